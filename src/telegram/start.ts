import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { settledWithin } from '../clock.js';
import type { Content } from '../content/content.js';
import type { Chats } from '../dialogue/chats.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Post } from '../features/subscriptions/delivery/send.js';
import type { Translations } from '../content/translations.js';
import type { UpdateStore } from '../store/updates.js';
import type { Pace } from '../pace.js';
import { createApi, type Api } from './bot-api/api.js';
import { errorOf, isConflict, isUnauthorized, isWebhookSet } from './bot-api/errors.js';
import { createLanes } from './in-order.js';
import { serveKept } from './receiving/kept-updates.js';
import type { Me } from './message-input.js';
import type { Limit } from './not-too-many.js';
import { NOBODY, type Observer } from './observer.js';
import { createPipeline, type Reception } from './pipeline.js';
import { poll } from './receiving/poll.js';
import { setOperatorMenu, setProfile } from './profile.js';
import type { Proxies } from './bot-api/proxies.js';
import { createSender } from './sending/send.js';
import { createTurns } from './turns.js';
import { ALLOWED_UPDATES } from './bot-api/update.js';
import { MOST_CONNECTIONS, receiveByWebhook, webhookUrl } from './receiving/webhook.js';

/** Asks Telegram for updates, or has them posted to a server of ours. */
export type Channel = Polling | Webhook;

export interface Polling {
  readonly kind: 'polling';
  /** Whether to poll though Telegram posts the updates to somebody: that ends then. */
  readonly takeOver?: boolean;
}

export interface Webhook {
  readonly kind: 'webhook';
  /** Where Telegram reaches the server, without the webhook's own path. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly app: FastifyInstance;
  /** Opens the server to the world; called once the webhook's route is there. */
  readonly listen: () => Promise<void>;
}

export interface TelegramParts {
  readonly token: string;
  readonly apiRoot?: string | undefined;
  readonly proxies?: Proxies | undefined;
  readonly channel: Channel;
  readonly content: Content;
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly updates: UpdateStore;
  readonly translations: Translations;
  /** Keeps answers and deliveries together under Telegram's limits. */
  readonly pace: Pace;
  readonly log: Logger;
  readonly now: () => number;
  /** Whether one person is answered about once a second at most, or within a limit of their own. */
  readonly limitsFloods?: boolean | Limit;
  readonly observer?: Observer;
  /** Telegram's numbers of those who may use the operators' commands. */
  readonly operators?: readonly number[];
  /** Milliseconds before the first retry of a send, in which it has to succeed, and for which stopping waits. */
  readonly patience?: { readonly firstPause: number; readonly within?: number; readonly grace: number; readonly profileWithin?: number };
}

/** The bot at work in Telegram. */
export interface RunningBot {
  readonly username: string;
  /** Resolves when the bot has stopped; rejects, with a message for the operator, when it can't go on. */
  readonly done: Promise<void>;
  /** Sends a delivery: one try, whose error the deliverer reads. */
  readonly post: Post;
  /** Stops taking updates and resolves when those under way are answered, at the latest after ten seconds. */
  readonly stop: () => Promise<void>;
  /** Resolves when no update is in hand. */
  readonly idle: () => Promise<void>;
  /** Rejects when the Bot API doesn't answer in a few seconds. */
  readonly ping: () => Promise<void>;
  /** By webhook: rejects when Telegram posts updates to nobody, or to somebody else. */
  readonly checkWebhook: (() => Promise<void>) | undefined;
}

/** With what else stopping does, it's less than the ten seconds that supervisors give. */
const GRACE_MS = 7_000;
const PING_WITHIN_MS = 3_000;
/** Beyond, it goes on beside the work. */
const PROFILE_WITHIN_MS = 5_000;

/**
 * Starts the bot: by long polling, or by webhook.
 * @throws Error that says what to mend when the token isn't accepted or Telegram can't be reached.
 */
