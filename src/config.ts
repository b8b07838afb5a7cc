import { homedir } from 'node:os';
import { z } from 'zod';
import { toFilePath } from './file-path.js';
import type { Proxies } from './telegram/bot-api/proxies.js';

/** How each setting is explained when it's wrong: what was expected, with an example. */
const expected = (text: string) => ({ error: text });

const port = (text: string) => z.coerce.number(expected(text)).int(expected(text)).min(0, expected(text)).max(65_535, expected(text));
const TOKEN = /^\d{5,}:[\w-]{30,}$/;
// The example is cut short: a whole token would be hidden in messages, as a secret.
const BOT_TOKEN = 'the token that @BotFather gave, digits, a colon and some 35 letters, such as 123456789:AAF-abcdefgh…';
const DATABASE_FILE =
  "the path of a file, such as data/amur.db or ~/amur.db (another user's home is written out; a PostgreSQL address goes into DATABASE_URL)";
const DATABASE_URL =
  'the address of a PostgreSQL database, such as postgres://amur:secret@db.example/amur (in the password # is written %23, / %2F, ? %3F, @ %40, % %25)';
const API_ROOT = 'the address of a Bot API server, such as http://localhost:8081';
const PROXY_URL = 'the address of a proxy, such as http://proxy.example:3128 or socks5://name:password@localhost:1080';
const MACHINES_PROXY = 'the address of a proxy, such as http://proxy.example:3128; a SOCKS proxy goes into PROXY_URL';
const READER_URL =
  'the address of a server with the common chat-completions form, up to /chat/completions, such as http://localhost:11434/v1';
const READER_MODEL = 'the name of a model that the server has, such as qwen3:8b';
const READER_KEY = "the key that the server's requests are signed with, without spaces, such as sk-abc…";
const TAKE_OVER = 'true or false, such as true';
const PLAYGROUND_PORT = 'a port, from 0 (any free one) to 65535, such as 8015';
const PORT = 'a port, from 0 (any free one) to 65535, such as 8080';
const PUBLIC_URL =
  'the https address at which Telegram reaches this server, without a query, such as https://amur.example.org or https://example.org/amur';
const MAKE_A_SECRET = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64url'))"`;
const WEBHOOK_SECRET = `16 to 256 of the characters A-Z a-z 0-9 _ and -, such as what this makes: ${MAKE_A_SECRET}`;
const ADMIN_IDS = "Telegram's numbers of people, with commas between them, such as 123456789,987654321 (@userinfobot tells yours)";

const file = (text: string) =>
  z.string().transform((written, context) => {
    const path = toFilePath(written, homedir());
    if (path === undefined) context.addIssue({ code: 'custom', message: text });
    return path ?? z.NEVER;
  });

/** Telegram takes https alone; a Bot API server on this machine takes http too. */
const isPublicUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && PLAIN_PATH.test(pathname) && search === '' && hash === '';
};
// Without characters that mean something else in the path of a route.
const PLAIN_PATH = /^[\w/.~-]*$/;

const isProxy = (text: string, protocols: RegExp): boolean => URL.canParse(text) && protocols.test(text) && new URL(text).hostname !== '';
const PROXY_PROTOCOLS = /^(?:https?|socks5h?):\/\//i;
const MACHINES_PROTOCOLS = /^https?:\/\//i;

/** Without a name, a password or a query, which logs and /privacy would show. */
const isServerUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '');
};

/** Read as the driver reads it: without a host the database is on this machine. */
const isDatabaseUrl = (text: string): boolean => /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text.replace('@/', '@localhost/'));

