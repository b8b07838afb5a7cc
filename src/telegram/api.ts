import type { ApiMethods } from '@grammyjs/types';
import pRetry, { AbortError } from 'p-retry';
import { Telegram } from 'telegraf';
import { errorOf, retryAfterOf } from './errors.js';
import { NOBODY, type CallOutcome, type Observer } from './observer.js';

/** A file to upload, as telegraf's client takes it. */
export interface Upload {
  readonly source: Buffer;
  readonly filename: string;
}

type Methods = ApiMethods<Upload>;
export type Method = keyof Methods;
export type Payload<M extends Method> = Parameters<Methods[M]>[0] extends undefined
  ? Readonly<Record<string, never>>
  : NonNullable<Parameters<Methods[M]>[0]>;
export type Result<M extends Method> = ReturnType<Methods[M]>;

/** The Bot API as it is today: any method, strictly typed, with timeouts and retries. */
export interface Api {
  /** @throws TelegramError that Telegram answers with, or a network error after the last retry. */
  call<M extends Method>(method: M, payload: Payload<M>, signal?: AbortSignal): Promise<Result<M>>;
}

export interface ApiOptions {
  /** Another Bot API than Telegram's own: a local server, the playground. */
  readonly apiRoot?: string | undefined;
  readonly retries?: number;
  /** Milliseconds before the first retry; doubled for each one after it. */
  readonly firstPause?: number;
  /** Told of the seconds that Telegram asks to wait with its 429, so that others wait too. */
  readonly onWait?: (seconds: number) => void;
  readonly observer?: Observer;
}

const SEND_TIMEOUT_MS = 15_000;
/** A long poll lasts 50 s and may be held up on the way. */
const POLL_TIMEOUT_MS = 65_000;

/**
 * Telegraf's client under today's types. Telegraf itself waits 500 s and never retries; its 7.1 types don't know newer methods.
 * Everything that is sent goes through here, since `ctx.reply` makes a client of its own for each update.
 */
export const createApi = (token: string, { apiRoot, retries = 3, firstPause = 500, onWait, observer = NOBODY }: ApiOptions = {}): Api => {
  const client = new Telegram(token, { webhookReply: false, ...(apiRoot === undefined ? {} : { apiRoot }) });
  const send = async <M extends Method>(method: M, payload: Payload<M>, signal: AbortSignal | undefined): Promise<Result<M>> => {
    const limit = AbortSignal.timeout(method === 'getUpdates' ? POLL_TIMEOUT_MS : SEND_TIMEOUT_MS);
    const either = signal ? AbortSignal.any([limit, signal]) : limit;
    const call = client.callApi.bind(client) as unknown as (
      method: string,
      payload: object,
      options: { signal: AbortSignal },
    ) => Promise<Result<M>>;
    return call(method, payload, { signal: either });
  };
  const attempt: typeof send = async (method, payload, signal) => {
    const began = performance.now();
    const tell = (outcome: CallOutcome): void => observer.call(method, outcome, (performance.now() - began) / 1000);
    try {
      const result = await send(method, payload, signal);
      tell('ok');
      return result;
    } catch (error) {
      tell(outcomeOf(error));
      throw error;
    }
  };
  return {
    call: (method, payload, signal) =>
      pRetry(() => attempt(method, payload, signal).catch((error: unknown) => rethrow(error, signal)), {
        // A long poll is repeated by the one who polls, who also knows how long to wait.
        retries: method === 'getUpdates' ? 0 : retries,
        minTimeout: firstPause,
        randomize: true,
        onFailedAttempt: async ({ error }) => {
          const seconds = retryAfterOf(error);
          if (seconds === undefined) return;
          onWait?.(seconds);
          await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
        },
      }),
  };
};

/** What no retry can mend ends the retries. */
const rethrow = (error: unknown, signal: AbortSignal | undefined): never => {
  const { code } = errorOf(error);
  const mayPass = code === undefined || code === 429 || code >= 500;
  if (signal?.aborted || !mayPass) throw new AbortError(error instanceof Error ? error : new Error(String(error)));
  throw error;
};

const outcomeOf = (error: unknown): CallOutcome => {
  const { code } = errorOf(error);
  if (code === 429) return 'limited';
  return code === undefined || code >= 500 ? 'failed' : 'refused';
};
