import { join } from 'node:path';
import type { BotApiProcess } from '../rig/bot-api.js';
import { freePort, type Server, startServer } from '../rig/bot.js';

export interface BareOrder {
  readonly botApi: Pick<BotApiProcess, 'apiRoot' | 'token' | 'certificate'>;
  readonly folder: string;
  readonly secret: string;
  /** What it answers each message with: a message that the bot sent, of which the chat is left out. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
}

/** Starts the bare telegraf handler in a process of its own. */
export const startBare = async ({ botApi, folder, secret, payload, args = [] }: BareOrder): Promise<Server> => {
  const port = await freePort();
  const { chat_id: _, ...message } = payload;
  return startServer({
    file: 'bench/load/bare.ts',
    args: ['--import', 'tsx', ...args],
    log: join(folder, 'bare.log'),
    url: `http://127.0.0.1:${port}/webhook`,
    environment: {
      TOKEN: botApi.token,
      API_ROOT: botApi.apiRoot,
      NODE_EXTRA_CA_CERTS: botApi.certificate,
      PORT: String(port),
      SECRET: secret,
      FILE: join(folder, 'bare.db'),
      PAYLOAD: JSON.stringify(message),
    },
    ready: async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok,
  });
};
