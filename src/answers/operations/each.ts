import { thingsOf } from './axes.js';
import { operandsOf } from './operands.js';
import type { Operation } from './operation.js';

/** Fewer are told by one sentence, or as two questions. */
const LEAST = 3;

/** The number of each of several things, where that is all that is asked: "iron ore, fertiliser and timber in 2012". */
export const each: Operation = (task) => {
  const { told, question } = task;
  if (told.answer.kind !== 'none' || (question.query.asked !== 'amount' && question.query.asked !== 'open')) return undefined;
  // The figures are looked for only where so many things are named.
  if (thingsOf(question).length < LEAST) return undefined;
  const operands = operandsOf(task, { isLoose: true });
  if (operands?.axis !== 'thing' || operands.missing.length > 0 || operands.filled.length < LEAST) return undefined;
  return { kind: 'figures', figures: operands.filled.map(({ figure }) => figure), why: 'series' };
};
