import type { Unit } from './content.js';

/** What a number of each dimension is a measure of, where it isn't the dimension itself. */
const BY_DIMENSION: Readonly<Record<string, string>> = { percent: 'share', times: 'multiple', mass: 'amount', volume: 'amount' };

/**
 * What kind of number a figure is: as its content says, else by its unit. A unit that is its own dimension ("hives") counts things.
 */
export const measureOf = (
  { measure, unit }: { readonly measure?: string | undefined; readonly unit: string },
  units: ReadonlyMap<string, Pick<Unit, 'id' | 'dimension'>>,
): string => {
  if (measure !== undefined) return measure;
  const dimension = units.get(unit)?.dimension ?? unit;
  return BY_DIMENSION[dimension] ?? (dimension === unit ? 'count' : dimension);
};
