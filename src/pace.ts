import PQueue from 'p-queue';
import type { Clock } from './clock.js';

/** Who waits: deliveries share the limit on bulk messages, answers to people don't count against it; an edit waits for pauses alone. */
export type PaceKind = 'answer' | 'edit' | 'delivery';

/** Keeps all that is sent, answers and deliveries, under Telegram's limits. One for the process, shared by everything that sends. */
export interface Pace {
  /**
   * Resolves when a message may go to the chat, with that instant (as all here, of the steady clock): a little before it for a delivery,
   * which has to be got ready. At once when the signal aborts, which is then for the caller to see.
   */
  turn(chatId: number, kind: PaceKind, signal?: AbortSignal): Promise<number>;
  /** Whether an answer, of a few messages even, could go to the chat without waiting for those that went before. */
  hasRoom(chatId: number): boolean;
  /**
   * Telegram answered 429: nobody sends for so long, and a little slower after. Told to a group, it's the group's own limit at first, and
   * only that one waits, unless another chat is told so meanwhile.
   */
  slowDown(retryAfterMs: number, chatId?: number): void;
  /** Another instance was told to wait until this instant: the limits are shared, so it is our warning too. */
  holdUntil(instant: number): void;
  /** How many instances share the limits, and this one's place among them, from 0. */
  share(instances: number, place?: number): void;
  readonly heldUntil: number;
  /** Messages a second that this instance may send now. */
  readonly rate: number;
}

// The 31st message then comes 1,056 ms after the first: one may be 56 ms late and no second holds more than the limit.
const START_RATE = 28.4;
// Telegram's own: "about 30 messages per second" (core.telegram.org/bots/faq). Kept just under it, as a stricter count or jitter asks.
const TOP_RATE = 30;
const LEAST_RATE = 1;
const SLOWER = 0.97;
const FASTER = 0.01;
const QUIET_MS = 10_000;
// Slots are counted from the beginning of each frame; so instances whose rates differ a little keep out of each other's way.
const FRAME_MS = 10_000;
// A timer that fires a little late doesn't cost its slot.
const LATENESS_MS = 10;
// Getting ready takes now two milliseconds, now thirty. Begun so long before the slot, it doesn't move the sending: a jitter buffer.
const READY_WITHIN_MS = 50;

const CHAT_SPACING = { everyMs: 1_000, burst: 1 };
// Somebody who leafs or asks on isn't kept waiting: Telegram lets short bursts pass.
const ANSWER_BURST = 12;
// 10 at once and 10 a minute on end: never more than 20 in any minute.
const GROUP_SPACING = { everyMs: 6_000, burst: 10 };
// Few answers are more.
const MESSAGES_OF_AN_ANSWER = 3;
const MOST_CHATS = 5_000;

/**
 * Deliveries go in slots of the clock, as in TDMA: so many a second for all instances, taken in turn by each. Any second, wherever it
 * begins, then holds no more than the rate, over all instances, though they never ask each other. An answer waits for its chat alone
 * (GCRA, ITU-T I.371: one addition a message) and for a pause that Telegram asks for.
 * The rate drops by 3% at each 429 and creeps up again while it is quiet: `npm run bench -- delivery` shows what that reaches, and how
 * a fixed rate nearer to the limit collapses.
 */
