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

/** How it came back after a fault. */
export interface Return {
  /** From the fault's end until whatever was to be pushed was answered 200 at once and within a second. */
  readonly seconds: number;
  /** Of what was pushed since: how many had to be pushed again, and how many waited longer than a second. */
  readonly again: number;
  readonly slow: number;
}

export const backAfter = ({ at, status, tries, first }: Pushed, since: number): Return => {
  const later = at.map((when, i) => ({ when, isAgain: status[i] !== 200 || (tries[i] ?? 0) > 1, isSlow: (first[i] ?? 0) > 1_000 }));
  const bad = later.filter(({ when, isAgain, isSlow }) => when >= since && (isAgain || isSlow));
  return {
    seconds: bad.length === 0 ? 0 : (Math.max(...bad.map(({ when }) => when)) - since) / 1_000,
    again: bad.filter(({ isAgain }) => isAgain).length,
    slow: bad.filter(({ isSlow }) => isSlow).length,
  };
};

/** The same in words. */
export const tellReturn = ({ seconds, again, slow }: Return): string =>
  `${seconds.toFixed(1)} s (${again} pushed again, ${slow} over a second)`;
