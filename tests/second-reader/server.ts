import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted to the server. */
export interface Posted {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly text: string;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: unknown } };
  };
}

type Reply = (response: ServerResponse, posted: Posted) => void;

/** A server with the chat-completions form on this machine, that replies as the test says. */
export interface ModelServer {
  readonly url: string;
  readonly posted: Posted[];
  reply: Reply;
  close(): Promise<void>;
}

/** A completion with this text. */
export const says =
  (text: string): Reply =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        choices: [{ message: { role: 'assistant', content: text } }],
        usage: { prompt_tokens: 3_000, completion_tokens: 80 },
      }),
    );

const SLOTS = {
  operation: 'tell',
  asked: 'amount',
  acts: [],
  things: [],
  places: [],
  times: [],
  claims: [],
  quantifiers: [],
  extreme: false,
  words: [],
};

/** A completion with a query for each of these, all parts written. */
export const reads = (...queries: readonly object[]): Reply =>
  says(JSON.stringify({ queries: queries.map((query) => ({ ...SLOTS, ...query })) }));

/** Reads what comes and never answers. */
export const neverAnswers: Reply = () => undefined;

export const startModelServer = async (): Promise<ModelServer> => {
  const posted: Posted[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const part of request) text += String(part);
    const one = { url: request.url ?? '', authorization: request.headers.authorization, text, body: JSON.parse(text) as Posted['body'] };
    posted.push(one);
    server.reply(response, one);
  };
  const http = createServer((request, response) => void take(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server: ModelServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    posted,
    reply: neverAnswers,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
};
