/* The way of an update, line by line. Polling and the webhook feed it, and wait. */
import type { Logger } from 'pino';
import { Composer, Telegraf } from 'telegraf';
import type { Update as TelegrafUpdate, UserFromGetMe } from 'telegraf/types';
import type { Translations } from '../content/translations.js';
import type { UpdateStore } from '../store/updates.js';
import type { Pace } from '../pace.js';
import type { Api } from './bot-api/api.js';
import { AmurContext, type Brought } from './context.js';
import { answerPress, converse, sendReplies, type Conversing } from './converse.js';
import type { Lanes } from './in-order.js';
import { offerNames } from './inline.js';
import { createIsAdmin, followChats, greetGroups } from './membership.js';
import { notTooMany, type Limit } from './not-too-many.js';
import { observed, type Observer } from './observer.js';
import { once } from './once.js';
import { onlyForUs } from './only-for-us.js';
import type { Sender } from './sending/send.js';
import type { Update } from './bot-api/update.js';
import { notForever, orApologize, untilHandled } from './when-it-fails.js';

/**
 * Resolves when the update is handled.
 * With a signal it's tried again until it's handled, or the signal aborts; without, whoever brought it may bring it again.
 * @throws what kept it from being handled for now, such as a store or a Telegram that is away; InHandElsewhere if another instance has it
 */
export type Feed = (update: Update, until?: AbortSignal) => Promise<void>;

/** Updates coming in, by polling or by webhook. */
export interface Reception {
  /** Resolves when no more come; rejects when it can't go on, such as when another process polls. */
  readonly done: Promise<void>;
  /** Takes no more; resolves when what was under way is handled, kept, or left to Telegram, at the latest after the grace. */
  readonly stop: () => Promise<void>;
}

/** All that the steps of the pipeline are made of. */
export interface PipelineParts extends Omit<Conversing, 'isAdmin'> {
  readonly token: string;
  readonly botInfo: UserFromGetMe;
  readonly api: Api;
  readonly sender: Sender;
  readonly updates: Pick<UpdateStore, 'take' | 'done' | 'release'>;
  readonly translations: Translations;
  readonly pace: Pick<Pace, 'hasRoom'>;
  readonly lanes: Pick<Lanes, 'inOrder'>;
  readonly observer: Observer;
  /** Whether one person is answered about once a second at most, or within a limit of their own. */
  readonly limitsFloods?: boolean | Limit | undefined;
  readonly log: Logger;
}

/** The way of an update, a line a step, from the first to the last. */
export const createPipeline = (parts: PipelineParts): Feed => {
  const { me, api, sender, dialogue, chats, updates, translations, pace, lanes, observer, limitsFloods = false, log, now } = parts;
  const bot = new Telegraf(parts.token, { contextType: AmurContext, handlerTimeout: Infinity });
  const handling = new Composer<AmurContext>();

  // A step passes on what isn't its own: telegraf's `on` would have the compiler compare all updates' types for a minute.
  bot.use(onlyForUs(me, observer, log));
  if (limitsFloods) bot.use(notTooMany({ sender, pace, translations, observer, log, person: personal(limitsFloods) }));
  bot.use(lanes.inOrder);
  bot.use(untilHandled(handling, log));
  handling.use(observed(observer));
  handling.use(once({ updates, log }));
  handling.use(notForever(api, log));
  handling.use(orApologize(sender, translations, log));
  handling.use(followChats(chats));
  handling.use(greetGroups({ dialogue, chats, sender, me: me.id, now }));
  handling.use(offerNames({ ...parts, offering: dialogue.offer, username: me.username }));
  handling.use(converse({ ...parts, isAdmin: createIsAdmin(api) }));
  handling.use(answerPress(sender));
  handling.use(sendReplies(sender));

  // Handed over, or telegraf asks for it again before the first update.
  bot.botInfo = parts.botInfo;
  bot.catch((error) => {
    throw error;
  });
  return (update, until) => {
    const brought: Brought = { ...update, until };
    // Telegraf types an older Bot API; what came over the wire is an update of today's.
    return bot.handleUpdate(brought as unknown as TelegrafUpdate);
  };
};

const personal = (limit: true | Limit): Limit | undefined => (limit === true ? undefined : limit);
