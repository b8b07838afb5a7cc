import { z } from 'zod';
import { systemClock } from '../../src/clock.js';
import { openStore } from '../../src/store/store.js';
import { createDeliverer, type Send } from '../../src/features/subscriptions/delivery/deliver.js';
import { createPace } from '../../src/pace.js';

/** What the run tells its worker: where the store is, where to send, and what the worker is called. */
export const orderSchema = z.object({
  databaseUrl: z.string().optional(),
  file: z.string().optional(),
  url: z.string(),
  owner: z.string(),
});

const { url, ...options } = orderSchema.parse(JSON.parse(process.argv[2] ?? ''));
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

const send: Send = async ({ chatId, part }) => {
  const body = JSON.stringify({ chat: chatId, part });
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(15_000) });
  await response.text();
  return { kind: 'sent' };
};
const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: (values: object, message: string) => console.error(message, values) };

const store = await openStore({ ...options, clock: systemClock });
const pace = createPace(systemClock);
await createDeliverer({ store, pace, clock: systemClock, send, partsIn: () => 1, random: Math.random, log }).run(stop.signal);
await store.close();
