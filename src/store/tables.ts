import type { Generated, Kysely } from 'kysely';
import type { EVERY } from './records.js';
import type { Reach, SubscriptionStatus } from './records.js';

/** The columns as they are written. Times are milliseconds since the epoch; JSON is text, the same in both databases. */
export interface Tables {
  readonly chats: {
    id: number;
    language: string | null;
    talk: string;
    state: Reach;
    /** When it was last heard of. */
    seenAt: number;
  };
  readonly subscriptions: {
    id: Generated<number>;
    chatId: number;
    threadId: number | null;
    managedBy: number | null;
    what: string;
    /** Null: the chat's own. */
    language: string | null;
    /** The channel's name. */
    title: string | null;
    every: (typeof EVERY)[number];
    day: number | null;
    time: string;
    zone: string;
    round: number;
    position: number;
    nextAt: number | null;
    status: SubscriptionStatus;
    changedAt: number;
  };
  readonly deliveries: {
    id: Generated<number>;
    subscriptionId: number;
    round: number;
    part: number;
    status: 'pending' | 'sending' | 'sent' | 'failed' | 'gone';
    dueAt: number;
    /** Not to be tried before. */
    notBefore: number;
    owner: string | null;
    leaseUntil: number | null;
    attempts: number;
    /** Of these, the ones that went out and got no answer. */
    unanswered: Generated<number>;
    finishedAt: number | null;
    error: string | null;
  };
  readonly updateIds: { id: number; state: 'taken' | 'done'; owner: string; at: number };
  readonly keptUpdates: { id: number; body: string; owner: string; at: number };
  readonly questions: {
    id: Generated<number>;
    /** Only so that /forget reaches it; never shown to the operator. */
    chatId: number;
    text: string;
    language: string;
    kind: 'unanswered' | 'disliked';
    word: string | null;
    answered: string | null;
    at: number;
  };
  readonly questionCounts: { day: string; language: string; answered: number; unanswered: number };
  readonly instances: { id: string; aliveUntil: number; pausedUntil: number };
}

/** The open database: one set of queries, and the one thing that differs. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly kind: 'sqlite' | 'postgres';
  /** What to call it to whoever looks after it: the file's path; a server's address is never told. */
  readonly name: string;
}
