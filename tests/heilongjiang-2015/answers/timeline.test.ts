import { expect, test } from 'vitest';
import { timelineOf, type Moment } from '../../../src/answers/timeline.js';
import { loadContent } from '../../../src/content/load.js';
import { yearsOf, type Period } from '../../../src/content/period.js';
import { BEES } from '../../content/edited-article.js';
import { content } from '../article.js';

const timeline = timelineOf(content);

const firstYears = (moments: readonly Moment[]): readonly number[] => moments.map(({ period }) => yearsOf(period)[0] ?? 0);
const idsOf = (moments: readonly Moment[]): readonly string[] =>
  moments.flatMap(({ entries }) => entries.map((entry) => (entry.kind === 'figure' ? entry.figure.id : entry.statement.id)));

test('time runs from 2001 to 2035, what was and what is planned apart', () => {
  for (const moments of [timeline.measured, timeline.planned])
    expect(firstYears(moments)).toEqual(firstYears(moments).toSorted((a, b) => a - b));
  expect(firstYears(timeline.measured)[0]).toBe(2001);
  expect(yearsOf(timeline.planned.at(-1)?.period)).toEqual([2035]);
  expect(idsOf(timeline.measured)).toContain('crude-china-2013');
  expect(idsOf(timeline.planned)).toEqual(expect.arrayContaining(['es-capex-2011-2015', 'es-capex-2031-2035']));
});

test('every figure with a year is there once, and none without', () => {
  const dated = [...content.figures.values()].filter(({ period }) => yearsOf(period).length > 0).map(({ id }) => id);
  const told = [...idsOf(timeline.measured), ...idsOf(timeline.planned)].filter((id) => content.figures.has(id));
  expect(told.toSorted()).toEqual(dated.toSorted());
});

test('a statement without a dated number tells its own time', () => {
  expect(idsOf(timeline.measured)).toContain('ii4-plan-approved');
  expect(idsOf(timeline.planned)).toContain('ii2-gazprom-2015');
  expect(timelineOf(loadContent(BEES)).planned.map(({ period }) => period)).toEqual([{ kind: 'by', year: 2025 }]);
});

test('a year comes before the spans that begin with it', () => {
  const of2011 = (moments: readonly Moment[]): readonly string[] =>
    moments.filter(({ period }) => yearsOf(period)[0] === 2011).map(({ period }) => period.kind);
  expect(of2011(timeline.measured)).toEqual(['year', 'from']);
  expect(of2011(timeline.planned)).toEqual(['from', 'span']);
});

test('months stand in their order, before what is told of the year as a whole', () => {
  const bees = loadContent(BEES);
  const [statement] = [...bees.statements.values()].filter(({ figures }) => figures.length === 0);
  if (!statement) throw new Error('The article about bees has a statement without a number');
  const periods: readonly Period[] = [
    { kind: 'year', year: 2013 },
    { kind: 'month', year: 2013, month: 11 },
    { kind: 'month', year: 2013, month: 2 },
  ];
  const statements = new Map(
    periods.map((period, i) => [String(i), { ...statement, id: String(i), kind: 'fact' as const, period }] as const),
  );
  expect(idsOf(timelineOf({ ...bees, statements }).measured)).toEqual(['2', '1', '0']);
});
