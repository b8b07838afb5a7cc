import { DAY_MS, type Clock } from '../clock.js';
import type { Commit } from './group-commit.js';
import type { Database } from './tables.js';
import { KEPT_DAYS } from './tidy.js';

/** `taken`: handle it now. `done`: it was handled before. `busy`: another handler has it; if that one dies it can be taken later. */
export type TakenUpdate = 'taken' | 'done' | 'busy';

/** An update as it came, to be handled even if this process dies. */
export interface KeptUpdate {
  readonly id: number;
  /** JSON. */
  readonly body: string;
}

/**
 * The ids of Telegram's updates, so that a repeated one is handled once over all instances. They are remembered as a set for a
 * day, as long as Telegram repeats them, and not as "the last one", since they arrive in any order and begin anew, anywhere, after
 * a week without any: an id of longer ago is another update's.
 */
export interface UpdateStore {
  take(id: number): Promise<TakenUpdate>;
  /** It was handled; what was kept of it goes. */
  done(id: number): Promise<void>;
  /** It could not be handled: the next time it comes, it is taken anew. */
  release(id: number): Promise<void>;
  /** Keeps updates until they are handled, by another instance if this one dies. */
  keep(updates: readonly KeptUpdate[]): Promise<void>;
  /** Takes over what dead instances had kept and not handled, in Telegram's order. */
  takeKept(): Promise<readonly KeptUpdate[]>;
  /** Forgets what dead processes had taken; only right when no other process can be alive. */
  takeOver(): Promise<void>;
  /** This process ends: what it had taken or kept and not handled may be taken over at once. */
  leave(): Promise<void>;
}

/** A handler that has had it for so long is thought dead if its instance no longer says that it's alive. */
const TAKEN_FOR_MS = 15_000;
const REMEMBERED_FOR_MS = KEPT_DAYS.updateIds * DAY_MS;
/** The owner of what was kept by a process that has ended in good order. */
const NOBODY = '';

export const createUpdateStore = (
  database: Database,
  owner: string,
  { now, steady }: Pick<Clock, 'now' | 'steady'>,
  commit: Commit,
): UpdateStore => {
  const { kysely } = database;
  const { release, finished, ...taking } =
    database.kind === 'sqlite' ? takingAlone(database, now, steady) : takingAmongMany(database, owner, now);
  const kept = new Set<number>();
  return {
    take: async (id) => {
      const taken = await taking.take(id);
      // Its process handled it and ended, or lost the store, before this went.
      if (taken === 'done' && kept.delete(id)) await kysely.deleteFrom('keptUpdates').where('id', '=', id).execute();
      return taken;
    },
    release,
    done: async (id) => {
      const at = now();
      await commit(async (writer) => {
        await writer
          .insertInto('updateIds')
          .values({ id, state: 'done', owner, at })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: 'done', at }))
          .execute();
        if (kept.has(id)) await writer.deleteFrom('keptUpdates').where('id', '=', id).execute();
      });
      kept.delete(id);
      finished(id);
    },
    keep: async (updates) => {
      if (updates.length === 0) return;
      for (const { id } of updates) kept.add(id);
      const rows = updates.map((update) => ({ ...update, owner, at: now() }));
      await commit((writer) =>
        writer
          .insertInto('keptUpdates')
          .values(rows)
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ owner }))
          .execute(),
      );
    },
    takeKept: async () => {
      const at = now();
      const rows = await kysely
        .updateTable('keptUpdates')
        .set({ owner, at })
        .where('owner', '!=', owner)
        .$if(database.kind === 'postgres', (query) =>
          query.where(({ or, and, eb, selectFrom }) =>
            or([
              eb('owner', '=', NOBODY),
              and([
                eb('at', '<', at - TAKEN_FOR_MS),
                eb('owner', 'not in', selectFrom('instances').select('instances.id').where('aliveUntil', '>', at)),
              ]),
            ]),
          ),
        )
        .returning(['id', 'body'])
        .execute();
      for (const { id } of rows) kept.add(id);
      return rows.toSorted((a, b) => a.id - b.id);
    },
    leave: async () => {
      await kysely.updateTable('keptUpdates').set({ owner: NOBODY }).where('owner', '=', owner).execute();
      await kysely.deleteFrom('updateIds').where('owner', '=', owner).where('state', '=', 'taken').execute();
    },
    takeOver: async () => {
      await kysely.deleteFrom('updateIds').where('state', '=', 'taken').where('owner', '!=', owner).execute();
    },
  };
};

interface Taking extends Pick<UpdateStore, 'take' | 'release'> {
  finished(id: number): void;
}

/** The file is this process's alone: what is in hand needs no row, which would be one more wait for the disk. */
const takingAlone = ({ kysely }: Database, now: () => number, steady: () => number): Taking => {
  const inHand = new Map<number, number>();
  return {
    take: async (id) => {
      const since = inHand.get(id);
      if (since !== undefined && since >= steady() - TAKEN_FOR_MS) return 'busy';
      inHand.set(id, steady());
      const row = await kysely
        .selectFrom('updateIds')
        .select('id')
        .where('id', '=', id)
        .where('state', '=', 'done')
        .where('at', '>', now() - REMEMBERED_FOR_MS)
        .executeTakeFirst();
      if (!row) return 'taken';
      inHand.delete(id);
      return 'done';
    },
    release: async (id) => {
      inHand.delete(id);
      await Promise.resolve();
    },
    finished: (id) => void inHand.delete(id),
  };
};

const takingAmongMany = ({ kysely }: Database, owner: string, now: () => number): Taking => {
  /** Takes one that nobody has taken or handled, or whose handling is long over, or whose handler is dead. */
  const putTaken = (id: number, at: number) =>
    kysely
      .insertInto('updateIds')
      .values({ id, state: 'taken', owner, at })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ state: 'taken', owner, at })
          .where(({ or, and, eb, selectFrom }) =>
            or([
              and([eb('updateIds.state', '=', 'done'), eb('updateIds.at', '<=', at - REMEMBERED_FOR_MS)]),
              and([
                eb('updateIds.state', '=', 'taken'),
                eb('updateIds.at', '<', at - TAKEN_FOR_MS),
                or([
                  eb('updateIds.owner', '=', owner),
                  eb('updateIds.owner', 'not in', selectFrom('instances').select('instances.id').where('aliveUntil', '>', at)),
                ]),
              ]),
            ]),
          ),
      )
      .returning('id')
      .executeTakeFirst();
  return {
    take: async (id) => {
      if (await putTaken(id, now())) return 'taken';
      const row = await kysely.selectFrom('updateIds').select('state').where('id', '=', id).executeTakeFirst();
      return row?.state === 'done' ? 'done' : 'busy';
    },
    release: async (id) => {
      await kysely.deleteFrom('updateIds').where('id', '=', id).where('owner', '=', owner).where('state', '=', 'taken').execute();
    },
    finished: () => undefined,
  };
};
