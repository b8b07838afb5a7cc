import type { Update } from '@grammyjs/types';
import type { WebhookSettings } from '../api/delivery.js';
import type { Clock } from '../world/clock.js';
import type { UpdateQueue } from '../world/updates.js';
import { createWebhookClient, type PushResult } from './webhook-client.js';

/** The last failure, for getWebhookInfo. */
export interface WebhookFailure {
  readonly at: number;
  readonly message: string;
}

export interface WebhookPush {
  readonly settings: WebhookSettings;
  readonly lastFailure: WebhookFailure | undefined;
  close(): void;
}

const LONGEST_DELAY = 60;
const LONGEST_RETRY_AFTER = 3600;

/** Updates of one chat go one after another, those of different chats side by side: Telegram's webhook_queue_id. */
const lane = (update: Update): string => {
  const { update_id: id, ...content } = update;
  const [kind, value = {}] = Object.entries(content)[0] ?? [''];
  const { message, chat, from } = value as { message?: { chat: { id: number } }; chat?: { id: number }; from?: { id: number } };
  return kind === 'callback_query' || kind === 'inline_query'
    ? `${kind} ${from?.id ?? id}`
    : String((message?.chat ?? chat ?? from)?.id ?? id);
};

/**
 * Pushes the queue's updates to a webhook until each one got a 2xx: at least once. A failed one is sent again at once, then after 2,
 * 4, 8 … up to 60 s, or after the Retry-After that the answer asks for (TDLib's WebhookActor). `onAnswer` gets the method call that a
 * 2xx answer may carry.
 */
export const createWebhookPush = (
  settings: WebhookSettings,
  queue: UpdateQueue,
  clock: Clock,
  onAnswer: (body: string) => void,
): WebhookPush => {
  const client = createWebhookClient(settings);
  const lanes = new Map<string, Update[]>();
  const cancels = new Set<() => void>();
  const taken = new Set<number>();
  let inFlight = 0;
  let closed = false;
  let lastFailure: WebhookFailure | undefined;
  let ready: { readonly key: string; readonly fails: number; readonly delay: number }[] = [];

  const later = (seconds: number, run: () => void): void => {
    const cancel = clock.after(seconds * 1000, () => {
      cancels.delete(cancel);
      run();
    });
    cancels.add(cancel);
  };

  const settle = (key: string, update: Update, result: PushResult, fails: number, delay: number): void => {
    inFlight--;
    if (closed) return;
    if (result.ok) {
      if (result.body !== '') onAnswer(result.body);
      queue.confirm(update.update_id);
      taken.delete(update.update_id);
      const waiting = lanes.get(key) ?? [];
      waiting.shift();
      if (waiting.length === 0) lanes.delete(key);
      else ready.push({ key, fails: 0, delay: 1 });
    } else {
      lastFailure = { at: clock.now(), message: result.message };
      const nextDelay = fails === 0 ? delay : Math.min(LONGEST_DELAY, delay * 2);
      const retryAfter = Math.min(LONGEST_RETRY_AFTER, result.retryAfter);
      const again = { key, fails: fails + 1, delay: nextDelay };
      const wait = retryAfter > 0 ? retryAfter : fails === 0 ? 0 : nextDelay;
      if (wait === 0) ready.push(again);
      else
        later(wait, () => {
          ready.push(again);
          pump();
        });
    }
    load();
  };

  const pump = (): void => {
    while (!closed && inFlight < settings.maxConnections) {
      const next = ready.shift();
      if (!next) return;
      const update = lanes.get(next.key)?.[0];
      if (!update) continue;
      inFlight++;
      void client.push(update).then((result) => {
        settle(next.key, update, result, next.fails, next.delay);
      });
    }
  };

  const load = (): void => {
    // As much as twice the connections at a time, as Telegram's own.
    for (const update of queue.read(0, settings.maxConnections * 2)) {
      if (taken.has(update.update_id)) continue;
      taken.add(update.update_id);
      const key = lane(update);
      const waiting = lanes.get(key);
      if (waiting) waiting.push(update);
      else {
        lanes.set(key, [update]);
        ready.push({ key, fails: 0, delay: 1 });
      }
    }
    pump();
  };

  const stopListening = queue.onPush(load);
  load();
  return {
    settings,
    get lastFailure() {
      return lastFailure;
    },
    close: () => {
      closed = true;
      stopListening();
      for (const cancel of cancels) cancel();
      ready = [];
      client.close();
    },
  };
};
