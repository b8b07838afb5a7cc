/* The boot order: settings → article → store → bot → channel and deliveries. The one place that builds concrete things. */
import { config as readDotenv } from 'dotenv';
import { pino } from 'pino';
import { createEngine } from './answers/engine.js';
import { assemble } from './assemble.js';
import { systemClock } from './clock.js';
import { readConfig } from './config.js';
import { contentFolder } from './content/folder.js';
import { loadContent } from './content/load.js';
import { loadTranslations } from './replies/translations.js';
import { IN_MEMORY } from './store/sqlite.js';
import { openStore } from './store/store.js';
import { createPace } from './subscriptions/pace.js';
import { startTelegram } from './telegram/start.js';
import { createTerminal } from './terminal/converse.js';

/** The store of the conversation without a token; a bot's own chats are none of its business. */
const LOCAL_FILE = 'data/local.db';

const main = async (): Promise<void> => {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const content = loadContent(contentFolder('content', config.contentDir));
  const translations = loadTranslations();
  const isPiped = !process.stdin.isTTY;
  const local = { file: isPiped ? IN_MEMORY : LOCAL_FILE };
  const store = await openStore({ ...(config.telegram ? config.store : local), clock: systemClock });
  const bot = assemble({ content, engine: createEngine(content), translations, store, clock: systemClock });
  const pace = createPace(systemClock);
  const stopping = new AbortController();

  if (config.telegram) {
    const log = pino({ level: config.logLevel });
    const telegram = await startTelegram({ ...config.telegram, ...bot, content, translations, pace, log, now: Date.now });
    const deliveries = bot.delivererOf(telegram.post, pace, log).run(stopping.signal);
    log.info({ username: telegram.username, folder: content.folder }, 'the bot is at work; Ctrl-C stops it');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void telegram.stop());
    await telegram.done.finally(() => stopping.abort());
    await deliveries;
  } else {
    const terminal = createTerminal({ ...bot, translations, input: process.stdin, output: process.stdout, now: Date.now });
    const deliveries = bot.delivererOf(terminal.post, pace, pino({ level: 'silent' })).run(stopping.signal);
    await terminal.converse();
    stopping.abort();
    await deliveries;
  }
  await store.close();
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
