import type { Content, Figure, Statement } from '../content/content.js';
import { yearsOf, type Period } from '../content/period.js';
import { UNDONE } from './done-or-planned.js';

/** Something that the article dates: a number, or a statement that has a time but no dated number. */
export type Dated = { readonly kind: 'figure'; readonly figure: Figure } | { readonly kind: 'statement'; readonly statement: Statement };

/** A time of the article and what it says of it, in the article's order. */
export interface Moment {
  readonly period: Period;
  readonly entries: readonly Dated[];
}

/** What has been and what is to be, apart; each in order of time. */
export interface Timeline {
  readonly measured: readonly Moment[];
  /** Plans, forecasts, aims and proposals. */
  readonly planned: readonly Moment[];
}

/** Everything with a calendar year in the article. The article's "now" and what has no time are left out. */
export const timelineOf = ({ statements }: Content): Timeline => {
  const dated = [...statements.values()].flatMap(datedIn);
  return {
    measured: momentsOf(dated.filter((entry) => !isAhead(entry))),
    planned: momentsOf(dated.filter(isAhead)),
  };
};

const datedIn = (statement: Statement): readonly Dated[] => {
  const figures = statement.figures.filter(({ period }) => yearsOf(period).length > 0);
  if (figures.length > 0) return figures.map((figure) => ({ kind: 'figure', figure }));
  return yearsOf(statement.period).length > 0 ? [{ kind: 'statement', statement }] : [];
};

const isAhead = (entry: Dated): boolean =>
  entry.kind === 'figure' ? entry.figure.status !== 'measured' : UNDONE.has(entry.statement.kind);

const periodOf = (entry: Dated): Period | undefined => (entry.kind === 'figure' ? entry.figure.period : entry.statement.period);

const momentsOf = (dated: readonly Dated[]): readonly Moment[] => {
  const moments = new Map<string, { readonly period: Period; readonly entries: Dated[] }>();
  for (const entry of dated) {
    const period = periodOf(entry);
    if (!period) continue;
    const key = JSON.stringify(period);
    const moment = moments.get(key) ?? { period, entries: [] };
    moment.entries.push(entry);
    moments.set(key, moment);
  }
  return [...moments.values()].sort((a, b) => compareTimes(a.period, b.period));
};

/** Among times that begin in one year, the shorter come first. */
const SHORTEST_FIRST: readonly Period['kind'][] = ['month', 'year', 'asOf', 'from', 'span', 'by'];

const compareTimes = (a: Period, b: Period): number => {
  const [from = 0, to = from] = yearsOf(a);
  const [otherFrom = 0, otherTo = otherFrom] = yearsOf(b);
  return from - otherFrom || SHORTEST_FIRST.indexOf(a.kind) - SHORTEST_FIRST.indexOf(b.kind) || to - otherTo || monthOf(a) - monthOf(b);
};

const monthOf = (period: Period): number => (period.kind === 'month' ? period.month : 0);
