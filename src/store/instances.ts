import type { Database } from './tables.js';

/** What the living instances agree on. */
export interface Fleet {
  /** How many are alive, this one included: each may use so large a share of Telegram's limits. */
  readonly alive: number;
  /** This one's place among them, from 0. */
  readonly place: number;
  /** Milliseconds that Telegram has told any of them to wait still. */
  readonly pausedMs: number;
}

/** The instances that share one store tell of themselves here. */
export interface InstanceStore {
  /** Says that this one is alive, and for how long it was told to wait; returns what all say. */
  beat(pausedMs: number): Promise<Fleet>;
  leave(): Promise<void>;
}

const ALIVE_FOR_MS = 10_000;

/** `owner` names this process among those that share the store. */
export const createInstanceStore = ({ kysely }: Database, owner: string, now: () => number): InstanceStore => ({
  beat: async (pausedMs) => {
    const at = now();
    const says = { aliveUntil: at + ALIVE_FOR_MS, pausedUntil: Math.floor(at + pausedMs) };
    // The clock has been set back since: whoever is alive says so again in its own time.
    await kysely
      .deleteFrom('instances')
      .where('aliveUntil', '>', at + 2 * ALIVE_FOR_MS)
      .execute();
    await kysely
      .insertInto('instances')
      .values({ id: owner, ...says })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(says))
      .execute();
    const rows = await kysely.selectFrom('instances').selectAll().where('aliveUntil', '>', at).execute();
    return {
      alive: Math.max(1, rows.length),
      place: rows.filter(({ id }) => id < owner).length,
      // No longer than it was when it was said, whatever the clock says by now.
      pausedMs: Math.max(
        0,
        ...rows.map(({ pausedUntil, aliveUntil }) => Math.min(pausedUntil - at, pausedUntil - (aliveUntil - ALIVE_FOR_MS))),
      ),
    };
  },
  leave: async () => {
    await kysely.deleteFrom('instances').where('id', '=', owner).execute();
  },
});
