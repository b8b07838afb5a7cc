import Big from 'big.js';
import type { Content } from '../../content/content.js';
import type { Interval } from './interval.js';

/**
 * The largest unit of a dimension in which a number is one at least: 16.5 million and not 0.0165 billion. Of the article's own, or of all that
 * are `among` those wanted.
 */
export const fittingUnit = (
  interval: Interval,
  unit: string,
  { units, otherUnits }: Content,
  among?: (id: string) => boolean,
): { readonly unit: string; readonly interval: Interval } => {
  const own = units.get(unit);
  const size = interval.high ?? interval.low;
  const fromLargest = [...units.values(), ...(among ? otherUnits.values() : [])]
    .filter(({ id, dimension }) => dimension === own?.dimension && among?.(id) !== false)
    .toSorted((a, b) => new Big(b.factor).cmp(a.factor));
  const inUnit = (number: Big, factor: string): Big => number.times(own?.factor ?? 1).div(factor);
  const fitting = fromLargest.find(({ factor }) => size !== undefined && inUnit(size, factor).gte(1)) ?? fromLargest.at(-1);
  if (!fitting) return { unit, interval };
  const end = (number: Big | undefined): Big | undefined => number && inUnit(number, fitting.factor);
  return { unit: fitting.id, interval: { ...interval, low: end(interval.low), high: end(interval.high) } };
};
