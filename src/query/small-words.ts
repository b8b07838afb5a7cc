import type { Query } from './query.js';
import type { Worded } from './word-reader.js';
import { LAST_TO_ASK } from './yes-no.js';

/** The parts of a query that a small word says by itself: where it stands, or that it's there. */
type SaidBySmallWords = Pick<
  Query,
  | 'least'
  | 'joins'
  | 'within'
  | 'means'
  | 'being'
  | 'auxiliaries'
  | 'aim'
  | 'than'
  | 'less'
  | 'difference'
  | 'doer'
  | 'origin'
  | 'names'
  | 'section'
  | 'yearly'
  | 'day'
  | 'denies'
>;

/** What the small words of a message say of what it asks; what each part means is told in query.ts. */
export const saidBySmallWords = ({ entries, cues }: Pick<Worded, 'entries' | 'cues'>): SaidBySmallWords => {
  const has = (id: string): boolean => cues.has(id);
  const placesOf = (id: string): number[] => [...(cues.get(id) ?? [])];
  const [than] = placesOf('than');
  return {
    least: has('least'),
    joins: [...placesOf('also'), ...placesOf('beside')],
    within: placesOf('within'),
    means: placesOf('means'),
    being: placesOf('being'),
    auxiliaries: placesOf('auxiliary').filter((at) => entries[at]?.lemmas.includes('be') !== true),
    aim: placesOf('aim').find((at) => at > LAST_TO_ASK),
    than,
    less: placesOf('under').some((at) => at < (than ?? 0)),
    difference: has('difference') || has('lacking'),
    doer: placesOf('doer')[0],
    origin: has('origin'),
    names: has('name'),
    section: has('section'),
    yearly: has('yearly'),
    day: has('day'),
    denies: has('denies'),
  };
};
