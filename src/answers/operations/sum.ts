import Big from 'big.js';
import { type Content, type Figure, unitOf } from '../../content/content.js';
import type { Worked } from '../answer.js';
import { arithmeticOf, between, isPercent } from './arithmetic.js';
import { amountOf, intervalOf, plus } from './interval.js';
import { lacking } from './lacking.js';
import { operandsOf } from './operands.js';
import type { Operation } from './operation.js';
import { isPartOf } from './part.js';
import { isOneKind } from './series.js';

/** Added up; what stands on the other side of "than" is set beside the sum: "how much more is coal and oil together than gas". */
export const sum: Operation = (task) => {
  const { question, knowledge } = task;
  // "In all" by itself adds nothing up.
  const operands = question.query.joins.length > 0 ? operandsOf(task) : undefined;
  if (!operands) return undefined;
  if (operands.missing.length > 0) return lacking(operands);
  const { than = Infinity } = question.query;
  const [left = [], right = []] = [true, false].map((isBefore) =>
    operands.filled.flatMap(({ point, figure }) => ((point.at ?? 0) < than === isBefore ? [figure] : [])),
  );
  const [first, second, more] = operands.filled.map(({ figure }) => figure);
  // "Which is larger, and how much are they together?"
  if (question.chooses && first && second && !more) {
    const total = sumOf([first, second], undefined, knowledge.content);
    return total && { ...total, figures: [first, second], apart: arithmeticOf(first, second, knowledge.content) };
  }
  return left.length >= right.length ? sumOf(left, right[0], knowledge.content) : sumOf(right, left[0], knowledge.content);
};

/** In the largest of their units; undefined for units that don't add up, and where one is a part of another. */
export const sumOf = (figures: readonly Figure[], beside: Figure | undefined, content: Content): Worked | undefined => {
  const [first, ...rest] = figures.toSorted((a, b) => new Big(unitOf(content, b.unit).factor).cmp(unitOf(content, a.unit).factor));
  const isApart = figures.every((a) => figures.every((b) => a === b || !isPartOf(a, b, content)));
  if (!first || !isApart || ![...rest, ...(beside ? [beside] : [])].every((figure) => isOneKind(first, figure, content))) return undefined;
  const { unit } = first;
  const inUnit = (figure: Figure) => intervalOf(figure, content, unit);
  const total = rest.map(inUnit).reduce(plus, inUnit(first));
  const amount = amountOf(total);
  const arithmetic = beside && between(total, inUnit(beside), isPercent(unitOf(content, unit).dimension));
  return (
    amount && {
      kind: 'worked',
      by: 'sum',
      figures,
      amount,
      unit,
      ...(beside && arithmetic ? { beside: { figure: beside, arithmetic } } : {}),
    }
  );
};
