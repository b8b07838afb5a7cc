import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Content } from '../../src/content/content.js';
import { coverageOf } from '../../src/content/coverage.js';
import { loadContent } from '../../src/content/load.js';
import type { Block } from '../../src/drafting/reading/block.js';
import { problemsOf, scratchFolder } from '../content/edited-article.js';
import { newArticle } from '../../src/drafting/new-article.js';
import { inShell } from '../in-shell.js';
import { runCommand } from '../run-command.js';
import { KILNS, TRAMS } from './articles.js';

const command = (...options: readonly string[]) => inShell(newArticle, options);

const textOf = (blocks: readonly Block[]): string => `${blocks.map(({ text }) => text).join('\n\n')}\n`;

/** The folder of a draft that the command made. */
const drafted = async (blocks: readonly Block[]): Promise<{ readonly folder: string; readonly file: string; readonly told: string }> => {
  const scratch = scratchFolder();
  const [file, folder] = [join(scratch, 'text.txt'), join(scratch, 'drafted')];
  writeFileSync(file, textOf(blocks));
  const { status, stdout, stderr } = await command(file, '--out', folder);
  expect({ status, stderr: stderr.replace(/^sections .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
  return { folder, file, told: stdout };
};

const figuresOf = ({ figures }: Content) =>
  [...figures.values()].map(({ value, unit, period, measure, status, bound, label }) => ({
    value,
    unit,
    measure,
    status,
    ...(period && { period }),
    ...(bound && { bound }),
    label: label.ru,
  }));

test('a Russian text: its sections, sentences, numbers with unit, time and subject, and all of it waits for a person', async () => {
  const { folder, told } = await drafted(TRAMS);
  const content = loadContent(folder, { drafts: true });
  expect(told).toContain('3 sections, 8 statements, 6 figures');
  expect(told).toContain('left out: Литература');
  expect(content.article).toMatchObject({ language: 'ru', languages: ['ru'], name: { ru: 'Трамваи города Липовска' }, drafted: true });
  expect([...content.sections.values()].map(({ code, title, paragraphs }) => [code, title.ru, paragraphs])).toEqual([
    ['intro', 'Введение', 1],
    ['B', 'Парк и линии', 2],
    ['conclusions', 'Выводы', 1],
  ]);
  expect(figuresOf(content)).toEqual([
    { value: '48', unit: 'tramvaj', period: { kind: 'year', year: 2019 }, measure: 'count', status: 'measured', label: 'трамваи' },
    {
      value: '3.4',
      unit: 'million-passazhir',
      period: { kind: 'year', year: 2019 },
      measure: 'count',
      status: 'measured',
      label: 'пассажиры',
    },
    { value: '62.5', unit: 'km', period: { kind: 'year', year: 2019 }, measure: 'amount', status: 'measured', label: 'Длина линий' },
    { value: '12', unit: 'percent', period: { kind: 'year', year: 2019 }, measure: 'share', status: 'measured', label: 'Длина линий' },
    { value: '15', unit: 'tramvaj', period: { kind: 'by', year: 2030 }, measure: 'count', status: 'planned', label: 'новые трамваи' },
    {
      value: '1.2',
      unit: 'billion-RUB',
      period: { kind: 'by', year: 2030 },
      measure: 'money',
      status: 'forecast',
      bound: 'more than',
      label: 'Стоимость закупки',
    },
  ]);
  expect(content.glossary.get('tramvaj')).toMatchObject({ name: { ru: 'трамвай' }, ru: expect.arrayContaining(['трамвая', 'трамваями']) });
  expect(content.statements.get('intro-1')?.says).toMatchObject([{ when: { kind: 'year', year: 1912 }, source: 3 }]);
  expect(content.statements.get('b-3')).toMatchObject({ kind: 'plan', says: [{ act: 'buy' }] });
  expect(content.statements.get('conclusions-2')?.kind).toBe('proposal');
  // A short form is that very word: by its stem it would be many others.
  expect(content.unitWords.find(({ dimension }) => dimension === 'roubles')?.ru).toEqual(expect.arrayContaining(['=руб', 'рубл*']));
  // Every numeral of the text is a figure, or is listed.
  expect(coverageOf(content, readFileSync(join(folder, 'source.txt'), 'utf8')).problems).toEqual([]);
  expect(problemsOf(folder)).toMatchObject([{ file: 'article.yaml', message: expect.stringContaining('is a guess') }]);
});

test('an English text: ranges, units and times in English', async () => {
  const content = loadContent((await drafted(KILNS)).folder, { drafts: true });
  expect([...content.sections.keys()]).toEqual(['abstract', 'methods', 'results']);
  expect(content.article.journal).toBeUndefined();
  expect(content.article.overview).toBe('abstract');
  expect([...content.figures.values()].map(({ value, unit, status }) => [value, unit, status])).toEqual([
    ['27', 'kilns', 'measured'],
    ['5', 'mm', 'measured'],
    ['14', 'days', 'measured'],
    ['8400', 'USD', 'measured'],
    ['3.2', 'm', 'measured'],
    ['6.8', 'm', 'measured'],
    ['40', 'percent', 'measured'],
    ['4', 'kilns', 'planned'],
  ]);
});

const snapshot = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:yaml|txt)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('drafting again changes nothing where the text has nothing new, whatever a person has mended or dropped', async () => {
  const { folder, file } = await drafted(TRAMS);
  const path = join(folder, 'sections', 'conclusions.yaml');
  const before = readFileSync(path, 'utf8');
  // One is confirmed in other words, with a comment; the other one is dropped.
  const [kept = ''] = before.split('  - id: conclusions-2');
  writeFileSync(
    path,
    kept.replace('    drafted: true\n', '').replace(/^ {4}ru: .*/m, '    ru: Дешевле трамвая в Липовске нет ничего. # so the author'),
  );
  const all = snapshot(folder);
  const { status, stdout, stderr } = await command(file, '--out', folder);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toContain('new statements: 0');
  expect(snapshot(folder)).toEqual(all);
});

test('drafting again adds what the text has new, with its figures, terms and units, and touches nothing else', async () => {
  const { folder, file } = await drafted(TRAMS.slice(0, -2));
  appendFileSync(file, '\nВ 2021 году трамваи потребили 5,5 тыс. тонн угля.\n');
  const before = snapshot(folder);
  const { stdout } = await command(file, '--out', folder);
  expect(stdout).toContain('new statements: 1');
  const content = loadContent(folder, { drafts: true });
  expect(content.statements.get('conclusions-3')).toMatchObject({
    drafted: true,
    paragraph: 2,
    figures: [{ value: '5.5', unit: 'thousand-t' }],
  });
  const after = snapshot(folder);
  for (const [name, text] of before)
    if (name !== join('sections', 'conclusions.yaml')) expect(after.get(name)?.startsWith(text.trimEnd().slice(0, 400))).toBe(true);
  expect(after.get(join('sections', 'B.yaml'))).toBe(before.get(join('sections', 'B.yaml')));
});

test('what the command needs is told', async () => {
  expect(await command()).toMatchObject({ status: 1, stderr: expect.stringContaining('name the article') });
  expect(await command('nowhere.txt')).toMatchObject({ status: 1, stderr: expect.stringContaining('nowhere.txt is not there') });
});

const RIVER = [
  { kind: 'heading', text: 'Река Липа' },
  { kind: 'heading', text: 'Введение' },
  {
    kind: 'paragraph',
    text:
      'В 2013 г. Совет утвердил план. Улов рыбы вырос в 2014 г. Импорт рыбы составил 3 млн руб. Осенью река мелеет. ' +
      'Доля судов равна 12 %. Лодки рыбаков дают 40 %.',
  },
  {
    kind: 'paragraph',
    text: 'У реки есть проблемы: – вода остаётся грязной даже весной; – берега реки никто не укрепил. Весной они уходят под воду.',
  },
] as const;

test('a short form ends a sentence where its clause is whole, and nothing else; a time holds for the next sentence at most', async () => {
  const content = loadContent((await drafted(RIVER)).folder, { drafts: true });
  expect([...content.statements.values()].filter(({ paragraph }) => paragraph === 1).map(({ ru }) => ru)).toEqual([
    'В 2013 г. Совет утвердил план.',
    'Улов рыбы вырос в 2014 г.',
    'Импорт рыбы составил 3 млн руб.',
    'Осенью река мелеет.',
    'Доля судов равна 12 %.',
    'Лодки рыбаков дают 40 %.',
  ]);
  expect([...content.figures.values()].map(({ value, period }) => [value, period])).toEqual([
    ['3', { kind: 'year', year: 2014 }],
    ['12', undefined],
    ['40', undefined],
  ]);
});

test('the items of a list are statements of their own and a list, of what kind the words say that lead to it', async () => {
  const content = loadContent((await drafted(RIVER)).folder, { drafts: true });
  const [list] = content.lists.values();
  expect(list).toMatchObject({ drafted: true, role: 'problems', paragraph: 2, title: { ru: 'У реки есть проблемы' } });
  expect(list?.items.map(({ statement }) => content.statements.get(statement))).toMatchObject([
    { kind: 'problem', ru: 'Вода остаётся грязной даже весной.' },
    { kind: 'problem', ru: 'Берега реки никто не укрепил.' },
  ]);
  expect([...content.statements.values()].at(-1)?.ru).toBe('Весной они уходят под воду.');
});

const FISHERS = [
  { kind: 'heading', text: 'Рыбаки озера' },
  { kind: 'heading', text: 'Введение' },
  {
    kind: 'paragraph',
    text:
      'Число лодок достигло 20, а в 2020 году – 30. Общий вес улова составил 5 т, число рыбаков достигает 40. ' +
      'Дания планирует продать 32 % рыбы внутренних озёр и 31 % икры. В том числе доля карпа – менее 1 %. ' +
      'В Великой Липовой Долине находится новая пристань площадью 3 га. Великую Липовую Долину знают все. Пристань строили 7 лет.',
  },
] as const;

test('a number is called by what stands nearest to it, without verbs and linking words; each noun of it is a term', async () => {
  const content = loadContent((await drafted(FISHERS)).folder, { drafts: true });
  expect([...content.figures.values()].map(({ value, unit, label }) => [value, unit, label.ru])).toEqual([
    ['20', 'lodka', 'Число лодок'],
    ['30', 'lodka', 'Число лодок'],
    ['5', 't', 'вес улова'],
    ['40', 'rybak', 'число рыбаков'],
    ['32', 'percent', 'доля рыбы внутренних озёр'],
    ['31', 'percent', 'доля икры'],
    ['1', 'percent', 'доля карпа'],
    ['3', 'ha', 'новая пристань площадью'],
    ['7', 'years', 'Пристань'],
  ]);
  expect([...content.glossary.values()].map(({ name }) => name.ru)).toEqual(expect.arrayContaining(['улов', 'икра', 'карп', 'рыбак']));
  // A year is a time, and asks for no number of years.
  expect(content.unitWords.find(({ dimension }) => dimension === 'years')?.ru).toEqual(['=лет']);
});

test('at a Russian terminal all of it is told in Russian', async () => {
  const scratch = scratchFolder();
  const [file, folder] = [join(scratch, 'text.txt'), join(scratch, 'drafted')];
  writeFileSync(file, textOf(TRAMS));
  const inRussian = (...options: readonly string[]) => inShell(newArticle, options, { language: 'ru_RU.UTF-8' });
  const { stdout, stderr } = await inRussian(file, '--out', folder);
  expect(stderr).toBe('разделы: 3 из 3\n');
  expect(stdout).toMatch(/: 3 раздела, 8 утверждений, 6 чисел, .*\nпропущено: Литература.*\nВсё это догадки/);
  expect((await inRussian(file, '--out', folder)).stdout).toContain('новых утверждений: 0');
  expect((await inRussian('nowhere.txt')).stderr).toBe('Файла nowhere.txt нет; назовите файл статьи\n');
});

test('who wrote it, under the title and before the first heading, is no section without a sentence, as it is started by a shell', () => {
  const scratch = scratchFolder();
  const [file, folder] = [join(scratch, 'text.md'), join(scratch, 'drafted')];
  writeFileSync(
    file,
    '# Bees on roofs\n\nAnna Reed, 2021\n\n## 1. Introduction\n\nIn 2019 there were 42 hives on the roofs of the town.\n',
  );
  const { status, stdout } = runCommand('drafting/new.js', [file, '--out', folder]);
  expect(status).toBe(0);
  expect(stdout).toContain('1 section, 1 statement');
  expect(stdout).toContain('left out: “Anna Reed, 2021…”: no sentence');
});
