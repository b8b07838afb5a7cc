import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { escapeHtml } from '../replies/reply.js';
import type { Translations } from '../content/translations.js';
import type { Pace } from '../pace.js';
import type { AmurContext, Step } from './context.js';
import { errorOf } from './bot-api/errors.js';
import type { Observer } from './observer.js';
import type { Received } from './received.js';
import type { Sender } from './sending/send.js';

export interface NotTooManyParts {
  readonly sender: Sender;
  readonly pace: Pick<Pace, 'hasRoom'>;
  readonly translations: Translations;
  readonly observer: Pick<Observer, 'turnedAway'>;
  readonly log: Logger;
  /** What one person may do; about one update a second when not given. */
  readonly person?: Limit | undefined;
}

/** So many updates in so many seconds. */
export interface Limit {
  readonly points: number;
  readonly duration: number;
}

// One a second and ten at once: who presses through a menu is never stopped.
const A_PERSON: Limit = { points: 10, duration: 10 };
// What Telegram lets a bot send into a group.
const A_GROUP = { points: 20, duration: 60 };
// Clients ask at every stop in typing, and drop the answers that come late.
const INLINE = { points: 30, duration: 10 };
const NOTICES = { points: 1, duration: 300 };
const MOST_LET_IN = 10_000;

/**
 * Lets one person be answered about once a second, so that nobody takes the bot from the others; whoever sends more is told so,
 * once in five minutes, and the rest passes in silence, as handled. It counts what this process gets; one that could not be handled and
 * comes again isn't counted again.
 *
 * What is let in has room in its chat's pace: Telegram keeps a chat's updates in order, so while one waited here, a flood of the same
 * chat's would pile up there, in the window out of which everybody's updates come. (Of those that come by one poll, all are let in
 * before the first is answered; some may wait then, here and for each other.)
 */
export const notTooMany = ({ sender, pace, translations, observer, log, person = A_PERSON }: NotTooManyParts): Step => {
  const people = new RateLimiterMemory(person);
  const groups = new RateLimiterMemory(A_GROUP);
  const queries = new RateLimiterMemory(INLINE);
  const notices = new RateLimiterMemory(NOTICES);
  const letIn = new LRUCache<number, true>({ max: MOST_LET_IN });

  const isWithinLimits = async ({ received, brought }: AmurContext): Promise<boolean> => {
    if (brought.inline_query) return isWithin(queries, brought.inline_query.from.id);
    // News of the bot's being in a chat.
    if (!received) return true;
    const { chat, author, kind, press } = received;
    // A press edits what is there, which has no pace.
    const hasRoom = press !== undefined || pace.hasRoom(chat);
    return hasRoom && (await isWithin(people, author)) && (kind === 'private' || (await isWithin(groups, chat)));
  };

  const tell = async ({ chat, thread, replyTo, client, kind, press }: Received): Promise<void> => {
    const notice = translations[client](kind === 'private' ? 'dialogue.tooMany' : 'dialogue.tooManyInGroup');
    if (press) await sender.answerPress(press.id, notice);
    else await sender.deliver({ how: 'send', reply: { html: escapeHtml(notice), buttons: [] } }, { chat, thread, replyTo });
  };

  const turnAway = async ({ received, called }: AmurContext): Promise<void> => {
    observer.turnedAway('flood');
    if (!received || !(await isWithin(notices, received.chat))) return;
    log.info(called, 'too many updates at once; those beyond the limit pass without an answer');
    void tell(received).catch((error: unknown) => log.warn({ ...called, error: errorOf(error).description }, 'nobody could be told so'));
  };

  return async (ctx, next) => {
    const { update_id: id } = ctx.brought;
    if (!letIn.has(id) && !(await isWithinLimits(ctx))) {
      await turnAway(ctx);
      return;
    }
    letIn.set(id, true);
    await next();
    letIn.delete(id);
  };
};

const isWithin = async (limiter: RateLimiterMemory, key: number): Promise<boolean> => {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
};
