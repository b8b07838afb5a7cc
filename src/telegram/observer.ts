import type { CallObserver } from './bot-api/api.js';
import type { Step } from './context.js';
import { InHandElsewhere } from './once.js';

/** What became of an update; `elsewhere`: another instance had it; `failed`: it may come again. */
export type UpdateOutcome = (typeof UPDATE_OUTCOMES)[number];
export const UPDATE_OUTCOMES = ['handled', 'elsewhere', 'failed'] as const;

/**
 * Why an update got no handling: too much at once, nobody to send to while the Bot API is away, or the bot stops (all of these come
 * again); whoever posted it doesn't have the secret; one person sends more than is answered.
 */
export type TurnedAway = (typeof TURNED_AWAY)[number];
export const TURNED_AWAY = ['overloaded', 'away', 'stopping', 'stranger', 'flood'] as const;

/** Is told what goes on, so that it can be counted. */
export interface Observer extends CallObserver {
  update(kind: string, outcome: UpdateOutcome, seconds: number): void;
  turnedAway(why: TurnedAway): void;
  /** Telegram was asked for updates, and answered or didn't; not told where it only repeated what it had given. */
  polled(): void;
}

const ignore = (): void => undefined;

/** Is told everything, and counts nothing. */
export const NOBODY: Observer = { update: ignore, call: ignore, turnedAway: ignore, polled: ignore };

/** Tells how an update was handled, and how long after its coming. */
export const observed =
  (observer: Observer): Step =>
  async ({ called, came }, next) => {
    const tell = (outcome: UpdateOutcome): void => observer.update(called.kind, outcome, (performance.now() - came) / 1000);
    try {
      await next();
      tell('handled');
    } catch (error) {
      tell(error instanceof InHandElsewhere ? 'elsewhere' : 'failed');
      throw error;
    }
  };
