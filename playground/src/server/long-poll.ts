import type { Update } from '@grammyjs/types';
import { ApiError } from '../api/api-error.js';
import type { Poll } from '../api/delivery.js';
import type { Clock } from '../world/clock.js';
import type { UpdateQueue } from '../world/updates.js';

export interface LongPoll {
  /** Answers as soon as there is an update, or with none after `timeout`. A second poll ends the first one with 409. */
  poll(request: Poll): Promise<readonly Update[]>;
  /** Ends the poll that waits with 409 and this description. */
  interrupt(description: string): void;
  close(): void;
}

const OTHER_POLL = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const PATIENCE = 3000;

interface Waiting {
  readonly finish: (updates: readonly Update[]) => void;
  readonly fail: (error: ApiError) => void;
}

export const createLongPoll = (queue: UpdateQueue, clock: Clock): LongPoll => {
  let waiting: Waiting | undefined;
  let nextConflictAt = Number.NEGATIVE_INFINITY;

  // As Telegram does: the first conflict is told at once, those of the next 3 s late, so that two bots don't spin.
  const interrupt = (description: string): void => {
    const loser = waiting;
    if (!loser) return;
    waiting = undefined;
    const tell = (): void => {
      loser.fail(new ApiError(409, description));
    };
    if (clock.now() < nextConflictAt) {
      clock.after(PATIENCE, tell);
      return;
    }
    nextConflictAt = clock.now() + PATIENCE;
    tell();
  };

  return {
    interrupt,
    poll: async ({ offset, limit, timeout, signal }) => {
      interrupt(OTHER_POLL);
      const ready = queue.read(offset, limit);
      if (ready.length > 0 || timeout === 0) return ready;
      return new Promise((resolve, reject) => {
        const cleanUp = (): void => {
          cancelTimer();
          stopListening();
          signal.removeEventListener('abort', hangUp);
          if (waiting === mine) waiting = undefined;
        };
        const finish = (updates: readonly Update[]): void => {
          cleanUp();
          resolve(updates);
        };
        const mine: Waiting = {
          finish,
          fail: (error) => {
            cleanUp();
            reject(error);
          },
        };
        const hangUp = (): void => {
          finish([]);
        };
        const cancelTimer = clock.after(timeout * 1000, () => {
          finish([]);
        });
        // A moment later, so that updates that come together go together.
        let scheduled = false;
        const stopListening = queue.onPush(() => {
          if (scheduled) return;
          scheduled = true;
          queueMicrotask(() => {
            if (waiting === mine) finish(queue.read(offset, limit));
          });
        });
        signal.addEventListener('abort', hangUp);
        waiting = mine;
      });
    },
    close: () => {
      waiting?.finish([]);
    },
  };
};
