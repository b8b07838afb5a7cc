/* The bot without a token: a Bot API, people and chats of our own on this machine, and a page that shows them, until it's told to stop. */
import { once } from 'node:events';
import { pino } from 'pino';
import { PortInUseError, startPlayground } from 'telegram-playground';
import { assemble, type Parts } from './assemble.js';
import type { Language } from './content/language.js';
import type { Post } from './features/subscriptions/delivery/send.js';
import { createPace } from './pace.js';
import { startTelegram } from './telegram/start.js';
import { createTerminal, TERMINAL_CHAT } from './terminal/converse.js';

export interface PlaygroundChoices {
  /** The page's port on this machine. */
  readonly port: number;
  /** Whether the conversation goes on in this terminal, too. When it ends there, all ends. */
  readonly atTerminal: boolean;
  /** The language of this system, for the one at the terminal. */
  readonly client: Language;
  /** The file that the page's chats are kept in. */
  readonly keptIn: string;
}

/**
 * Serves the page until `stopping` is aborted, or the conversation in the terminal ends.
 * @throws Error if another program holds the port
 */
export const servePlayground = async (
  parts: Parts,
  { port, atTerminal, client, keptIn }: PlaygroundChoices,
  stopping: AbortSignal,
): Promise<void> => {
  const bot = assemble(parts);
  const { now } = parts.clock;
  const log = pino({ level: 'silent' });
  const pace = createPace(parts.clock);
  const playground = await startPlayground({ port, keptIn, onTrouble: console.error }).catch((error: unknown) => {
    throw error instanceof PortInUseError ? new Error(`${error.message} PLAYGROUND_PORT sets it.`, { cause: error }) : error;
  });
  // When the page's chats begin anew, their people get the same numbers as before.
  if (!playground.wentOn) for (const { id } of playground.chats.all()) await parts.store.forget(id);
  const telegram = await startTelegram({
    ...bot,
    ...parts,
    updates: parts.store.updates,
    token: playground.token,
    apiRoot: playground.apiRoot,
    limitsFloods: true,
    channel: { kind: 'polling' },
    pace,
    log,
    now,
  });
  const terminal = atTerminal
    ? createTerminal({
        ...bot,
        ...parts,
        input: process.stdin,
        output: process.stdout,
        client,
        now,
        playground: { url: playground.url, file: keptIn },
        stopping,
      })
    : undefined;
  const post: Post = (reply, delivery) => {
    if (delivery.chatId !== TERMINAL_CHAT) return telegram.post(reply, delivery);
    // What the terminal has subscribed to comes when somebody is there again.
    return terminal ? terminal.post(reply, delivery) : Promise.reject(new Error('nobody is at the terminal'));
  };
  const leaving = new AbortController();
  const deliveries = bot.delivererOf(post, pace, log).run(leaving.signal);
  // It also ends when the bot can't go on, with the bot's error.
  await Promise.race([terminal ? terminal.converse() : beThere(playground.url, keptIn, stopping), telegram.done]);
  leaving.abort();
  await Promise.all([telegram.stop(), deliveries]);
  await playground.close();
};

/** Prints where the page is, and waits. */
const beThere = async (url: string, keptIn: string, stopping: AbortSignal): Promise<void> => {
  console.log(`Amur is at ${url} — open it in a browser. SIGTERM or Ctrl-C stops it.`);
  console.log(`The chats there are kept in ${keptIn}; without it they begin anew.`);
  process.stdin.once('data', () => {
    console.error(
      `Questions by a pipe are answered by npm start -- --terminal, or by npm run --silent ask; here they are asked in the page, ${url}`,
    );
  });
  // A broken input is no reason to end.
  process.stdin.on('error', () => undefined);
  if (!stopping.aborted) await once(stopping, 'abort');
  // An open input would keep the process alive.
  process.stdin.destroy();
};
