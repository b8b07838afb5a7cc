import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The whole bot as a process of its own. */
export interface BotProcess {
  /** All that it has printed. */
  readonly output: () => string;
  /** Resolves once it has printed this. */
  readonly printed: (words: string) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit code, null if a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** Starts one with this environment, and nothing of ours but what finding programs needs. */
export const startProcess = (environment: Readonly<Record<string, string>>, script = 'main.js'): BotProcess => {
  const { PATH = '', HOME = '' } = process.env;
  // An empty setting counts as not set, and keeps a .env of the developer's from setting it.
  const none = Object.fromEntries(
    ['BOT_TOKEN', 'DATABASE_URL', 'PUBLIC_URL', 'WEBHOOK_SECRET', 'ADMIN_IDS', 'PORT'].map((name) => [name, '']),
  );
  const child = spawn(process.execPath, [join('dist/src', script)], {
    env: { PATH, HOME, ...none, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let tell: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      tell();
    });
  }
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return {
    output: () => output,
    printed: (words) =>
      new Promise((resolve, reject) => {
        tell = () => {
          if (output.includes(words)) resolve();
        };
        tell();
        void exited.then(() => reject(new Error(`It ended without "${words}":\n${output}`)));
      }),
    kill: (signal) => void child.kill(signal),
    exited,
  };
};

/** A port that nobody has just now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
