import { unitOf } from '../../content/content.js';
import { amountOf, intervalOf } from './interval.js';
import type { Operation } from './operation.js';
import { fittingUnit } from './unit.js';

/** The number that was found in the unit that was asked for. */
export const convert: Operation = ({ question, told: { answer }, knowledge: { content } }) => {
  const { inUnits } = question.query;
  if (answer.kind !== 'figure' || inUnits.length === 0 || inUnits.includes(answer.figure.unit)) return undefined;
  const { figure } = answer;
  if (!inUnits.some((id) => unitOf(content, id).dimension === unitOf(content, figure.unit).dimension)) return undefined;
  const { unit, interval } = fittingUnit(intervalOf(figure, content, figure.unit), figure.unit, content, (id) => inUnits.includes(id));
  const amount = amountOf(interval);
  return amount && { kind: 'worked', by: 'convert', figures: [figure], amount, unit };
};
