/* The boot order: settings → article → engine → dialogue → a channel. The one place that builds concrete things. */
import { config as readDotenv } from 'dotenv';
import { pino } from 'pino';
import { createEngine } from './answers/engine.js';
import { readConfig } from './config.js';
import { contentFolder } from './content/folder.js';
import { loadContent } from './content/load.js';
import { createDialogue } from './dialogue/dialogue.js';
import { loadTranslations } from './replies/translations.js';
import { chatsInMemory } from './telegram/chats.js';
import { startTelegram } from './telegram/start.js';
import { converse } from './terminal/converse.js';

const main = async (): Promise<void> => {
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const content = loadContent(contentFolder('content', config.contentDir));
  const translations = loadTranslations();
  const dialogue = createDialogue({ content, engine: createEngine(content), translations });
  if (!config.telegram) return converse({ dialogue, translations, input: process.stdin, output: process.stdout, now: Date.now });

  const log = pino({ level: config.logLevel });
  const bot = await startTelegram({ ...config.telegram, content, dialogue, chats: chatsInMemory(), translations, log, now: Date.now });
  log.info({ username: bot.username, folder: content.folder }, 'the bot is at work; Ctrl-C stops it');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void bot.stop());
  await bot.done;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
