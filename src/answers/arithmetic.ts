import Big from 'big.js';
import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import { numbersOf } from '../content/value.js';
import type { Arithmetic } from './answer.js';

const RATIO_DECIMALS = 2;
const PERCENT_DECIMALS = 1;

/**
 * Compares two figures of one dimension, units converted to the first one's; a range counts by its middle.
 * Returns undefined for figures that cannot be compared (tonnes with dollars), or when one of them is zero.
 */
export const arithmeticOf = (first: Figure, second: Figure, content: Content): Arithmetic | undefined => {
  const unit = unitOf(content, first.unit);
  const other = unitOf(content, second.unit);
  if (unit.dimension !== other.dimension) return undefined;
  const a = middle(first);
  const b = middle(second).times(other.factor).div(unit.factor);
  if (a.eq(0) || b.eq(0)) return undefined;
  const [low, high] = a.lt(b) ? [a, b] : [b, a];
  const part = low.div(high).times(100).round(PERCENT_DECIMALS);
  const isPercent = unit.dimension.startsWith('percent');
  return {
    difference: high.minus(low).toFixed(),
    ratio: high.div(low).round(RATIO_DECIMALS).toFixed(),
    percent: isPercent ? undefined : b.minus(a).div(a).times(100).round(PERCENT_DECIMALS).toFixed(),
    part: isPercent || part.eq(0) ? undefined : part.toFixed(),
    larger: a.eq(b) ? 'equal' : a.gt(b) ? 'first' : 'second',
    rough: [first, second].some((figure) => figure.bound !== undefined || numbersOf(figure.value).length > 1),
  };
};

const middle = (figure: Figure): Big => {
  const numbers = numbersOf(figure.value).map((number) => new Big(number));
  return numbers.reduce((sum, number) => sum.plus(number), new Big(0)).div(numbers.length);
};
