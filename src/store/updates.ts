import type { Database } from './tables.js';

/** `taken`: handle it now. `done`: it was handled before. `busy`: another handler has it; if that one dies it can be taken later. */
export type TakenUpdate = 'taken' | 'done' | 'busy';

/**
 * The ids of Telegram's updates, so that a repeated one is handled once over all instances. They are remembered as a set for a
 * day and not as "the last one", since they arrive in any order.
 */
export interface UpdateStore {
  take(id: number): Promise<TakenUpdate>;
  done(id: number): Promise<void>;
  /** It could not be handled: the next time it comes, it is taken anew. */
  release(id: number): Promise<void>;
  /** Forgets what dead processes had taken; only right when no other process can be alive. */
  takeOver(): Promise<void>;
}

/** After this a handler that said nothing is thought dead. */
const HANDLED_WITHIN_MS = 30_000;

export const createUpdateStore = ({ kysely }: Database, owner: string, now: () => number): UpdateStore => ({
  take: async (id) => {
    const at = now();
    const taken = await kysely
      .insertInto('updateIds')
      .values({ id, state: 'taken', owner, at })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ owner, at })
          .where('updateIds.state', '=', 'taken')
          .where('updateIds.at', '<', at - HANDLED_WITHIN_MS),
      )
      .returning('id')
      .executeTakeFirst();
    if (taken) return 'taken';
    const row = await kysely.selectFrom('updateIds').select('state').where('id', '=', id).executeTakeFirst();
    return row?.state === 'done' ? 'done' : 'busy';
  },
  done: async (id) => {
    await kysely.updateTable('updateIds').set({ state: 'done', at: now() }).where('id', '=', id).execute();
  },
  release: async (id) => {
    await kysely.deleteFrom('updateIds').where('id', '=', id).where('owner', '=', owner).where('state', '=', 'taken').execute();
  },
  takeOver: async () => {
    await kysely.deleteFrom('updateIds').where('state', '=', 'taken').where('owner', '!=', owner).execute();
  },
});
