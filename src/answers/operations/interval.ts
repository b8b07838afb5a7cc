import Big from 'big.js';
import { type Content, type Figure, unitOf } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Amount } from '../answer.js';

/**
 * What is known of a number: its least and its greatest value. "Less than 1" has no lower end, "more than 50" no upper one. All that is
 * worked out keeps its ends: 2.04 beside "less than 1" is more than 2.04 times as much, never 2.04 times.
 */
export interface Interval {
  readonly low: Big | undefined;
  readonly high: Big | undefined;
  /** Whether an end itself is left out: "more than", not "at least". */
  readonly strict: boolean;
  readonly about: boolean;
}

/** A figure's number in the base unit of its dimension, or in `unit`. */
export const intervalOf = (figure: Pick<Figure, 'value' | 'bound' | 'unit' | 'error'>, content: Content, unit?: string): Interval => {
  const factor = new Big(unitOf(content, figure.unit).factor).div(unit === undefined ? 1 : unitOf(content, unit).factor);
  const [from = '0', to = from] = numbersOf(figure.value);
  const { bound } = figure;
  return {
    low: bound === 'less than' ? undefined : new Big(from).times(factor),
    high: bound === 'more than' || bound === 'at least' ? undefined : new Big(to).times(factor),
    strict: bound === 'more than' || bound === 'less than',
    about: bound === 'about' || figure.error !== undefined,
  };
};

/** A number that is known exactly. */
export const exactly = (number: Big | number): Interval => ({ low: new Big(number), high: new Big(number), strict: false, about: false });

/** Works on two ends of which either may say nothing. */
const both = (a: Big | undefined, b: Big | undefined, work: (a: Big, b: Big) => Big): Big | undefined => (a && b ? work(a, b) : undefined);

const made = (a: Interval, b: Interval, low: Big | undefined, high: Big | undefined): Interval => ({
  low,
  high,
  strict: a.strict || b.strict,
  about: a.about || b.about,
});

/** All that the sum of two may be. */
export const plus = (a: Interval, b: Interval): Interval =>
  made(
    a,
    b,
    both(a.low, b.low, (x, y) => x.plus(y)),
    both(a.high, b.high, (x, y) => x.plus(y)),
  );

/** All that the first less the second may be. */
export const minus = (a: Interval, b: Interval): Interval =>
  made(
    a,
    b,
    both(a.low, b.high, (x, y) => x.minus(y)),
    both(a.high, b.low, (x, y) => x.minus(y)),
  );

/** All that the product of two may be; of numbers that are not negative. */
export const times = (a: Interval, b: Interval): Interval =>
  made(
    a,
    b,
    both(a.low, b.low, (x, y) => x.times(y)),
    both(a.high, b.high, (x, y) => x.times(y)),
  );

/** Undefined where the divisor may be zero. */
export const over = (a: Interval, b: Interval): Interval | undefined => {
  if (b.low?.eq(0) === true || b.high?.eq(0) === true) return undefined;
  return made(
    a,
    b,
    both(a.low, b.high, (x, y) => x.div(y)),
    both(a.high, b.low, (x, y) => x.div(y)),
  );
};

/** Which of two is larger for sure; undefined where their ends don't tell. */
export const largerOf = (a: Interval, b: Interval): 'first' | 'second' | 'equal' | undefined => {
  if (isExact(a) && isExact(b) && a.low?.eq(b.low ?? 0) === true) return 'equal';
  if (a.low && b.high && a.low.gte(b.high)) return 'first';
  return b.low && a.high && b.low.gte(a.high) ? 'second' : undefined;
};

/** Whether it is one number, and known exactly. */
export const isExact = ({ low, high, about }: Interval): boolean => !about && low !== undefined && high?.eq(low) === true;

/** So many digits come of a division that doesn't end, and so many are told of it: 19 seconds in minutes. */
const ENDLESS_DIGITS = 15;
const TOLD_DIGITS = 4;

/** As a figure says its number, rounded to so many decimals; undefined where nothing is known of it. */
export const amountOf = ({ low, high, strict, about }: Interval, decimals?: number): Amount | undefined => {
  const whole = (number: Big): Big => (number.c.length > ENDLESS_DIGITS ? number.prec(TOLD_DIGITS) : number);
  const said = (number: Big): string => (decimals === undefined ? whole(number) : number.round(decimals)).toFixed();
  if (low && high) return { value: low.eq(high) ? said(low) : [said(low), said(high)], ...(about ? { bound: 'about' } : {}) };
  if (low) return { value: said(low), bound: strict ? 'more than' : 'at least' };
  return high && { value: said(high), bound: strict ? 'less than' : 'at most' };
};
