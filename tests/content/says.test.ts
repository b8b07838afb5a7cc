import { expect, test } from 'vitest';
import { statementOf } from '../../src/content/content.js';
import { loadContent } from '../../src/content/load.js';
import { BEES, editedBees, lineOf, problemsOf, type Edit } from './edited-article.js';

const intro = 'sections/intro.yaml';
const honey = 'sections/B.1.yaml';
const HAVE = 'says: { act: have, who: lipovsk, what: hives, when: "2019", status: done, source: 1 }';

const sayOfHives = (says: string): string => editedBees([{ file: intro, from: HAVE, to: `says: ${says}` }]);

test('a fact is read with its fillers, each role as several', () => {
  expect(statementOf(loadContent(BEES), 'intro-hives').says).toEqual([
    { act: 'have', who: ['lipovsk'], what: ['hives'], when: { kind: 'year', year: 2019 }, stance: 'stated', status: 'done', source: 1 },
  ]);
});

test('several facts, several fillers, words and ranks are read', () => {
  const folder = sayOfHives(
    '[{ act: be, what: lipovsk, as: 1, in: [honey, { ru: пасеки, en: apiaries }] }, { act: have, negated: true, when: 2013-09, reason-of: [b1-parks] }]',
  );
  expect(statementOf(loadContent(folder), 'intro-hives').says).toEqual([
    { act: 'be', what: ['lipovsk'], stance: 'stated', as: [1], in: ['honey', { ru: 'пасеки', en: 'apiaries' }] },
    { act: 'have', stance: 'stated', negated: true, when: { kind: 'month', year: 2013, month: 9 }, 'reason-of': ['b1-parks'] },
  ]);
});

test('a list says in which role its items stand, and whether they are all', () => {
  expect(loadContent(BEES).lists.get('b1-places')?.says).toEqual([
    { act: 'be-located', what: ['hives'], where: ['items'], stance: 'stated', status: 'planned', whole: true },
  ]);
});

test('stance and status are those of the kind, unless told', () => {
  const { statements } = loadContent(BEES);
  expect(statements.get('b1-parks')?.says).toMatchObject([{ stance: 'stated', status: 'planned' }]);
  const folder = editedBees([
    { file: honey, from: 'kind: plan', to: 'kind: proposal' },
    { file: honey, from: 'when: by 2025 }', to: 'when: by 2025, stance: may }' },
  ]);
  expect(loadContent(folder).statements.get('b1-roofs')?.says).toMatchObject([{ stance: 'may', status: 'proposed' }]);
});

test('a statement may have a note', () => {
  const folder = editedBees([{ file: intro, from: HAVE, to: `${HAVE}\n    note: { ru: Счёт спорный., en: The count is disputed. }` }]);
  expect(statementOf(loadContent(folder), 'intro-hives').note).toEqual({ ru: 'Счёт спорный.', en: 'The count is disputed.' });
});

/** `file`, `from` and `at` are those of the statement on hives where nothing else is told. */
interface Mistake extends Partial<Edit> {
  readonly name: string;
  readonly to: string;
  readonly at?: string;
  readonly message: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  { name: 'a misspelt key', to: 'says: { act: have, hwo: lipovsk }', message: /unknown "hwo"; check the spelling/ },
  { name: 'no act', to: 'says: { who: lipovsk }', message: /says\.0\.act: it is missing/ },
  { name: 'an unknown act', to: 'says: { act: havve }', message: /unknown act "havve"; add it to locales\/lexicon\/acts\.yaml/ },
  { name: 'a light verb by itself', to: 'says: { act: play, what: honey }', message: /"play" says nothing by itself/ },
  {
    name: 'an unknown concept',
    to: 'says: { act: have, who: atlantis }',
    message: /unknown concept "atlantis"; add it to glossary\.yaml, or say it in words/,
  },
  { name: 'one of several concepts', to: 'says: { act: have, who: [lipovsk, atlantis] }', message: /unknown concept "atlantis"/ },
  {
    name: 'words in no language',
    to: 'says: { act: have, who: { fr: apiculteur } }',
    message: /who\.0: write an id of glossary\.yaml, \{ ru/,
  },
  { name: 'a rank in words without a language', to: 'says: { act: be, as: { } }', message: /or a number for a rank/ },
  { name: 'no period', to: 'says: { act: have, when: last year }', message: /"last year" is no period; write "2013", "2013-09"/ },
  { name: 'no month', to: 'says: { act: have, when: 2013-13 }', message: /"2013-13" is no period/ },
  { name: 'a status of another word', to: 'says: { act: have, status: finished }', message: /write one of: done, now/ },
  { name: 'what is no negation', to: 'says: { act: have, negated: false }', message: /negated/ },
  {
    name: 'items in a statement',
    to: 'says: { act: have, what: items }',
    message: /items stands for a list's items, and this is a statement/,
  },
  { name: 'whole in a statement', to: 'says: { act: have, whole: true }', message: /only a list is whole or not/ },
  { name: 'how many of nothing', to: 'says: { act: have, many: all }', message: /"who" or "what" are meant; fill one/ },
  { name: 'another reference', to: 'says: { act: have, source: 2 }', message: /this section has no reference \[2\]/ },
  {
    name: 'a reason of nothing',
    to: 'says: { act: have, reason-of: [b1-moon] }',
    message: /unknown statement "b1-moon"; use the id of one/,
  },
  { name: 'too many facts', to: 'says: [{ act: have }, { act: grow }, { act: fall }, { act: add }]', message: /three facts at most/ },
  { name: 'no fact', to: 'says: []', message: /says/ },
  {
    name: 'a key of a fact on a line of its own',
    file: honey,
    from: 'where: { ru: парки, en: parks }',
    to: 'where: atlantis',
    at: 'where: atlantis',
    message: /unknown concept "atlantis"/,
  },
  {
    name: 'a list whose items fill no role',
    file: honey,
    from: 'where: items, status: planned, whole: true',
    to: 'status: planned',
    at: 'says: { act: be-located, what: hives, status',
    message: /no role is filled by the list's items; write items where they belong/,
  },
  {
    name: 'whole without items',
    file: honey,
    from: 'where: items, status',
    to: 'status',
    at: 'says: { act: be-located, what: hives, status',
    message: /whether the items are all; write items in the role/,
  },
];

test.each(MISTAKES)('$name is refused with its place', ({ file = intro, from = HAVE, to, at = to, message }) => {
  const folder = editedBees([{ file, from, to }]);
  const problems = problemsOf(folder);
  const found = problems.find((problem) => message.test(problem.message));
  expect(found, `no problem says ${message.source}, but: ${JSON.stringify(problems)}`).toMatchObject({
    file,
    line: lineOf(folder, file, at),
  });
});

test('an article without its own list of references names any', () => {
  const references = '- { section: intro, begins: Пчёлам в городе, numerals: { year: ["2019"], reference: ["1"] } }';
  const folder = editedBees([
    { file: 'article.yaml', from: references, to: '' },
    { file: intro, from: 'source: 1', to: 'source: 12' },
  ]);
  expect(problemsOf(folder)).toEqual([]);
});