const environmentSchema = z
  .object({
    BOT_TOKEN: z.string().regex(TOKEN, expected(BOT_TOKEN)).optional(),
    CONTENT_DIR: z.string().optional(),
    DATABASE_FILE: file(DATABASE_FILE).optional(),
    DATABASE_URL: z.string().refine(isDatabaseUrl, expected(DATABASE_URL)).optional(),
    PLAYGROUND_PORT: port(PLAYGROUND_PORT).default(8015),
    API_ROOT: z.url({ protocol: /^https?$/, ...expected(API_ROOT) }).optional(),
    PROXY_URL: z
      .string()
      .refine((text) => isProxy(text, PROXY_PROTOCOLS), expected(PROXY_URL))
      .optional(),
    READER_URL: z.string().refine(isServerUrl, expected(READER_URL)).optional(),
    READER_MODEL: z.string().optional(),
    READER_KEY: z
      .string()
      .regex(/^[\x21-\x7e]+$/, expected(READER_KEY))
      .optional(),
    HTTP_PROXY: z.string().optional(),
    HTTPS_PROXY: z.string().optional(),
    NO_PROXY: z.string().optional(),
    TAKE_OVER: z.stringbool(expected(TAKE_OVER)).default(false),
    PUBLIC_URL: z.string().refine(isPublicUrl, expected(PUBLIC_URL)).optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, expected(WEBHOOK_SECRET))
      .optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: port(PORT).optional(),
    ADMIN_IDS: z
      .string()
      .regex(/^\s*\d+\s*(?:,\s*\d+\s*)*$/, expected(ADMIN_IDS))
      .transform((text) => text.split(',').map(Number))
      .pipe(z.array(z.int(expected(ADMIN_IDS))))
      .default([]),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], expected('one of debug, info, warn, error, silent, such as info'))
      .default('info'),
  })
  .superRefine(({ PUBLIC_URL: url, WEBHOOK_SECRET: secret, ...rest }, context) => {
    // These settings are meant for other programs, so they are checked only where they are used.
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY'] as const)
      if (
        ((rest.BOT_TOKEN !== undefined && rest.PROXY_URL === undefined) || rest.READER_URL !== undefined) &&
        !isProxy(rest[name] ?? 'http://none', MACHINES_PROTOCOLS)
      )
        context.addIssue({ code: 'custom', path: [name], message: MACHINES_PROXY });
    const lacks = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    if (rest.READER_URL !== undefined && rest.READER_MODEL === undefined)
      lacks('READER_MODEL', `${READER_MODEL}, since READER_URL is set; without another reader take that one out`);
    for (const name of ['READER_MODEL', 'READER_KEY'] as const)
      if (rest.READER_URL === undefined && rest[name] !== undefined)
        lacks('READER_URL', `${READER_URL}, since ${name} is set; without another reader take that one out`);
    if (url !== undefined && secret === undefined)
      lacks(
        'WEBHOOK_SECRET',
        `a secret, since PUBLIC_URL is set: Telegram sends it along, so that nobody else can post updates. Make one: ${MAKE_A_SECRET}`,
      );
    if (url === undefined && secret !== undefined)
      lacks('PUBLIC_URL', `${PUBLIC_URL}, since WEBHOOK_SECRET is set; to ask Telegram for updates instead (polling), take that one out`);
  });

/** Settings that only a bot at work in Telegram has, and nobody who just tries it out. */
const OF_A_SERVICE = ['PUBLIC_URL', 'WEBHOOK_SECRET', 'ADMIN_IDS'];

/** A message if a setting with another name than ours holds a bot's token; else undefined. */
export const tokenElsewhere = (environment: Environment): string | undefined => {
  const name = Object.keys(environment).find((one) => one !== 'BOT_TOKEN' && TOKEN.test(environment[one]?.trim() ?? ''));
  return name === undefined ? undefined : `${name} has a bot's token; Amur reads it from BOT_TOKEN.`;
};

/** A message if the settings are those of a service but have no token; else undefined. */
export const lackingToken = (environment: Environment): string | undefined => {
  const has = (name: string): boolean => (environment[name]?.trim() ?? '') !== '';
  if (has('BOT_TOKEN')) return undefined;
  const signs = OF_A_SERVICE.filter(has).map((name) => `${name} is set`);
  if (environment['NODE_ENV'] === 'production') signs.push('NODE_ENV is production');
  if (signs.length === 0) return undefined;
  return [
    `BOT_TOKEN is missing, ${BOT_TOKEN}: ${signs.join(', ')}, so this is to be a bot in Telegram.`,
    tokenElsewhere(environment) ??
      'Put it into .env or the environment. To try the bot out on this machine, start it without those settings.',
  ].join('\n');
};

const DEFAULT_PORT = 8080;

/** How Telegram's updates come in: asked for, or posted to our server. */
export type ReceptionSettings =
  | { readonly kind: 'polling'; readonly server: Listening | undefined }
  | { readonly kind: 'webhook'; readonly publicUrl: string; readonly secret: string; readonly server: Listening };

