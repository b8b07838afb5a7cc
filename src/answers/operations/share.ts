import type { Content, Figure } from '../../content/content.js';
import type { Worked } from '../answer.js';
import { STANDS } from '../../search/standing.js';
import { thingsOf } from './axes.js';
import { comparisonOf } from './arithmetic.js';
import { exactly, amountOf, intervalOf, largerOf, over, times } from './interval.js';
import { isSaid, type Operands, operandsOf } from './operands.js';
import type { Operation, Task } from './operation.js';
import { partAndWhole } from './part.js';
import { partyOf } from './series.js';

const PERCENT_DECIMALS = 1;

/** A part in per cent of its whole, or the smaller of two numbers that are named in per cent of the larger. */
export const share: Operation = (task) => {
  const { content } = task.knowledge;
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
  const larger = largerOf(intervalOf(a, content), intervalOf(b, content));
  return larger === undefined ? undefined : larger === 'first' ? shareOf(b, a, content) : shareOf(a, b, content);
};

/** Whether they hold every thing that is named. */
const holdsThings = ({ filled }: Operands, { question, operands }: Task): boolean => {
  const own = operands.filter(({ figure }) => filled.some((each) => each.figure === figure));
  return thingsOf(question).every(({ from }) => isSaid(from, own, question, STANDS.own));
};

/** The part in per cent of the whole. */
export const shareOf = (part: Figure, whole: Figure, content: Content): Worked | undefined => {
  const ratio = over(intervalOf(part, content), intervalOf(whole, content));
  const amount = ratio && amountOf(times(ratio, exactly(100)), PERCENT_DECIMALS);
  return amount && { kind: 'worked', by: 'share', figures: [part, whole], amount, unit: undefined };
};
