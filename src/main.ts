/* The boot order: settings → article → store → bot → channels and deliveries. The one place that builds concrete things. */
import { parseArgs } from 'node:util';
import { config as readDotenv } from 'dotenv';
import { pino } from 'pino';
import { startPlayground } from '../playground/playground.js';
import { createEngine } from './answers/engine.js';
import { assemble, type Bot } from './assemble.js';
import { systemClock } from './clock.js';
import { readConfig, type Config, type Reception, type TelegramConfig } from './config.js';
import type { Content } from './content/content.js';
import { contentFolder } from './content/folder.js';
import { loadContent } from './content/load.js';
import type { Post } from './dialogue/subscriptions/delivering.js';
import { createServer, type Server } from './operate/server.js';
import { loadTranslations, type Translations } from './replies/translations.js';
import { IN_MEMORY } from './store/sqlite.js';
import { openStore } from './store/store.js';
import type { UpdateStore } from './store/updates.js';
import { createPace } from './subscriptions/pace.js';
import { clientLanguage } from './telegram/receive.js';
import { startTelegram, type Channel } from './telegram/start.js';
import { createTerminal, TERMINAL_CHAT } from './terminal/converse.js';

/** The store of the bot without a token; the chats of a bot in Telegram are none of its business. */
const LOCAL_FILE = 'data/local.db';

/** Supervisors kill after ten seconds. */
const LEAVE_WITHIN_MS = 9_500;

const { now } = systemClock;

/** What the person's system speaks. */
const client = clientLanguage({ language_code: Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2) });

interface House extends Bot {
  readonly updates: UpdateStore;
  readonly config: Config;
  readonly content: Content;
  readonly translations: Translations;
}

const main = async (): Promise<void> => {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const { values: flags } = parseArgs({ options: { terminal: { type: 'boolean', default: false } } });
  const isPiped = !process.stdin.isTTY;
  const content = loadContent(contentFolder('content', config.contentDir));
  const translations = loadTranslations();
  const local = { file: isPiped ? IN_MEMORY : LOCAL_FILE };
  const store = await openStore({ ...(config.telegram ? config.store : local), clock: systemClock });
  const bot = assemble({ content, engine: createEngine(content), translations, store, clock: systemClock });
  const house: House = { ...bot, updates: store.updates, config, content, translations };

  if (config.telegram) await serveTelegram(house, config.telegram);
  else if (flags.terminal || isPiped) await serveTerminal(house);
  else await servePlayground(house);
  await store.close();
};

/** The bot in Telegram, until it's told to stop. */
const serveTelegram = async (house: House, { token, apiRoot, reception }: TelegramConfig): Promise<void> => {
  const log = pino({ level: house.config.logLevel });
  const pace = createPace(systemClock);
  const server = reception.server && createServer(reception.server);
  const telegram = await startTelegram({ ...house, token, apiRoot, channel: channelOf(reception, server), pace, log, now });
  await server?.listen();
  log.info({ username: telegram.username, folder: house.content.folder, by: reception.kind }, 'the bot is at work; Ctrl-C stops it');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // What is still on its way then, such as a hung delivery, is taken up by the next process.
      setTimeout(() => process.exit(0), LEAVE_WITHIN_MS).unref();
      void telegram.stop();
    });
  }
  const stopping = new AbortController();
  const deliveries = house.delivererOf(telegram.post, pace, log).run(stopping.signal);
  await telegram.done.finally(() => stopping.abort());
  await Promise.all([deliveries, server?.close()]);
};

const channelOf = (reception: Reception, server: Server | undefined): Channel =>
  reception.kind === 'webhook' && server ? { ...reception, app: server.app, listen: server.listen } : { kind: 'polling' };

/** The conversation in this terminal alone. */
const serveTerminal = async (house: House): Promise<void> => {
  const terminal = createTerminal({ ...house, client, input: process.stdin, output: process.stdout, now });
  const stopping = new AbortController();
  const deliveries = house.delivererOf(terminal.post, createPace(systemClock), pino({ level: 'silent' })).run(stopping.signal);
  await terminal.converse();
  stopping.abort();
  await deliveries;
};

/** The real bot in a browser, through a Bot API of our own on this machine, and the terminal conversation beside it. */
const servePlayground = async (house: House): Promise<void> => {
  const log = pino({ level: 'silent' });
  const pace = createPace(systemClock);
  const playground = await startPlayground({ port: house.config.playgroundPort });
  const telegram = await startTelegram({
    ...house,
    token: playground.token,
    apiRoot: playground.apiRoot,
    channel: { kind: 'polling' },
    pace,
    log,
    now,
  });
  const terminal = createTerminal({ ...house, client, input: process.stdin, output: process.stdout, now, playground: playground.url });
  const post: Post = (reply, delivery) => (delivery.chatId === TERMINAL_CHAT ? terminal : telegram).post(reply, delivery);
  const stopping = new AbortController();
  const deliveries = house.delivererOf(post, pace, log).run(stopping.signal);
  await terminal.converse();
  stopping.abort();
  await Promise.all([telegram.stop(), deliveries]);
  await playground.close();
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
