import type { Answer } from '../answer.js';
import { comparisonOf } from './arithmetic.js';
import { change } from './change.js';
import { lacking } from './lacking.js';
import { type Operands, operandsOf } from './operands.js';
import type { Operation, Task } from './operation.js';
import { ranked } from './rank.js';

/** Two numbers side by side: the difference, how many times; more of them from the largest to the smallest. */
export const compare: Operation = (task) => {
  const { question, knowledge } = task;
  const operands = operandsOf(task);
  const others = incomparable(task, operands);
  if (others) return others;
  if (!operands || operands.missing.length > 0) return change(task) ?? (operands && lacking(operands));
  const figures = operands.filled.map(({ figure }) => figure);
  return figures.length > 2 ? ranked(figures, question.query.least, knowledge.content) : comparisonOf(figures, knowledge.content);
};

/** Two numbers that are asked for by name but are of different kinds: tonnes and dollars, a share of the GDP and one of trade. */
const incomparable = (task: Task, comparable: Operands | undefined): Answer | undefined => {
  // Which of two grew more isn't told by how one of them did.
  const isOfOne = task.question.chooses && comparable?.axis === 'time';
  const operands = operandsOf(task, { isLoose: true, without: isOfOne ? 'time' : undefined });
  const [a, b, more] = operands?.filled ?? [];
  if (!operands || !a || !b || more || operands.missing.length > 0) return undefined;
  const isNamed = operands.axis === 'thing' || operands.axis === 'base' || a.figure.of[0] === b.figure.of[0];
  if (!isNamed || (comparable?.missing.length === 0 && comparable.named >= operands.named && !isOfOne)) return undefined;
  const answer = comparisonOf([a.figure, b.figure], task.knowledge.content);
  return answer?.kind === 'comparison' && answer.arithmetic === undefined ? answer : undefined;
};
