import type { Clock } from '../../src/clock.js';
import { IN_MEMORY } from '../../src/store/sqlite.js';
import { openStore } from '../../src/store/store.js';
import { createDeliverer } from '../../src/features/subscriptions/delivery/deliver.js';
import { createPace } from '../../src/pace.js';
import { subscribeAll } from '../subscribe-all.js';
import type { Transport } from './transport.js';

const quiet = (): void => undefined;
const log = { info: quiet, warn: quiet, error: (values: object, message: string) => console.error(message, values) };

/** The bot's own: store, deliverer and pace as they are at work. */
export const ours = async (clock: Clock, transport: Transport, chats: number): Promise<void> => {
  const store = await openStore({ file: IN_MEMORY, clock });
  await subscribeAll(store, chats, clock.now());
  const deliverer = createDeliverer({
    store,
    clock,
    pace: createPace(clock),
    partsIn: () => 1,
    random: () => 0.5,
    log,
    send: async ({ chatId }) => {
      const wait = await transport.send(chatId);
      return wait === undefined ? { kind: 'sent' } : { kind: 'wait', seconds: wait };
    },
  });
  const stop = new AbortController();
  const running = deliverer.run(stop.signal);
  while (transport.delivered.length < chats) await clock.wait(100);
  stop.abort();
  await running;
  await store.close();
};

/** Sends at even intervals; what is refused is tried again at the end of the line, and everyone waits for the time told. */
export const fixedRate =
  (perSecond: number) =>
  async (clock: Clock, transport: Transport, chats: number): Promise<void> => {
    const line = range(chats);
    const start = clock.now();
    let next = start;
    let heldUntil = 0;
    let inFlight = 0;
    const settle = async (chat: number): Promise<void> => {
      const wait = await transport.send(chat);
      inFlight--;
      if (wait === undefined) return;
      heldUntil = Math.max(heldUntil, clock.now() + wait * 1_000);
      line.push(chat);
    };
    for (let i = 0; i < line.length || inFlight > 0;) {
      next = Math.max(next + 1_000 / perSecond, heldUntil);
      await clock.wait(next - clock.now());
      const chat = line[i];
      if (chat === undefined) continue;
      i++;
      inFlight++;
      void settle(chat);
    }
  };

/** What a plain loop does: each waits for the one before, and for as long as it is told to. */
export const oneAfterAnother = async (clock: Clock, transport: Transport, chats: number): Promise<void> => {
  for (const chat of range(chats)) {
    for (let wait = await transport.send(chat); wait !== undefined; wait = await transport.send(chat)) await clock.wait(wait * 1_000);
  }
};

const range = (length: number): number[] => Array.from({ length }, (_, i) => i + 1);
