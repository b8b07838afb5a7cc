import { type Content, type Figure, unitOf } from '../../content/content.js';
import { YEAR } from '../../content/known-units.js';
import { yearsOf } from '../../content/period.js';
import type { AxisKind } from './axes.js';
import { withBroader } from '../traits.js';

/**
 * Whether two figures are one series: alike in everything but the axes along which they are set beside each other. Arable land is
 * never set beside farmland unless both are named, nor a share of one whole beside a share of another.
 */
export const isOneSeries = (a: Figure, b: Figure, free: ReadonlySet<AxisKind>, content: Content): boolean => {
  if (!isOneKind(a, b, content)) return false;
  // Who names two wholes names the things that they are all of.
  const isThing = free.has('thing') || free.has('base') || free.has('flow') || (a.of[0] === b.of[0] && a.flow === b.flow);
  return (
    isThing &&
    (free.has('time') || isOneTime(a, b)) &&
    (free.has('place') || (isAlike(partyOf(a, content), partyOf(b, content)) && isAlike(otherEnd(a), otherEnd(b)))) &&
    (free.has('base') || baseBetween(a, b, content) !== 'other')
  );
};

/** Whether they measure alike, in units that compare. */
export const isOneKind = (a: Figure, b: Figure, content: Content): boolean => a.measure === b.measure && isOneDimension(a, b, content);

/** Whether the units of two figures compare: of one dimension, or so much a year beside what there was in one year. */
export const isOneDimension = (a: Figure, b: Figure, content: Content): boolean =>
  unitOf(content, a.unit).dimension === unitOf(content, b.unit).dimension || isOfOneYear(a, b, content) || isOfOneYear(b, a, content);

const isOfOneYear = (rate: Figure, amount: Figure, content: Content): boolean => {
  const { each } = unitOf(content, rate.unit);
  return (
    each?.of === YEAR && amount.period?.kind === 'year' && unitOf(content, each.is).dimension === unitOf(content, amount.unit).dimension
  );
};

/** What numbers of parts add up to the whole's of; shares and yields don't. */
export const ADDING_UP: ReadonlySet<Figure['measure']> = new Set(['amount', 'count', 'area', 'money']);

/** Of a figure without a time the article doesn't say that it's another one. */
export const isOneTime = (a: Figure, b: Figure): boolean => {
  const [one, other] = [yearsOf(a.period), yearsOf(b.period)];
  return one.length === 0 || other.length === 0 || one.join() === other.join();
};

/** Whose number it is: of a flow, the end that it is told of. */
export const partyOf = ({ whose, where, flow, from, to }: Figure, content: Content): string | undefined =>
  [whose, flow === 'import' ? to : from, where[0]].find((id) => id !== undefined && content.glossary.get(id)?.kind === 'place');

const otherEnd = ({ flow, from, to }: Figure): string | undefined => (flow === 'import' ? from : to);

/** What one of them leaves unsaid may be the other's. */
const isAlike = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;

/**
 * Compares the wholes that two figures are shares of. `same`: one whole. `own`: each is a share of its own whole, as oil's of the oil output
 * and gas's of the gas output; such shares can be compared. `other`: of the GDP and of the industrial output; they can't.
 */
export const baseBetween = (a: Figure, b: Figure, content: Content): 'same' | 'own' | 'other' => {
  if (isSame(a.base, b.base)) return 'same';
  return isOwnWhole(a, content) && isOwnWhole(b, content) && a.of[0] !== b.of[0] ? 'own' : 'other';
};

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));

/** A share of all there is of the same thing: of the oil output, of oil; of all exports, of exports. */
const isOwnWhole = ({ of, base, measure }: Figure, content: Content): boolean => {
  const things = new Set(withBroader(of, content));
  // Growth is told against what it was itself.
  return measure === 'growth' || (base.length > 0 && withBroader(base, content).some((id) => things.has(id)));
};
