/*
 * Polling. Each getUpdates confirms all updates before its offset, so one chat that hangs would hold up the others: Telegram gives a
 * hundred from the offset on, and after a hundred newer ones no more. So what isn't handled in half a second is kept in the store, and
 * the next poll goes past it. (By webhook every update is confirmed by itself and nothing needs to be kept.)
 *
 * Ids begin anew after a week without updates, anywhere, so the next offset is after the last that was given, not after the highest:
 * Telegram gives what is below an offset only where it lies beyond all that there is (TDLib's TQueue: "in the future"), and then it
 * gives all from the first on.
 */
import { addAbortListener } from 'node:events';
import type { Logger } from 'pino';
import { backoff, settledWithin, sleep } from '../../clock.js';
import type { UpdateStore } from '../../store/updates.js';
import type { Api } from '../bot-api/api.js';
import { errorOf, isConflict, isUnauthorized, retryAfterOf } from '../bot-api/errors.js';
import type { Observer } from '../observer.js';
import type { Feed, Reception } from '../pipeline.js';
import { ALLOWED_UPDATES, laneOf, readUpdate, type Update } from '../bot-api/update.js';

const POLL_SECONDS = 50;
/** What takes longer is kept: others are late by no more than this. */
const UNFINISHED_WAIT_MS = 500;
/** Beyond so many chats in hand Telegram's queue is the better place for more. One chat that hangs, whatever it writes, is one. */
const MOST_CHATS_IN_HAND = 500;
const CONFIRM_WITHIN_MS = 2_000;
/** A poll that brings nothing new isn't followed by the next before it has lasted so long: whoever answers at once is asked once a second. */
const NOTHING_NEW_LASTS_MS = 1_000;

export interface PollParts {
  readonly api: Api;
  readonly feed: Feed;
  readonly updates: Pick<UpdateStore, 'keep'>;
  readonly log: Logger;
  readonly observer: Observer;
  /** Milliseconds that stopping waits for what is under way. */
  readonly grace: number;
}

/** Polls for updates and hands them on. An update is confirmed only once it's handled or kept, so a crash loses none. */
export const poll = ({ api, feed, updates, log, observer, grace }: PollParts): Reception => {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const unfinished = new Map<number, { readonly update: Update; readonly handled: Promise<void> }>();
  const kept = new Set<number>();
  let offset = 0;
  /** What the last poll that brought anything gave. */
  let given: ReadonlySet<number> = new Set();
  let isRepeating = false;

  const finished = (): Promise<unknown> => Promise.all([...unfinished.values()].map(({ handled }) => handled));
  /** Those that may be finished soon: not the kept ones, nor what comes after one of them in its chat. */
  const finishedSoon = (): Promise<unknown> => {
    const slow = new Set([...unfinished.values()].filter(({ update }) => kept.has(update.update_id)).map(({ update }) => laneOf(update)));
    return Promise.all([...unfinished.values()].filter(({ update }) => !slow.has(laneOf(update))).map(({ handled }) => handled));
  };
  const chatsInHand = (): number => new Set([...unfinished.values()].map(({ update }) => laneOf(update))).size;
  const unconfirmed = (): readonly Update[] =>
    [...unfinished.values()].filter(({ update }) => !kept.has(update.update_id)).map(({ update }) => update);

  const take = (update: Update): void => {
    const { update_id: id } = update;
    const forget = (): void => {
      unfinished.delete(id);
      kept.delete(id);
    };
    // What isn't handled before the bot stops is kept, or comes again.
    const handled = feed(update, stopping.signal).then(forget, () => undefined);
    unfinished.set(id, { update, handled });
  };

  /** Takes what is new, which what is in hand or came with the last poll isn't; whether anything was. */
  const takeNew = (polled: readonly Update[]): boolean => {
    const fresh = polled.filter(({ update_id: id }) => !unfinished.has(id) && !given.has(id));
    fresh.forEach(take);
    const last = polled.at(-1);
    if (!last) return false;
    given = new Set(polled.map(({ update_id: id }) => id));
    offset = last.update_id + 1;
    return fresh.length > 0;
  };

  /** Repeats alone are no sign of life: it would stay deaf for as long as it is given nothing else. */
  const tellPolled = (polled: readonly Update[], isNews: boolean): void => {
    const wasRepeating = isRepeating;
    isRepeating = polled.length > 0 && !isNews;
    if (!isRepeating) observer.polled();
    else if (!wasRepeating) log.warn({ updates: polled.length, offset }, 'polling brings what it brought before, and nothing new');
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
    const began = performance.now();
    const polled = await ask();
    const isNews = takeNew(polled);
    tellPolled(polled, isNews);
    if (!isNews) await sleep(Math.max(0, NOTHING_NEW_LASTS_MS - (performance.now() - began)), stopping.signal);
  };

  const ask = async (): Promise<readonly Update[]> => {
    // A signal of its own: what is combined with one that lives as long as the process stays in its memory as long.
    const asked = new AbortController();
    const stop = addAbortListener(stopping.signal, () => asked.abort());
    try {
      const asking = { offset, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
      return (await api.call('getUpdates', asking, asked.signal)).map(readUpdate).filter((update) => update !== undefined);
    } finally {
      stop[Symbol.dispose]();
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
        // It asks, which is all that it can do.
        observer.polled();
        const pause = (retryAfterOf(error) ?? 0) * 1000 || backoff(failures);
        log.warn({ error: errorOf(error).description, pause: Math.round(pause) }, 'polling failed; trying again');
        await sleep(pause, stopping.signal);
      }
    }
  };

  const confirm = async (): Promise<void> => {
    const first = Math.min(offset, ...unconfirmed().map(({ update_id: id }) => id));
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
        if (offset > 0) await confirm();
      } catch (error) {
        log.warn({ error: errorOf(error).description }, 'what was not confirmed will come again');
      }
      stopped();
    },
  };
};
