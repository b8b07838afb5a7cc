import type { Logger } from 'pino';
import { sleep } from '../../clock.js';
import type { UpdateStore } from '../../store/updates.js';
import { errorOf } from '../bot-api/errors.js';
import type { Feed } from '../pipeline.js';
import { readUpdate } from '../bot-api/update.js';

/** How soon another instance takes up what a dead one had kept, once it's known to be dead. */
const LOOK_EVERY_MS = 5_000;

export interface KeptParts {
  readonly updates: Pick<UpdateStore, 'takeKept'>;
  readonly feed: Feed;
  readonly log: Logger;
}

/** Hands on what dead processes had kept, at once and whenever there is more, until the signal aborts. Resolves after the first look. */
export const serveKept = async ({ updates, feed, log }: KeptParts, signal: AbortSignal): Promise<void> => {
  const look = async (): Promise<void> => {
    try {
      const kept = await updates.takeKept();
      if (kept.length > 0) log.info({ updates: kept.length }, 'handling what another process had kept');
      for (const { body } of kept) {
        const update = readUpdate(JSON.parse(body));
        if (!update) continue;
        void feed(update, signal).catch((error: unknown) => {
          // What isn't handled before the signal aborts stays kept.
          if (!signal.aborted) log.error({ error: errorOf(error).description, update: update.update_id }, 'an update that was kept failed');
        });
      }
    } catch (error) {
      log.warn({ error: errorOf(error).description }, 'what other processes had kept could not be read; trying again');
    }
  };
  const goOn = async (): Promise<void> => {
    for (;;) {
      await sleep(LOOK_EVERY_MS, signal);
      if (signal.aborted) return;
      await look();
    }
  };
  await look();
  void goOn();
};
