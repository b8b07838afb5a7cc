import { z } from 'zod';
import { StoreError } from './store-error.js';

const sqliteErrorSchema = z.object({ code: z.string() });
// libsql tells of a file that can't be opened by SQLite's number alone.
const CANT_OPEN = /Unable to open connection.*\D14\b/;

/** Runs an action on the file at `path` and turns SQLite's errors that a person can mend into plain words; others pass as they are. */
export const explainSqlite =
  (path: string) =>
  <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw explain(path, error);
    }
  };

const explain = (path: string, error: unknown): unknown => {
  if (error instanceof StoreError) return error;
  const code = sqliteErrorSchema.safeParse(error).data?.code ?? '';
  const told = (kind: StoreError['kind'], message: string) => new StoreError(kind, message, { cause: error });
  if (code.startsWith('SQLITE_FULL'))
    return told('full', `The disk that holds ${path} is full. Make room; what was stored before is safe.`);
  if (code.startsWith('SQLITE_NOTADB')) {
    return told('corrupt', `${path} is not an SQLite database. Nothing was changed: move it away, or name another file in DATABASE_FILE.`);
  }
  if (code.startsWith('SQLITE_CORRUPT')) return told('corrupt', `${path} is damaged. Nothing was changed: restore it from a backup.`);
  if (code.startsWith('SQLITE_BUSY')) return told('busy', `Another program is writing to ${path}; close it and start again.`);
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR)/.test(code) || (error instanceof Error && CANT_OPEN.test(error.message))) {
    return told(
      'unwritable',
      `${path} can't be opened for writing; check who owns it and its folder, and that it is a file on a disk that works.`,
    );
  }
  return error;
};
