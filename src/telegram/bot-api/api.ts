import type { ApiMethods } from '@grammyjs/types';
import pRetry, { AbortError } from 'p-retry';
import { sleep } from '../../clock.js';
import { errorOf, isUnanswered, retryAfterOf } from './errors.js';
import type { Proxies } from './proxies.js';
import { createTransport, type Upload } from './transport.js';

type Methods = ApiMethods<Upload>;
export type Method = keyof Methods;
export type Payload<M extends Method> = Parameters<Methods[M]>[0] extends undefined
  ? Readonly<Record<string, never>>
  : NonNullable<Parameters<Methods[M]>[0]>;
export type Result<M extends Method> = ReturnType<Methods[M]>;

/** The Bot API as it is today: any method, strictly typed, with timeouts and retries. */
export interface Api {
  /**
   * What puts a message somewhere is not tried again once nobody knows whether it is there: Telegram has no key against repeats.
   * @throws TelegramError that Telegram answers with, or a network error after the last retry; see isUnanswered
   */
  call<M extends Method>(method: M, payload: Payload<M>, signal?: AbortSignal): Promise<Result<M>>;
  /** How many requests were granted so far. */
  readonly granted: number;
  /** Whether Telegram, or the way to it, seems to be away: nothing was granted since several failures. */
  readonly isAway: boolean;
}

/**
 * What became of a request to the Bot API; `limited` is its 429, `failed` the network's or its own failure; `unknown`: a message that
 * may be out, as no answer came.
 */
export type CallOutcome = (typeof CALL_OUTCOMES)[number];
export const CALL_OUTCOMES = ['ok', 'limited', 'refused', 'failed', 'unknown'] as const;

/** Is told what becomes of each request. */
export interface CallObserver {
  call(method: string, outcome: CallOutcome, seconds: number): void;
}

export interface ApiOptions {
  /** Another Bot API than Telegram's own: a local server, the playground. */
  readonly apiRoot?: string | undefined;
  readonly proxies?: Proxies | undefined;
  readonly retries?: number;
  /** Milliseconds before a retry at least, and twice as long at most. */
  readonly firstPause?: number;
  /** Told of the seconds that Telegram asks to wait with its 429, and of the chat that it was sent to, so that others wait too. */
  readonly onWait?: (seconds: number, chat: number | undefined) => void;
  /** Milliseconds in which a request has to succeed, its retries and all; waiting as Telegram asks for doesn't count. */
  readonly within?: number;
  readonly observer?: CallObserver;
}

/** So many failures in a row are no accident. */
const AWAY_AFTER = 8;
const SEND_WITHIN_MS = 15_000;
/** A long poll lasts 50 s and may be held up on the way. */
const POLL_WITHIN_MS = 65_000;

/** The Bot API under today's types, which telegraf's 7.1 doesn't know. Everything that is sent goes through here. */
export const createApi = (token: string, options: ApiOptions = {}): Api => {
  const { apiRoot, proxies, retries = 3, firstPause = 500, onWait, within = SEND_WITHIN_MS, observer } = options;
  const transport = createTransport(token, apiRoot, proxies);
  // What Telegram answers to its own methods is taken as it documents them.
  const send = transport as <M extends Method>(method: M, payload: Payload<M>, signal: AbortSignal) => Promise<Result<M>>;
  let granted = 0;
  let failures = 0;
  const attempt: typeof send = async (method, payload, signal) => {
    const began = performance.now();
    const tell = (outcome: CallOutcome): void => observer?.call(method, outcome, (performance.now() - began) / 1000);
    try {
      const result = await send(method, payload, signal);
      granted++;
      failures = 0;
      tell('ok');
      return result;
    } catch (error) {
      const outcome = callOutcomeOf(method, error);
      if (outcome === 'failed' || outcome === 'unknown') failures++;
      tell(outcome);
      throw error;
    }
  };
  return {
    get granted() {
      return granted;
    },
    get isAway() {
      return failures >= AWAY_AFTER;
    },
    call: (method, payload, signal) => {
      const isPoll = method === 'getUpdates';
      const deadline = (): number => performance.now() + (isPoll ? POLL_WITHIN_MS : within);
      let until = deadline();
      const left = (): number => Math.max(0, Math.round(until - performance.now()));
      const once = async (): ReturnType<typeof attempt<typeof method>> => {
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(new Error('no answer in time')), left());
        try {
          return await attempt(method, payload, signal ? AbortSignal.any([limit.signal, signal]) : limit.signal);
        } finally {
          clearTimeout(timer);
        }
      };
      return pRetry(() => once().catch((error: unknown) => rethrow(method, error, signal)), {
        // A long poll is repeated by the one who polls, who also knows how long to wait.
        retries: isPoll ? 0 : retries,
        // Evenly, not ever longer: what waits is in hand, and whoever brought an update brings it again.
        minTimeout: firstPause,
        factor: 1,
        randomize: true,
        // A try that could only begin when its time is over would end late, for nothing.
        shouldRetry: () => left() > 2 * firstPause,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          const seconds = retryAfterOf(error);
          if (seconds === undefined) return;
          onWait?.(seconds, chatOf(payload));
          // Whoever tries again by itself knows how to wait.
          if (retriesLeft <= 0) return;
          await sleep(seconds * 1000, signal);
          until = deadline();
        },
      });
    },
  };
};

const chatOf = (payload: object): number | undefined =>
  'chat_id' in payload && typeof payload.chat_id === 'number' ? payload.chat_id : undefined;

/** Requests that, carried out twice, put a second message somewhere. */
const putsMessage = (method: Method): boolean => method.startsWith('send') && method !== 'sendChatAction';

/** What no retry can mend ends the retries, and what it could do twice. */
const rethrow = (method: Method, error: unknown, signal: AbortSignal | undefined): never => {
  const { code } = errorOf(error);
  const mayPass = code === undefined || code === 429 || code >= 500;
  if (signal?.aborted || !mayPass || callOutcomeOf(method, error) === 'unknown')
    throw new AbortError(error instanceof Error ? error : new Error(String(error)));
  throw error;
};

const callOutcomeOf = (method: Method, error: unknown): CallOutcome => {
  const { code } = errorOf(error);
  if (code === 429) return 'limited';
  if (putsMessage(method) && isUnanswered(error)) return 'unknown';
  return code === undefined || code >= 500 ? 'failed' : 'refused';
};
