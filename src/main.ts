/* The boot order: settings → article → store → bot → channels and deliveries. The one place that builds concrete things. */
import './operate/no-debug-output.js';
import { parseArgs } from 'node:util';
import { config as readDotenv } from 'dotenv';
import { pino } from 'pino';
import { createEngine } from './answers/engine.js';
import { assemble, type Parts } from './assemble.js';
import { systemClock } from './clock.js';
import { readConfig } from './config.js';
import { contentFolder } from './content/folder.js';
import { loadContent } from './content/load.js';
import { languageFor } from './dialogue/client-language.js';
import type { Post } from './dialogue/subscriptions/delivering.js';
import { createLog } from './operate/log.js';
import { createHiding } from './operate/secrets.js';
import { loadTranslations } from './replies/translations.js';
import { serveTelegram } from './serve-telegram.js';
import { IN_MEMORY } from './store/sqlite.js';
import { StoreError } from './store/store-error.js';
import { openStore, type Store } from './store/store.js';
import { createPace } from './subscriptions/pace.js';
import { startTelegram } from './telegram/start.js';
import { createTerminal, TERMINAL_CHAT } from './terminal/converse.js';

/** The store of the bot without a token; the chats of a bot in Telegram are none of its business. */
const LOCAL_FILE = 'data/local.db';

const { now } = systemClock;
/** A few megabytes at most. */
const KEPT_QUESTIONS = 1_000;

let hide = createHiding({});

/** The language of this system, for the one at the terminal. */
const client = languageFor(Intl.DateTimeFormat().resolvedOptions().locale);

const main = async (): Promise<void> => {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { telegram } = config;
  const webhookSecret = telegram?.reception.kind === 'webhook' ? telegram.reception.secret : undefined;
  hide = createHiding({ token: telegram?.token, webhookSecret, databaseUrl: config.store.databaseUrl });
  const { values: flags } = parseArgs({ options: { terminal: { type: 'boolean', default: false } } });
  const isPiped = !process.stdin.isTTY;
  const content = loadContent(contentFolder('content', config.contentDir));
  const store = telegram
    ? await openStore({ ...config.store, clock: systemClock })
    : await openLocalStore(isPiped ? IN_MEMORY : LOCAL_FILE);
  const parts = {
    content,
    engine: createEngine(content, { keptQuestions: KEPT_QUESTIONS }),
    translations: loadTranslations(),
    store,
    clock: systemClock,
  };

  try {
    if (telegram) await serveTelegram(parts, telegram, createLog({ level: config.logLevel, hide }));
    else if (flags.terminal || isPiped) await serveTerminal(parts);
    else await servePlayground(parts, config.playgroundPort);
  } finally {
    await store.close();
  }
};

/** The store of the bot without a token; says where that bot already is if it has been started twice. */
const openLocalStore = async (file: string): Promise<Store> => {
  try {
    return await openStore({ file, clock: systemClock });
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'busy') throw error;
    throw new Error(
      'Amur already runs here without a token. Talk to it there, in its browser page or terminal, stop it first, or ask without a conversation: npm run ask -- "question"',
      {
        cause: error,
      },
    );
  }
};

/** The conversation in this terminal alone. */
const serveTerminal = async (parts: Parts): Promise<void> => {
  const bot = assemble(parts);
  const terminal = createTerminal({ ...bot, ...parts, input: process.stdin, output: process.stdout, client, now });
  const stopping = new AbortController();
  const deliveries = bot.delivererOf(terminal.post, createPace(systemClock), pino({ level: 'silent' })).run(stopping.signal);
  await terminal.converse();
  stopping.abort();
  await deliveries;
};

/** The real bot in a browser, through a Bot API of our own on this machine, and the terminal conversation beside it. */
const servePlayground = async (parts: Parts, port: number): Promise<void> => {
  // A quarter of a second that a bot in Telegram doesn't have to wait at each start.
  const { startPlayground } = await import('../playground/playground.js');
  const bot = assemble(parts);
  const log = pino({ level: 'silent' });
  const pace = createPace(systemClock);
  const playground = await startPlayground({ port });
  // Its people are new each time, though they have the numbers of those before.
  for (const { id } of playground.chats.all()) await parts.store.forget(id);
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
  const terminal = createTerminal({
    ...bot,
    ...parts,
    input: process.stdin,
    output: process.stdout,
    client,
    now,
    playground: playground.url,
  });
  const post: Post = (reply, delivery) => (delivery.chatId === TERMINAL_CHAT ? terminal : telegram).post(reply, delivery);
  const stopping = new AbortController();
  const deliveries = bot.delivererOf(post, pace, log).run(stopping.signal);
  await terminal.converse();
  stopping.abort();
  await Promise.all([telegram.stop(), deliveries]);
  await playground.close();
};

const leave = (words: string): never => {
  console.error(hide(words));
  process.exit(1);
};
// Node would show such an error with all that hangs on it.
process.on('uncaughtException', (error) => leave(error.stack ?? error.message));
main().catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
