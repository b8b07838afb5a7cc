/* The boot order: settings → article → store → bot → channels and deliveries. The one place that builds concrete things. */
import './operate/no-debug-output.js';
import { parseArgs } from 'node:util';
import { config as readDotenv } from 'dotenv';
import { pino } from 'pino';
import { createEngine } from './answers/engine.js';
import { assemble, type Parts } from './assemble.js';
import { systemClock } from './clock.js';
import { lackingToken, readConfig, tokenElsewhere } from './config.js';
import { contentFolder } from './content/folder.js';
import { loadContent } from './content/load.js';
import { languageAtTerminal } from './content/language.js';
import { openReader } from './open-reader.js';
import { createLog } from './operate/log.js';
import { createHiding } from './operate/secrets.js';
import { stopSignal } from './operate/stopping.js';
import { loadTranslations } from './content/translations.js';
import { serveTelegram } from './serve-telegram.js';
import { IN_MEMORY } from './store/sqlite.js';
import { proxyUrls } from './telegram/bot-api/route.js';
import { StoreError } from './store/store-error.js';
import { openStore, type Store } from './store/store.js';
import { createPace } from './pace.js';
import { createTerminal } from './terminal/converse.js';
import { isAtTerminal } from './terminal/in-front.js';
import { START_USAGE } from './terminal/usage.js';

/** The store of the bot without a token, apart from that of a bot in Telegram. */
const LOCAL_FILE = 'data/local.db';

/** The chats of the playground's page are kept beside it. */
const LOCAL_CHATS = 'data/playground.json';

const { now } = systemClock;
let hide = createHiding({});

/** Whoever is at the terminal. */
const client = languageAtTerminal(process.env);

const main = async (): Promise<void> => {
  const flags = readFlags();
  if (flags.help) {
    console.log(START_USAGE);
    return;
  }
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const telegram = flags.terminal ? undefined : config.telegram;
  const webhookSecret = telegram?.reception.kind === 'webhook' ? telegram.reception.secret : undefined;
  hide = createHiding({
    token: telegram?.token,
    webhookSecret,
    readerKey: config.reader?.key,
    databaseUrl: config.store.databaseUrl,
    proxies: [...proxyUrls(telegram), ...proxyUrls(config.reader)],
  });
  const lacking = flags.terminal ? undefined : lackingToken(process.env);
  if (lacking !== undefined) throw new Error(lacking);
  const content = loadContent(contentFolder('content', config.contentDir));
  const store = telegram
    ? await openStore({ ...config.store, clock: systemClock })
    : await openLocalStore(flags.terminal && !process.stdin.isTTY ? IN_MEMORY : LOCAL_FILE);
  const parts = {
    content,
    reader: openReader(config.reader, content),
    engine: createEngine(content),
    translations: loadTranslations(),
    store,
    clock: systemClock,
  };

  try {
    if (telegram)
      await serveTelegram(
        parts,
        { ...telegram, takeOver: telegram.takeOver || flags.takeOver },
        createLog({ level: config.logLevel, hide }),
      );
    else if (flags.terminal) await serveTerminal(parts, stopSignal());
    else {
      const misnamed = tokenElsewhere(process.env);
      if (misnamed !== undefined) console.error(misnamed);
      // Only where it is needed: it takes a quarter of a second, which a bot in Telegram would wait at each start.
      const { servePlayground } = await import('./serve-playground.js').catch(explainMissing);
      await servePlayground(parts, { port: config.playgroundPort, atTerminal: isAtTerminal(), client, keptIn: LOCAL_CHATS }, stopSignal());
    }
  } finally {
    await store.close();
  }
};

const readFlags = (): { readonly terminal: boolean; readonly takeOver: boolean; readonly help: boolean } => {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { terminal: flag, 'take-over': flag, help: { ...flag, short: 'h' } } });
    return { terminal: values.terminal, takeOver: values['take-over'], help: values.help };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${START_USAGE}`, { cause: error });
  }
};

/** The store of the bot without a token. If that bot is running already, says where. */
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

/** The playground is a package of its own, which an installation for Telegram leaves out. */
const explainMissing = (error: unknown): never => {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  if (!isMissing || !error.message.includes('telegram-playground')) throw error;
  throw new Error(
    'The playground isn’t installed here. Set BOT_TOKEN to serve in Telegram, talk in the terminal with --terminal, or install it: npm ci && npm run build',
    { cause: error },
  );
};

/** The conversation in this terminal alone. */
const serveTerminal = async (parts: Parts, stopping: AbortSignal): Promise<void> => {
  const bot = assemble(parts);
  const terminal = createTerminal({ ...bot, ...parts, input: process.stdin, output: process.stdout, client, now, stopping });
  const leaving = new AbortController();
  const deliveries = bot.delivererOf(terminal.post, createPace(systemClock), pino({ level: 'silent' })).run(leaving.signal);
  await terminal.converse();
  leaving.abort();
  await deliveries;
};

const leave = (words: string): never => {
  console.error(hide(words));
  process.exit(1);
};
// Node itself would print the error with all that hangs on it, perhaps a secret.
process.on('uncaughtException', (error) => leave(error.stack ?? error.message));
main().catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
