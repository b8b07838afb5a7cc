import Libsql from 'libsql';
import { explainSqlite } from './explain-sqlite.js';
import { makePrivate } from './private-file.js';
import { StoreError } from './store-error.js';

/**
 * Keeps other bots off the file for this process's life, while readers may still look on; returns how to let go.
 *
 * A transaction left open on a small database beside it. The kernel lets go of it when the process dies, however it dies,
 * so nothing stale is left behind; a lock file by age (proper-lockfile) would keep a killed bot's successor waiting.
 * @throws StoreError when another process holds it
 */
export const lockSqlite = (path: string): (() => void) => {
  const lockPath = `${path}-lock`;
  makePrivate(lockPath);
  const lock = explainSqlite(lockPath)(() => new Libsql(lockPath));
  try {
    explainSqlite(lockPath)(() => lock.exec('BEGIN EXCLUSIVE'));
  } catch (error) {
    lock.close();
    if (!(error instanceof StoreError) || error.kind !== 'busy') throw error;
    throw new StoreError(
      'busy',
      `Another process already uses ${path}. Stop it first, name another file in DATABASE_FILE, or share PostgreSQL through DATABASE_URL.`,
      { cause: error },
    );
  }
  return () => lock.close();
};
