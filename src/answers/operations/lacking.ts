import type { Figure } from '../../content/content.js';
import type { Answer } from '../answer.js';
import type { Operands } from './operands.js';

/** Some of what was asked for has no number: it is named, and the others are given. */
export const lacking = ({ filled, missing }: Operands): Answer => ({
  kind: 'none',
  refusal: { why: 'operand', names: missing },
  neighbours: filled.map(({ figure }) => ({ kind: 'figure', figure })),
});

/** The article has no numbers that it could be worked out of. */
export const cannot = (figures: readonly Figure[]): Answer => ({
  kind: 'none',
  refusal: { why: 'unworkable' },
  neighbours: figures.map((figure) => ({ kind: 'figure', figure })),
});
