import type { Logger } from 'pino';
import { sleep } from '../clock.js';
import { backoff } from './backoff.js';
import { errorOf } from './errors.js';
import type { Intake } from './intake.js';
import { createLanes } from './lanes.js';
import { laneOf, type Update } from './update.js';

/** Gives updates to the intake until they are handled. */
export interface Persist {
  /** Whether it was handled before the signal aborted. It never rejects. */
  handle(update: Update, signal: AbortSignal): Promise<boolean>;
  /** Resolves when none is left. */
  idle(): Promise<void>;
}

/** For updates that nobody sends again: those that were polled, and those that were kept. A chat's next ones wait for it. */
export const createPersist = (intake: Intake, log: Logger): Persist => {
  const lanes = createLanes();

  const persist = async (update: Update, signal: AbortSignal): Promise<boolean> => {
    const own = { update: update.update_id };
    for (let failures = 1; !signal.aborted; failures++) {
      try {
        if ((await intake.accept(update)) === 'handled') return true;
      } catch (error) {
        log.warn({ ...own, error: errorOf(error).description }, 'an update could not be handled; trying again');
      }
      await sleep(backoff(failures), signal);
    }
    return false;
  };

  return { handle: (update, signal) => lanes.run(laneOf(update), () => persist(update, signal)), idle: lanes.idle };
};
