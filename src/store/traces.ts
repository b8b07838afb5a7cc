import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';

/**
 * Empties SQLite's write-ahead log into the file, which is overwritten where something was removed: what was removed is then in
 * neither. While another program reads the file, as a backup does, the log stays as it is until this is called again.
 */
export const emptyLog = async (kysely: Kysely<Tables>): Promise<void> => {
  await sql`pragma wal_checkpoint(truncate)`.execute(kysely);
};

/** Writes an SQLite file anew, without what earlier versions had removed and left in it. */
export const rewriteFile = async (kysely: Kysely<Tables>): Promise<void> => {
  await sql`vacuum`.execute(kysely);
  await emptyLog(kysely);
};
