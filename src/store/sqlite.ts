import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CamelCasePlugin, Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import { explainSqlite } from './explain-sqlite.js';
import { makePrivate } from './private-file.js';
import { lockSqlite } from './sqlite-lock.js';
import { StoreError } from './store-error.js';
import type { Database, Tables } from './tables.js';

const BUSY_TIMEOUT_MS = 5_000;

/** A store that lasts as long as the process, held by no file. */
export const IN_MEMORY = ':memory:';

/** `serve` holds the file for this process alone; `read` looks on beside it and can't write. */
export type SqliteUse = 'serve' | 'read';

/**
 * Opens the file, making it and its folder when there is none, for their owner alone.
 * @throws StoreError for a file that another process holds, that can't be opened, or that is damaged; it is left as it was
 */
export const openSqlite = (file: string, use: SqliteUse): Database & { readonly release: () => void } => {
  const path = file === IN_MEMORY ? file : resolve(file);
  const explain = explainSqlite(path);
  if (use === 'read' && !existsSync(path)) {
    throw new StoreError('unwritable', `There is no ${path} yet; start the bot once, it makes the file.`);
  }
  const release = use === 'serve' && file !== IN_MEMORY ? claimFile(path) : () => undefined;
  try {
    const connection = explain(() => connect(path, use));
    const kysely = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: explained(connection, explain, use) }),
      plugins: [new CamelCasePlugin()],
    });
    return { kysely, kind: 'sqlite', name: path, release };
  } catch (error) {
    release();
    throw error;
  }
};

const claimFile = (path: string): (() => void) => {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError('unwritable', `The folder of ${path} can't be made; check the path and who owns it.`, { cause: error });
  }
  makePrivate(path);
  return lockSqlite(path);
};

const connect = (path: string, use: SqliteUse): Libsql.Database => {
  const connection = new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (use === 'read') connection.pragma('query_only = ON');
    else connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // What is removed is overwritten, or the file would keep the words of those who had them forgotten.
    connection.pragma('secure_delete = ON');
    if (use === 'serve') checkWhole(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

const checkWhole = (connection: Libsql.Database, path: string): void => {
  const report: unknown = connection.prepare('PRAGMA quick_check(1)').all();
  const said = JSON.stringify(report);
  if (said !== '[{"quick_check":"ok"}]')
    throw new StoreError('corrupt', `${path} is damaged (${said}). Nothing was changed: restore it from a backup.`);
};

const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** The connection as kysely wants it, with errors that say what to do. */
const explained = (connection: Libsql.Database, explain: ReturnType<typeof explainSqlite>, use: SqliteUse): SqliteDatabase => {
  const statements = createStatements(connection);
  return {
    close: () => {
      // libsql lets go of the file only when its statements are collected; so the log is written into the file here, not by closing.
      try {
        if (use === 'serve') explain(() => connection.pragma('wal_checkpoint(TRUNCATE)'));
      } catch (error) {
        // Without room the log stays beside the file, whole, and is read when it's opened again.
        if (!(error instanceof StoreError) || error.kind !== 'full') throw error;
      } finally {
        connection.close();
      }
    },
    prepare: (sql) => {
      // A full disk has SQLite roll back by itself; kysely's own would fail then and hide why.
      if (sql === 'rollback' && !connection.inTransaction) return NOTHING_TO_DO;
      const statement = explain(() => statements.get(sql));
      return {
        reader: statement.reader,
        all: (values) => explain(() => statement.all(values)),
        run: (values) => explain(() => statement.run(values)),
        iterate: (values) => explain(() => statement.iterate(values)),
      };
    },
  };
};

const MOST_STATEMENTS = 100;

/** SQLite parses a statement anew each time that it's prepared; those that come again are kept. */
const createStatements = (connection: Libsql.Database) => {
  const kept = new Map<string, Libsql.Statement>();
  return {
    get: (sql: string): Libsql.Statement => {
      const known = kept.get(sql);
      if (known) return known;
      const statement = connection.prepare(sql);
      // Lists of any length make statements without end.
      if (kept.size < MOST_STATEMENTS) kept.set(sql, statement);
      return statement;
    },
  };
};
