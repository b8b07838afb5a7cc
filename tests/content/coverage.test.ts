import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageOf } from '../../src/content/coverage.js';
import { inWords } from '../../src/content/saying.js';
import { loadTranslations } from '../../src/content/translations.js';
import { loadContent } from '../../src/content/load.js';
import { BEES, editedBees, LIGHTHOUSES, type Edit } from './edited-article.js';

const SOURCE = readFileSync('tests/fixtures/bees.txt', 'utf8');
const bees = loadContent(BEES);
/** With its problems in English. */
const told = (...of: Parameters<typeof coverageOf>) => {
  const found = coverageOf(...of);
  return { ...found, problems: found.problems.map((problem) => inWords(problem, loadTranslations().en)) };
};

const problemsAfter = (edit: Edit): readonly string[] => told(loadContent(editedBees([edit])), SOURCE).problems;

test('an article that agrees with its source has every numeral and figure accounted for', () => {
  expect(told(bees, SOURCE)).toEqual({ numerals: { covered: 15, of: 15 }, figures: { covered: 5, of: 5 }, problems: [] });
});

test('a numeral of the source that nobody accounts for is told', () => {
  const { numerals, problems } = told(bees, SOURCE.replace('только начало', 'лишь одно из 99 начал'));
  expect(numerals).toEqual({ covered: 15, of: 16 });
  expect(problems).toEqual([expect.stringContaining('intro: "99" of the source is no figure; add one, or list it')]);
});

test('a figure with a number that the source lacks is told', () => {
  const { figures, problems } = told(bees, SOURCE.replace('12,5 %', 'много'));
  expect(figures).toEqual({ covered: 4, of: 5 });
  expect(problems).toContainEqual(expect.stringContaining('honey-growth: the source doesn\'t have "12,5"'));
});

test.each(['на 5–8 этажах [1; 2, 4–6]', 'см. рис. 7, табл. 2 и формулу 3', 'X-лучами, глава IV'])(
  'references and labels need no line of the record: %s',
  (text) => {
    const { problems } = told(bees, SOURCE.replace('только начало', text));
    expect(problems.filter((problem) => !/"[58]"/.test(problem))).toEqual([]);
  },
);

test('both ends of a range and what stands after ± are numbers of the source', () => {
  const source = SOURCE.replace('на 12,5 %', 'на 12,5 ± 0,4 %');
  expect(told(bees, source).problems).toEqual([expect.stringContaining('"0.4" of the source is no figure')]);
  const folder = editedBees([
    { file: 'sections/B.1.yaml', from: 'value: "12.5"', to: 'value: "12.5"\n        error: "0.4"' },
    { file: 'sections/B.1.yaml', from: 'на 12,5 %', to: 'на 12,5 ± 0,4 %' },
    { file: 'sections/B.1.yaml', from: 'by 12.5%', to: 'by 12.5 ± 0.4%' },
  ]);
  expect(told(loadContent(folder), source).problems).toEqual([]);
});

test('the second article agrees with its source', () => {
  const tower = loadContent('tests/fixtures/articles/tower-clock');
  const { figures, problems } = told(tower, readFileSync('tests/fixtures/articles/tower-clock/source.txt', 'utf8'));
  expect(problems).toEqual([]);
  expect(figures).toEqual({ covered: tower.figures.size, of: tower.figures.size });
});

test('a zero at the end counts: 7,2 is not 7,20', () => {
  expect(told(bees, SOURCE.replace('7,20', '7,2')).problems).toContainEqual(expect.stringContaining('"7,20"'));
});

test('a word for a number is found whole only, and has to mean the value', () => {
  expect(told(bees, SOURCE.replace('вдвое', 'вдвоем')).problems).toContainEqual(expect.stringContaining('new-hives-times'));
  expect(problemsAfter({ file: 'sections/B.1.yaml', from: 'printed: вдвое', to: 'printed: прежнего' })).toContainEqual(
    expect.stringContaining('"прежнего" is printed, which is not its value'),
  );
});

test('the record lists no numeral that the source lacks', () => {
  expect(problemsAfter({ file: 'article.yaml', from: 'year: ["2025"]', to: 'year: ["2025", "2031"]' })).toEqual([
    expect.stringContaining('article.yaml lists "2031"'),
  ]);
});

test('a figure stands in the paragraph that it names', () => {
  expect(problemsAfter({ file: 'sections/B.1.yaml', from: 'paragraph: 1', to: 'paragraph: 2' })).toContainEqual(
    expect.stringContaining('honey-harvest: paragraph 2 of the source doesn\'t have "7,20"'),
  );
});

test('page breaks, running heads and lists begin no paragraph, but a wrong count is told', () => {
  expect(problemsAfter({ file: 'sections/B.1.yaml', from: 'paragraphs: 2', to: 'paragraphs: 3' })).toEqual([
    'B.1: the section counts 3 paragraphs, the source 2',
  ]);
});

test('the record may say how paragraphs open where the source has no blank lines', () => {
  const solid = SOURCE.replace('\n\nК 2025', ' К 2025');
  const edit = {
    file: 'article.yaml',
    from: 'begins: 1. Мёд города',
    to: 'begins: 1. Мёд города\n    openings: [1. Мёд города, К 2025 году]',
  };
  expect(told(bees, solid).problems).not.toEqual([]);
  expect(told(loadContent(editedBees([edit])), solid).problems).toEqual([]);
});

test('a section that the record does not place in the source is told', () => {
  expect(told(loadContent(LIGHTHOUSES), '').problems).toEqual([expect.stringContaining('Light: '), expect.stringContaining('Keepers: ')]);
});

test('a beginning that the source lacks stops the comparison', () => {
  expect(() => told(bees, 'Совсем другой текст.')).toThrow(/no "Пчёлам в городе" where intro should begin/);
});
