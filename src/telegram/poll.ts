import type { Logger } from 'pino';
import type { Api } from './api.js';
import { errorOf, isConflict, isUnauthorized, retryAfterOf } from './errors.js';
import { createLanes } from './lanes.js';
import { readUpdate, type Update } from './update.js';

export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const;

const POLL_SECONDS = 50;
/** While an update is still being handled, the next poll waits this long for it: others are late by no more. */
const UNFINISHED_WAIT_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** How long stopping waits for what is under way; Telegram gives again what wasn't finished. */
const GRACE_MS = 8000;

export interface Polling {
  /** Resolves when polling has ended; rejects when it can't go on, such as when another process polls. */
  readonly done: Promise<void>;
  /** Ends polling; resolves when what was under way is handled and confirmed, or after the grace. */
  readonly stop: () => Promise<void>;
}

/**
 * Polls for updates and hands them on, chat by chat in order. An update is confirmed only once it and all before it are
 * handled, so a crash loses none; one that is handled already is known by its id when Telegram gives it again.
 */
export const poll = (api: Api, handle: (update: Update) => Promise<void>, log: Logger, grace = GRACE_MS): Polling => {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const lanes = createLanes();
  const unfinished = new Set<number>();
  let last = 0;

  const nextOffset = (): number => (unfinished.size > 0 ? Math.min(...unfinished) : last + 1);

  const take = (raw: unknown): void => {
    const update = readUpdate(raw);
    if (!update || update.update_id <= last) return;
    last = update.update_id;
    if (update.unreadable !== undefined) {
      log.warn(
        { update: update.update_id, fields: update.unreadable },
        "an update that is not as Telegram's documentation has it was left out",
      );
      return;
    }
    unfinished.add(update.update_id);
    void lanes
      .run(laneOf(update), () => handle(update))
      .catch((error: unknown) => log.error({ update: update.update_id, error: errorOf(error).description }, 'an update failed'))
      .finally(() => unfinished.delete(update.update_id));
  };

  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!isStopping()) {
      try {
        const waiting = unfinished.size > 0;
        const updates = await api.call(
          'getUpdates',
          { offset: last === 0 ? 0 : nextOffset(), timeout: waiting ? 0 : POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
          stopping.signal,
        );
        failures = 0;
        updates.forEach(take);
        if (unfinished.size > 0) await settled(lanes, UNFINISHED_WAIT_MS);
      } catch (error) {
        if (isStopping()) return;
        if (isConflict(error) || isUnauthorized(error)) throw error;
        failures += 1;
        const pause = (retryAfterOf(error) ?? 0) * 1000 || backoff(failures);
        log.warn({ error: errorOf(error).description, pause: Math.round(pause) }, 'polling failed; trying again');
        await sleep(pause, stopping.signal);
      }
    }
  };

  const done = loop();
  return {
    done,
    stop: async () => {
      stopping.abort();
      await done.catch((error: unknown) => log.warn({ error: errorOf(error).description }, 'polling had ended already'));
      await settled(lanes, grace);
      if (last > 0) await api.call('getUpdates', { offset: nextOffset(), limit: 1, timeout: 0 });
    },
  };
};

/** The chat that an update belongs to, or the person where it has none. */
const laneOf = (update: Update): number =>
  (update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id ??
  (update.callback_query ?? update.inline_query)?.from.id ??
  0;

/** Doubling pauses with full jitter. */
const backoff = (failures: number): number => Math.random() * Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures);

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

const settled = async (lanes: { idle(): Promise<void> }, atMost: number): Promise<void> => {
  const timeout = new AbortController();
  await Promise.race([lanes.idle(), sleep(atMost, timeout.signal)]);
  timeout.abort();
};
