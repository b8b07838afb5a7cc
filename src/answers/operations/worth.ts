import { STANDS } from '../../search/where-terms-stand.js';
import { holds } from '../candidate.js';
import type { Knowledge } from '../knowledge.js';
import type { Match } from '../candidates.js';
import type { Group } from '../../search/terms.js';
import type { Question } from '../question.js';

/**
 * What decides between figures, the first that differs: how much of what a question names they have among them, how much of its other
 * words, how well they fit.
 */
export interface Worth {
  readonly named: number;
  readonly said: number;
  readonly fit: number;
}

/** Tells the worth of figures together; that of a single one is remembered. */
export interface WorthOf {
  (matches: readonly Match[]): Worth;
  /** What all that the question names comes to: as much as figures can hold. */
  readonly most: number;
}

/** Kinds of words that name something; the others only say more of it. */
const NAMED_KINDS: ReadonlySet<Group['kind']> = new Set(['thing', 'place', 'programme', 'organisation', 'person', 'number', 'foreign']);

/** Weighs the words of a question once, for all the figures that are held against it. */
export const worthFor = ({ groups, reading }: Question, { index }: Knowledge): WorthOf => {
  // "Larger", "now" tell how to compare, not what.
  const weighed = groups.flatMap((group, at) => (reading.cueAt.has(group.from) ? [] : [{ at, group, weight: index.weightOf(group) }]));
  const sum = (of: typeof weighed): number => of.reduce((total, { weight }) => total + weight, 0);
  const naming = (of: typeof weighed): typeof weighed => of.filter(({ group }) => NAMED_KINDS.has(group.kind));
  const worthOf = (matches: readonly Match[]): Worth => {
    const held = weighed.filter(({ at }) => matches.some((match) => holds(match, at, STANDS.own)));
    return { named: sum(naming(held)), said: sum(held), fit: matches.reduce((total, { score }) => total + score, 0) };
  };
  // One by one they are weighed again for every series that they are in.
  const known = new Map<Match, Worth>();
  const kept = (matches: readonly Match[]): Worth => {
    const [only, more] = matches;
    if (!only || more) return worthOf(matches);
    const worth = known.get(only) ?? worthOf(matches);
    known.set(only, worth);
    return worth;
  };
  return Object.assign(kept, { most: sum(naming(weighed)) });
};

/** The one of most worth: by the first of its numbers that differs from another's. */
export const bestOf = <T extends { readonly worth: readonly number[] }>(items: readonly T[]): T | undefined =>
  items.reduce<T | undefined>((best, item) => (best === undefined || isMore(item.worth, best.worth) ? item : best), undefined);

/** The figure of most worth by itself; undefined of none. */
export const bestByItself = <T extends { readonly match: Match }>(operands: readonly T[], worthOf: WorthOf): T | undefined =>
  bestOf(operands.map((operand) => ({ operand, worth: Object.values(worthOf([operand.match])) })))?.operand;

const isMore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, i) => Math.abs(value - (b[i] ?? 0)) > ROUNDING);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};
/** The same weights added up in another order differ by less. */
const ROUNDING = 1e-9;