export const createPace = (clock: Clock): Pace => {
  const line = new PQueue({ concurrency: 1 });
  const privately = createSpacings(CHAT_SPACING.everyMs);
  const inGroups = createSpacings(GROUP_SPACING.everyMs);
  let fleet = { instances: 1, place: 0 };
  let rate = START_RATE;
  let steadySince = clock.steady();
  let heldUntil = 0;
  /** The group that Telegram told last to wait. */
  let limited: { readonly chatId: number; readonly until: number } | undefined;
  let lastSlot = 0;

  const speedUp = (now: number): void => {
    const quiet = Math.floor((now - steadySince) / QUIET_MS);
    if (quiet <= 0) return;
    rate = Math.min(TOP_RATE, rate + quiet * FASTER);
    steadySince += quiet * QUIET_MS;
  };
  const hold = (until: number): void => {
    // Several in flight are refused together, and the instances tell each other: that is one warning.
    if (clock.steady() >= heldUntil) rate = Math.max(LEAST_RATE, rate * SLOWER);
    heldUntil = Math.max(heldUntil, until);
    steadySince = heldUntil;
  };
  const waitUntil = async (instant: () => number, signal?: AbortSignal): Promise<void> => {
    for (let ms = instant() - clock.steady(); ms > 0 && !signal?.aborted; ms = instant() - clock.steady()) await clock.wait(ms, signal);
  };

  return {
    turn: async (chatId, kind, signal) => {
      // The chat's own turn is given after a pause only, or all that piled up would come at once.
      await waitUntil(() => heldUntil, signal);
      if (kind === 'edit') return clock.steady();
      const now = clock.steady();
      const isGroup = chatId < 0;
      const burst = kind === 'answer' ? ANSWER_BURST : CHAT_SPACING.burst;
      const own = Math.max(privately.take(chatId, now, burst), isGroup ? inGroups.take(chatId, now, GROUP_SPACING.burst) : 0);
      await waitUntil(() => Math.max(own, heldUntil), signal);
      if (kind === 'answer') return clock.steady();
      return line.add(async () => {
        const early = (): number => clock.steady() + READY_WITHIN_MS;
        const slot = (): number => nextSlot(rate, fleet, Math.max(heldUntil, lastSlot, early() - LATENESS_MS));
        let chosen = slot();
        while (chosen > early() && !signal?.aborted) {
          await clock.wait(chosen - early(), signal);
          // A pause may have come meanwhile.
          if (heldUntil > chosen) chosen = slot();
        }
        if (signal?.aborted) return clock.steady();
        speedUp(clock.steady());
        lastSlot = chosen;
        return chosen;
      });
    },
    hasRoom: (chatId) => {
      const now = clock.steady();
      const isFree = (spacings: Spacings, burst: number): boolean => spacings.next(chatId, now, burst - MESSAGES_OF_AN_ANSWER + 1) <= now;
      return isFree(privately, ANSWER_BURST) && (chatId >= 0 || isFree(inGroups, GROUP_SPACING.burst));
    },
    slowDown: (retryAfterMs, chatId) => {
      const until = clock.steady() + retryAfterMs;
      const isFirst = limited === undefined || limited.until <= clock.steady() || limited.chatId === chatId;
      if (chatId !== undefined && chatId < 0 && isFirst) {
        limited = { chatId, until };
        inGroups.hold(chatId, until);
      } else hold(until);
    },
    holdUntil: (instant) => {
      if (instant > clock.steady()) hold(instant);
    },
    share: (instances, place = 0) => {
      fleet = { instances: Math.max(1, instances), place };
    },
    get heldUntil() {
      return heldUntil;
    },
    get rate() {
      return rate / fleet.instances;
    },
  };
};

/** The first slot of this instance that begins after `after`. */
const nextSlot = (rate: number, { instances, place }: { readonly instances: number; readonly place: number }, after: number): number => {
  const width = 1_000 / rate;
  const frame = after - (after % FRAME_MS);
  // A thousandth: what division leaves of a slot that is just over.
  const turn = Math.max(0, Math.floor(((after - frame) / width - place) / instances + 1e-3) + 1);
  const slot = (turn * instances + place) * width;
  // What is left of a frame after its last whole slot is nobody's.
  return slot + width <= FRAME_MS ? frame + slot : frame + FRAME_MS + place * width;
};

/** When the next message of each key may go: `burst` at once after a rest, then one every so often. */
interface Spacings {
  next(key: number, now: number, burst: number): number;
  /** The same, and counts the message. */
  take(key: number, now: number, burst: number): number;
  /** Lets nothing go to the key before this instant, whatever the burst. */
  hold(key: number, until: number): void;
}

const createSpacings = (everyMs: number): Spacings => {
  const due = new Map<number, number>();
  const held = new Map<number, number>();
  const next: Spacings['next'] = (key, now, burst) => Math.max(now, held.get(key) ?? 0, (due.get(key) ?? 0) - (burst - 1) * everyMs);
  return {
    next,
    take: (key, now, burst) => {
      for (const instants of [due, held]) forgetPast(instants, now);
      const at = next(key, now, burst);
      due.set(key, Math.max(due.get(key) ?? 0, now) + everyMs);
      return at;
    },
    hold: (key, until) => void held.set(key, until),
  };
};

const forgetPast = (instants: Map<number, number>, now: number): void => {
  if (instants.size >= MOST_CHATS) for (const [key, at] of instants) if (at <= now) instants.delete(key);
};
