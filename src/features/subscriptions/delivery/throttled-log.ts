import type { Clock } from '../../../clock.js';

/** While the store is away several loops fail each second, perhaps for hours. */
const AGAIN_AFTER_MS = 60_000;
const MOST_KINDS = 100;

/**
 * Logs what goes wrong: at once, then, while it lasts, once a minute with how often it happened. Troubles with different words are counted
 * apart.
 */
export const createThrottledLog = (
  log: { error(values: object, message: string): void },
  clock: Pick<Clock, 'steady'>,
): ((error: unknown) => void) => {
  const told = new Map<string, { readonly at: number; since: number }>();
  return (error) => {
    const words = error instanceof Error ? error.message : String(error);
    const before = told.get(words);
    if (before && clock.steady() < before.at + AGAIN_AFTER_MS) {
      before.since += 1;
      return;
    }
    if (told.size >= MOST_KINDS) told.clear();
    told.set(words, { at: clock.steady(), since: 0 });
    log.error({ err: error, ...(before && { meanwhile: before.since }) }, 'deliveries are held up; trying again');
  };
};
