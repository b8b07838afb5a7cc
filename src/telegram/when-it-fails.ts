/* What becomes of an update that fails: it's tried again, given up, or apologized for. */
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { MiddlewareObj } from 'telegraf';
import { backoff, sleep } from '../clock.js';
import type { Translations } from '../content/translations.js';
import type { Api } from './bot-api/api.js';
import type { AmurContext, Step } from './context.js';
import { errorOf, isGone, isTelegramsAnswer } from './bot-api/errors.js';
import { mayPass } from './may-pass.js';
import { InHandElsewhere } from './once.js';
import type { Received } from './received.js';
import type { Sender } from './sending/send.js';

/** Goes the rest of the way again until an update is handled, if nobody sends it again. A chat's next ones wait for it. */
export const untilHandled =
  (rest: MiddlewareObj<AmurContext>, log: Logger): Step =>
  async (ctx, next) => {
    const { until } = ctx.brought;
    until?.throwIfAborted();
    for (let failures = 1; ; failures++) {
      try {
        await rest.middleware()(ctx, next);
        return;
      } catch (error) {
        if (!until) throw error;
        if (!(error instanceof InHandElsewhere))
          log.warn({ ...ctx.called, error: errorOf(error).description }, 'an update could not be handled; trying again');
        await sleep(backoff(failures), until);
        if (until.aborted) throw error;
      }
    }
  };

/** An update that Telegram itself fails so often is given up, if it grants others meanwhile; one that is away is waited for. */
const MOST_REFUSALS = 5;
const MOST_REMEMBERED = 10_000;

/** Counts an update as handled that Telegram has refused to answer again and again. */
export const notForever = (api: Pick<Api, 'granted'>, log: Logger): Step => {
  const refusals = new LRUCache<number, { readonly times: number; readonly granted: number }>({ max: MOST_REMEMBERED });

  /** Whether Telegram has refused it for the last time. */
  const isGivenUp = (id: number, error: unknown): boolean => {
    if (!isTelegramsAnswer(error)) return false;
    const before = refusals.get(id) ?? { times: 0, granted: -1 };
    // Where nobody is granted anything, it isn't this one's fault.
    const times = before.times + (api.granted > before.granted ? 1 : 0);
    refusals.set(id, { times, granted: api.granted });
    return times >= MOST_REFUSALS;
  };

  return async (ctx, next) => {
    const { update_id: id } = ctx.brought;
    try {
      await next();
    } catch (error) {
      if (!isGivenUp(id, error)) throw error;
      log.error({ ...ctx.called, error: errorOf(error).description }, 'an update is given up');
    }
    refusals.delete(id);
  };
};

/** Tells the person of a failure that trying again wouldn't mend, and logs it; it goes no further. */
export const orApologize =
  (sender: Sender, translations: Translations, log: Logger): Step =>
  async ({ received, called }, next) => {
    try {
      await next();
    } catch (error) {
      if (mayPass(error)) throw error;
      if (isGone(error)) {
        log.info(called, 'the chat is gone or has blocked the bot');
        return;
      }
      log.error({ ...called, error: errorOf(error).description }, 'an update failed');
      if (!received) return;
      await apologize(received, sender, translations).catch((second: unknown) =>
        log.warn({ ...called, error: errorOf(second).description }, 'no apology got through'),
      );
    }
  };

const apologize = async ({ chat, thread, replyTo, client }: Received, sender: Sender, translations: Translations): Promise<void> => {
  await sender.deliver({ how: 'send', reply: { html: translations[client]('dialogue.error'), buttons: [] } }, { chat, thread, replyTo });
};
