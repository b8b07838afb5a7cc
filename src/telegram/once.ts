import type { Logger } from 'pino';
import pRetry from 'p-retry';
import type { UpdateStore } from '../store/updates.js';
import type { AmurContext, Step } from './context.js';
import { errorOf } from './bot-api/errors.js';
import { mayPass } from './may-pass.js';

/** Another instance has the update in hand: it may come again, in case that one dies. */
export class InHandElsewhere extends Error {
  override readonly name = 'InHandElsewhere';
}

export interface OnceParts {
  readonly updates: Pick<UpdateStore, 'take' | 'done' | 'release'>;
  readonly log: Logger;
}

/** What is remembered of work done while the store was away. */
const MOST_UNTOLD = 10_000;
/** A store that is away for a moment costs nothing of what was spoken of or done. */
const REMEMBERING = { retries: 5, minTimeout: 200, randomize: true };

/**
 * Has each update handled once over all instances, however often it comes: taken in the store before, done there after, in one commit
 * with what is to be remembered of it.
 * @throws InHandElsewhere, or what kept it from being handled: then it may be taken anew
 */
export const once = ({ updates, log }: OnceParts): Step => {
  // Handled, though the store could not be told: given again, they aren't answered twice by this process.
  const untold = new Set<number>();
  let isTellingUntold = false;

  const tellDone = async ({ brought: { update_id: id }, called }: AmurContext): Promise<void> => {
    try {
      await pRetry(() => updates.done(id), { ...REMEMBERING, shouldRetry: ({ error }) => mayPass(error) });
    } catch (error) {
      // It was handled all the same, and whoever gave it is told so.
      if (untold.size < MOST_UNTOLD) untold.add(id);
      log.error({ ...called, error: errorOf(error).description }, 'an update was handled, but the store could not be told');
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
  const rememberIt = async ({ remember, called }: AmurContext): Promise<void> => {
    if (!remember) return;
    try {
      await pRetry(remember, { ...REMEMBERING, shouldRetry: ({ error }) => mayPass(error) });
    } catch (error) {
      log.error({ ...called, error: errorOf(error).description }, "what was spoken of can't be remembered");
    }
  };

  return async (ctx, next) => {
    const { update_id: id } = ctx.brought;
    if (!untold.has(id)) {
      const taken = await updates.take(id);
      if (taken === 'busy') throw new InHandElsewhere('another instance has it in hand');
      if (taken === 'done') return;
      try {
        await next();
      } catch (error) {
        await updates.release(id);
        throw error;
      }
    }
    // Together, so that they share a commit.
    await Promise.all([rememberIt(ctx), tellDone(ctx)]);
  };
};
