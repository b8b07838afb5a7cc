import { pino } from 'pino';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../playground/playground.js';
import { chatsInMemory } from '../../src/telegram/chats.js';
import { startTelegram, type RunningBot } from '../../src/telegram/start.js';
import { content, dialogue, translations } from '../conversation.js';

/** The real bot at work in a playground. */
export interface PlaygroundBot {
  readonly playground: Playground;
  readonly bot: RunningBot;
  readonly logged: readonly string[];
  close(): Promise<void>;
}

export const startBot = async (options: PlaygroundOptions = {}): Promise<PlaygroundBot> =>
  startBotIn(await startPlayground({ limiter: 'off', ...options }));

export const startBotIn = async (playground: Playground): Promise<PlaygroundBot> => {
  const logged: string[] = [];
  const bot = await startTelegram({
    token: playground.token,
    apiRoot: playground.apiRoot,
    content,
    dialogue,
    chats: chatsInMemory(),
    translations,
    log: pino({ level: 'debug' }, { write: (line) => void logged.push(line) }),
    now: () => Date.UTC(2026, 0, 5),
    patience: { firstPause: 10, grace: 100 },
  });
  return {
    playground,
    bot,
    logged,
    close: async () => {
      await bot.stop();
      await playground.close();
    },
  };
};
