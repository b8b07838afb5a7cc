import { type Migration, Migrator } from 'kysely';
import { first } from './migrations/0001-first.js';
import { keptUpdates } from './migrations/0002-kept-updates.js';
import { languageTitleSeen } from './migrations/0003-language-title-seen.js';
import { questionCounts } from './migrations/0004-question-counts.js';
import { oneSubscriptionATopic } from './migrations/0005-one-subscription-a-topic.js';
import { vacuumSoon } from './migrations/0006-vacuum-soon.js';
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
});

/**
 * Brings the schema up to date.
 * @throws StoreError when a later version of Amur has been here; nothing is changed then
 */
export const migrate = async ({ kysely, kind }: Database): Promise<void> => {
  const migrations = migrationsFor(kind);
  await refuseNewer(kysely, migrations);
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
 * @throws StoreError when a later version of Amur has been here
 */
export const schemaOf = async ({ kysely, kind }: Database): Promise<'current' | 'earlier' | 'none'> => {
  const migrations = migrationsFor(kind);
  const done = await refuseNewer(kysely, migrations);
  if (done.length === 0) return 'none';
  return Object.keys(migrations).every((name) => done.includes(name)) ? 'current' : 'earlier';
};

const refuseNewer = async (kysely: Database['kysely'], migrations: Readonly<Record<string, Migration>>): Promise<readonly string[]> => {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await kysely.withTables<{ kysely_migration: { name: string } }>().selectFrom('kysely_migration').select('name').execute();
  const unknown = rows.map(({ name }) => name).filter((name) => migrations[name] === undefined);
  if (unknown.length === 0) return rows.map(({ name }) => name);
  throw new StoreError(
    'newer',
    `A later version of Amur has written this store (${unknown.join(', ')}). Start that version, or restore a backup from before the upgrade.`,
  );
};
