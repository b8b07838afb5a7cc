import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { editedBees, lineOf, problemsOf, type Edit } from './edited-article.js';

interface Mistake extends Edit {
  readonly name: string;
  /** What stands on the line that is blamed. */
  readonly at: string;
  readonly message: RegExp;
}

const intro = 'sections/intro.yaml';
const honey = 'sections/B.1.yaml';

const MISTAKES: readonly Mistake[] = [
  {
    name: 'broken YAML',
    file: intro,
    from: 'title: { ru: Вступление, en: Introduction }',
    to: 'title: { ru: Вступление, en: Introduction',
    at: 'names:',
    message: /not valid YAML/,
  },
  {
    name: 'a missing translation',
    file: intro,
    from: '    en: In 2019 Lipovsk had 340 hives.\n',
    to: '',
    at: '- id: intro-hives',
    message: /missing in English; add "en:", or take en out of languages/,
  },
  { name: 'an empty text', file: intro, from: 'en: Lipovsk has 340 hives.', to: 'en: ""', at: 'one:', message: /empty/ },
  {
    name: 'a misspelt key',
    file: intro,
    from: 'keyFigures:',
    to: 'keyfigures:',
    at: 'code:',
    message: /unknown "keyfigures"; check the spelling/,
  },
  {
    name: 'an unquoted comma',
    file: honey,
    from: '"Мёда собрали 7,20 т."',
    to: 'Мёда собрали 7,20 т.',
    at: 'one:',
    message: /quote a text/,
  },
  { name: 'a number without quotes', file: intro, from: 'value: "340"', to: 'value: 340', at: 'value: 340', message: /value.*in quotes/ },
  { name: 'a number with a comma', file: honey, from: 'value: "7.20"', to: 'value: "7,20"', at: 'value: "7,20"', message: /with a point/ },
  {
    name: 'an unknown period',
    file: intro,
    from: 'period: "2013"'.replace('2013', '2019'),
    to: 'period: last year',
    at: 'period: last year',
    message: /"last year" is no period; write "2013"/,
  },
  { name: 'an unknown kind', file: intro, from: 'kind: fact', to: 'kind: rumour', at: 'kind: rumour', message: /write one of: fact, view/ },
  {
    name: 'an id that a button cannot carry',
    file: intro,
    from: 'id: intro-hives',
    to: 'id: Intro_hives',
    at: 'id: Intro_hives',
    message: /lower-case letters, digits/,
  },
  {
    name: 'an id that is too long',
    file: intro,
    from: 'id: intro-hives',
    to: `id: ${'i'.repeat(41)}`,
    at: 'id: iii',
    message: /40 characters/,
  },
  {
    name: 'a repeated record id',
    file: intro,
    from: 'id: intro-hives',
    to: 'id: b1-parks',
    at: 'id: b1-parks',
    message: /stands at sections\/B\.1\.yaml:\d+ already; ids are unique, rename one/,
  },
  {
    name: 'a repeated concept id',
    file: 'glossary.yaml',
    from: 'id: market',
    to: 'id: lipovsk',
    at: 'id: lipovsk\n  kind: place\n  within',
    message: /stands at glossary\.yaml:1 already/,
  },
  {
    name: 'a repeated unit id',
    file: 'units.yaml',
    from: 'id: times',
    to: 'id: percent',
    at: 'id: percent, dimension: times',
    message: /stands at units\.yaml:2 already/,
  },
  {
    name: 'a rate of an unknown unit',
    file: 'units.yaml',
    from: 'id: hives,',
    to: 'id: hives, each: { of: furlongs, is: hives },',
    at: 'id: hives,',
    message: /unknown unit "furlongs"; add it to units\.yaml/,
  },
  {
    name: 'an unknown unit',
    file: intro,
    from: 'unit: hives',
    to: 'unit: furlongs',
    at: 'unit: furlongs',
    message: /unknown unit "furlongs"; add it to units\.yaml/,
  },
  {
    name: 'an unknown concept',
    file: intro,
    from: 'of: [hives]',
    to: 'of: [wasps]',
    at: 'of: [wasps]',
    message: /unknown concept "wasps"; add it to glossary\.yaml/,
  },
  {
    name: 'an unknown place',
    file: intro,
    from: 'where: lipovsk',
    to: 'where: atlantis',
    at: 'where: atlantis',
    message: /unknown concept "atlantis"/,
  },
  {
    name: 'an unknown wider place',
    file: 'glossary.yaml',
    from: 'within: lipovsk',
    to: 'within: atlantis',
    at: 'within: atlantis',
    message: /unknown place "atlantis"/,
  },
  {
    name: 'an unknown key figure',
    file: honey,
    from: '[honey-harvest]',
    to: '[hives-2019]',
    at: 'keyFigures',
    message: /no figure of this section/,
  },
  {
    name: 'an unknown list member',
    file: honey,
    from: 'statement: b1-parks',
    to: 'statement: b1-moon',
    at: 'statement: b1-moon',
    message: /unknown statement "b1-moon"/,
  },
  {
    name: 'a paragraph beyond the section',
    file: honey,
    from: 'paragraph: 2',
    to: 'paragraph: 3',
    at: 'paragraph: 3',
    message: /paragraph 3 of a section that has 2/,
  },
  {
    name: 'a number that the Russian text lacks',
    file: intro,
    from: 'было 340 ульев',
    to: 'было 341 улей',
    at: 'value: "340"',
    message: /"hives-2019" is missing in its statement's ru text/,
  },
  {
    name: 'a number that the English text lacks',
    file: intro,
    from: 'had 340 hives',
    to: 'had 1340 hives',
    at: 'value: "340"',
    message: /"hives-2019" is missing in its statement's en text/,
  },
  {
    name: 'a section without a file',
    file: 'article.yaml',
    from: 'sections: [B.1]',
    to: 'sections: [B.1, B.2]',
    at: 'sections: [B.1, B.2]',
    message: /no file in sections\/ has the code B\.2/,
  },
  {
    name: 'a section listed twice',
    file: 'article.yaml',
    from: 'sections: [B.1]',
    to: 'sections: [B.1, intro]',
    at: 'sections: [B.1, intro]',
    message: /intro is listed twice/,
  },
  {
    name: 'a section that no part lists',
    file: 'article.yaml',
    from: 'sections: [B.1]',
    to: 'sections: [intro]',
    at: '',
    message: /B\.1 stands in no part of article\.yaml/,
  },
  {
    name: 'a sector of an unknown section',
    file: 'article.yaml',
    from: 'section: B.1, icon',
    to: 'section: B.7, icon',
    at: 'section: B.7',
    message: /unknown section B\.7/,
  },
];

