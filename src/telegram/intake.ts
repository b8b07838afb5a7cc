import type { Logger } from 'pino';
import pRetry from 'p-retry';
import type { UpdateStore } from '../store/updates.js';
import { errorOf, isTelegramsAnswer, mayPass } from './errors.js';
import type { Remember } from './handle.js';
import { createLanes } from './lanes.js';
import type { Observer, UpdateOutcome } from './observer.js';
import { kindOf, laneOf, type Update } from './update.js';

/** `handled`: now or before. `elsewhere`: another instance has it in hand. */
export type Accepted = 'handled' | 'elsewhere';

/** Hands updates on, however they came: each once over all instances, those of one chat in order, those of others side by side. */
export interface Intake {
  /**
   * Resolves when the update is handled. Given again meanwhile, it's the same handling that is waited for.
   * @throws what kept it from being handled for now, such as a store or a Telegram that is away; it may be given again
   */
  accept(update: Update): Promise<Accepted>;
  /** How many updates are in hand, and how many of one chat. */
  readonly inHand: number;
  inHandOf(update: Update): number;
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>;
}

export interface IntakeParts {
  /** Resolves with what is still to be remembered of the update; rejects only with what may pass. */
  readonly handle: (update: Update, log: Logger) => Promise<Remember | undefined>;
  readonly updates: Pick<UpdateStore, 'take' | 'done' | 'release'>;
  /** How many requests Telegram has granted so far. */
  readonly granted: () => number;
  readonly log: Logger;
  readonly observer: Observer;
}

/** An update that Telegram itself fails so often is given up, if it grants others meanwhile; one that is away is waited for. */
const MOST_REFUSALS = 5;
/** What is remembered of refusals and of work done while the store was away. */
const MOST_REMEMBERED = 10_000;
/** A store that is away for a moment costs nothing of what was spoken of or done. */
const REMEMBERING = { retries: 5, minTimeout: 200, randomize: true };

export const createIntake = ({ handle, updates, granted, log, observer }: IntakeParts): Intake => {
  const lanes = createLanes();
  const inHand = new Map<number, Promise<Accepted>>();
  const refusals = new Map<number, { readonly times: number; readonly granted: number }>();
  // Handled, though the store could not be told: given again, they aren't answered twice by this process.
  const untold = new Set<number>();
  let isTellingUntold = false;

  const tellDone = async (id: number, ownLog: Logger): Promise<void> => {
    try {
      await pRetry(() => updates.done(id), { ...REMEMBERING, shouldRetry: ({ error }) => mayPass(error) });
    } catch (error) {
      // It was handled all the same, and whoever gave it is told so.
      if (untold.size < MOST_REMEMBERED) untold.add(id);
      ownLog.error({ error: errorOf(error).description }, 'an update was handled, but the store could not be told');
      return;
    }
    untold.delete(id);
    void tellUntold();
  };

  /** The store is there again: what it missed is told it now, one after another. */
  const tellUntold = async (): Promise<void> => {
    if (isTellingUntold) return;
    isTellingUntold = true;
    try {
      for (const id of untold) {
        await updates.done(id);
        untold.delete(id);
      }
    } catch {
      // The next update that is told tries again.
    } finally {
      isTellingUntold = false;
    }
  };

  /** What was said is said: what can't be remembered of it costs no more than that. */
  const rememberIt = async (remember: Remember, ownLog: Logger): Promise<void> => {
    try {
      await pRetry(remember, { ...REMEMBERING, shouldRetry: ({ error }) => mayPass(error) });
    } catch (error) {
      ownLog.error({ error: errorOf(error).description }, "what was spoken of can't be remembered");
    }
  };

  /** Whether Telegram has refused it for the last time. */
  const isGivenUp = (id: number, error: unknown): boolean => {
    if (!isTelegramsAnswer(error)) return false;
    if (refusals.size >= MOST_REMEMBERED) refusals.clear();
    const before = refusals.get(id) ?? { times: 0, granted: -1 };
    // Where nobody is granted anything, it isn't this one's fault.
    const times = before.times + (granted() > before.granted ? 1 : 0);
    refusals.set(id, { times, granted: granted() });
    return times >= MOST_REFUSALS;
  };

  const handleOnce = async (update: Update): Promise<Accepted> => {
    const { update_id: id } = update;
    const ownLog = log.child({ update: id, kind: kindOf(update) });
    if (update.unreadable !== undefined) {
      ownLog.warn({ fields: update.unreadable }, "an update that is not as Telegram's documentation has it was left out");
      return 'handled';
    }
    let remember: Remember | undefined;
    if (!untold.has(id)) {
      const taken = await updates.take(id);
      if (taken === 'busy') return 'elsewhere';
      if (taken === 'done') return 'handled';
      try {
        remember = await handle(update, ownLog);
      } catch (error) {
        if (!isGivenUp(id, error)) {
          await updates.release(id);
          throw error;
        }
        ownLog.error({ error: errorOf(error).description }, 'an update is given up');
      }
    }
    refusals.delete(id);
    // Together, so that they share a commit.
    await Promise.all([remember && rememberIt(remember, ownLog), tellDone(id, ownLog)]);
    return 'handled';
  };

  /** Tells the observer how it went, and how long it took from its coming. */
  const watched = async (update: Update, handling: Promise<Accepted>): Promise<Accepted> => {
    const began = performance.now();
    const tell = (outcome: UpdateOutcome): void => observer.update(kindOf(update), outcome, (performance.now() - began) / 1000);
    try {
      const accepted = await handling;
      tell(accepted);
      return accepted;
    } catch (error) {
      tell('failed');
      throw error;
    }
  };

  return {
    accept: (update) => {
      const { update_id: id } = update;
      const before = inHand.get(id);
      if (before) return before;
      const handling = watched(
        update,
        lanes.run(laneOf(update), () => handleOnce(update)),
      ).finally(() => inHand.delete(id));
      inHand.set(id, handling);
      return handling;
    },
    get inHand() {
      return inHand.size;
    },
    inHandOf: (update) => lanes.waiting(laneOf(update)),
    idle: lanes.idle,
  };
};
