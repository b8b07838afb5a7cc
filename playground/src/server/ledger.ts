import { EventEmitter, once } from 'node:events';
import type { RawParameters } from '../api/parameters.js';

/** A request that the Bot API took and carried out. */
export interface LedgerEntry {
  /** In ms, on the playground's clock. */
  readonly at: number;
  readonly method: string;
  readonly parameters: RawParameters;
  readonly result: unknown;
}

/** A request that it refused. */
export interface Refusal {
  readonly at: number;
  readonly method: string;
  readonly code: number;
  readonly description: string;
}

/** What the Bot API accepted and refused, to be compared with what the bot believes. getUpdates is not written down. */
export interface Ledger {
  readonly accepted: readonly LedgerEntry[];
  readonly refused: readonly Refusal[];
  /** How many requests of a method were accepted. */
  count(method: string): number;
  /** Resolves when the next request of this method has come in, whatever becomes of it; getUpdates too. */
  arrival(method: string): Promise<void>;
  clear(): void;
}

export interface LedgerBook extends Ledger {
  accept(entry: LedgerEntry): void;
  refuse(refusal: Refusal): void;
  /** Tells of a request that came in; the method in small letters. */
  arrive(method: string): void;
}

export const createLedger = (): LedgerBook => {
  const accepted: LedgerEntry[] = [];
  const refused: Refusal[] = [];
  const arrivals = new EventEmitter();
  return {
    accepted,
    refused,
    count: (method) => accepted.filter((entry) => entry.method === method).length,
    arrival: async (method) => {
      await once(arrivals, method.toLowerCase());
    },
    arrive: (method) => {
      arrivals.emit(method);
    },
    clear: () => {
      accepted.length = 0;
      refused.length = 0;
    },
    accept: (entry) => {
      accepted.push(entry);
    },
    refuse: (refusal) => {
      refused.push(refusal);
    },
  };
};
