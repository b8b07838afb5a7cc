import { type Migration, Migrator, sql } from 'kysely';
import { first } from './migrations/0001-first.js';
import { keptUpdates } from './migrations/0002-kept-updates.js';
import { languageTitleSeen } from './migrations/0003-language-title-seen.js';
import { questionCounts } from './migrations/0004-question-counts.js';
import { oneSubscriptionATopic } from './migrations/0005-one-subscription-a-topic.js';
import { vacuumSoon } from './migrations/0006-vacuum-soon.js';
import { unanswered } from './migrations/0007-unanswered.js';
import { isFull, StoreError } from './store-error.js';
import type { Database } from './tables.js';
import { rewriteFile } from './traces.js';

/** By name, in order. A published migration is never changed: a new one is added. */
const migrationsFor = (kind: Database['kind']): Readonly<Record<string, Migration>> => ({
  '0001-first': first(kind),
  '0002-kept-updates': keptUpdates,
  '0003-language-title-seen': languageTitleSeen,
  '0004-question-counts': questionCounts,
  '0005-one-subscription-a-topic': oneSubscriptionATopic,
  '0006-vacuum-soon': vacuumSoon(kind),
  '0007-unanswered': unanswered,
});

/**
 * Brings the schema up to date.
 * @throws StoreError when a later version of Amur has been here, or another program; nothing is changed then
 */
export const migrate = async (database: Database): Promise<void> => {
  const { kysely, kind } = database;
  const migrations = migrationsFor(kind);
  await readDone(database, migrations);
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (readCode(error) === NO_PRIVILEGE) throw mayNotMakeTables(error);
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The store could not be brought up to date', { cause: error });
  // Earlier versions left in the file what they had removed. It takes as much room again for a moment; without that it stays as it is.
  if (kind === 'sqlite' && results.length > 0) await rewriteFile(kysely).catch(unlessFull);
};

const unlessFull = (error: unknown): void => {
  if (!isFull(error)) throw error;
};

/** PostgreSQL's insufficient_privilege. */
const NO_PRIVILEGE = '42501';
const readCode = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Since PostgreSQL 15 only the owner of a database may make tables in it. */
export const mayNotMakeTables = (cause?: unknown): StoreError =>
  new StoreError('unwritable', 'The user of DATABASE_URL may not make tables; let it own the database: ALTER DATABASE … OWNER TO …', {
    cause,
  });

/** Checks, without writing, that the schema is exactly this version's: for those who only read. */
export const requireSchema = async (database: Database): Promise<void> => {
  if ((await schemaOf(database)) === 'current') return;
  throw new StoreError('unwritable', 'The store is empty or from an earlier version; start the bot once, it brings it up to date.');
};

/**
 * How far the schema is, without writing.
 * @throws StoreError when a later version of Amur has been here, or another program
 */
export const schemaOf = async (database: Database): Promise<'current' | 'earlier' | 'none'> => {
  const migrations = migrationsFor(database.kind);
  const done = await readDone(database, migrations);
  if (done.length === 0) return 'none';
  return Object.keys(migrations).every((name) => done.includes(name)) ? 'current' : 'earlier';
};

/** Which of the migrations have been here; refuses what isn't a store of this version's or an earlier one's. */
const readDone = async (database: Database, migrations: Readonly<Record<string, Migration>>): Promise<readonly string[]> => {
  const { kysely, name: store } = database;
  const tables = await tablesOf(database);
  const rows = tables.includes('kysely_migration')
    ? await kysely.withTables<{ kysely_migration: { name: string } }>().selectFrom('kysely_migration').select('name').execute()
    : [];
  const done = rows.map(({ name }) => name);
  const unknown = done.filter((name) => migrations[name] === undefined);
  if (unknown.length === done.length) refuseForeign(database, tables, done);
  if (unknown.length === 0) return done;
  throw new StoreError(
    'newer',
    `A later version of Amur has written ${store} (${unknown.join(', ')}). Start that version, or restore a backup from before the upgrade.`,
  );
};

const tablesOf = async ({ kysely, kind }: Database): Promise<readonly string[]> => {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true });
  if (kind === 'sqlite') return tables.map(({ name }) => name);
  const { rows } = await sql<{ own: string | null }>`select current_schema() as own`.execute(kysely);
  return tables.filter(({ schema }) => schema === rows[0]?.own).map(({ name }) => name);
};

const MOST_NAMED = 5;

/** Nothing of Amur's has been here: a file has to be empty then; a server's database may hold other tables, but none of our names. */
const refuseForeign = ({ kind, name }: Database, tables: readonly string[], done: readonly string[]): void => {
  const others = tables.filter((table) => !table.startsWith('kysely_'));
  const foreign = kind === 'sqlite' ? others : others.filter((table) => OURS.includes(table));
  if (foreign.length === 0 && done.length === 0) return;
  const named = [...foreign.slice(0, MOST_NAMED), ...(foreign.length > MOST_NAMED ? ['…'] : [])].join(', ') || done.join(', ');
  const mend =
    kind === 'sqlite' ? 'name another file in DATABASE_FILE' : "make a database of the bot's own with createdb and name it in DATABASE_URL";
  throw new StoreError('occupied', `Another program keeps its own in ${name} (${named}). Nothing was changed: ${mend}.`);
};

/** The tables by which we would run into somebody else's. */
const OURS = ['chats', 'subscriptions', 'deliveries', 'questions', 'question_counts', 'update_ids', 'kept_updates', 'instances'];