test.each(MISTAKES)('$name is refused with its place and how to mend it', ({ file, from, to, at, message }) => {
  const folder = editedBees([{ file, from, to }]);
  const problems = problemsOf(folder);
  const found = problems.find((problem) => message.test(problem.message));
  expect(found, `no problem says ${message.source}, but: ${JSON.stringify(problems)}`).toBeDefined();
  if (at !== '') expect(found).toMatchObject({ file, line: lineOf(folder, file, at) });
});

test('several mistakes in several files are told at once, a line each', () => {
  const folder = editedBees([
    { file: intro, from: 'unit: hives', to: 'unit: furlongs' },
    { file: honey, from: 'of: [honey]', to: 'of: [wax]' },
    { file: 'glossary.yaml', from: 'within: lipovsk', to: 'within: atlantis' },
  ]);
  expect(problemsOf(folder)).toHaveLength(3);
  expect(() => loadContent(folder)).toThrow(
    /3 mistake\(s\) to mend:\n {2}glossary\.yaml:\d+: .*\n {2}sections\/.*\n {2}sections\/.*furlongs/,
  );
});

test('several mistakes of one file are told at once', () => {
  const folder = editedBees([
    { file: intro, from: 'kind: fact', to: 'kind: rumour' },
    { file: intro, from: 'status: measured', to: 'status: guessed' },
  ]);
  expect(problemsOf(folder)).toHaveLength(2);
});

test('a missing file is named', () => {
  const folder = editedBees([]);
  rmSync(join(folder, 'article.yaml'));
  expect(problemsOf(folder)).toEqual([{ file: 'article.yaml', line: 1, message: expect.stringContaining('is missing') as string }]);
});
