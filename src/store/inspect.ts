import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sql } from 'kysely';
import { mayNotMakeTables, schemaOf } from './migrate.js';
import { openPostgres } from './postgres.js';
import { openToOthers } from './private-file.js';
import { openSqlite } from './sqlite.js';
import { StoreError } from './store-error.js';
import { DEFAULT_FILE } from './store.js';
import type { Database } from './tables.js';

/** How the store looks from outside, beside a running bot. */
export interface StoreState {
  readonly kind: Database['kind'];
  /** `none` and `earlier` are brought up to date when the bot starts. */
  readonly schema: 'current' | 'earlier' | 'none';
  /** Bytes left on the disk; undefined for a server's. */
  readonly room: number | undefined;
  /** Its files that others on this machine may read. */
  readonly open: readonly string[];
}

/**
 * Looks at the store that a bot would open, and writes nothing.
 * @throws StoreError that says what to do when a bot could not use it
 */
export const inspectStore = async (store: {
  readonly databaseUrl: string | undefined;
  readonly file: string | undefined;
}): Promise<StoreState> =>
  store.databaseUrl === undefined ? inspectFile(resolve(store.file ?? DEFAULT_FILE)) : inspectServer(store.databaseUrl);

const inspectFile = async (path: string): Promise<StoreState> => {
  const folder = existingFolder(dirname(path));
  requireWritable(folder);
  const room = roomIn(folder);
  if (!existsSync(path)) return { kind: 'sqlite', schema: 'none', room, open: [] };
  requireWritable(path);
  return closing(openSqlite(path, 'read'), async (database) => {
    await requireWhole(database, path);
    return { kind: 'sqlite', schema: await schemaOf(database), room, open: openToOthers(path) };
  });
};

const requireWhole = async ({ kysely }: Database, path: string): Promise<void> => {
  const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(1)`.execute(kysely.withoutPlugins());
  const said = rows[0]?.quick_check.replaceAll(/\s+/g, ' ');
  if (said !== 'ok') throw new StoreError('corrupt', `${path} is damaged (${said ?? 'no answer'}); restore it from a backup.`);
};

/** The folder, or the nearest above it that is there: the bot makes the rest. */
const existingFolder = (folder: string): string => (existsSync(folder) ? folder : existingFolder(dirname(folder)));

const roomIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

const requireWritable = (path: string): void => {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new StoreError(
      'unwritable',
      `${path} can't be written; give it to the user that the bot runs as, or name another file in DATABASE_FILE.`,
      {
        cause: error,
      },
    );
  }
};

const inspectServer = async (databaseUrl: string): Promise<StoreState> =>
  closing(await openPostgres(databaseUrl), async (database) => {
    const schema = await schemaOf(database);
    const { rows } = await sql<{ may: boolean }>`select has_schema_privilege(current_schema(), 'create') as may`.execute(database.kysely);
    if (schema !== 'current' && rows[0]?.may !== true) {
      throw mayNotMakeTables();
    }
    return { kind: 'postgres', schema, room: undefined, open: [] };
  });

const closing = async <T>(database: Database, use: (database: Database) => Promise<T>): Promise<T> => {
  try {
    return await use(database);
  } finally {
    await database.kysely.destroy();
  }
};
