/** Once Telegram or the store is back, work goes on within this time. */
const LONGEST_PAUSE_MS = 5_000;

/** Milliseconds to wait after so many failures in a row: doubling, with full jitter (Brooker, AWS Architecture Blog, 2015). */
export const backoff = (failures: number): number => Math.random() * Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures);

/** Resolves when the work is done, or after so many milliseconds; whether it was done. */
export const settledWithin = async (work: Promise<unknown>, atMost: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), atMost)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};
