import type { Database } from './tables.js';

/** What the living instances agree on. */
export interface Fleet {
  /** How many are alive, this one included: each may use so large a share of Telegram's limits. */
  readonly alive: number;
  /** Until when Telegram has told any of them to wait. */
  readonly pausedUntil: number;
}

/** The instances that share one store tell of themselves here. */
export interface InstanceStore {
  /** Says that this one is alive, and for how long it was told to wait; returns what all say. */
  beat(pausedUntil: number): Promise<Fleet>;
  leave(): Promise<void>;
}

const ALIVE_FOR_MS = 10_000;

export const createInstanceStore = ({ kysely }: Database, owner: string, now: () => number): InstanceStore => ({
  beat: async (pausedUntil) => {
    const at = now();
    const says = { aliveUntil: at + ALIVE_FOR_MS, pausedUntil };
    await kysely
      .insertInto('instances')
      .values({ id: owner, ...says })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(says))
      .execute();
    const row = await kysely
      .selectFrom('instances')
      .select(({ fn }) => [fn.countAll<number>().as('alive'), fn.max<number | null>('pausedUntil').as('pausedUntil')])
      .where('aliveUntil', '>', at)
      .executeTakeFirstOrThrow();
    return { alive: Math.max(1, row.alive), pausedUntil: row.pausedUntil ?? 0 };
  },
  leave: async () => {
    await kysely.deleteFrom('instances').where('id', '=', owner).execute();
  },
});
