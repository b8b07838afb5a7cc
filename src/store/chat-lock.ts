import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from './tables.js';

/**
 * Waits until this transaction is the only one, over all instances, that changes these chats with what hangs on them; held until it
 * ends. Whoever changes more than one row of a chat begins with this, so that none of them waits for another in a circle.
 */
export const lockChats = async (transaction: Transaction<Tables>, kind: Database['kind'], chats: readonly number[]): Promise<void> => {
  // SQLite runs one transaction after another.
  if (kind === 'sqlite') return;
  for (const chat of [...new Set(chats)].toSorted((a, b) => a - b)) {
    await sql`select pg_advisory_xact_lock(cast(${chat} as bigint))`.execute(transaction);
  }
};
