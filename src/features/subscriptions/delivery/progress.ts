import type { Clock } from '../../../clock.js';
import type { DeliveryStore } from '../../../store/deliveries.js';

/** How a long delivery goes, for the log: once a minute while there is something to send. */
export interface Progress {
  readonly sent: number;
  readonly failed: number;
  readonly gone: number;
  readonly left: number;
  /** Messages a second over the last minute. */
  readonly perSecond: number;
  readonly expectedEnd: string | undefined;
}

export type DeliveryEnd = (typeof DELIVERY_ENDS)[number];
export const DELIVERY_ENDS = ['sent', 'failed', 'gone'] as const;

const EVERY_MS = 60_000;

/** Counts what is done, and tells how it goes each minute. */
export const createDeliveryProgress = (deliveries: DeliveryStore, clock: Clock, tell: (progress: Progress) => void) => {
  let counts = { sent: 0, failed: 0, gone: 0 };
  let since = clock.steady();

  return {
    count: (end: DeliveryEnd): void => {
      counts[end]++;
    },
    /** Tells when a minute has passed and anything was done or is left. */
    tick: async (): Promise<void> => {
      const now = clock.steady();
      if (now - since < EVERY_MS) return;
      const { left } = await deliveries.progress();
      const done = counts.sent + counts.failed + counts.gone;
      const perSecond = (done * 1_000) / (now - since);
      if (done > 0 || left > 0) {
        const expectedEnd = perSecond > 0 ? new Date(clock.now() + (left / perSecond) * 1_000).toISOString() : undefined;
        tell({ ...counts, left, perSecond: Number(perSecond.toFixed(2)), expectedEnd });
      }
      counts = { sent: 0, failed: 0, gone: 0 };
      since = now;
    },
  };
};
