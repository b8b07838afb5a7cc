import type { Content, Figure } from '../../content/content.js';
import { withBroader } from '../traits.js';

/**
 * How the wholes stand to each other that two figures are shares of: the `same`; each its `own` (oil's share of the oil output beside
 * gas's share of the gas output), which compares as shares alone; or `other`: of the GDP and of the industrial output, no comparison.
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
