import { TelegramError } from 'telegraf';
import { FormData, request, type Dispatcher } from 'undici';
import { z } from 'zod';
import type { Proxies } from './proxies.js';
import { createRoute } from './route.js';

/** A file to upload. */
export interface Upload {
  readonly source: Buffer;
  readonly filename: string;
}

/**
 * Makes one request to the Bot API and returns its result.
 * @throws TelegramError for what Telegram answers with instead, NetworkError for what keeps an answer from coming
 */
export type Transport = (method: string, payload: object, signal: AbortSignal) => Promise<unknown>;

/** The way to Telegram or back is broken; its words name no address, which holds the token. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** The request went out and no answer came: whether it was carried out is unknown. */
  readonly isUnanswered: boolean;
  constructor(message: string, { isUnanswered, cause }: { readonly isUnanswered: boolean; readonly cause?: unknown }) {
    super(message, { cause });
    this.isUnanswered = isUnanswered;
  }
}

const TELEGRAM = 'https://api.telegram.org';
/** The signal ends a request; undici's own limits, which count in other units of time, would end a long poll. */
const ENDED_BY_SIGNAL = { headersTimeout: 0, bodyTimeout: 0 } as const;

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string(),
    parameters: z.object({ retry_after: z.number().exactOptional(), migrate_to_chat_id: z.number().exactOptional() }).exactOptional(),
  }),
]);

/** Telegraf's own client goes by node-fetch, which takes several times as much of the processor as undici (bench/RESULTS.md, profile). */
export const createTransport = (token: string, apiRoot = TELEGRAM, proxies: Proxies = {}): Transport => {
  const route = createRoute(proxies).compose(noteGoingOut);
  const base = `${apiRoot.replace(/\/$/, '')}/bot${token}/`;
  return async (method, payload, signal) => {
    const way: Way = { isOut: false };
    const options = { method: 'POST', ...bodyOf(payload), signal, dispatcher: route, opaque: way, ...ENDED_BY_SIGNAL } as const;
    const response = await toNetwork(() => orAborted(request(base + method, options), signal), way);
    const { statusCode: code } = response;
    const text = await toNetwork(() => response.body.text(), way);
    // What stands before the Bot API, such as a proxy, fails in a language of its own.
    if (code >= 500) throw new TelegramError({ error_code: code, description: response.statusText });
    const answer = answerSchema.safeParse(jsonOf(text)).data;
    if (!answer)
      throw new NetworkError('the answer is no JSON of the Bot API; something else answers in its place', { isUnanswered: false });
    if (!answer.ok) throw new TelegramError(answer);
    return answer.result;
  };
};

/** How far a request has got. */
interface Way {
  isOut: boolean;
}

/** Notes when a request leaves: before, it waits for its connection, and nobody can have carried it out. */
const noteGoingOut: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch(options, {
    onRequestStart: (controller, context) => {
      const { opaque: way } = options as { readonly opaque?: Way };
      if (way) way.isOut = true;
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...upgrade) => handler.onRequestUpgrade?.(...upgrade),
    onResponseStart: (...start) => handler.onResponseStart?.(...start),
    onResponseData: (...data) => handler.onResponseData?.(...data),
    onResponseEnd: (...end) => handler.onResponseEnd?.(...end),
    onResponseError: (...error) => handler.onResponseError?.(...error),
  });

const toNetwork = async <T>(act: () => Promise<T>, way: Way): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw new NetworkError(wordsOf(error), { isUnanswered: way.isOut, cause: error });
  }
};

/** Undici ends a request that waits for its connection only once it has one, or has waited ten seconds for it. */
const orAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => (abort = () => reject(new Error('no answer in time'))));
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

const ENDED: ReadonlySet<string> = new Set(['AbortError', 'TimeoutError']);

/** A host with several addresses fails once for each, and says nothing of it all. */
const wordsOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return ENDED.has(error.name) ? 'no answer in time' : error.message;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const bodyOf = (payload: object): { readonly headers?: Record<string, string>; readonly body: string | FormData } => {
  const entries = Object.entries(payload) as [string, unknown][];
  if (!entries.some(([, value]) => isUpload(value))) {
    // Anew for each request: undici writes the host into the headers of one that goes by a proxy.
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
  }
  const form = new FormData();
  for (const [name, value] of entries) {
    if (isUpload(value)) form.append(name, new Blob([value.source]), value.filename);
    else if (value !== undefined) form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { body: form };
};

const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'source' in value && Buffer.isBuffer(value.source);
