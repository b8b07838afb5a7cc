import { type Content, type Figure, statementOf } from '../../content/content.js';
import { yearsOf, firstYearOf } from '../../content/period.js';
import type { Answer } from '../answer.js';
import { type AxisKind, thingsOf } from './axes.js';
import { comparisonOf } from './arithmetic.js';
import { areSaid, fitsTogether, type Operand } from './operands.js';
import type { Operation, Task } from './operation.js';
import { isOneSeries } from './series.js';
import { bestOf } from './worth.js';
import { isOfOnePeriod } from '../figure-relations.js';

/**
 * How one thing has changed, where the question names one time or none: of the series that holds most of what it names the number of
 * that time beside another one, else the first and the last.
 */
export const change: Operation = (task) => {
  const { compares, query, years } = task.question;
  // "The share will grow to 32 % by 2035" asks for no change unless it asks by how much.
  if (!compares && years.length > 0 && !asksHow(query)) return undefined;
  // A word of no language may be the name of the other one: "compare exports of oi and of coa".
  if (query.words.some(({ owner, isKnown }) => owner === 'nobody' && !isKnown)) return undefined;
  const pair = bestOf(changesOf(task))?.pair;
  if (!pair) return undefined;
  const figures = pair.map(({ figure }) => figure);
  // Two numbers of one thing without dates say nothing of a change, whatever the question takes for granted.
  const isTold = figures.every(({ statement }) => statement === figures[0]?.statement) && tellsChange(pair[0], task);
  if (query.operation === 'change' && !isTold && figures.every(({ period }) => period === undefined))
    return { kind: 'none', refusal: { why: 'undated' }, neighbours: figures.map((figure) => ({ kind: 'figure', figure })) };
  return changed(figures, task);
};

/** Whether the sentence of a number says the very change: "it shrank from 2.1 to 1.9". */
export const tellsChange = (
  { figure: { statement } }: Operand,
  { question: { query }, knowledge: { content, factsOf, acts } }: Task,
): boolean => {
  const told = statementOf(content, statement);
  const { said } = factsOf({ id: told.id, target: { kind: 'statement', statement: told } });
  return query.acts.some(({ ids }) => ids.some((id) => said.some(({ act }) => acts.kinship(id, act) === 'same')));
};

/** By how much something grows, or how it changes. */
export const asksHow = ({ difference, acts }: Task['question']['query']): boolean =>
  difference || acts.some(({ ids }) => ids.includes('change'));

/** The first and the last of what is told at several times, and those between them unless only the difference is asked for. */
export const changed = (
  figures: readonly Figure[],
  { question: { query }, operands, knowledge: { content } }: Task,
): Answer | undefined => {
  const [first, last] = figures;
  const comparison = comparisonOf(figures, content);
  if (!first || !last || comparison?.kind !== 'comparison' || query.operation !== 'change' || query.difference) return comparison;
  return { ...comparison, between: betweenIn(first, last, operands, content) };
};

/** What a series has between two of its numbers, in the order of time. */
export const betweenIn = (first: Figure, last: Figure, operands: Task['operands'], content: Content): readonly Figure[] => {
  const [from, to] = [firstYearOf(first.period, content.article.year), firstYearOf(last.period, content.article.year)];
  const isBetween = (figure: Figure): boolean => {
    const year = firstYearOf(figure.period, content.article.year);
    const isWithin = year !== undefined && from !== undefined && to !== undefined && from < year && year < to;
    return isWithin && isOneSeries(first, figure, TIME, content) && isOneSeries(last, figure, TIME, content);
  };
  return operands
    .flatMap(({ figure }) => (isBetween(figure) ? [figure] : []))
    .toSorted((a, b) => (firstYearOf(a.period, content.article.year) ?? 0) - (firstYearOf(b.period, content.article.year) ?? 0));
};

const TIME: ReadonlySet<AxisKind> = new Set(['time']);

/** A number and a later one of the same, the earlier first. */
export interface Changing {
  readonly pair: readonly [Operand, Operand];
  /** What decides between them, the first that differs. */
  readonly worth: readonly number[];
}

/**
 * All that has changed of what a question names; `ofOne` of several things that it names, of which one may have a number without a date
 * where the other has the year.
 */
export const changesOf = ({ question, operands: candidates, worthOf, knowledge }: Task, ofOne = false): readonly Changing[] => {
  const { content } = knowledge;
  const things = ofOne ? [] : thingsOf(question);
  return candidates.flatMap((a, i) =>
    candidates.slice(i + 1).flatMap((b): Changing[] => {
      if (!isOneSeries(a.figure, b.figure, TIME, content) || isOneMoment(a.figure, b.figure)) return [];
      const isOf = ({ figure: { period } }: Operand, year: number): boolean =>
        yearsOf(period).includes(year) || (ofOne && period === undefined);
      const isOfYears = question.years.every((year) => isOf(a, year) || isOf(b, year));
      if (!isOfYears || !areSaid(things, [a, b], question) || !fitsTogether([a, b], 'time', question)) return [];
      const { named, said, fit } = worthOf([a.match, b.match]);
      if (named === 0) return [];
      const isCounted = things.some(({ terms }) => terms.includes(`#${a.figure.of[0] ?? ''}`));
      const years = [a, b].flatMap(({ figure }) => firstYearOf(figure.period, content.article.year) ?? []);
      const span = Math.max(...years, 0) - Math.min(...years, Infinity);
      // What will be is set against what is now.
      const isFromNow = [a, b].some(({ figure }) => figure.period?.kind === 'now');
      return [
        { pair: inTime(a, b, content), worth: [named, Math.min(years.length, 1), Number(isCounted), said, span, Number(isFromNow), fit] },
      ];
    }),
  );
};

const isOneMoment = (a: Figure, b: Figure): boolean => a.period !== undefined && isOfOnePeriod(a, b);

/** Earlier before later; without dates as the article tells them. */
const inTime = (a: Operand, b: Operand, content: Content): readonly [Operand, Operand] => {
  const [from, to] = [firstYearOf(a.figure.period, content.article.year), firstYearOf(b.figure.period, content.article.year)];
  if (from !== undefined && to !== undefined) return from > to ? [b, a] : [a, b];
  const order = [...content.figures.keys()];
  return order.indexOf(a.figure.id) > order.indexOf(b.figure.id) ? [b, a] : [a, b];
};
