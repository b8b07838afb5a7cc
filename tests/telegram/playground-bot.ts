import { pino } from 'pino';
import { startPlayground, type Playground, type PlaygroundOptions } from 'telegram-playground';
import { systemClock } from '../../src/clock.js';
import { createServer } from '../../src/operate/server.js';
import type { Store } from '../../src/store/store.js';
import { createPace, type Pace } from '../../src/pace.js';
import type { Limit } from '../../src/telegram/not-too-many.js';
import { startTelegram, type Channel, type RunningBot } from '../../src/telegram/start.js';
import { assembleForTest, content, translations } from '../conversation.js';

/** The real bot at work in a playground. */
export interface PlaygroundBot {
  readonly playground: Playground;
  readonly bot: RunningBot;
  readonly store: Store;
  /** Where its webhook is posted to, if it has one. */
  readonly webhook: string;
  /** Delivers all that is due now. */
  readonly deliver: () => Promise<void>;
  readonly logged: readonly string[];
  /** Stops the bot, and closes the playground and the store if they were made for it. */
  close(): Promise<void>;
}

/** What is other than in a bot at work. */
export interface BotOptions {
  readonly pace?: Pace;
  /** Milliseconds in which a send has to succeed. */
  readonly sendWithin?: number;
  readonly operators?: readonly number[];
  /** Milliseconds that the start waits for the bot's name and menus to be set. */
  readonly profileWithin?: number;
  /** Whether to take a webhook away, to poll. */
  readonly takeOver?: boolean;
  /** Below the address that it is reached at. */
  readonly path?: string;
  /** Default: polling. */
  readonly by?: 'polling' | 'webhook';
  /** Default: false, as tests say more at once than people do. */
  readonly limitsFloods?: boolean | Limit;
  /** Default: one in memory. */
  readonly store?: Store;
}

export const SECRET = 'a-secret_of-32-characters-or-so';

export const startBot = async (options: PlaygroundOptions = {}, bot: BotOptions = {}): Promise<PlaygroundBot> => {
  const playground = await startPlayground({ limiter: 'off', ...options });
  const started = await startBotIn(playground, bot);
  const close = async (): Promise<void> => {
    await started.close();
    await playground.close();
  };
  return { ...started, close };
};

export const startBotIn = async (
  playground: Playground,
  {
    by = 'polling',
    store,
    limitsFloods = false,
    pace = createPace(systemClock),
    sendWithin,
    profileWithin,
    operators = [],
    takeOver = false,
    path = '',
  }: BotOptions = {},
): Promise<PlaygroundBot> => {
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void logged.push(line) });
  const house = await assembleForTest(systemClock, store);
  const server = createServer({ host: '127.0.0.1', port: 0 });
  const address = (): string => `http://127.0.0.1:${server.port}`;
  const webhook: Channel = {
    kind: 'webhook',
    secret: SECRET,
    app: server.app,
    listen: server.listen,
    get publicUrl() {
      return address() + path;
    },
  };
  const bot = await startTelegram({
    ...house,
    token: playground.token,
    apiRoot: playground.apiRoot,
    channel: by === 'webhook' ? webhook : { kind: 'polling', takeOver },
    updates: house.store.updates,
    content,
    translations,
    pace,
    limitsFloods,
    log,
    now: systemClock.now,
    operators,
    patience: {
      firstPause: 10,
      grace: 100,
      ...(sendWithin !== undefined && { within: sendWithin }),
      ...(profileWithin !== undefined && { profileWithin }),
    },
  });
  return {
    playground,
    bot,
    store: house.store,
    webhook: `${address()}/webhook`,
    deliver: () => house.delivererOf(bot.post, pace, log).once(),
    logged,
    close: async () => {
      await bot.stop();
      await server.close();
      if (!store) await house.store.close();
    },
  };
};
