import type { Answer } from './answer.js';
import { arithmeticOf, fromLargest, isRough, sumOf } from './arithmetic.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './match.js';
import { type Operands, operandsOf } from './operands.js';
import type { Question } from './question.js';

/**
 * What a question does with several numbers: set side by side, put in order, added up. Where the article lacks one of them the answer
 * says which, and gives the others. Undefined where no two things or places are named for it.
 */
export const operate = (question: Question, matches: readonly Match[], knowledge: Knowledge): Answer | undefined => {
  const { query, compares } = question;
  const isAsked = compares || query.extreme || ['compare', 'rank', 'sum'].includes(query.operation);
  // What the article compares itself comes first.
  const [best] = matches;
  const isStated = best?.record.target.kind === 'figure' && best.record.target.figure.measure === 'multiple' && best.conflicts.length === 0;
  const operands = isAsked && !isStated ? operandsOf(question, matches, knowledge) : undefined;
  return operands && workOut(operands, question, knowledge);
};

const workOut = ({ axis, of }: Operands, { query, years }: Question, { content }: Knowledge): Answer | undefined => {
  const figures = of.flatMap(({ figure }) => figure ?? []);
  const missing = of.filter(({ figure }) => figure === undefined);
  const [first, second] = figures;
  if (!first) return undefined;
  if (missing.length > 0) {
    // Two years of one place are another matter than two places.
    if (years.length > 1) return undefined;
    return {
      kind: 'none',
      refusal: { why: 'operand', names: missing.map(({ name }) => name) },
      neighbours: figures.map((figure) => ({ kind: 'figure', figure })),
    };
  }
  if (!second) return undefined;
  if (query.operation === 'sum') {
    const total = sumOf(figures, content);
    return total === undefined ? undefined : { kind: 'sum', figures, total, rough: isRough(figures) };
  }
  if (figures.length > 2 || query.operation === 'rank') return { kind: 'figures', figures: fromLargest(figures, content), why: 'ranked' };
  return axis === 'place' || query.operation === 'compare'
    ? { kind: 'comparison', first, second, arithmetic: arithmeticOf(first, second, content) }
    : undefined;
};
