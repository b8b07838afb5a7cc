import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, afterEach, describe } from 'vitest';
import type { Clock } from '../../src/clock.js';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.js';
import type { TestClock } from '../test-clock.js';
import { askServer, databaseUrl } from './databases-of-server.js';

const serverUrl = process.env['TEST_DATABASE_URL'];

if (serverUrl === undefined) {
  console.warn('PostgreSQL is left out of the store tests. To run them there too: .ci/postgres run npm test');
}

// Each commit waits for the disk, which a busy machine shares.
const PATIENCE_MS = 60_000;

/** A database that is empty when a test begins. */
export interface TestDatabase {
  /** Opens the test's database; again for a second instance on it (PostgreSQL), or after closing (both). */
  open(clock: Clock | TestClock, owner?: string): Promise<Store>;
  /** Runs SQL on it, as somebody beside the bot might; both kinds have the same names. */
  run(sql: string): Promise<void>;
}

/** Runs the same tests on SQLite and, where TEST_DATABASE_URL names a server, on PostgreSQL. */
export const onEachDatabase = (tests: (database: TestDatabase) => void): void => {
  describe('SQLite', { timeout: PATIENCE_MS }, () => {
    tests(onSqlite());
  });
  onPostgres(tests);
};

/** For what only a shared database has. */
export const onPostgres = (tests: (database: TestDatabase) => void): void => {
  describe.skipIf(serverUrl === undefined)('PostgreSQL', { timeout: PATIENCE_MS }, () => {
    tests(onServer(serverUrl ?? ''));
  });
};

/** Opens a store that a test's clock waits for: else a lease would run out while the server answers, on a busy machine more often. */
const openAwaited = async (options: StoreOptions & { readonly clock: Clock | TestClock }): Promise<Store> => {
  const store = await openStore(options);
  return 'during' in options.clock ? awaited(store, options.clock) : store;
};

const awaited = <Part extends object>(part: Part, clock: TestClock): Part =>
  new Proxy(part, {
    get: (target, key): unknown => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'function')
        return (...given: readonly unknown[]) => clock.during(() => Reflect.apply(value, target, given) as Promise<unknown>);
      return typeof value === 'object' && value !== null ? awaited(value, clock) : value;
    },
  });

const closing = (remove: () => void | Promise<void>) => {
  const stores: Store[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await remove();
  });
  return (store: Store): Store => {
    let closed: Promise<void> | undefined;
    const close = store.close;
    const once = { ...store, close: () => (closed ??= close()) };
    stores.push(once);
    return once;
  };
};

const onSqlite = (): TestDatabase => {
  let folder: string | undefined;
  const keep = closing(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
    folder = undefined;
  });
  return {
    open: async (clock, owner = 'me') => {
      folder ??= mkdtempSync(join(tmpdir(), 'amur-store-'));
      return keep(await openAwaited({ file: join(folder, 'amur.db'), clock, owner }));
    },
    run: async (sql) => {
      if (folder === undefined) throw new Error('open it first');
      const beside = new Libsql(join(folder, 'amur.db'));
      beside.exec(sql);
      beside.close();
    },
  };
};

/** A database of its own for each file of tests, emptied after each test: making one takes the server half a second. */
const onServer = (url: string): TestDatabase => {
  const name = `amur_${randomUUID().replaceAll('-', '')}`;
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    await askServer(url, `create database ${name}`);
    return databaseUrl(url, name);
  };
  const keep = closing(async () => {
    if (made)
      await askServer(
        await made,
        'delete from chats; delete from update_ids; delete from instances; delete from kept_updates; delete from question_counts',
      );
  });
  afterAll(async () => {
    if (made) await askServer(url, `drop database ${name} with (force)`);
  });
  return {
    open: async (clock, owner = 'me') => keep(await openAwaited({ databaseUrl: await (made ??= make()), clock, owner })),
    run: async (sql) => askServer(await (made ??= make()), sql),
  };
};
