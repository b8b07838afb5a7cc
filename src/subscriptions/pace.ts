import PQueue from 'p-queue';
import type { Clock } from '../clock.js';

/** Who waits: answers to people go before deliveries. */
export type PaceKind = 'answer' | 'delivery';

/** Keeps all that is sent, answers and deliveries, under Telegram's limits. One for the process, shared by everything that sends. */
export interface Pace {
  /** Resolves when a message may go to the chat; at once when the signal aborts, which is then for the caller to see. */
  turn(chatId: number, kind: PaceKind, signal?: AbortSignal): Promise<void>;
  /** Telegram answered 429: nobody sends for so long, and a little slower after. */
  slowDown(retryAfterMs: number): void;
  /** Nobody sends before this instant; as when another instance was told to wait. */
  holdUntil(instant: number): void;
  /** How many instances share the limits. */
  share(instances: number): void;
  readonly heldUntil: number;
  /** Messages a second that this instance may send now. */
  readonly rate: number;
}

const START_RATE = 29;
// Telegram's own: "about 30 messages per second" (core.telegram.org/bots/faq). Kept just under it, as a stricter count or jitter asks.
const TOP_RATE = 30;
const LEAST_RATE = 1;
const SLOWER = 0.97;
const FASTER = 0.01;
const QUIET_MS = 10_000;
// Timers fire a little late; so much is made up for, or every message would cost that time.
const LATENESS_MS = 5;

const CHAT_SPACING = { everyMs: 1_000, burst: 1 };
// Somebody who leafs or asks on isn't kept waiting: Telegram lets short bursts pass.
const ANSWER_BURST = 4;
// 5 at once and 15 a minute on end: never more than 20 in any minute.
const GROUP_SPACING = { everyMs: 4_000, burst: 5 };
const MOST_CHATS = 5_000;

interface Spacing {
  readonly everyMs: number;
  readonly burst: number;
}

/**
 * Waiting lines by p-queue; the spacing is GCRA (ITU-T I.371), one addition a message, because no kept bucket lets time be handed in.
 * The rate drops by 3% at each 429 and creeps up again while it is quiet: in simulation (a strict count of 30 in any second, 30 ms of
 * jitter, 100,000 messages) that reached 0.953 of the limit with four 429s; a fixed rate nearer to it collapsed.
 */
export const createPace = (clock: Clock): Pace => {
  const line = new PQueue({ concurrency: 1 });
  const privately = createSpacings(CHAT_SPACING);
  const inGroups = createSpacings(GROUP_SPACING);
  let instances = 1;
  let rate = START_RATE;
  let steadySince = clock.now();
  let heldUntil = 0;
  let free = 0;

  const speedUp = (now: number): void => {
    const quiet = Math.floor((now - steadySince) / QUIET_MS);
    if (quiet <= 0) return;
    rate = Math.min(TOP_RATE, rate + quiet * FASTER);
    steadySince += quiet * QUIET_MS;
  };
  const waitUntil = async (instant: () => number, signal?: AbortSignal): Promise<void> => {
    for (let ms = instant() - clock.now(); ms > 0 && !signal?.aborted; ms = instant() - clock.now()) await clock.wait(ms, signal);
  };

  return {
    turn: async (chatId, kind, signal) => {
      // The chat's own turn is given after a pause only, or all that piled up would come at once.
      await waitUntil(() => heldUntil, signal);
      const now = clock.now();
      const isGroup = chatId < 0;
      const burst = kind === 'answer' ? ANSWER_BURST : CHAT_SPACING.burst;
      const own = Math.max(privately(chatId, now, burst), isGroup ? inGroups(chatId, now) : 0);
      await waitUntil(() => own, signal);
      const pass = async (): Promise<void> => {
        await waitUntil(() => Math.max(heldUntil, free), signal);
        if (signal?.aborted) return;
        speedUp(clock.now());
        free = Math.max(free, clock.now() - LATENESS_MS) + (1_000 * instances) / rate;
      };
      await line.add(pass, { priority: kind === 'answer' ? 1 : 0 });
    },
    slowDown: (retryAfterMs) => {
      const now = clock.now();
      // Several in flight are refused together: that is one warning.
      if (now >= heldUntil) rate = Math.max(LEAST_RATE, rate * SLOWER);
      heldUntil = Math.max(heldUntil, now + retryAfterMs);
      steadySince = heldUntil;
    },
    holdUntil: (instant) => {
      heldUntil = Math.max(heldUntil, instant);
    },
    share: (alive) => {
      instances = Math.max(1, alive);
    },
    get heldUntil() {
      return heldUntil;
    },
    get rate() {
      return rate / instances;
    },
  };
};

/** When the next message of each key may go: `burst` at once after a rest, then one every so often. */
const createSpacings = ({ everyMs, burst }: Spacing) => {
  const due = new Map<number, number>();
  return (key: number, now: number, most = burst): number => {
    if (due.size >= MOST_CHATS) for (const [other, at] of due) if (at <= now) due.delete(other);
    const at = Math.max(due.get(key) ?? 0, now);
    due.set(key, at + everyMs);
    return Math.max(now, at - (most - 1) * everyMs);
  };
};
