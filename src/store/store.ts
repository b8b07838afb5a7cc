import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import { type ChatStore, createChatStore } from './chats.js';
import { createDeliveryStore, type DeliveryStore } from './deliveries.js';
import { createGroupCommit } from './group-commit.js';
import { createInstanceStore, type InstanceStore } from './instances.js';
import { migrate, requireSchema } from './migrate.js';
import { openPostgres } from './postgres.js';
import { closeToOthers } from './private-file.js';
import { createQuestionStore, type QuestionStore } from './questions.js';
import { requireOwn } from './require-own.js';
import { openSqlite } from './sqlite.js';
import { createStatisticsStore, type StatisticsStore } from './statistics.js';
import { StoreError } from './store-error.js';
import { createSubscriptionStore, type SubscriptionStore } from './subscriptions.js';
import type { Database } from './tables.js';
import { tidy } from './tidy.js';
import { createUpdateStore, type UpdateStore } from './updates.js';
import { forget, migrateChat } from './whole-chat.js';

/** Everything that the bot remembers. */
export interface Store {
  readonly kind: Database['kind'];
  readonly chats: ChatStore;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly updates: UpdateStore;
  readonly questions: QuestionStore;
  readonly statistics: StatisticsStore;
  readonly instances: InstanceStore;
  /** Removes all that is stored about a chat, at once. */
  forget(chatId: number): Promise<void>;
  /** Carries all over to the chat's new id, when a group becomes a supergroup. */
  migrateChat(from: number, to: number): Promise<void>;
  /** Removes what has been kept for its time. */
  tidy(): Promise<void>;
  /** Rejects when the database doesn't answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Which database, and what the store is given from outside. */
export interface StoreOptions {
  /** postgres://…, for several instances; without it, one SQLite file. */
  readonly databaseUrl?: string | undefined;
  /** The SQLite file. */
  readonly file?: string | undefined;
  readonly clock: Clock;
  /** Names this process among others; made up when not given. */
  readonly owner?: string;
}

/** Where SQLite keeps everything unless told otherwise. */
export const DEFAULT_FILE = 'data/amur.db';

/**
 * Opens the store and brings its schema up to date.
 * @throws StoreError that says what to do when it can't be used; nothing is overwritten
 * @example const store = await openStore({ databaseUrl: config.databaseUrl, clock: systemClock });
 */
export const openStore = async ({ databaseUrl, file = DEFAULT_FILE, clock, owner = randomUUID() }: StoreOptions): Promise<Store> => {
  const { database, release } = await open(databaseUrl, file);
  try {
    await migrate(database);
    if (database.kind === 'sqlite') closeToOthers(database.name);
    const store = storeOn(database, clock, owner, release);
    // The file is this process's alone, so whoever held something is dead.
    if (database.kind === 'sqlite') {
      await store.deliveries.takeOver();
      await store.updates.takeOver();
    }
    return store;
  } catch (error) {
    await database.kysely.destroy();
    release();
    throw error;
  }
};

/**
 * Opens the store to look at the questions, beside a running bot; nothing is written.
 * @throws StoreError as openStore does, and when no bot has made it yet
 */
export const openQuestions = async ({
  databaseUrl,
  file = DEFAULT_FILE,
  clock,
}: StoreOptions): Promise<Pick<Store, 'questions' | 'close'>> => {
  const database = databaseUrl === undefined ? openSqlite(file, 'read') : await openPostgres(databaseUrl);
  try {
    await requireSchema(database);
  } catch (error) {
    await database.kysely.destroy();
    throw error;
  }
  return { questions: createQuestionStore(database, clock.now, createGroupCommit(database)), close: () => database.kysely.destroy() };
};

const open = async (databaseUrl: string | undefined, file: string) => {
  if (databaseUrl !== undefined) return { database: await openPostgres(databaseUrl), release: () => undefined };
  await requireOwn(file);
  const database = openSqlite(file, 'serve');
  return { database, release: database.release };
};

const storeOn = (database: Database, clock: Clock, owner: string, release: () => void): Store => {
  const now = () => clock.now();
  const instances = createInstanceStore(database, owner, now);
  const deliveries = createDeliveryStore(database, owner, now);
  const commit = createGroupCommit(database);
  const updates = createUpdateStore(database, owner, clock, commit);
  return {
    kind: database.kind,
    chats: createChatStore(database, now, commit),
    subscriptions: createSubscriptionStore(database, now),
    deliveries,
    updates,
    questions: createQuestionStore(database, now, commit),
    statistics: createStatisticsStore(database, now),
    instances,
    forget: (chatId) => forget(database, chatId),
    migrateChat: (from, to) => migrateChat(database, from, to),
    tidy: () => tidy(database, now()),
    ping: async () => {
      await sql`select 1`.execute(database.kysely);
    },
    close: async () => {
      try {
        await deliveries.release();
        await updates.leave();
        await instances.leave();
      } catch (error) {
        // A store that is away learns by itself that this instance is gone: what it holds, it holds for a time.
        if (!(error instanceof StoreError) || error.kind !== 'away') throw error;
      } finally {
        await database.kysely.destroy();
        release();
      }
    },
  };
};
