import { type Content, type Figure, unitOf } from '../../content/content.js';
import type { Answer, Arithmetic } from '../answer.js';
import { amountOf, type Interval, intervalOf, isExact, largerOf, minus, over } from './interval.js';
import { baseBetween, isOneDimension } from './series.js';

const RATIO_DECIMALS = 2;
const PERCENT_DECIMALS = 1;

/**
 * Sets two figures side by side, in the first one's unit: which is larger, by how much, how many times. Undefined for figures that
 * cannot be compared: of different dimensions (tonnes with dollars), shares of different wholes, where one is zero, or of a kind that
 * no arithmetic is done with (p-values).
 */
export const arithmeticOf = (first: Figure, second: Figure, content: Content): Arithmetic | undefined => {
  const { dimension, scale } = unitOf(content, first.unit);
  if (scale === 'none' || !isOneDimension(first, second, content) || baseBetween(first, second, content) === 'other') return undefined;
  return between(intervalOf(first, content, first.unit), intervalOf(second, content, first.unit), isPercent(dimension), scale === 'ratio');
};

/** The same for two numbers of one unit. */
export const between = (a: Interval, b: Interval, ofPercent: boolean, hasRatio = true): Arithmetic | undefined => {
  const larger = largerOf(a, b);
  if (larger === undefined) return { larger: 'unknown' };
  const [high, low] = larger === 'second' ? [b, a] : [a, b];
  const quotient = over(high, low);
  const [difference, ratio] = [amountOf(minus(high, low)), quotient && amountOf(quotient, RATIO_DECIMALS)];
  if (difference && !hasRatio) return { larger, difference, ratio: undefined, percent: undefined, part: undefined };
  if (!difference || !ratio) return undefined;
  const percentOf = (each: Interval | undefined): string | undefined =>
    each && isExact(each) && !ofPercent ? each.low?.times(100).round(PERCENT_DECIMALS).toFixed() : undefined;
  const part = percentOf(over(low, high));
  return { larger, difference, ratio, percent: percentOf(over(minus(b, a), a)), part: part === '0' ? undefined : part };
};

/** Per cent of something: a difference between two of them is in percentage points. */
export const isPercent = (dimension: string): boolean => dimension.startsWith('percent');

/** Two figures as an answer: undefined where there are none. */
export const comparisonOf = ([first, second]: readonly Figure[], content: Content): Answer | undefined =>
  first && second && { kind: 'comparison', first, second, arithmetic: arithmeticOf(first, second, content) };
