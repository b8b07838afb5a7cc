import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Update } from '@grammyjs/types';
import type { WebhookSettings } from '../api/delivery.js';

/** What the bot's webhook said. `retryAfter` in seconds, 0 if it said nothing about that. */
export type PushResult =
  { readonly ok: true; readonly body: string } | { readonly ok: false; readonly message: string; readonly retryAfter: number };

export interface WebhookClient {
  /** Posts one update. Never rejects. */
  push(update: Update): Promise<PushResult>;
  close(): void;
}

/** Telegram waits a minute for an answer. */
const TIMEOUT = 60_000;

export const createWebhookClient = ({ url, secretToken, maxConnections, certificate }: WebhookSettings): WebhookClient => {
  const target = new URL(/^[a-z]+:\/\//i.test(url) ? url : `https://${url}`);
  const secure = target.protocol === 'https:';
  const pool = { keepAlive: true, maxSockets: maxConnections };
  const agent = secure ? new HttpsAgent({ ...pool, ...(certificate === undefined ? {} : { ca: certificate }) }) : new HttpAgent(pool);
  const open = secure ? httpsRequest : httpRequest;

  const push = (update: Update): Promise<PushResult> =>
    new Promise((resolve) => {
      const body = JSON.stringify(update);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(secretToken === '' ? {} : { 'x-telegram-bot-api-secret-token': secretToken }),
      };
      const fail = (message: string, retryAfter = 0): void => {
        resolve({ ok: false, message, retryAfter });
      };
      const sent = open(target, { method: 'POST', agent, headers, timeout: TIMEOUT }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', ({ message }) => {
          fail(message);
        });
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) {
            resolve({ ok: true, body: Buffer.concat(chunks).toString('utf8') });
            return;
          }
          const retryAfter = Number.parseInt(response.headers['retry-after'] ?? '', 10);
          fail(`Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`.trim(), retryAfter > 0 ? retryAfter : 0);
        });
      });
      sent.on('timeout', () => sent.destroy(new Error('Read timeout expired')));
      sent.on('error', ({ message }) => {
        fail(message.includes('ECONNREFUSED') ? 'Connection refused' : message);
      });
      sent.end(body);
    });

  return {
    push,
    close: () => {
      agent.destroy();
    },
  };
};
