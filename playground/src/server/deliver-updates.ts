import { isDeepStrictEqual } from 'node:util';
import { ApiError } from '../api/api-error.js';
import type { Delivery, WebhookSettings } from '../api/delivery.js';
import { present } from '../world/present.js';
import type { World } from '../world/world.js';
import { createLongPoll } from './long-poll.js';
import { createWebhookPush, type WebhookPush } from './webhook-push.js';

const WEBHOOK_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** Brings updates to the bot by long poll or by webhook, never both. `onAnswer` gets what a webhook answered with its 2xx. */
export const createDelivery = (world: World, onAnswer: (body: string) => void): Delivery & { close(): void } => {
  const longPoll = createLongPoll(world.updates, world.clock);
  let webhook: WebhookPush | undefined;

  const setWebhook = (settings: WebhookSettings | undefined): boolean => {
    if (isDeepStrictEqual(webhook?.settings, settings)) return false;
    webhook?.close();
    if (settings) longPoll.interrupt('Conflict: terminated by setWebhook request');
    webhook = settings && createWebhookPush(settings, world.updates, world.clock, onAnswer);
    return true;
  };

  return {
    poll: async (request) => {
      if (webhook) throw new ApiError(409, WEBHOOK_ACTIVE);
      return longPoll.poll(request);
    },
    setWebhook,
    webhookInfo: () => {
      const failure = webhook?.lastFailure;
      const { allowed } = world.updates;
      return present({
        url: webhook?.settings.url ?? '',
        has_custom_certificate: webhook?.settings.certificate !== undefined,
        pending_update_count: world.updates.size,
        max_connections: webhook?.settings.maxConnections,
        ip_address: webhook && '127.0.0.1',
        last_error_date: failure && Math.floor(failure.at / 1000),
        last_error_message: failure?.message,
        allowed_updates: allowed && [...allowed],
      }) as ReturnType<Delivery['webhookInfo']>;
    },
    close: () => {
      webhook?.close();
      longPoll.close();
    },
  };
};
