import { LRUCache } from 'lru-cache';
import type { Dispatcher } from 'undici';
import type { Slots } from '../query/slots.js';
import { complete, NoCompletion, parsed, type Completion, type ModelServer } from './chat-completions.js';
import { promptFor, REPLY_SHAPE, replySchema } from './prompt.js';
import type { ReadingState, SecondReader } from './reader.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * How asking another reader ends: it read; it had read this before; it wasn't asked, since too much was asked lately; it was too late; it
 * didn't reply; its reply was no query.
 */
export const READ_OUTCOMES = ['read', 'kept', 'limited', 'late', 'failed', 'invalid'] as const;
export type ReadOutcome = (typeof READ_OUTCOMES)[number];

/** How it ended and what it took. `why` says in a word or two what went wrong, without anything that people wrote. */
export interface ReadEnd {
  readonly outcome: ReadOutcome;
  readonly seconds: number;
  readonly tokens?: Completion['tokens'];
  readonly why?: string;
}

export type OnRead = (end: ReadEnd) => void;

export interface AskingPorts {
  readonly vocabulary: Vocabulary;
  /** Milliseconds that only ever grow. */
  readonly steady: () => number;
  /** The way to the network, such as a proxy. */
  readonly dispatcher?: Dispatcher | undefined;
  readonly onRead?: OnRead | undefined;
  /** A signal that ends a request after too long a time. */
  readonly patience?: () => AbortSignal;
}

const PATIENCE_MS = 3_000;
const MINUTE_MS = 60_000;
/** A person waits for each, and each may cost something. */
const MOST_A_MINUTE = 60;
const MOST_AT_ONCE = 4;
const MOST_KEPT = 500;
/** Nobody asks a longer question. */
const LONGEST_QUESTION = 600;

/** A reader that asks a server. Whatever goes wrong there, our own reading stands. */
export const createServerReader = (
  server: ModelServer,
  { vocabulary, steady, dispatcher, onRead = () => undefined, patience = () => AbortSignal.timeout(PATIENCE_MS) }: AskingPorts,
): SecondReader => {
  const kept = new LRUCache<string, readonly Slots[]>({ max: MOST_KEPT });
  let asked: readonly number[] = [];
  let atOnce = 0;

  const isTooMuch = (message: string): boolean => {
    const now = steady();
    asked = asked.filter((at) => now - at < MINUTE_MS);
    return message.length > LONGEST_QUESTION || atOnce >= MOST_AT_ONCE || asked.length >= MOST_A_MINUTE;
  };

  const ask = async (message: string, state: ReadingState, key: string): Promise<readonly Slots[] | undefined> => {
    const start = steady();
    const signal = patience();
    const end = (outcome: ReadOutcome, more: Omit<ReadEnd, 'outcome' | 'seconds'> = {}): void =>
      onRead({ outcome, seconds: (steady() - start) / 1000, ...more });
    asked = [...asked, start];
    atOnce += 1;
    try {
      const { text, tokens } = await complete(server, promptFor(message, state, vocabulary), REPLY_SHAPE, { dispatcher, signal });
      const read = replySchema.safeParse(parsed(text));
      if (!read.success || !read.data.queries.every(vocabulary.holds)) {
        end('invalid', { tokens, why: read.success ? 'ids that are not there' : 'no queries' });
        return undefined;
      }
      kept.set(key, read.data.queries);
      end('read', { tokens });
      return read.data.queries;
    } catch (error) {
      if (signal.aborted) end('late');
      else end('failed', { why: error instanceof NoCompletion ? error.message : codeOf(error) });
      return undefined;
    } finally {
      atOnce -= 1;
    }
  };

  return async (message, state) => {
    const key = JSON.stringify([message, state]);
    const known = kept.get(key);
    if (known || isTooMuch(message)) onRead({ outcome: known ? 'kept' : 'limited', seconds: 0 });
    return known ?? (isTooMuch(message) ? undefined : await ask(message, state, key));
  };
};

/** "ECONNREFUSED"; an error's message may hold an address. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reply';
