import type { Content, Figure } from '../../content/content.js';
import type { Answer } from '../answer.js';
import { intervalOf } from './interval.js';
import { lacking } from './lacking.js';
import { operandsOf } from './operands.js';
import type { Operation, Task } from './operation.js';
import { thingsOf } from './axes.js';
import { betweenIn, changesOf } from './change.js';
import { bestOf } from './worth.js';

/** In order, and so the largest or the smallest first. */
export const rank: Operation = (task) => {
  const { question, knowledge } = task;
  const operands = operandsOf(task);
  if (!operands && question.query.extreme) return overTime(task);
  if (!operands || operands.filled.length + operands.missing.length < 2) return undefined;
  if (operands.missing.length > 0) return operands.filled.length > 1 || question.query.extreme ? lacking(operands) : undefined;
  const figures = operands.filled.map(({ figure }) => figure);
  return ranked(figures, question.query.least, knowledge.content);
};

/** The numbers of one thing at different times: which year's is the lowest. */
const overTime = (task: Task): Answer | undefined => {
  const { content } = task.knowledge;
  const named = new Set(thingsOf(task.question).flatMap(({ terms }) => terms));
  const isNamed = ({ of }: Figure): boolean => of.some((id) => named.has(`#${id}`));
  const all = changesOf(task).filter(({ pair }) => pair.every(({ figure }) => isNamed(figure)));
  const pair = bestOf(all)?.pair.map(({ figure }) => figure);
  const [first, last] = pair ?? [];
  if (!first || !last || first.period === undefined || last.period === undefined) return undefined;
  return ranked([first, ...betweenIn(first, last, task.operands, content), last], task.question.query.least, content);
};

/** Figures of one dimension in order; a range or a bound stands by what is known of it. */
export const ranked = (figures: readonly Figure[], isUpwards: boolean, content: Content): Answer => {
  const fromLargest = figures.toSorted((a, b) => {
    const [x, y] = [a, b].map((figure) => intervalOf(figure, content)).map(({ low, high }) => low ?? high);
    return x && y ? y.cmp(x) : 0;
  });
  return { kind: 'figures', figures: isUpwards ? fromLargest.toReversed() : fromLargest, why: isUpwards ? 'ranked-up' : 'ranked' };
};
