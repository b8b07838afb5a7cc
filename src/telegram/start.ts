import type { Logger } from 'pino';
import { Telegraf } from 'telegraf';
import type { Update as TelegrafUpdate } from 'telegraf/types';
import type { Content } from '../content/content.js';
import type { Post } from '../dialogue/subscriptions/delivering.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Pace } from '../subscriptions/pace.js';
import type { Translations } from '../replies/translations.js';
import { createIsAdmin } from './admins.js';
import { createApi } from './api.js';
import type { Chats } from '../dialogue/chats.js';
import { errorOf, isConflict, isUnauthorized } from './errors.js';
import { createHandler } from './handle.js';
import { answerInline } from './inline.js';
import { poll } from './poll.js';
import { setProfile } from './profile.js';
import { createSender } from './send.js';

export interface TelegramParts {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  readonly content: Content;
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly translations: Translations;
  /** Keeps answers and deliveries together under Telegram's limits. */
  readonly pace: Pace;
  readonly log: Logger;
  readonly now: () => number;
  /** Milliseconds before the first retry of a send, and for which stopping waits. */
  readonly patience?: { readonly firstPause: number; readonly grace: number };
}

/** The bot at work in Telegram. */
export interface RunningBot {
  readonly username: string;
  /** Resolves when the bot has stopped; rejects, with a message for the operator, when it can't go on. */
  readonly done: Promise<void>;
  /** Sends a delivery: one try, whose error the deliverer reads. */
  readonly post: Post;
  /** Stops taking updates and resolves when those under way are answered. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the bot by long polling.
 * @throws Error that says what to mend when the token isn't accepted or Telegram can't be reached.
 */
export const startTelegram = async (parts: TelegramParts): Promise<RunningBot> => {
  const { token, apiRoot, content, dialogue, chats, translations, pace, log, now, patience } = parts;
  const api = createApi(token, {
    apiRoot,
    ...(patience && { firstPause: patience.firstPause }),
    onWait: (seconds) => pace.slowDown(seconds * 1000),
  });
  const me = await api.call('getMe', {}).catch(refuse);

  const bot = new Telegraf(token, { handlerTimeout: Infinity });
  // Handed over, or telegraf asks for it again before the first update.
  bot.botInfo = me;
  const handle = createHandler({
    dialogue,
    chats,
    sender: createSender(api, me.username, pace),
    isAdmin: createIsAdmin(api),
    translations,
    me,
    log,
    now,
  });
  const inline = { api, offering: dialogue.offer, translations, username: me.username };
  // Telegraf types an older Bot API; what came over the wire is an update of today's.
  bot.on('inline_query', ({ inlineQuery }) => answerInline(inlineQuery, inline));
  bot.use((context) => handle(context.update));
  bot.catch((error) => log.error({ error: errorOf(error).description }, 'an update failed'));

  await api.call('deleteWebhook', {});
  await setProfile(api, dialogue.commands, content, translations).catch((error: unknown) =>
    // The menu of yesterday does no harm; Telegram limits how often it may be set.
    log.warn({ error: errorOf(error).description }, "the bot's name, descriptions or menu could not be set"),
  );
  const polling = poll(api, (update) => bot.handleUpdate(update as unknown as TelegrafUpdate), log, patience?.grace);
  // A delivery that fails is tried again through the store, and its turn has come before it gets here.
  const deliveries = createSender(createApi(token, { apiRoot, retries: 0 }), me.username);
  const post: Post = (reply, { chatId, threadId }) =>
    deliveries.deliver({ how: 'send', reply }, { chat: chatId, thread: threadId ?? undefined });
  return { username: me.username, done: polling.done.catch(refuse), post, stop: polling.stop };
};

/** Telegram's refusals in the operator's words. */
const refuse = (error: unknown): never => {
  if (isUnauthorized(error)) throw new Error('Telegram does not accept BOT_TOKEN. Take a fresh one from @BotFather and put it into .env.');
  if (isConflict(error)) throw new Error('Another process polls with this BOT_TOKEN. Stop it, or give this one a token of its own.');
  throw new Error(`Telegram can't be reached: ${errorOf(error).description}. Check the network, then start again.`);
};
