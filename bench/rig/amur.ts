import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BotApiProcess } from './bot-api.js';
import { freePort, type Server, startServer } from './bot.js';

export const SECRET = 'the-secret-of-the-benches';

export interface AmurOrder {
  readonly botApi: Pick<BotApiProcess, 'apiRoot' | 'token' | 'certificate'>;
  readonly folder: string;
  readonly store: { readonly file: string } | { readonly databaseUrl: string };
  /** By webhook on this port; any free one when not given. */
  readonly port?: number;
  /** The address that Telegram is told, when it isn't the port's own. */
  readonly publicUrl?: string;
  readonly polling?: boolean;
  readonly args?: readonly string[];
}

let started = 0;
let isBuilt = false;
const build = (): void => {
  if (!isBuilt) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  isBuilt = true;
};

/** Starts the bot as an operator does, by webhook or polling, with its health served on the port. */
export const startAmur = async ({ botApi, folder, store, port, publicUrl, polling = false, args = [] }: AmurOrder): Promise<Server> => {
  if (!process.env['DEV_MAIN']) build();
  const own = port ?? (await freePort());
  const url = `http://127.0.0.1:${own}`;
  const log = `${folder}/amur-${++started}.log`;
  return startServer({
    file: process.env['DEV_MAIN'] ?? 'dist/src/main.js',
    args,
    log,
    url: `${url}/webhook`,
    environment: {
      BOT_TOKEN: botApi.token,
      API_ROOT: botApi.apiRoot,
      NODE_EXTRA_CA_CERTS: botApi.certificate,
      HOST: '127.0.0.1',
      PORT: String(own),
      // What was served by webhook a scene before is polled now.
      ...(polling ? { TAKE_OVER: 'true' } : { PUBLIC_URL: publicUrl ?? url, WEBHOOK_SECRET: SECRET }),
      ...('file' in store ? { DATABASE_FILE: store.file } : { DATABASE_URL: store.databaseUrl }),
    },
    ready: () => Promise.resolve(existsSync(log) && readFileSync(log, 'utf8').includes('the bot is at work')),
  });
};
