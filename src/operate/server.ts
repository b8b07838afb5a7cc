import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';

/** Our HTTP server: what is added to `app` before it listens is served. */
export interface Server {
  readonly app: FastifyInstance;
  /** @throws Error that says what to mend when the port can't be had */
  listen(): Promise<void>;
  /** Where it listens, with the port that was free if none was named. */
  readonly port: number;
  close(): Promise<void>;
}

/** Where it listens, and how long it waits for a request. */
export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Milliseconds in which a request has to be here. */
  readonly within?: number;
}

/** A request has to be here as a whole within 20 s: 18 s, and 1 s more at most until Node looks. */
const REQUEST_WITHIN_MS = 18_000;
const LOOK_EVERY_MS = 1_000;
/** Telegram has 100, a proxy some more. */
const MOST_CONNECTIONS = 1_000;
/**
 * How many new connections the kernel keeps while the event loop is busy. More are dropped, and the other side tries again after a second.
 */
const MOST_WAITING = 4_096;

/** A small HTTP server that is safe on the open net: it limits requests' time and connections, and no error's words leave it. */
export const createServer = ({ host, port, within = REQUEST_WITHIN_MS }: ServerOptions): Server => {
  const app = fastify({
    requestTimeout: within,
    // Unless told otherwise, Node looks for slow requests every half minute, and gives the body as much time as the headers.
    http: { connectionsCheckingInterval: LOOK_EVERY_MS, requestTimeout: within, headersTimeout: within },
    // Proxies keep connections open, and closing the server must not wait for them.
    forceCloseConnections: true,
    // The types ask for the reply of a route; there is none here.
    frameworkErrors: (error, _request, reply: FastifyReply) => void reply.code(statusOf(error)).send(),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  // Otherwise fastify would show the error's words, here and above.
  app.setErrorHandler((error, _request, reply) => reply.code(statusOf(error)).send());
  let listening: Promise<string> | undefined;
  return {
    app,
    listen: async () => {
      try {
        await (listening ??= app.listen({ host, port, backlog: MOST_WAITING }));
      } catch (error) {
        throw explain(error, { host, port });
      }
    },
    get port() {
      const [address] = app.addresses();
      return typeof address === 'object' ? address.port : port;
    },
    close: () => app.close(),
  };
};

const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;

const explain = (error: unknown, { host, port }: ServerOptions): Error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is taken by another program; stop it, or name another one in PORT.`);
    case 'EACCES':
      return new Error(`Port ${port} is not open to this user; take one above 1023 in PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`${host} is no address of this machine; mend HOST (127.0.0.1 for this machine alone, 0.0.0.0 for all).`);
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
};
