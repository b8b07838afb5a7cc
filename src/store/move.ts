import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock.js';
import { migrate, schemaOf } from './migrate.js';
import { openPostgres } from './postgres.js';
import { requireOwn } from './require-own.js';
import { openSqlite } from './sqlite.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';

export interface Move {
  /** The SQLite file; nothing in it is changed, but that its schema is brought up to date. */
  readonly file: string;
  /** The PostgreSQL database, empty. */
  readonly databaseUrl: string;
  readonly clock: Clock;
}

/** What there is now in the new database, and whether an earlier move had brought it there already. */
export interface Moved {
  readonly rows: readonly (readonly [table: Carried, rows: number])[];
  readonly wasThere: boolean;
}

/** What is carried, each after what it refers to. Which instances are alive is of the old place alone. */
const CARRIED = ['chats', 'subscriptions', 'deliveries', 'questions', 'questionCounts', 'updateIds', 'keptUpdates'] as const;
export type Carried = (typeof CARRIED)[number];

/**
 * Carries everything from an SQLite file to PostgreSQL, in one transaction: all of it is there and compared row by row, or nothing is.
 * So a move that was cut off is simply made again, and one that was through says so.
 * @throws StoreError that says what to do: a bot runs on either, the file is missing or no bot's, the database holds something else
 */
export const moveStore = async ({ file, databaseUrl, clock }: Move): Promise<Moved> => {
  const path = resolve(file);
  if (!existsSync(path)) throw new StoreError('unwritable', `There is no ${path}; name the bot's SQLite file in DATABASE_FILE.`);
  await requireOwn(path);
  const source = openSqlite(path, 'serve');
  try {
    if ((await schemaOf(source)) === 'none') throw new StoreError('unwritable', `${path} is empty: there is nothing to move.`);
    await migrate(source);
    const target = await openPostgres(databaseUrl);
    try {
      await migrate(target);
      return await target.kysely.transaction().execute(async (transaction) => {
        await holdAlone(transaction, clock.now());
        const wasThere = !(await isEmpty(transaction));
        if (!wasThere) await copyAll(source.kysely, transaction);
        return { rows: await compare(source.kysely, transaction, wasThere), wasThere };
      });
    } finally {
      await target.kysely.destroy();
    }
  } finally {
    await source.kysely.destroy();
    source.release();
  }
};

/** PostgreSQL's lock_not_available. */
const NOT_FREE = '55P03';

/** Nobody else writes until the end, be it a bot that is started meanwhile or another move. */
const holdAlone = async (target: Kysely<Tables>, now: number): Promise<void> => {
  const tables = [...CARRIED, 'instances'].map((table) => sql.table(table));
  try {
    // PostgreSQL's own housekeeping gives way after a second, and a move that was cut off is noticed.
    await sql`set local lock_timeout = '5s'`.execute(target);
    await sql`lock table ${sql.join(tables)} in exclusive mode`.execute(target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === NOT_FREE)) throw error;
    throw new StoreError(
      'busy',
      'Something else writes to the database of DATABASE_URL: a bot or another move. Let it end, or stop it, and try again.',
      {
        cause: error,
      },
    );
  }
  const alive = await target.selectFrom('instances').select('id').where('aliveUntil', '>', now).execute();
  if (alive.length > 0)
    throw new StoreError('busy', 'A bot runs on the database of DATABASE_URL already. Stop it, and try again in ten seconds.');
};

const isEmpty = async (target: Kysely<Tables>): Promise<boolean> => {
  for (const table of CARRIED)
    if (
      (
        await target
          .selectFrom(table)
          .select(sql`1`.as('one'))
          .limit(1)
          .execute()
      ).length > 0
    )
      return false;
  return true;
};

const copyAll = async (source: Kysely<Tables>, target: Kysely<Tables>): Promise<void> => {
  for (const table of CARRIED) {
    for await (const rows of pagesOf(source, table))
      await loose(target)
        .insertInto(table)
        .values([...rows])
        .execute();
  }
  // New rows are numbered from where the file's left off, or a button in an old message would be another subscription's.
  const { rows: last } = await sql<{ name: string; seq: number }>`select name, seq from sqlite_sequence`.execute(source);
  for (const { name, seq } of last) await sql`select setval(pg_get_serial_sequence(${name}, 'id'), ${seq})`.execute(target);
};

/** The rows of each table, which are the same in both. */
const compare = async (source: Kysely<Tables>, target: Kysely<Tables>, wasThere: boolean): Promise<Moved['rows']> => {
  const counted: (readonly [Carried, number])[] = [];
  for (const table of CARRIED) {
    const there = pagesOf(target, table);
    let count = 0;
    for await (const rows of pagesOf(source, table)) {
      const { value } = await there.next();
      if (!isDeepStrictEqual(rows, value)) throw differs(table, wasThere);
      count += rows.length;
    }
    if ((await there.next()).done !== true) throw differs(table, wasThere);
    counted.push([table, count]);
  }
  return counted;
};

const differs = (table: Carried, wasThere: boolean): Error =>
  wasThere
    ? new StoreError(
        'occupied',
        `The database of DATABASE_URL holds something else than the file (see its table ${table}): a bot has written there. Nothing was changed. Name an empty database, or start the bot on this one if that's where it is to go on.`,
      )
    : new Error(`What came into ${table} isn't what the file holds; nothing was moved.`);

type Row = Record<string, unknown>;
/** Each table the same way, whatever its columns are. */
const loose = (kysely: Kysely<Tables>) => kysely as unknown as Kysely<Record<Carried, Row>>;

const PAGE = 1_000;

/** A table's rows by their key, so many at once that neither memory nor a query's parameters run out. */
async function* pagesOf(kysely: Kysely<Tables>, table: Carried): AsyncGenerator<readonly object[], undefined> {
  if (table === 'questionCounts') {
    const rows = await kysely.selectFrom(table).selectAll().orderBy('day').orderBy('language').execute();
    if (rows.length > 0) yield rows;
    return;
  }
  for (let last: Row | undefined; ;) {
    const page = loose(kysely).selectFrom(table).selectAll().orderBy('id').limit(PAGE);
    const rows = await (last ? page.where('id', '>', last['id']) : page).execute();
    last = rows.at(-1);
    if (!last) return;
    yield rows;
  }
}
