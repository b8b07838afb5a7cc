import type { Logger } from 'pino';
import { Telegraf } from 'telegraf';
import type { Update as TelegrafUpdate, UserFromGetMe } from 'telegraf/types';
import { errorOf } from './errors.js';
import type { Remember } from './handle.js';
import { answerInline, type InlineParts } from './inline.js';
import type { Update } from './update.js';

export interface TelegrafParts {
  readonly token: string;
  readonly me: UserFromGetMe;
  readonly inline: InlineParts;
  readonly handle: Handle;
}

/** Resolves with what is still to be remembered of the update. */
export type Handle = (update: Update, log: Logger) => Promise<Remember | undefined>;

interface Handled {
  readonly log: Logger;
  remember: Remember | undefined;
}

/** Returns what hands an update through telegraf to those who handle it; it rejects with what they reject with. */
export const createTelegraf = ({ token, me, inline, handle }: TelegrafParts): Handle => {
  const bot = new Telegraf(token, { handlerTimeout: Infinity });
  // Handed over, or telegraf asks for it again before the first update.
  bot.botInfo = me;
  // Telegraf hands the update on and nothing else, neither there nor back. (A weak map would keep all of them until old space is collected.)
  const underWay = new Map<object, Handled>();
  bot.on('inline_query', async ({ update, inlineQuery }) => {
    try {
      await answerInline(inlineQuery, inline);
    } catch (error) {
      // By the time that it could be answered the person has typed on.
      underWay.get(update)?.log.warn({ error: errorOf(error).description }, 'an inline query was not answered');
    }
  });
  bot.use(async ({ update }) => {
    const handled = underWay.get(update);
    if (handled) handled.remember = await handle(update, handled.log);
  });
  bot.catch((error) => {
    throw error;
  });
  return async (update, log) => {
    const handled: Handled = { log, remember: undefined };
    underWay.set(update, handled);
    try {
      // Telegraf types an older Bot API; what came over the wire is an update of today's.
      await bot.handleUpdate(update as unknown as TelegrafUpdate);
      return handled.remember;
    } finally {
      underWay.delete(update);
    }
  };
};
