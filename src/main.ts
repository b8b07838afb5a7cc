/*
 * The boot order: options → settings → all the rest (boot.ts). That is loaded once those are right: it takes a second or two, which --help or a
 * wrong setting would wait in vain.
 */
import './operate/no-debug-output.js';
import { parseArgs } from 'node:util';
import { config as readDotenv } from 'dotenv';
import { lackingToken, readConfig, tokenElsewhere } from './config.js';
import { languageAtTerminal } from './content/language.js';
import { createHiding } from './operate/secrets.js';
import { proxyUrls } from './telegram/bot-api/proxies.js';
import { START_USAGE } from './terminal/usage.js';

let hide = createHiding({});

const main = async (): Promise<void> => {
  const { terminal, takeOver, help } = readFlags();
  if (help) {
    console.log(START_USAGE);
    return;
  }
  readDotenv({ quiet: true });
  const config = readConfig(process.env);
  const telegram = terminal ? undefined : config.telegram;
  const webhookSecret = telegram?.reception.kind === 'webhook' ? telegram.reception.secret : undefined;
  hide = createHiding({
    token: telegram?.token,
    webhookSecret,
    readerKey: config.reader?.key,
    databaseUrl: config.store.databaseUrl,
    proxies: [...proxyUrls(telegram), ...proxyUrls(config.reader)],
  });
  const lacking = terminal ? undefined : lackingToken(process.env);
  if (lacking !== undefined) throw new Error(lacking);
  const { boot } = await import('./boot.js');
  await boot({
    config,
    telegram: telegram && { ...telegram, takeOver: telegram.takeOver || takeOver },
    inTerminalAlone: terminal,
    misnamedToken: tokenElsewhere(process.env),
    client: languageAtTerminal(process.env),
    hide,
  });
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

const leave = (words: string): never => {
  console.error(hide(words));
  process.exit(1);
};
// Node itself would print the error with all that hangs on it, perhaps a secret.
process.on('uncaughtException', (error) => leave(error.stack ?? error.message));
main().catch((error: unknown) => leave(error instanceof Error ? error.message : String(error)));
