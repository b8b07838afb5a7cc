import Big from 'big.js';
import { numbersOf } from '../../content/value.js';
import { thingsOf } from './axes.js';
import { tellsChange } from './change.js';
import { amountOf, exactly, minus } from './interval.js';
import { areSaid } from './operands.js';
import type { Operation } from './operation.js';
import { bestByItself } from './worth.js';

/** How far the two ends of a range are apart that the article gives of what is named: the temperature from −3 to 31 °C. */
export const spread: Operation = (task) => {
  const { question } = task;
  const { ends, difference } = question.query;
  if (!ends && !difference) return undefined;
  // Read here and no sooner: the figures are looked for when they are asked for.
  const { operands, worthOf } = task;
  const things = thingsOf(question);
  const ranges = operands.filter(
    (operand) =>
      Array.isArray(operand.figure.value) &&
      // By how much something varies is asked of what is said to vary.
      (ends || tellsChange(operand, task)) &&
      things.length > 0 &&
      areSaid(things, [operand], question),
  );
  const figure = bestByItself(ranges, worthOf)?.figure;
  const [low, high] = figure ? numbersOf(figure.value) : [];
  const amount = low !== undefined && high !== undefined ? amountOf(minus(exactly(new Big(high)), exactly(new Big(low)))) : undefined;
  return figure && amount && { kind: 'worked', by: 'spread', figures: [figure], amount, unit: figure.unit };
};
