import { Telegraf } from 'telegraf';
import type { Update as TelegrafUpdate, UserFromGetMe } from 'telegraf/types';
import { AmurContext, type Brought, type Step } from '../../src/telegram/context.js';

const botInfo = { id: 1, is_bot: true, first_name: 'Amur', username: 'amur_bot' } as UserFromGetMe;

/** Sends updates through these steps of their way, one after another; tells of each whether it came through to the end. */
export const goThrough = (...steps: readonly Step[]): ((update: Brought) => Promise<boolean>) => {
  const through = new Set<number>();
  const bot = new Telegraf('1:token', { contextType: AmurContext, handlerTimeout: Infinity });
  bot.botInfo = botInfo;
  bot.use(...steps, ({ brought }) => void through.add(brought.update_id));
  bot.catch((error) => {
    throw error;
  });
  return async (update) => {
    through.delete(update.update_id);
    await bot.handleUpdate(update as unknown as TelegrafUpdate);
    return through.has(update.update_id);
  };
};
