/*
 * Polling. Each getUpdates confirms all updates before its offset, so one chat that hangs would hold up the others: Telegram gives a
 * hundred from the offset on, and after a hundred newer ones no more. So what isn't handled in half a second is kept in the store, and
 * the next poll goes past it. (By webhook every update is confirmed by itself and nothing needs to be kept.)
 */
import type { Logger } from 'pino';
import { onAbort, sleep } from '../clock.js';
import type { UpdateStore } from '../store/updates.js';
import type { Api } from './api.js';
import { backoff, settledWithin } from './backoff.js';
import { errorOf, isConflict, isUnauthorized, retryAfterOf } from './errors.js';
import type { Observer } from './observer.js';
import type { Persist } from './persist.js';
import type { Reception } from './reception.js';
import { ALLOWED_UPDATES, laneOf, readUpdate, type Update } from './update.js';

const POLL_SECONDS = 50;
/** What takes longer is kept: others are late by no more than this. */
const UNFINISHED_WAIT_MS = 500;
/** Beyond so many chats in hand Telegram's queue is the better place for more. One chat that hangs, whatever it writes, is one. */
const MOST_CHATS_IN_HAND = 500;
const CONFIRM_WITHIN_MS = 2_000;

export interface PollParts {
  readonly api: Api;
  readonly persist: Persist;
  readonly updates: Pick<UpdateStore, 'keep'>;
  readonly log: Logger;
  readonly observer: Observer;
  /** Milliseconds that stopping waits for what is under way. */
  readonly grace: number;
}

/** Polls for updates and hands them on. An update is confirmed only once it's handled or kept, so a crash loses none. */
export const poll = ({ api, persist, updates, log, observer, grace }: PollParts): Reception => {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const unfinished = new Map<number, { readonly update: Update; readonly handled: Promise<void> }>();
  const kept = new Set<number>();
  let last = 0;

  const finished = (): Promise<unknown> => Promise.all([...unfinished.values()].map(({ handled }) => handled));
  /** Those that may be finished soon: not the kept ones, nor what comes after one of them in its chat. */
  const finishedSoon = (): Promise<unknown> => {
    const slow = new Set([...unfinished.values()].filter(({ update }) => kept.has(update.update_id)).map(({ update }) => laneOf(update)));
    return Promise.all([...unfinished.values()].filter(({ update }) => !slow.has(laneOf(update))).map(({ handled }) => handled));
  };
  const chatsInHand = (): number => new Set([...unfinished.values()].map(({ update }) => laneOf(update))).size;
  const unconfirmed = (): readonly Update[] =>
    [...unfinished.values()].filter(({ update }) => !kept.has(update.update_id)).map(({ update }) => update);

  const take = (raw: unknown): void => {
    const update = readUpdate(raw);
    if (!update || update.update_id <= last) return;
    const { update_id: id } = update;
    last = id;
    const handled = persist.handle(update, stopping.signal).then((isHandled) => {
      if (!isHandled) return;
      unfinished.delete(id);
      kept.delete(id);
    });
    unfinished.set(id, { update, handled });
  };

  const keepTheRest = async (): Promise<void> => {
    const rest = unconfirmed();
    await updates.keep(rest.map((update) => ({ id: update.update_id, body: JSON.stringify(update) })));
    for (const { update_id: id } of rest) if (unfinished.has(id)) kept.add(id);
  };

  const round = async (): Promise<void> => {
    await settledWithin(finishedSoon(), UNFINISHED_WAIT_MS);
    while (chatsInHand() >= MOST_CHATS_IN_HAND && !isStopping()) await settledWithin(finished(), UNFINISHED_WAIT_MS);
    // The next poll confirms them.
    await keepTheRest();
    const asking = { offset: last === 0 ? 0 : last + 1, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
    // A signal of its own: what is combined with one that lives as long as the process stays in its memory as long.
    const asked = new AbortController();
    const forget = onAbort(stopping.signal, () => asked.abort());
    try {
      (await api.call('getUpdates', asking, asked.signal)).forEach(take);
    } finally {
      forget();
      observer.polled();
    }
  };

  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!isStopping()) {
      try {
        await round();
        failures = 0;
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

  const confirm = async (): Promise<void> => {
    const first = Math.min(last + 1, ...unconfirmed().map(({ update_id: id }) => id));
    await api.call('getUpdates', { offset: first, limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_WITHIN_MS));
  };

  const looping = loop();
  let stopped: () => void = () => undefined;
  const stopDone = new Promise<void>((resolve) => (stopped = resolve));
  return {
    done: looping.then(() => stopDone),
    stop: async () => {
      stopping.abort();
      await looping.catch((error: unknown) => log.warn({ error: errorOf(error).description }, 'polling had ended already'));
      await settledWithin(finished(), grace);
      try {
        await keepTheRest();
        if (last > 0) await confirm();
      } catch (error) {
        log.warn({ error: errorOf(error).description }, 'what was not confirmed will come again');
      }
      stopped();
    },
  };
};
