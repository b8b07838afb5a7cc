import { pino } from 'pino';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../playground/playground.js';
import { startTelegram, type RunningBot } from '../../src/telegram/start.js';
import { systemClock } from '../../src/clock.js';
import type { Store } from '../../src/store/store.js';
import { createPace } from '../../src/subscriptions/pace.js';
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

export const startBot = async (options: PlaygroundOptions = {}): Promise<PlaygroundBot> =>
  startBotIn(await startPlayground({ limiter: 'off', ...options }));

/** Starts the bot in a playground that is there already; with a store of its own in memory unless a file is named. */
export const startBotIn = async (playground: Playground, file?: string): Promise<PlaygroundBot> => {
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void logged.push(line) });
  const pace = createPace(systemClock);
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
