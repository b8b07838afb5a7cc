import { type Kysely, type Migration, sql } from 'kysely';
import type { Database } from '../tables.js';

const WITH_WORDS = ['chats', 'subscriptions', 'questions', 'keptUpdates'] as const;

/** PostgreSQL gives up removed rows of the tables that hold people's words within minutes, and not once a fifth of a table is such. */
export const vacuumSoon = (kind: Database['kind']): Migration => ({
  up: async (db: Kysely<unknown>) => {
    if (kind === 'sqlite') return;
    for (const table of WITH_WORDS) {
      await sql`alter table ${sql.table(table)} set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0)`.execute(db);
      // Long texts are kept apart.
      await sql`alter table ${sql.table(table)} set (toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 0)`.execute(
        db,
      );
    }
  },
});
