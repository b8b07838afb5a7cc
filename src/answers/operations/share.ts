import { type Content, type Figure, unitOf } from '../../content/content.js';
import type { Worked } from '../answer.js';
import { thingsOf } from './axes.js';
import { comparisonOf } from './arithmetic.js';
import { exactly, amountOf, intervalOf, largerOf, over, times } from './interval.js';
import { namedByNumbers } from './numbers-said.js';
import { areSaid, fitsTogether, type Operand, type Operands, operandsOf } from './operands.js';
import type { Operation, Task } from './operation.js';
import { partAndWhole } from './part.js';
import { partyOf } from './series.js';
import { bestByItself } from './worth.js';

const PERCENT_DECIMALS = 1;

/** A part in per cent of its whole, or the smaller of two numbers that are named in per cent of the larger. */
export const share: Operation = (task) => {
  const { content } = task.knowledge;
  const [said, other] = byNumbers(task);
  if (said && other) return smallerOfLarger(said, other, content);
  const parts = partAndWhole(task);
  if (parts) return shareOf(parts.part, parts.whole, content);
  const operands = operandsOf(task);
  const [a, b, more] = operands?.filled.map(({ figure }) => figure) ?? [];
  if (
    !a ||
    !b ||
    more ||
    operands?.missing.length !== 0 ||
    (operands.axis !== 'thing' && operands.axis !== 'flow') ||
    !holdsThings(operands, task)
  )
    return undefined;
  // Two shares that the article gives are set beside each other.
  if (a.measure === 'share') return partyOf(a, content) === partyOf(b, content) ? comparisonOf([a, b], content) : undefined;
  return smallerOfLarger(a, b, content);
};

const smallerOfLarger = (a: Figure, b: Figure, content: Content): Worked | undefined => {
  const larger = largerOf(intervalOf(a, content), intervalOf(b, content));
  return larger === undefined ? undefined : larger === 'first' ? shareOf(b, a, content) : shareOf(a, b, content);
};

/** Two figures of one dimension, of which the question names one by its number at least, and the other so or by its thing. */
const byNumbers = (task: Task): readonly Figure[] => {
  const { content } = task.knowledge;
  const dimensionOf = ({ unit }: Figure): string => unitOf(content, unit).dimension;
  const [first, second] = namedByNumbers(task);
  if (!first || second) return first && second && dimensionOf(first) === dimensionOf(second) ? [first, second] : [];
  const names = new Set(task.question.groups.flatMap(({ terms }) => terms));
  const isNamed = ({ figure }: Operand): boolean =>
    figure !== first && dimensionOf(figure) === dimensionOf(first) && figure.of[0] !== first.of[0] && names.has(`#${figure.of[0] ?? ''}`);
  const others = task.operands.filter((operand) => isNamed(operand) && fitsTogether([operand], 'thing', task.question));
  const best = bestByItself(others, task.worthOf);
  return best ? [first, best.figure] : [];
};

/** Whether they hold every thing that is named. */
const holdsThings = ({ filled }: Operands, { question, operands }: Task): boolean => {
  const own = operands.filter(({ figure }) => filled.some((each) => each.figure === figure));
  return areSaid(thingsOf(question), own, question);
};

/** The part in per cent of the whole. */
export const shareOf = (part: Figure, whole: Figure, content: Content): Worked | undefined => {
  const ratio = over(intervalOf(part, content), intervalOf(whole, content));
  const amount = ratio && amountOf(times(ratio, exactly(100)), PERCENT_DECIMALS);
  return amount && { kind: 'worked', by: 'share', figures: [part, whole], amount, unit: undefined };
};
