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
    rough: isRough([first, second]),
  };
};

/** The sum of figures of one dimension in the first one's unit, as a decimal string; undefined for units that don't add up. */
export const sumOf = ([first, ...others]: readonly Figure[], content: Content): string | undefined => {
  if (!first) return undefined;
  const unit = unitOf(content, first.unit);
  let total = middle(first);
  for (const figure of others) {
    const other = unitOf(content, figure.unit);
    if (other.dimension !== unit.dimension) return undefined;
    total = total.plus(middle(figure).times(other.factor).div(unit.factor));
  }
  return total.toFixed();
};

/** Whether a bound or a range makes what is worked out rough. */
export const isRough = (figures: readonly Figure[]): boolean =>
  figures.some(({ bound, value }) => bound !== undefined || numbersOf(value).length > 1);

/** Figures of one dimension from the largest to the smallest. */
export const fromLargest = (figures: readonly Figure[], content: Content): readonly Figure[] =>
  [...figures].sort((a, b) =>
    middle(b)
      .times(unitOf(content, b.unit).factor)
      .cmp(middle(a).times(unitOf(content, a.unit).factor)),
  );

const middle = (figure: Figure): Big => {
  const numbers = numbersOf(figure.value).map((number) => new Big(number));
  return numbers.reduce((sum, number) => sum.plus(number), new Big(0)).div(numbers.length);
};
