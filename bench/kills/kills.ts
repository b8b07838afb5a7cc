import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';
import { systemClock } from '../../src/clock.js';
import { openPostgres } from '../../src/store/postgres.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { openStore } from '../../src/store/store.js';
import { subscribeAll } from '../subscribe-all.js';
import { buildWorker } from './build-worker.js';
import { type Receipt, startReceiver } from './receiver.js';
import type { orderSchema } from './worker.js';

/** A delivery in which the process is killed again and again. */
export interface KillsPlan {
  readonly database: { readonly file: string } | { readonly databaseUrl: string };
  readonly chats: number;
  readonly kills: number;
  /** From 0 to 1: when to kill, how long the network takes. */
  readonly random: () => number;
  /** Milliseconds between the first message after a start and the kill: from a tenth of it to all of it. */
  readonly aliveForMs: number;
}

/** What one kill did. */
export interface Kill {
  /** Deliveries that the killed process had begun and not settled, by the store's own record. */
  readonly inFlight: number;
  /** Of what had reached the ledger before the kill, what came again and was in flight then. */
  readonly repeated: number;
  /** From the kill to the next message that arrived, with the new process's start in it. */
  readonly recoveredMs: number;
}

export interface KillsResult {
  readonly chats: number;
  readonly lost: number;
  readonly repeated: number;
  readonly kills: readonly Kill[];
  /** What the store believes was sent. */
  readonly storeSent: number;
  readonly seconds: number;
}

const NETWORK_MS = { least: 20, more: 60 };

/** Delivers one message to each chat, killing the process with SIGKILL at random moments, and compares the store with the ledger. */
export const runKills = async ({ database, chats, kills, random, aliveForMs }: KillsPlan): Promise<KillsResult> => {
  const start = starter(buildWorker());
  await subscribeChats(database, chats);
  const receiver = await startReceiver(() => NETWORK_MS.least + random() * NETWORK_MS.more);
  const begun = Date.now();
  const killed: { readonly at: number; readonly inFlight: ReadonlySet<number>; readonly recoveredMs: number }[] = [];
  let worker = start({ ...database, url: receiver.url, owner: 'worker-0' });
  await receiver.next();
  for (let i = 0; i < kills; i++) {
    await systemClock.wait(aliveForMs * (0.1 + 0.9 * random()));
    const at = Date.now();
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    const inFlight = await sendingOf(database, `worker-${i}`);
    // A message that was still on its way into the receiver is of the killed one; the new one's come later.
    const back = receiver.next();
    worker = start({ ...database, url: receiver.url, owner: `worker-${i + 1}` });
    const { at: recovered } = await back;
    killed.push({ at, inFlight, recoveredMs: recovered - at });
  }
  await allSettled(database, chats);
  worker.kill('SIGTERM');
  await once(worker, 'exit');
  await receiver.close();

  const reached = new Set(receiver.ledger.map(({ chat }) => chat));
  return {
    chats,
    lost: chats - reached.size,
    repeated: receiver.ledger.length - reached.size,
    kills: killed.map(({ at, inFlight, recoveredMs }) => ({
      inFlight: inFlight.size,
      repeated: repeatedOver(receiver.ledger, at, inFlight),
      recoveredMs,
    })),
    storeSent: await countSent(database),
    seconds: (Date.now() - begun) / 1_000,
  };
};

const repeatedOver = (ledger: readonly Receipt[], killedAt: number, inFlight: ReadonlySet<number>): number => {
  const before = new Set(ledger.filter(({ at }) => at <= killedAt).map(({ chat }) => chat));
  const after = new Set(ledger.filter(({ at }) => at > killedAt).map(({ chat }) => chat));
  return [...inFlight].filter((chat) => before.has(chat) && after.has(chat)).length;
};

const starter =
  (file: string) =>
  (order: z.input<typeof orderSchema>): ChildProcess =>
    spawn(process.execPath, [file, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'inherit'] });

const subscribeChats = async (database: KillsPlan['database'], chats: number): Promise<void> => {
  const store = await openStore({ ...database, clock: systemClock });
  await subscribeAll(store, chats, Date.now());
  await store.close();
};

/** Looks at the database beside the worker. */
const look = async <T>(
  database: KillsPlan['database'],
  query: (kysely: ReturnType<typeof openSqlite>['kysely']) => Promise<T>,
): Promise<T> => {
  const { kysely } = 'file' in database ? openSqlite(database.file, 'read') : await openPostgres(database.databaseUrl);
  try {
    return await query(kysely);
  } finally {
    await kysely.destroy();
  }
};

const sendingOf = (database: KillsPlan['database'], owner: string): Promise<ReadonlySet<number>> =>
  look(database, async (kysely) => {
    const rows = await kysely
      .selectFrom('deliveries')
      .innerJoin('subscriptions', 'subscriptions.id', 'deliveries.subscriptionId')
      .select('subscriptions.chatId')
      .where('deliveries.status', '=', 'sending')
      .where('deliveries.owner', '=', owner)
      .execute();
    return new Set(rows.map(({ chatId }) => chatId));
  });

const countSent = (database: KillsPlan['database']): Promise<number> =>
  look(database, async (kysely) => {
    const row = await kysely
      .selectFrom('deliveries')
      .select(({ fn }) => fn.countAll<number>().as('sent'))
      .where('status', '=', 'sent')
      .executeTakeFirstOrThrow();
    return row.sent;
  });

const allSettled = async (database: KillsPlan['database'], chats: number): Promise<void> => {
  // Twice what it takes at thirty a second, and a lease.
  const deadline = Date.now() + (chats / 15) * 1_000 + 60_000;
  while ((await countSent(database)) < chats && Date.now() < deadline) await systemClock.wait(500);
};
