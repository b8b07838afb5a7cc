import type { Database } from './tables.js';

/** What the living instances agree on. */
export interface Fleet {
  /** How many are alive, this one included: each may use so large a share of Telegram's limits. */
  readonly alive: number;
  /** This one's place among them, from 0. */
  readonly place: number;
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
    const rows = await kysely.selectFrom('instances').select(['id', 'pausedUntil']).where('aliveUntil', '>', at).execute();
    return {
      alive: Math.max(1, rows.length),
      place: rows.filter(({ id }) => id < owner).length,
      pausedUntil: Math.max(0, ...rows.map((row) => row.pausedUntil)),
    };
  },
  leave: async () => {
    await kysely.deleteFrom('instances').where('id', '=', owner).execute();
  },
});
