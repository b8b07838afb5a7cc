import type { Accepted } from './bot-api.js';
import type { Pushed } from './generator.js';

/** What became of updates, each from a chat of its own, by what the webhook answered and by Telegram's ledger. */
export interface Reckoning {
  readonly pushed: number;
  readonly answered: number;
  /** Answered 200, and nothing was ever sent to the chat. */
  readonly lost: number;
  /** Served more often than once. */
  readonly repeated: number;
  /** Never answered 200, however often they were pushed. */
  readonly open: number;
}

export const reckon = ({ chats, status }: Pushed, accepted: Accepted): Reckoning => {
  const served = new Map<number, number>();
  for (const chat of accepted.chats) served.set(chat, (served.get(chat) ?? 0) + 1);
  const answered = chats.filter((_chat, i) => status[i] === 200);
  return {
    pushed: chats.length,
    answered: answered.length,
    lost: answered.filter((chat) => !served.has(chat)).length,
    repeated: chats.filter((chat) => (served.get(chat) ?? 0) > 1).length,
    open: chats.length - answered.length,
  };
};

/**
 * Seconds from an instant until all is well again: from then on, whatever was to be pushed was answered 200 at once and within a second.
 */
export const backAfter = ({ at, status, tries, first }: Pushed, since: number): number => {
  const bad = at.filter((when, i) => when >= since && (status[i] !== 200 || (tries[i] ?? 0) > 1 || (first[i] ?? 0) > 1_000));
  return bad.length === 0 ? 0 : (Math.max(...bad) - since) / 1_000;
};
