import type { Figure } from '../../content/content.js';
import type { Answer } from '../answer.js';
import { MOST_NEIGHBOURS } from '../refuse.js';
import type { Operands } from './operands.js';

/** Some of what was asked for has no number: it is named, and the others are given. */
export const lacking = ({ filled, missing }: Operands): Answer => ({
  kind: 'none',
  refusal: { why: 'operand', names: missing },
  neighbours: filled.map(({ figure }) => ({ kind: 'figure', figure })),
});

/** These numbers don't give it; the last of them are shown. */
export const unworkable = (figures: readonly Figure[]): Answer => ({
  kind: 'none',
  refusal: { why: 'unworkable' },
  neighbours: figures.slice(-MOST_NEIGHBOURS).map((figure) => ({ kind: 'figure', figure })),
});
