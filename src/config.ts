import { z } from 'zod';

/** How each setting is explained when it's wrong: what was expected, with an example. */
const expected = (text: string) => ({ error: text });

const PORT = 'a port, from 0 (any free one) to 65535, such as 8015';

const environmentSchema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d{5,}:[\w-]{30,}$/, expected('the token that @BotFather gave, such as 123456789:AAF-abcdefghijklmnopqrstuvwxyz01234'))
    .optional(),
  CONTENT_DIR: z.string().optional(),
  DATABASE_FILE: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, expected('the address of a PostgreSQL database, such as postgres://amur:secret@db.example/amur'))
    .optional(),
  PLAYGROUND_PORT: z.coerce.number(expected(PORT)).int(expected(PORT)).min(0, expected(PORT)).max(65_535, expected(PORT)).default(8015),
  API_ROOT: z.url(expected('the address of a Bot API server, such as http://localhost:8081')).optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], expected('one of debug, info, warn, error, silent, such as info'))
    .default('info'),
});

/** The settings of a process: a bot in Telegram, or a conversation in the terminal. */
export interface Config {
  readonly contentDir: string | undefined;
  readonly logLevel: z.output<typeof environmentSchema>['LOG_LEVEL'];
  /** Where the page is that shows the bot without a token. */
  readonly playgroundPort: number;
  /** PostgreSQL, or an SQLite file (data/amur.db if none is named). */
  readonly store: { readonly databaseUrl: string | undefined; readonly file: string | undefined };
  readonly telegram: { readonly token: string; readonly apiRoot: string | undefined } | undefined;
}

/**
 * Reads the environment; an empty setting counts as not set.
 * @throws Error that names each wrong variable, what was expected, and an example; never a value, which may be a secret.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = environmentSchema.safeParse(set);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: expected ${message}`);
    throw new Error(['The settings in .env or the environment have mistakes:', ...lines].join('\n'));
  }
  const { BOT_TOKEN, CONTENT_DIR, DATABASE_FILE, DATABASE_URL, PLAYGROUND_PORT, API_ROOT, LOG_LEVEL } = read.data;
  return Object.freeze({
    contentDir: CONTENT_DIR,
    logLevel: LOG_LEVEL,
    playgroundPort: PLAYGROUND_PORT,
    store: { databaseUrl: DATABASE_URL, file: DATABASE_FILE },
    telegram: BOT_TOKEN === undefined ? undefined : { token: BOT_TOKEN, apiRoot: API_ROOT },
  });
};
