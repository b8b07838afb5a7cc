import type { Chat } from '@grammyjs/types';
import type { Clock } from '../world/clock.js';

/**
 * How sending is limited. `bulk`: 30 messages a second that aren't answers (an update of that chat in the last 10 s), 1 a second in a
 * chat with bursts of 20, 20 in any minute in a group. `strict`: 30 in any one second, answers too; `bucket`: the same rate, and 30 at once
 * after a rest. Who is refused by the last two waits for the time told: until then everything is refused.
 */
export type LimiterKind = 'bulk' | 'strict' | 'bucket' | 'off';

export interface Sending {
  readonly chat: Pick<Chat, 'id' | 'type'>;
  readonly count: number;
  /** Whether the bot got an update from the chat in the last 10 s. */
  readonly answer: boolean;
}

export interface Limiter {
  /** 0 if the messages may go, else the whole seconds to wait (retry_after). */
  admit(sending: Sending): number;
}

/** Messages a second over all chats. */
const OVERALL = 30;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A bucket of `size` tokens that refills by `rate` a second. */
const createBucket = (clock: Clock, size: number, rate: number) => {
  let tokens = size;
  let at = clock.now();
  const fill = (): void => {
    const now = clock.now();
    tokens = Math.min(size, tokens + ((now - at) / SECOND) * rate);
    at = now;
  };
  return {
    /** Seconds until `count` tokens are there; 0 if they are. */
    wait: (count: number): number => {
      fill();
      // A rounding error of a thousandth is no reason to wait a second.
      return tokens + 1e-3 >= count ? 0 : (count - tokens) / rate;
    },
    take: (count: number): void => {
      tokens -= count;
    },
  };
};
type Gate = ReturnType<typeof createBucket>;

/** Any `span`, wherever it begins, holds `size` at most. */
const createWindow = (clock: Clock, size: number, span: number): Gate => {
  let sent: number[] = [];
  return {
    wait: (count: number): number => {
      const now = clock.now();
      sent = sent.filter((at) => now - at < span);
      const inTheWay = sent[sent.length + count - size - 1];
      return inTheWay === undefined ? 0 : (inTheWay + span - now) / SECOND;
    },
    take: (count: number): void => {
      for (let one = 0; one < count; one++) sent.push(clock.now());
    },
  };
};

/** After a refusal all is refused until the time that was told has passed. */
const createPenalized = (clock: Clock, gate: Gate): Limiter => {
  let closedUntil = Number.NEGATIVE_INFINITY;
  return {
    admit: ({ count }) => {
      const left = closedUntil - clock.now();
      if (left > 0) return Math.ceil(left / SECOND);
      const wait = Math.ceil(gate.wait(count));
      if (wait > 0) closedUntil = clock.now() + wait * SECOND;
      else gate.take(count);
      return wait;
    },
  };
};

const createBulk = (clock: Clock): Limiter => {
  const overall = createBucket(clock, OVERALL, OVERALL);
  const chats = new Map<number, Gate>();
  const gateOf = ({ id, type }: Sending['chat']): Gate => {
    const known = chats.get(id);
    if (known) return known;
    const gate = type === 'private' ? createBucket(clock, 20, 1) : createWindow(clock, 20, MINUTE);
    chats.set(id, gate);
    return gate;
  };
  return {
    admit: ({ chat, count, answer }) => {
      const gates = answer ? [gateOf(chat)] : [gateOf(chat), overall];
      const wait = Math.max(...gates.map((gate) => gate.wait(count)));
      if (wait > 0) return Math.ceil(wait);
      for (const gate of gates) gate.take(count);
      return 0;
    },
  };
};

/** A limiter of the given kind on the given clock; it can be used without the server too. */
export const createLimiter = (kind: LimiterKind, clock: Clock): Limiter => {
  switch (kind) {
    case 'bulk':
      return createBulk(clock);
    case 'strict':
      return createPenalized(clock, createWindow(clock, OVERALL, SECOND));
    case 'bucket':
      return createPenalized(clock, createBucket(clock, OVERALL, OVERALL));
    case 'off':
      return { admit: () => 0 };
  }
};
