import type { Acts } from './acts.js';
import type { Query, QueryAct } from './query.js';

/** What tells the operation of a message. */
export interface Signs {
  /** A yes or no is asked for. */
  readonly verifies: boolean;
  /** It sets things beside each other, in any way. */
  readonly compares: boolean;
  readonly defines: boolean;
  /** After something else what things come to in all is asked for, too. */
  readonly sums: boolean;
  /** A share is asked for. */
  readonly shares: boolean;
  readonly asked: Query['asked'];
  /** All that it tells, those in the names of things among them. */
  readonly acts: readonly QueryAct[];
  readonly extreme: boolean;
  /** By how much one of what it names is more than another: "how much cheaper is this than that". */
  readonly exceeds: boolean;
  /** A number is named as a bound, or two as the ends of a range: "above 8 per cent", "between 5 and 6". */
  readonly bounds: boolean;
  /** What "how many" counts does what is asked: "how many visitors climb the tower". */
  readonly counts: boolean;
  /** A number is wanted in a unit that is named. */
  readonly converts: boolean;
  /** One unit is asked for in another one: roubles for a dollar. */
  readonly rates: boolean;
  /** How many numbers it says itself, how many things it names, and how many places. */
  readonly numbers: number;
  readonly things: number;
  readonly places: number;
  /** What is denied is a thing or a quality, and no act: "not arable". */
  readonly lacksName: boolean;
  readonly cues: ReadonlyMap<string, readonly number[]>;
}

/** What a message wants done: the most particular operation that its words point to. */
export const operationOf = (signs: Signs, kinship: Acts['kinship']): Query['operation'] => {
  const { verifies, compares, defines, shares, acts, extreme, things, places, cues } = signs;
  const has = (id: string): boolean => cues.has(id);
  if (verifies) return 'verify';
  const isAmount = signs.asked === 'amount';
  const names = Math.max(things, places);
  if (signs.rates) return 'rate';
  if (signs.converts) return 'convert';
  // "The difference between 5 and 8" names no bounds to choose by.
  if (signs.bounds && SELECTING.has(signs.asked) && !has('difference')) return 'select';
  if (has('remainder') || (isAmount && signs.lacksName)) return 'remainder';
  if (has('average') || has('apiece')) return 'mean';
  if (has('sum') || signs.sums) return 'sum';
  if (signs.exceeds) return 'compare';
  if (has('rank') || (extreme && (names > 1 || signs.asked === 'time'))) return 'rank';
  const does = (act: string): boolean => acts.some(({ ids }) => ids.some((id) => kinship(act, id) === 'same'));
  // "By how much does it exceed": the act compares.
  if (compares || has('balance') || (has('difference') && does('exceed'))) {
    if (does('change')) return has('beside') ? 'changes' : 'change';
    return 'compare';
  }
  if (has('total') && isAmount && has('also') && names > 1) return 'sum';
  if (isAmount && has('lacking')) return 'change';
  // "To what share will it grow" asks for the share.
  if (does('change') && isAmount && !signs.counts) return has('end-value') ? 'tell' : 'change';
  if (shares && Math.max(names, signs.numbers) > 1) return 'share';
  return defines ? 'define' : 'tell';
};

/** What is asked for where something is chosen by its number: which of them, when, where. */
const SELECTING: ReadonlySet<Query['asked']> = new Set(['time', 'place', 'list', 'what', 'who']);
