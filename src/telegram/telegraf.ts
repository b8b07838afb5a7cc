import type { Logger } from 'pino';
import { Telegraf } from 'telegraf';
import type { Update as TelegrafUpdate, UserFromGetMe } from 'telegraf/types';
import { errorOf } from './errors.js';
import { answerInline, type InlineParts } from './inline.js';
import type { Update } from './update.js';

export interface TelegrafParts {
  readonly token: string;
  readonly me: UserFromGetMe;
  readonly inline: InlineParts;
  readonly handle: (update: Update, log: Logger) => Promise<void>;
}

/** Returns what hands an update through telegraf to those who handle it; it rejects with what they reject with. */
export const createTelegraf = ({ token, me, inline, handle }: TelegrafParts): ((update: Update, log: Logger) => Promise<void>) => {
  const bot = new Telegraf(token, { handlerTimeout: Infinity });
  // Handed over, or telegraf asks for it again before the first update.
  bot.botInfo = me;
  const logs = new WeakMap<object, Logger>();
  bot.on('inline_query', async ({ update, inlineQuery }) => {
    try {
      await answerInline(inlineQuery, inline);
    } catch (error) {
      // By the time that it could be answered the person has typed on.
      logs.get(update)?.warn({ error: errorOf(error).description }, 'an inline query was not answered');
    }
  });
  bot.use(async ({ update }) => {
    const log = logs.get(update);
    if (log) await handle(update, log);
  });
  bot.catch((error) => {
    throw error;
  });
  return async (update, log) => {
    // Telegraf types an older Bot API; what came over the wire is an update of today's.
    logs.set(update, log);
    await bot.handleUpdate(update as unknown as TelegrafUpdate);
  };
};
