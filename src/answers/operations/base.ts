import type { Content, Figure } from '../../content/content.js';
import { withBroader } from '../traits.js';

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
