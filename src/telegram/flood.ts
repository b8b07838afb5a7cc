import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { escapeHtml } from '../replies/reply.js';
import type { Translations } from '../replies/translations.js';
import type { Pace } from '../pace.js';
import { errorOf } from './errors.js';
import type { Intake } from './intake.js';
import type { Observer } from './observer.js';
import type { Persist } from './persist.js';
import type { Me } from './message-input.js';
import { receive, type Received } from './receive.js';
import type { Sender } from './send.js';
import type { Update } from './update.js';

/** Whether an update that has just come is answered; asked before it waits behind others of its chat. */
export type Admit = (update: Update) => Promise<boolean>;

export interface FloodParts {
  readonly me: Me;
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
const MOST_BEFORE = 10_000;

/**
 * Lets one person be answered about once a second, so that nobody takes the bot from the others; whoever sends more is told so,
 * once in five minutes, and the rest passes in silence. It counts what this process gets.
 *
 * What is let in has room in its chat's pace: Telegram keeps a chat's updates in order, so while one waited here, a flood of the same
 * chat's would pile up there, in the window out of which everybody's updates come. (Of those that come by one poll, all are let in
 * before the first is answered; some may wait then, here and for each other.)
 */
export const createAdmit = ({ me, sender, pace, translations, observer, log, person = A_PERSON }: FloodParts): Admit => {
  const people = new RateLimiterMemory(person);
  const groups = new RateLimiterMemory(A_GROUP);
  const queries = new RateLimiterMemory(INLINE);
  const notices = new RateLimiterMemory(NOTICES);

  const tell = async ({ chat, thread, replyTo, client, kind, press }: Received): Promise<void> => {
    const notice = translations[client](kind === 'private' ? 'dialogue.tooMany' : 'dialogue.tooManyInGroup');
    if (press) await sender.answerPress(press.id, notice);
    else await sender.deliver({ how: 'send', reply: { html: escapeHtml(notice), buttons: [] } }, { chat, thread, replyTo });
  };

  const passes = (isAdmitted: boolean): boolean => {
    if (!isAdmitted) observer.turnedAway('flood');
    return isAdmitted;
  };

  return async (update) => {
    if (update.inline_query) return passes(await isWithin(queries, update.inline_query.from.id));
    const received = receive(update, me);
    // What isn't meant for the bot, such as talk in a group, is no flood: nothing is sent for it.
    if (!received) return true;
    const { chat, author, kind, press } = received;
    // A press edits what is there, which has no pace.
    const hasRoom = press !== undefined || pace.hasRoom(chat);
    if (hasRoom && (await isWithin(people, author)) && (kind === 'private' || (await isWithin(groups, chat)))) return true;
    if (await isWithin(notices, chat)) {
      const own = { update: update.update_id };
      log.info(own, 'too many updates at once; those beyond the limit pass without an answer');
      void tell(received).catch((error: unknown) => log.warn({ ...own, error: errorOf(error).description }, 'nobody could be told so'));
    }
    return passes(false);
  };
};

/** The same for those that are admitted; the others count as handled. */
export const persistAdmitted = (admit: Admit, persist: Persist): Persist => ({
  handle: async (update, signal) => ((await admit(update)) ? persist.handle(update, signal) : true),
  idle: persist.idle,
});

/** The same for those that are admitted. One that could not be handled and is given again was admitted already. */
export const acceptAdmitted = (admit: Admit, intake: Intake): Intake['accept'] => {
  const before = new Set<number>();
  return async (update) => {
    const { update_id: id } = update;
    if (!before.has(id) && !(await admit(update))) return 'handled';
    // One that another instance handles in the end is never heard of again.
    if (before.size >= MOST_BEFORE) before.clear();
    before.add(id);
    const accepted = await intake.accept(update);
    if (accepted === 'handled') before.delete(id);
    return accepted;
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