export const startTelegram = async (parts: TelegramParts): Promise<RunningBot> => {
  const {
    token,
    apiRoot,
    proxies,
    channel,
    content,
    dialogue,
    chats,
    translations,
    pace,
    log,
    now,
    updates,
    observer = NOBODY,
    operators = [],
  } = parts;
  const { limitsFloods, patience } = parts;
  const api = createApi(token, {
    apiRoot,
    proxies,
    observer,
    ...patience,
    onWait: (seconds, chat) => pace.slowDown(seconds * 1000, chat),
  });
  const me = await api.call('getMe', {}).catch(refuse);
  const self: Me = { id: me.id, username: me.username, commands: new Set(dialogue.commands.map(({ name }) => name)) };
  const own = { username: me.username, hasInline: me.supports_inline_queries };
  const sender = createSender(api, own, { pace, log });
  const turns = createTurns();
  const lanes = createLanes();
  const feed = createPipeline({
    token,
    botInfo: me,
    me: self,
    api,
    sender,
    dialogue,
    chats,
    updates,
    translations,
    pace,
    turns,
    lanes,
    observer,
    operators,
    limitsFloods,
    log,
    now,
  });
  const grace = patience?.grace ?? GRACE_MS;

  // Its own waits, which may be hours, are no reason for people to wait for their answers.
  const profileApi = createApi(token, { apiRoot, proxies, observer });
  const setProfiles = async (): Promise<void> => {
    await setProfile(profileApi, dialogue.commands, content, translations).catch((error: unknown) =>
      // The menu of yesterday does no harm; Telegram limits how often it may be set.
      log.warn({ error: errorOf(error).description }, "the bot's name, descriptions or menu could not be set"),
    );
    for (const operator of operators) {
      await setOperatorMenu(profileApi, [...dialogue.commands, ...dialogue.operatorCommands], operator).catch((error: unknown) =>
        // Telegram doesn't know the chat before they have written to the bot; the commands work all the same.
        log.info(
          { error: errorOf(error).description },
          "an operator's menu could not be set; it will be at a start after they wrote to the bot",
        ),
      );
    }
  };
  await settledWithin(setProfiles(), patience?.profileWithin ?? PROFILE_WITHIN_MS);
  const stopping = new AbortController();
  await serveKept({ updates, feed, log }, stopping.signal);
  const byPolling = async (channel: Polling): Promise<Reception> => {
    await leaveWebhook(api, channel, log);
    return poll({ api, feed, updates, log, observer, grace });
  };
  const byWebhook = async (webhook: Webhook): Promise<Reception> => {
    const reception = receiveByWebhook(webhook.app, {
      secret: webhook.secret,
      publicUrl: webhook.publicUrl,
      feed,
      lanes,
      turns,
      api,
      observer,
      log,
      grace,
    });
    await webhook.listen();
    await setWebhook(api, webhook);
    return reception;
  };
  const reception = channel.kind === 'polling' ? await byPolling(channel) : await byWebhook(channel);

  // A delivery that fails is tried again through the store, and its turn has come before it gets here.
  const deliveries = createSender(createApi(token, { apiRoot, proxies, observer, retries: 0 }), own);
  const post: Post = async (reply, { chatId, threadId }) => {
    await deliveries.deliver({ how: 'send', reply }, { chat: chatId, thread: threadId ?? undefined });
  };
  return {
    username: me.username,
    done: reception.done.catch(refuse),
    post,
    stop: async () => {
      stopping.abort();
      await reception.stop();
    },
    ping: async () => {
      await api.call('getMe', {}, AbortSignal.timeout(PING_WITHIN_MS));
    },
    checkWebhook: channel.kind === 'webhook' ? () => checkWebhook(api, channel) : undefined,
    idle: lanes.idle,
  };
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'an address of its own');

/** Polling and a webhook exclude each other, and who serves by the webhook would only fall silent. */
const leaveWebhook = async (api: Api, { takeOver = false }: Polling, log: Logger): Promise<void> => {
  const { url = '' } = await api.call('getWebhookInfo', {}).catch(refuse);
  if (url === '') return;
  const host = hostOf(url);
  if (!takeOver)
    throw new Error(
      `Telegram posts this bot's updates to ${host}, so somebody serves there; polling would take them away. Stop that one and start with --take-over (or TAKE_OVER=true), or serve by webhook too, with PUBLIC_URL and WEBHOOK_SECRET.`,
    );
  await api.call('deleteWebhook', {}).catch(refuse);
  log.warn({ host }, 'Telegram posted to a webhook, which was taken away: the bot polls from now on');
};

const checkWebhook = async (api: Api, { publicUrl }: Webhook): Promise<void> => {
  const { url = '' } = await api.call('getWebhookInfo', {}, AbortSignal.timeout(PING_WITHIN_MS));
  if (url === webhookUrl(publicUrl)) return;
  throw new Error(
    url === ''
      ? 'the webhook is gone: somebody polls with this BOT_TOKEN, or has removed it; a restart sets it again'
      : `Telegram posts the updates to ${hostOf(url)} instead; a restart brings them back`,
  );
};

const setWebhook = async (api: Api, { publicUrl, secret }: Webhook): Promise<void> => {
  const url = webhookUrl(publicUrl);
  try {
    await api.call('setWebhook', {
      url,
      secret_token: secret,
      allowed_updates: ALLOWED_UPDATES,
      max_connections: MOST_CONNECTIONS,
    });
  } catch (error) {
    const { code, description } = errorOf(error);
    if (code !== 400) refuse(error);
    throw new Error(`Telegram does not take ${url} as a webhook (${description}); mend PUBLIC_URL.`, { cause: error });
  }
};

/** Telegram's refusals in the operator's words. */
const refuse = (error: unknown): never => {
  if (isUnauthorized(error)) throw new Error('Telegram does not accept BOT_TOKEN. Take a fresh one from @BotFather and put it into .env.');
  if (isWebhookSet(error))
    throw new Error(
      'A webhook has been set for this BOT_TOKEN, so it cannot be polled any more: by an instance with PUBLIC_URL, or by somebody who has the token. Stop that one, or set PUBLIC_URL and WEBHOOK_SECRET here too.',
    );
  if (isConflict(error)) throw new Error('Another process polls with this BOT_TOKEN. Stop it, or give this one a token of its own.');
  throw new Error(`Telegram can't be reached: ${errorOf(error).description}. Check the network, then start again.`);
};
