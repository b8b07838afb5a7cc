import { type Dispatcher, request } from 'undici';
import { z } from 'zod';

/** A server with the common chat-completions form. */
export interface ModelServer {
  /** Its address before /chat/completions: "http://localhost:11434/v1". */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
}

/** What a server replied, and how many tokens it counted, if it says so. */
export interface Completion {
  readonly text: string;
  readonly tokens: { readonly prompt: number; readonly completion: number } | undefined;
}

const count = z.int().nonnegative();
const bodySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).optional().catch(undefined),
});

/** A query has a few hundred bytes. A reply longer than this isn't read to its end. */
const MOST_BYTES = 64 * 1024;
const MOST_TOKENS = 600;

/** Why a server's reply can't be used: a short word for the log, nothing that anybody wrote. */
export class NoCompletion extends Error {}

/**
 * Asks a server for a reply of a shape.
 * @throws NoCompletion when it replies otherwise; what the network throws, and the signal's reason
 */
export const complete = async (
  { url, model, key }: ModelServer,
  messages: readonly { readonly role: string; readonly content: string }[],
  shape: unknown,
  { dispatcher, signal }: { readonly dispatcher?: Dispatcher | undefined; readonly signal: AbortSignal },
): Promise<Completion> => {
  const { statusCode, body } = await request(new URL('chat/completions', url.endsWith('/') ? url : `${url}/`), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      messages,
      temperature: 0,
      max_tokens: MOST_TOKENS,
      response_format: { type: 'json_schema', json_schema: shape },
    }),
    signal,
    ...(dispatcher && { dispatcher }),
  });
  const parts: Buffer[] = [];
  let size = 0;
  // A loop that ends early closes the connection.
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new NoCompletion('too long');
    parts.push(part);
  }
  if (statusCode !== 200) throw new NoCompletion(`status ${statusCode}`);
  const read = bodySchema.safeParse(parsed(Buffer.concat(parts).toString('utf8')));
  if (!read.success) throw new NoCompletion('another form');
  const [first] = read.data.choices;
  const { usage } = read.data;
  return {
    text: first?.message.content ?? '',
    tokens: usage && { prompt: usage.prompt_tokens, completion: usage.completion_tokens },
  };
};

/** JSON, or undefined where it's none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
