/* The boot order once the settings are right: article → store → bot → channels and deliveries. The one place that builds concrete things. */
import { pino } from 'pino';
import { createEngine } from './answers/engine.js';
import { assemble, type Parts } from './assemble.js';
import { systemClock } from './clock.js';
import type { Config, TelegramConfig } from './config.js';
import { contentFolder } from './content/folder.js';
import type { Language } from './content/language.js';
import { loadContent } from './content/load.js';
import { loadTranslations } from './content/translations.js';
import { openReader } from './open-reader.js';
import { createLog } from './operate/log.js';
import { stopSignal } from './operate/stopping.js';
import { createPace } from './pace.js';
import { serveTelegram } from './serve-telegram.js';
import { IN_MEMORY } from './store/sqlite.js';
import { StoreError } from './store/store-error.js';
import { openStore, type Store } from './store/store.js';
import { createTerminal } from './terminal/converse.js';
import { isAtTerminal } from './terminal/in-front.js';

/** The store of the bot without a token, apart from that of a bot in Telegram. */
const LOCAL_FILE = 'data/local.db';

/** The chats of the playground's page are kept beside it. */
const LOCAL_CHATS = 'data/playground.json';

/** How it is started: what the options and the settings come to. */
export interface Start {
  readonly config: Config;
  /** Without it nothing is served in Telegram. */
  readonly telegram: TelegramConfig | undefined;
  readonly inTerminalAlone: boolean;
  /** Tells of a token that is set under another name. */
  readonly misnamedToken: string | undefined;
  /** The language of whoever is at the terminal. */
  readonly client: Language;
  /** Hides secrets in a text. */
  readonly hide: (text: string) => string;
}

/** Builds the bot and serves until it's told to stop; rejects, with words for the operator, when it can't. */
export const boot = async ({ config, telegram, inTerminalAlone, misnamedToken, client, hide }: Start): Promise<void> => {
  const content = loadContent(contentFolder('content', config.contentDir));
  const store = telegram
    ? await openStore({ ...config.store, clock: systemClock })
    : await openLocalStore(inTerminalAlone && !process.stdin.isTTY ? IN_MEMORY : LOCAL_FILE);
  const parts = {
    content,
    reader: openReader(config.reader, content),
    engine: createEngine(content),
    translations: loadTranslations(),
    store,
    clock: systemClock,
  };

  try {
    if (telegram) await serveTelegram(parts, telegram, createLog({ level: config.logLevel, hide }));
    else if (inTerminalAlone) await serveTerminal(parts, client, stopSignal());
    else {
      if (misnamedToken !== undefined) console.error(misnamedToken);
      // Only where it is needed: it takes a quarter of a second, which a bot in Telegram would wait at each start.
      const { servePlayground } = await import('./serve-playground.js').catch(explainMissing);
      await servePlayground(parts, { port: config.playgroundPort, atTerminal: isAtTerminal(), client, keptIn: LOCAL_CHATS }, stopSignal());
    }
  } finally {
    await store.close();
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
const serveTerminal = async (parts: Parts, client: Language, stopping: AbortSignal): Promise<void> => {
  const bot = assemble(parts);
  const terminal = createTerminal({
    ...bot,
    ...parts,
    input: process.stdin,
    output: process.stdout,
    client,
    now: systemClock.now,
    stopping,
  });
  const leaving = new AbortController();
  const deliveries = bot.delivererOf(terminal.post, createPace(systemClock), pino({ level: 'silent' })).run(leaving.signal);
  await terminal.converse();
  leaving.abort();
  await deliveries;
};
