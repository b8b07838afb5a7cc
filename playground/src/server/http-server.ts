import type { AddressInfo } from 'node:net';
import formBody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import type { Chats, People } from '../people/society.js';
import type { World } from '../world/world.js';
import type { BotApi } from './bot-api.js';
import { addBotRoutes } from './bot-routes.js';
import { createCertificate } from './certificate.js';
import type { FaultTable } from './faults.js';
import type { LedgerBook } from './ledger.js';
import { addPageRoutes } from './page/routes.js';
import { PortInUseError } from './port-in-use.js';

export interface ServerOptions {
  readonly world: World;
  readonly api: BotApi;
  readonly faults: FaultTable;
  readonly ledger: LedgerBook;
  readonly people: People;
  readonly chats: Chats;
  readonly port: number;
  readonly tls: boolean;
}

export interface HttpServer {
  readonly apiRoot: string;
  readonly url: string;
  readonly certificate: string | undefined;
  close(): Promise<void>;
}

/** The largest request: a document of 50 MB and its form. */
const BODY_LIMIT = 52 * 1024 * 1024;

const listen = async (app: FastifyInstance, port: number): Promise<number> => {
  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortInUseError(port);
    throw error;
  }
  return (app.server.address() as AddressInfo).port;
};

/** Starts the server of the Bot API and the page, on loopback only. */
export const createHttpServer = async ({ world, api, faults, ledger, people, chats, port, tls }: ServerOptions): Promise<HttpServer> => {
  const certificate = tls ? await createCertificate() : undefined;
  const settings = { bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 500 } } as const;
  const app: FastifyInstance = certificate ? fastify({ ...settings, https: certificate }) : fastify(settings);
  await app.register(formBody);
  await app.register(multipart, { limits: { fileSize: 50 * 1024 * 1024, files: 20, fieldSize: 1024 * 1024 } });
  addPageRoutes(app, world, people, chats);
  addBotRoutes(app, world, api, faults, ledger);

  const actual = await listen(app, port);
  const scheme = certificate ? 'https' : 'http';
  return {
    apiRoot: `${scheme}://127.0.0.1:${actual}`,
    url: `${scheme}://localhost:${actual}/`,
    certificate: certificate?.cert,
    close: async () => {
      await app.close();
    },
  };
};
