import { unitOf } from '../../content/content.js';
import { isPercent } from './arithmetic.js';
import { amountOf, exactly, intervalOf, minus } from './interval.js';
import { unworkable } from './lacking.js';
import type { Operation } from './operation.js';
import { partAndWhole } from './part.js';

/** What a part leaves of its whole; of a share, what it leaves of a hundred per cent. */
export const remainder: Operation = (task) => {
  const { content } = task.knowledge;
  const { answer } = task.told;
  if (answer.kind === 'figure' && isPercent(unitOf(content, answer.figure.unit).dimension) && answer.figure.measure === 'share') {
    const { figure } = answer;
    const amount = amountOf(minus(exactly(100), intervalOf(figure, content, figure.unit)));
    return amount && { kind: 'worked', by: 'remainder', figures: [figure], amount, unit: figure.unit };
  }
  const parts = partAndWhole(task);
  // The part itself is no answer to what it leaves.
  if (!parts) return answer.kind === 'figure' ? unworkable([answer.figure]) : undefined;
  const { part, whole } = parts;
  const amount = amountOf(minus(intervalOf(whole, content, whole.unit), intervalOf(part, content, whole.unit)));
  return amount && { kind: 'worked', by: 'remainder', figures: [whole, part], amount, unit: whole.unit };
};
