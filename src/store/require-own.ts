import { existsSync } from 'node:fs';
import { schemaOf } from './migrate.js';
import { openSqlite } from './sqlite.js';

/**
 * Looks whose an SQLite file is before anything of it is changed, be it its kind of log alone; none is made.
 * @throws StoreError when it is another program's, or a later version's
 */
export const requireOwn = async (file: string): Promise<void> => {
  if (!existsSync(file)) return;
  const database = openSqlite(file, 'read');
  try {
    await schemaOf(database);
  } finally {
    await database.kysely.destroy();
  }
};
