import type { Logger } from 'pino';
import { backoff, sleep } from './backoff.js';
import { errorOf } from './errors.js';
import type { Intake } from './intake.js';
import { createLanes } from './lanes.js';
import { laneOf, type Update } from './update.js';

/** Gives an update to the intake until it is handled, which it tells, or until the signal aborts. It never rejects. */
export type Persist = (update: Update, signal: AbortSignal) => Promise<boolean>;

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

  return (update, signal) => lanes.run(laneOf(update), () => persist(update, signal));
};
