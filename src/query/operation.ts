import type { Acts } from './acts.js';
import type { Query, QueryAct } from './query.js';

/** What tells the operation of a message. */
export interface Signs {
  /** A yes or no is asked for. */
  readonly verifies: boolean;
  /** It sets things beside each other, in any way. */
  readonly compares: boolean;
  readonly defines: boolean;
  /** A share is asked for. */
  readonly shares: boolean;
  readonly asked: Query['asked'];
  /** All that it tells, those in the names of things among them. */
  readonly acts: readonly QueryAct[];
  readonly extreme: boolean;
  /** How many things it names, and how many places. */
  readonly things: number;
  readonly places: number;
  /** Where the words of things begin, for "not arable". */
  readonly isThing: (at: number) => boolean;
  readonly cues: ReadonlyMap<string, readonly number[]>;
}

/** What a message wants done: the most particular operation that its words point to. */
export const operationOf = (signs: Signs, kinship: Acts['kinship']): Query['operation'] => {
  const { verifies, compares, defines, shares, acts, extreme, things, places, isThing, cues } = signs;
  const has = (id: string): boolean => cues.has(id);
  if (verifies) return 'verify';
  const isAmount = signs.asked === 'amount';
  const names = Math.max(things, places);
  const isNegated = (cues.get('negation') ?? []).some((at) => isThing(at + 1));
  if (has('remainder') || (isAmount && isNegated)) return 'remainder';
  if (has('average') || has('apiece')) return 'mean';
  if (has('sum')) return 'sum';
  if (has('rank') || (extreme && names > 1)) return 'rank';
  const does = (act: string): boolean => acts.some(({ ids }) => ids.some((id) => kinship(act, id) === 'same'));
  // "By how much does it exceed": the act compares.
  if (compares || has('balance') || (has('difference') && does('exceed'))) return does('change') && !has('beside') ? 'change' : 'compare';
  if (has('total') && isAmount && has('also') && names > 1) return 'sum';
  if (does('change') && isAmount) return 'change';
  if (shares && names > 1) return 'share';
  return defines ? 'define' : 'tell';
};
