import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { arithmeticOf } from '../../src/answers/operations/arithmetic.js';
import { figureOf } from '../../src/content/content.js';
import { loadContent } from '../../src/content/load.js';
import { periodSchema, writtenPeriod } from '../../src/content/period.js';
import { journalLine } from '../../src/replies/journal.js';
import { citationOf } from '../../src/replies/citation.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';
import { editedBees, problemsOf } from './edited-article.js';

const intro = 'sections/intro.yaml';
const translations = loadTranslations();

/** What the bot prints for the hives of 2019, once their number, its unit and their statement are these. */
const printed = (value: string, unit: string, ru: string, en: string) => {
  const folder = editedBees([
    { file: intro, from: 'value: "340"', to: `value: ${value}` },
    { file: intro, from: 'unit: hives', to: `unit: ${unit}` },
    { file: intro, from: '        measure: count\n', to: '' },
    { file: intro, from: 'было 340 ульев', to: `было ${ru}` },
    { file: intro, from: 'had 340 hives', to: `had ${en}` },
  ]);
  rmSync(join(folder, 'charts.yaml'));
  const content = loadContent(folder);
  const locales = createLocales(content, translations);
  const figure = figureOf(content, 'hives-2019');
  return { measure: figure.measure, ru: locales.ru.format.figure(figure), en: locales.en.format.figure(figure) };
};

test.each([
  ['"0.46"\n        error: "0.03"', 's', '0,46 ± 0,03 секунды', '0.46 ± 0.03 seconds', 'duration'],
  ['["-3", "31"]', 'Cel', '−3…31 °C', '−3…31 °C', 'temperature'],
  ['"0.38"', 'p', '0,38 (p)', '0.38 (p)', 'probability'],
  ['"7.2"', 'g/cm3', '7,2 г/см³', '7.2 g/cm³', 'density'],
  ['"5"', 'h', '5 часов', '5 hours', 'duration'],
])('%s %s needs no unit of the article’s own', (value, unit, ru, en, measure) => {
  expect(printed(value, unit, ru, en)).toEqual({ measure, ru, en });
});

test('what stands after ± is in the statement, too', () => {
  const folder = editedBees([{ file: intro, from: 'value: "340"', to: 'value: "340"\n        error: "12"' }]);
  expect(problemsOf(folder)[0]?.message).toMatch(/"hives-2019" is missing in its statement's/);
});

test('a unit of the article’s own and a known one of its dimension are told apart', () => {
  const folder = editedBees([
    { file: intro, from: 'unit: hives', to: 'unit: kg' },
    { file: intro, from: 'measure: count', to: 'measure: amount' },
  ]);
  rmSync(join(folder, 'charts.yaml'));
  expect(problemsOf(folder)[0]).toMatchObject({ file: 'units.yaml', line: 4 });
});

test('arithmetic leaves p-values alone, and says of degrees no more than how far they are apart', () => {
  const content = loadContent(editedBees([]));
  const [a, b] = ['honey-harvest', 'honey-growth'].map((id) => figureOf(content, id));
  if (!a || !b) throw new Error('The bees have both');
  const withUnit = (scale: 'none' | 'interval') => ({
    ...content,
    units: new Map([['u', { id: 'u', dimension: 'd', factor: '1', scale, ru: 'u', en: 'u' }]]),
  });
  const [first, second] = [
    { ...a, unit: 'u' },
    { ...b, unit: 'u' },
  ];
  expect(arithmeticOf(first, second, withUnit('none'))).toBeUndefined();
  expect(arithmeticOf(first, second, withUnit('interval'))).toMatchObject({
    larger: 'second',
    difference: { value: '5.3' },
    ratio: undefined,
  });
});

test('sections are numbered as the article numbers them', () => {
  const folder = editedBees([
    { file: intro, from: 'code: intro', to: 'code: "2.1"' },
    { file: 'article.yaml', from: 'sections: [intro]', to: 'sections: ["2.1"]' },
    { file: 'article.yaml', from: 'section: intro, begins', to: 'section: "2.1", begins' },
    { file: 'charts.yaml', from: 'sections: [intro, B.1]', to: 'sections: ["2.1", B.1]' },
  ]);
  expect([...loadContent(folder).sections.keys()]).toEqual(['2.1', 'B.1']);
});

test('a preprint has no journal, and a report no volume and no issue', () => {
  const file = 'article.yaml';
  const from = 'journal: { name: Пчеловод, volume: "3", issue: "4", issn: ["0000-0000"] }';
  const localeOf = (to: string) => createLocales(loadContent(editedBees([{ file, from, to }])), translations).en;
  const report = localeOf('journal: { name: Report 12 }');
  expect(journalLine(report)).toBe('The journal “Report 12”, 2020.');
  const figure = figureOf(report.content, 'hives-2019');
  expect(citationOf([figure], report)).toContain('[Report 12, 2020; ');
  expect(citationOf([figure], localeOf(''))).toContain('[2020; ');
});

test.each(['2013', '2013-09', '2013-09-14', '1634-1737', '1960s', '21st century', '3rd century', '44 BC', 'by 2035', 'as of 2012', 'now'])(
  'the period %s is written back as it was read',
  (written) => {
    expect(writtenPeriod(periodSchema.parse(written))).toBe(written);
  },
);

test.each([
  ['17th century', 'XVII век', 'the 17th century'],
  ['44 BC', '44 до н. э. год', '44 BC'],
  ['1960s', '1960-е годы', 'the 1960s'],
  ['2021-03-01', '1 марта 2021 г.', '1 March 2021'],
])('the period %s is said in both languages', (written, ru, en) => {
  const locales = createLocales(loadContent(editedBees([])), translations);
  const period = periodSchema.parse(written);
  expect([locales.ru.format.period(period), locales.en.format.period(period)]).toEqual([ru, en]);
});

test('an article needs neither a glossary nor units of its own', () => {
  const folder = editedBees([]);
  writeFileSync(join(folder, 'units.yaml'), '{}\n');
  expect(problemsOf(folder).every(({ message }) => message.includes('unknown unit'))).toBe(true);
  rmSync(join(folder, 'units.yaml'));
  expect(
    problemsOf(folder)
      .map(({ message }) => message)
      .join(),
  ).toMatch(/unknown unit "hives"/);
  expect(readFileSync(join(folder, 'article.yaml'), 'utf8')).toContain('bees');
});
