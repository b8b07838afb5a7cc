import { pino } from 'pino';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../playground/playground.js';
import { startTelegram, type RunningBot } from '../../src/telegram/start.js';
import { systemClock } from '../../src/clock.js';
import type { Store } from '../../src/store/store.js';
import { createPace, type Pace } from '../../src/subscriptions/pace.js';
import { assembleForTest, content, translations } from '../conversation.js';

/** The real bot at work in a playground. */
export interface PlaygroundBot {
  readonly playground: Playground;
  readonly bot: RunningBot;
  readonly store: Store;
  /** Delivers all that is due now. */
  readonly deliver: () => Promise<void>;
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** What is other than in a bot at work. */
export interface BotOptions {
  readonly pace?: Pace;
  /** Its store's file; without one the store is in memory. */
  readonly file?: string;
}

export const startBot = async (options: PlaygroundOptions = {}, bot: BotOptions = {}): Promise<PlaygroundBot> =>
  startBotIn(await startPlayground({ limiter: 'off', ...options }), bot);

/** Starts the bot in a playground that is there already. */
export const startBotIn = async (
  playground: Playground,
  { pace = createPace(systemClock), file }: BotOptions = {},
): Promise<PlaygroundBot> => {
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void logged.push(line) });
  const house = await assembleForTest(systemClock, file);
  const bot = await startTelegram({
    ...house,
    token: playground.token,
    apiRoot: playground.apiRoot,
    content,
    translations,
    pace,
    log,
    now: systemClock.now,
    patience: { firstPause: 10, grace: 100 },
  });
  return {
    playground,
    bot,
    store: house.store,
    deliver: () => house.delivererOf(bot.post, pace, log).once(),
    logged,
    close: async () => {
      await bot.stop();
      await playground.close();
      await house.store.close();
    },
  };
};
