import { setTimeout as sleep } from 'node:timers/promises';

export interface Rate {
  readonly perSecond: number;
  readonly seconds: number;
  /** From 0 to 1; the gaps between the instants are exponential, as people come (a Poisson process). */
  readonly random: () => number;
  /** Whether to end before the time. */
  readonly over?: () => boolean;
}

/**
 * Calls `act` with a number from 0 and the instant (milliseconds since the epoch) at which it was to be, whether or not what was begun
 * before has ended: an open loop, so a slow answer is counted against all that had to wait for it.
 */
export const schedule = async (
  { perSecond, seconds, random, over = () => false }: Rate,
  act: (i: number, at: number) => void,
): Promise<void> => {
  const start = Date.now();
  const end = start + seconds * 1_000;
  const gap = (): number => (-Math.log(1 - random()) * 1_000) / perSecond;
  let i = 0;
  for (let at = start + gap(); at < end && !over(); at += gap()) {
    while (at > Date.now()) await sleep(Math.max(1, at - Date.now()));
    act(i++, at);
  }
};
