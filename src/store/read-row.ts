import { z } from 'zod';
import { StoreError } from './store-error.js';

/**
 * The row as the schema has it.
 * @throws StoreError that names the table and the column, for a row that was spoilt from outside
 */
export const readRow = <T extends z.ZodType>(table: string, schema: T, row: unknown): z.output<T> => {
  const read = schema.safeParse(row);
  if (read.success) return read.data;
  const id = z.object({ id: z.unknown() }).safeParse(row).data?.id;
  const mistakes = z.prettifyError(read.error);
  throw new StoreError('row', `Row ${String(id)} of the table ${table} is spoilt; mend it or delete it:\n${mistakes}`, {
    cause: read.error,
  });
};

/** Text from people as both databases can hold it: PostgreSQL refuses NUL, and UTF-8 has no lone surrogates. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();
