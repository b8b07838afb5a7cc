import type { Content, Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { type AxisKind, thingsOf } from './axes.js';
import { STANDS } from '../../search/standing.js';
import { comparisonOf } from './arithmetic.js';
import { fitsTogether, isSaid } from './operands.js';
import type { Operation, Task } from './operation.js';
import { isOneSeries } from './series.js';
import { bestOf } from './worth.js';

/**
 * How one thing has changed, where the question names one time or none: of the series that holds most of what it names the number of
 * that time beside another one, else the first and the last.
 */
export const change: Operation = (task) => {
  const { compares, query, years } = task.question;
  // "The share will grow to 32 % by 2035" asks for no change unless it asks by how much.
  if (!compares && years.length > 0 && !query.difference) return undefined;
  // A word of no language may be the name of the other one: "compare exports of oi and of coa".
  if (query.words.some(({ owner, isKnown }) => owner === 'nobody' && !isKnown)) return undefined;
  const pair = pairOf(task);
  if (!pair) return undefined;
  // Two numbers of one thing without dates say nothing of a change, whatever the question takes for granted.
  if (task.question.query.operation === 'change' && pair.every(({ period }) => period === undefined))
    return { kind: 'none', refusal: { why: 'undated' }, neighbours: pair.map((figure) => ({ kind: 'figure', figure })) };
  return comparisonOf(pair, task.knowledge.content);
};

const TIME: ReadonlySet<AxisKind> = new Set(['time']);

const pairOf = ({ question, operands: candidates, worthOf, knowledge }: Task): readonly Figure[] | undefined => {
  const { content } = knowledge;
  const things = thingsOf(question);
  const pairs = candidates.flatMap((a, i) =>
    candidates.slice(i + 1).flatMap((b) => {
      const isSeries = isOneSeries(a.figure, b.figure, TIME, content) && !isOneMoment(a.figure, b.figure);
      const isOfYears = question.years.every((year) => [a, b].some(({ figure }) => yearsOf(figure.period).includes(year)));
      if (
        !isSeries ||
        !isOfYears ||
        !things.every(({ from }) => isSaid(from, [a, b], question, STANDS.own)) ||
        !fitsTogether([a, b], 'time', question)
      )
        return [];
      const { named, said, fit } = worthOf([a.match, b.match]);
      if (named === 0) return [];
      const isCounted = things.some(({ terms }) => terms.includes(`#${a.figure.of[0] ?? ''}`));
      const years = [a, b].flatMap(({ figure }) => yearOf(figure, content) ?? []);
      const span = Math.max(...years, 0) - Math.min(...years, Infinity);
      return [{ pair: inTime(a.figure, b.figure, content), worth: [named, Math.min(years.length, 1), Number(isCounted), said, span, fit] }];
    }),
  );
  return bestOf(pairs)?.pair;
};

const isOneMoment = (a: Figure, b: Figure): boolean => a.period !== undefined && JSON.stringify(a.period) === JSON.stringify(b.period);

const yearOf = ({ period }: Figure, { article }: Content): number | undefined =>
  period?.kind === 'now' ? article.year : yearsOf(period)[0];

/** Earlier before later; without dates as the article tells them. */
const inTime = (a: Figure, b: Figure, content: Content): readonly Figure[] => {
  const [from, to] = [yearOf(a, content), yearOf(b, content)];
  if (from !== undefined && to !== undefined) return from > to ? [b, a] : [a, b];
  const order = [...content.figures.keys()];
  return order.indexOf(a.id) > order.indexOf(b.id) ? [b, a] : [a, b];
};
