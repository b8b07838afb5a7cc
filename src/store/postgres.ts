import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { StoreError } from './store-error.js';
import type { Database, Tables } from './tables.js';

const CONNECT_WITHIN_MS = 5_000;
// Longer than any query here takes; a connection that is half open must not hold up the work.
const QUERY_WITHIN_MS = 15_000;
const CONNECTIONS = 8;

const INT8: number = pg.types.builtins.INT8;
// Its own types want an enum where any type's number may stand.
const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => (value: string) => unknown;
/** Chat ids have 52 bits at most, so a bigint column fits a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : parserOf(oid, format)),
};

/**
 * What is left to send is read in the index's order. Before PostgreSQL has counted a growing table it would rather sort all of
 * it, for every claim: 330 ms instead of 4 among 60,000. Sorting stays possible where there is no other way.
 */
const walkIndexes = async (client: pg.ClientBase): Promise<void> => {
  await client.query('set enable_sort = off; set enable_bitmapscan = off');
};

/**
 * Opens a pool of connections.
 * @throws StoreError when the server can't be reached or refuses; the address is never told, it may hold a password
 */
export const openPostgres = async (databaseUrl: string): Promise<Database> => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: QUERY_WITHIN_MS,
    statement_timeout: QUERY_WITHIN_MS,
    keepAlive: true,
    application_name: 'amur',
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, whatever its types say
    onConnect: walkIndexes,
  });
  // The pool drops a connection that breaks while idle and opens another; a query on a broken one rejects by itself.
  pool.on('error', () => undefined);
  // One that breaks while it's in use but idle, as between two queries of a transaction, would otherwise end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw explain(error);
  }
  return {
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: explained(pool) }), plugins: [new CamelCasePlugin()] }),
    kind: 'postgres',
    name: 'the database of DATABASE_URL',
  };
};

/** The pool as kysely wants it, with errors that tell a server that is away from a query that is wrong. */
const explained = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    try {
      return explainedClient(await pool.connect());
    } catch (error) {
      throw explain(error);
    }
  },
  end: () => pool.end(),
});

const explainedClient = (client: pg.PoolClient): PostgresPoolClient => {
  let broken = false;
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(sql, [...parameters]);
    } catch (error) {
      if (!isAway(error)) throw error;
      broken = true;
      throw explain(error);
    }
  };
  return {
    // Kysely calls the overload for cursors only where it was given a cursor.
    query: query as PostgresPoolClient['query'],
    // A connection that didn't answer is closed: the next one to take it would wait just as long.
    release: () => client.release(broken),
  };
};

/** Classes of errors by which the server says that it can't serve now, and not that the query is wrong. */
const SERVER_AWAY = /^(?:08|25006|53|57|58)/;

/** Whether the server, or the way to it, is to blame: what isn't the server's own word is the network's. */
const isAway = (error: unknown): boolean => !(error instanceof pg.DatabaseError) || SERVER_AWAY.test(error.code ?? '');

const explain = (error: unknown): StoreError => {
  const code = z.object({ code: z.string() }).safeParse(error).data?.code;
  const told = (message: string) => new StoreError('away', message, { cause: error });
  switch (code) {
    case '28P01':
    case '28000':
      return told('PostgreSQL refuses the user or the password of DATABASE_URL; check both.');
    case '3D000':
      return told('The database that DATABASE_URL names does not exist; create it with createdb, or mend the name.');
    case '53100':
      return new StoreError('full', 'The disk of PostgreSQL is full. Make room; what was stored before is safe.', { cause: error });
    case '53300':
      return told('PostgreSQL has no free connections; raise max_connections, or stop an instance.');
    default:
      return told(`PostgreSQL can't be reached (${code ?? 'no answer'}); check that it runs and the host and port of DATABASE_URL.`);
  }
};
