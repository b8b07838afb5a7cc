/*
 * The webhook. An update is answered 200 only when it is handled, its reply sent: until then Telegram keeps it and sends it again, so
 * Telegram's queue is the one that outlives a kill. The other way, to keep each update in our store and answer at once, costs a write
 * and a second queue with leases, stores what people write, and loses the order: Telegram sends a chat's next update only after the one
 * before was answered, to whichever instance. What it would gain, connections free for others while one chat hangs, Telegram's hundred
 * connections give too.
 *
 * Telegraf's own server decodes UTF-8 by chunk, takes a body of any size and answers 200 to updates that failed.
 */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, RouteShorthandOptionsWithHandler } from 'fastify';
import type { Logger } from 'pino';
import { settledWithin } from '../../clock.js';
import type { Api } from '../bot-api/api.js';
import { errorOf } from '../bot-api/errors.js';
import type { Lanes } from '../in-order.js';
import type { Observer } from '../observer.js';
import { InHandElsewhere } from '../once.js';
import type { Feed, Reception } from '../pipeline.js';
import type { Turns } from '../turns.js';
import { readUpdate } from '../bot-api/update.js';

export interface WebhookParts {
  readonly secret: string;
  /** The way to it may keep the path of this, or take it off. */
  readonly publicUrl: string;
  readonly feed: Feed;
  readonly lanes: Pick<Lanes, 'inHand' | 'inHandOf' | 'idle'>;
  readonly turns: Pick<Turns, 'delay'>;
  readonly api: Pick<Api, 'isAway'>;
  readonly observer: Pick<Observer, 'turnedAway'>;
  readonly log: Logger;
  /** Milliseconds that stopping waits for what is under way. */
  readonly grace: number;
}

/** Where updates are posted to, below the public address. */
const WEBHOOK_PATH = '/webhook';
export const webhookUrl = (publicUrl: string): string => `${publicUrl.replace(/\/$/, '')}${WEBHOOK_PATH}`;
/** As many as Telegram sends at a time. */
export const MOST_CONNECTIONS = 100;

const LARGEST_BODY = 1024 * 1024;
/** From the request's coming: Telegram gives up after 60 s and sends again; a proxy may be less patient. */
const ANSWER_WITHIN_MS = 25_000;
/** More than Telegram's connections bring at a time: after a stall of the machine all of that is taken, and the last waits half a second. */
const MOST_IN_HAND = 128;
/** While the Bot API is away no answer can be sent: so many try, to find out when it is back, and no more are worked out in vain. */
const MOST_IN_HAND_WHILE_AWAY = 8;
/**
 * Whoever comes would wait about as long for the processor as the first in line has: so long, and no longer. Who is turned away waits for
 * a second at least. A round of the event loop that lasted long is no reason to: mostly the machine was at other work, and all that came
 * meanwhile would be turned away by an empty line.
 */
const LONGEST_DELAY_MS = 400;
/** Telegram sends a chat's updates one after another; whoever sends more at once would fill the hands with one chat. */
const MOST_OF_ONE_CHAT = 16;
/** Seconds. */
const COME_AGAIN = { overloaded: 1, away: 2, later: 2, stopping: 1 } as const;

/** Adds the webhook's route: 200 handled, 400 no update, 401 not Telegram, 413 too large, 503 with Retry-After for not now. */
export const receiveByWebhook = (
  app: FastifyInstance,
  { secret, publicUrl, feed, lanes, turns, api, observer, log, grace }: WebhookParts,
): Reception => {
  const isSecret = createSecretCheck(secret);
  const isOverloaded = (): boolean => lanes.inHand >= MOST_IN_HAND || turns.delay > LONGEST_DELAY_MS;
  const isInVain = (): boolean => api.isAway && lanes.inHand >= MOST_IN_HAND_WHILE_AWAY;
  const turnAway = (reply: FastifyReply, why: 'overloaded' | 'away' | 'stopping'): FastifyReply => {
    observer.turnedAway(why);
    return comeAgain(reply, COME_AGAIN[why]);
  };
  let isStopping = false;
  let stopped: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (stopped = resolve));

  void app.register((scope, _options, ready) => {
    // Taken as bytes: a letter that two chunks share is put together, and one cut short is found out.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, parsed) =>
      parsed(null, body),
    );
    const route: RouteShorthandOptionsWithHandler = {
      // Before the body is read: neither strangers nor an overload cost more than this.
      onRequest: (request, reply, next) => {
        if (!isSecret(request.headers['x-telegram-bot-api-secret-token'])) {
          observer.turnedAway('stranger');
          void reply.code(401).header('connection', 'close').send();
        } else if (isStopping) turnAway(reply, 'stopping');
        else if (isInVain()) turnAway(reply, 'away');
        else if (isOverloaded()) turnAway(reply, 'overloaded');
        else next();
      },
      handler: async (request, reply) => {
        const update = readUpdate(parseJson(request.body));
        if (!update) return reply.code(400).send();
        if (isOverloaded() || lanes.inHandOf(update) >= MOST_OF_ONE_CHAT) return turnAway(reply, 'overloaded');
        const left = Math.max(0, ANSWER_WITHIN_MS - reply.elapsedTime);
        const isHandled = await handledWithin(left, feed(update), (error) => {
          if (error instanceof InHandElsewhere) return;
          log.warn(
            { update: update.update_id, error: errorOf(error).description },
            'an update could not be handled; Telegram sends it again',
          );
        });
        return isHandled ? reply.code(200).send() : comeAgain(reply, COME_AGAIN.later);
      },
    };
    for (const path of new Set([WEBHOOK_PATH, new URL(webhookUrl(publicUrl)).pathname])) scope.post(path, route);
    ready();
  });

  return {
    done,
    stop: async () => {
      isStopping = true;
      await settledWithin(lanes.idle(), grace);
      stopped();
    },
  };
};

const comeAgain = (reply: FastifyReply, seconds: number): FastifyReply => reply.code(503).header('retry-after', seconds).send();

/** Whether the update was handled in so many milliseconds; handling it goes on beyond. */
const handledWithin = async (atMost: number, handling: Promise<void>, tell: (error: unknown) => void): Promise<boolean> => {
  let isHandled = false;
  const settling = handling.then(() => (isHandled = true), tell);
  await settledWithin(settling, atMost);
  return isHandled;
};

/** Telegram's own limit. */
const LONGEST_SECRET = 256;

/** Compares in a time that tells neither how much of a secret is right nor how long the right one is. */
const createSecretCheck = (secret: string) => {
  const padded = (text: string): Buffer => {
    const room = Buffer.alloc(LONGEST_SECRET);
    room.write(text, 'latin1');
    return room;
  };
  const expected = padded(secret);
  return (given: string | readonly string[] | undefined): boolean =>
    typeof given === 'string' && given.length <= LONGEST_SECRET && timingSafeEqual(padded(given), expected);
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The body's JSON; undefined for what isn't JSON in UTF-8. */
const parseJson = (body: unknown): unknown => {
  if (!Buffer.isBuffer(body)) return undefined;
  try {
    return JSON.parse(utf8.decode(body)) as unknown;
  } catch {
    return undefined;
  }
};