/** Where our HTTP server listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** process.env, or what stands for it. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of a process: a bot in Telegram, or a conversation in the terminal. */
export interface Config {
  readonly contentDir: string | undefined;
  readonly logLevel: z.output<typeof environmentSchema>['LOG_LEVEL'];
  /** Where the page is that shows the bot without a token. */
  readonly playgroundPort: number;
  /** PostgreSQL, or an SQLite file (data/amur.db if none is named). */
  readonly store: { readonly databaseUrl: string | undefined; readonly file: string | undefined };
  readonly telegram: TelegramConfig | undefined;
  /** A server that reads what our reader is unsure of. */
  readonly reader: ReaderConfig | undefined;
}

export interface ReaderConfig {
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** The proxies of the whole machine; PROXY_URL is for Telegram alone. */
  readonly proxies: Proxies;
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly proxies: Proxies;
  readonly reception: ReceptionSettings;
  /** Whether to poll even if Telegram posts the updates to a webhook, which then ends. */
  readonly takeOver: boolean;
  /** Who may use the operators' commands. */
  readonly admins: readonly number[];
}

/**
 * Reads the environment; an empty setting counts as not set.
 * @throws Error that names each wrong variable, what was expected, and an example; never a value, which may be a secret.
 */
export const readConfig = (environment: Environment): Config => {
  const trimmed = Object.entries(environment).map(([name, value = '']) => [name, value.trim()] as const);
  const named = Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
  // Other programs know these in small letters, too.
  const small = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].map((name) => [name, named[name.toLowerCase()] ?? named[name]] as const);
  const set = { ...named, ...Object.fromEntries(small.filter(([, value]) => value !== undefined)) };
  const read = environmentSchema.safeParse(set);
  if (!read.success) {
    const lines = read.error.issues.map(({ path: [name = ''], message }) => `  ${String(name)}: expected ${message}`);
    throw new Error(['The settings in .env or the environment have mistakes:', ...lines].join('\n'));
  }
  const { BOT_TOKEN, CONTENT_DIR, DATABASE_FILE, DATABASE_URL, PLAYGROUND_PORT, API_ROOT, ADMIN_IDS, LOG_LEVEL } = read.data;
  return Object.freeze({
    contentDir: CONTENT_DIR,
    logLevel: LOG_LEVEL,
    playgroundPort: PLAYGROUND_PORT,
    store: { databaseUrl: DATABASE_URL, file: DATABASE_FILE },
    telegram:
      BOT_TOKEN === undefined
        ? undefined
        : {
            token: BOT_TOKEN,
            apiRoot: API_ROOT,
            proxies: proxiesOf(read.data),
            reception: receptionOf(read.data),
            takeOver: read.data.TAKE_OVER,
            admins: ADMIN_IDS,
          },
    reader: readerOf(read.data),
  });
};

const readerOf = ({ READER_URL, READER_MODEL, READER_KEY, ...rest }: z.output<typeof environmentSchema>): ReaderConfig | undefined =>
  READER_URL === undefined || READER_MODEL === undefined
    ? undefined
    : { url: READER_URL, model: READER_MODEL, key: READER_KEY, proxies: { ...proxiesOf(rest), own: undefined } };

const receptionOf = ({ PUBLIC_URL, WEBHOOK_SECRET, HOST, PORT }: z.output<typeof environmentSchema>): ReceptionSettings => {
  if (PUBLIC_URL === undefined || WEBHOOK_SECRET === undefined) {
    return { kind: 'polling', server: PORT === undefined ? undefined : { host: HOST, port: PORT } };
  }
  return { kind: 'webhook', publicUrl: PUBLIC_URL, secret: WEBHOOK_SECRET, server: { host: HOST, port: PORT ?? DEFAULT_PORT } };
};

const proxiesOf = ({
  PROXY_URL: own,
  HTTP_PROXY: http,
  HTTPS_PROXY: https,
  NO_PROXY: except,
}: Pick<z.output<typeof environmentSchema>, 'PROXY_URL' | 'HTTP_PROXY' | 'HTTPS_PROXY' | 'NO_PROXY'>): Proxies => ({
  own,
  http,
  https,
  except,
});
