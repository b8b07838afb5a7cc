import type { Limiter } from 'telegram-playground';
import type { Clock } from '../../src/clock.js';

/** Telegram as far as sending goes: a way there, a limiter, a way back. */
export interface Transport {
  /** Undefined when it arrived; else the seconds to wait that its 429 asks for. */
  send(chat: number): Promise<number | undefined>;
  /** The chats that a message reached, in order. */
  readonly delivered: readonly number[];
  readonly refusals: number;
}

const JITTER_MS = 30;

export const createTransport = (clock: Clock, limiter: Limiter, random: () => number): Transport => {
  const delivered: number[] = [];
  let refusals = 0;
  const way = (): Promise<void> => clock.wait(random() * JITTER_MS);
  return {
    send: async (chat) => {
      await way();
      const wait = limiter.admit({ chat: { id: chat, type: 'private' }, count: 1, answer: false });
      if (wait > 0) refusals++;
      else delivered.push(chat);
      await way();
      return wait > 0 ? wait : undefined;
    },
    delivered,
    get refusals() {
      return refusals;
    },
  };
};
