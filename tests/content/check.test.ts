import { expect, test } from 'vitest';
import { checkContent } from '../../src/content/check-content.js';
import { inShell } from '../in-shell.js';
import { runCommand } from '../run-command.js';
import { BEES, editedBees } from './edited-article.js';
import { lighthousesWithout } from './one-language.js';

const check = (folder: string, ...options: readonly string[]) => inShell(checkContent, options, { CONTENT_DIR: folder });

test('a right article passes, and its coverage is told as a figure', async () => {
  const { status, stdout, stderr } = await check(BEES, '--source', 'tests/fixtures/bees.txt');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('figures 5 of 5, numerals 15 of 15');
});

test('what says nothing as a fact yet is named, and no mistake', async () => {
  expect((await check(BEES)).stdout).toContain('facts 5; without says: 0');
  const folder = editedBees([
    { file: 'sections/B.1.yaml', from: '    says: { act: grow, what: honey, when: 2018-2019, status: done }\n', to: '' },
    { file: 'sections/B.1.yaml', from: '    says: { act: be-located, what: hives, where: items, status: planned, whole: true }\n', to: '' },
  ]);
  const { status, stdout } = await check(folder);
  expect(status).toBe(0);
  expect(stdout).toContain('facts 3; without says: 2, b1-harvest, b1-places');
});

test('what has more than three ways of asking in a language is named, and no mistake', async () => {
  expect((await check(BEES)).stdout).toContain('with more than 3 ask in a language: 0');
  const from = 'ask: { ru: [сколько собрали мёда]';
  const folder = editedBees([{ file: 'sections/B.1.yaml', from, to: 'ask: { ru: [сколько мёда, много ли мёда, мёда собрано, мёд]' }]);
  const { status, stdout } = await check(folder);
  expect(status).toBe(0);
  expect(stdout).toContain('with more than 3 ask in a language: b1-harvest');
});

test('mistakes fail the check, as it is started by a shell', () => {
  const folder = editedBees([{ file: 'article.yaml', from: '"4", "17"]', to: '"4"]' }]);
  const options = ['--source', 'tests/fixtures/bees.txt'];
  const { status, stdout, stderr } = runCommand('content/check.js', options, 'en_US.UTF-8', { CONTENT_DIR: folder });
  expect(status).toBe(1);
  expect(stdout).toContain('numerals 14 of 15');
  expect(stderr).toContain('B.1: "17" of the source is no figure');
});

test('a source that is not there fails the check, unless it may be missing, which is said', async () => {
  expect(await check(BEES, '--source', 'nowhere.txt')).toMatchObject({ status: 1 });
  const { status, stdout } = await check(BEES, '--source', 'nowhere.txt', '--if-there');
  expect(status).toBe(0);
  expect(stdout).toContain("not checked against the article's text: nowhere.txt is not there");
});

test('it leads from one missing piece to the next', async () => {
  const next = async (...edits: Parameters<typeof editedBees>[0]): Promise<string> =>
    /^(?:next: .*|nothing is missing)$/m.exec((await check(editedBees(edits), '--source', 'tests/fixtures/bees.txt')).stdout)?.[0] ?? '';
  const says = { file: 'sections/B.1.yaml', from: '    says: { act: grow, what: honey, when: 2018-2019, status: done }\n', to: '' };
  expect(await next({ file: 'article.yaml', from: '"4", "17"]', to: '"4"]' }, says)).toContain('mend the first of 1: B.1: "17"');
  expect(await next(says)).toContain('write what "b1-harvest" says');
  expect(await next()).toContain('source.txt');
});

test('of an article in one language it names the terms that nobody can ask for in the other one', async () => {
  expect((await check(lighthousesWithout('en', ['ru']))).stdout).toMatch(
    /^next: give the term ".+" English words \(en: in glossary\.yaml\), one of \d+/m,
  );
  expect((await check(lighthousesWithout('ru', ['en']))).stdout).toMatch(
    /^next: give the term ".+" Russian words \(ru: in glossary\.yaml\), one of \d+/m,
  );
});

test('at a Russian terminal what is there, what is wrong and what comes next are told in Russian', async () => {
  const inRussian = (folder: string) => inShell(checkContent, [folder, '--source', 'tests/fixtures/bees.txt'], { language: 'ru_RU.UTF-8' });
  expect((await inRussian(BEES)).stdout).toMatch(/: 2 раздела, 4 утверждения, 5 чисел, 1 список, [\s\S]*\nдальше: если текст статьи/);
  const { stderr } = await inRussian(editedBees([{ file: 'article.yaml', from: '"4", "17"]', to: '"4"]' }]));
  expect(stderr).toBe('B.1: «17» из текста ни в одной записи; добавьте число или укажите под source: в article.yaml\n');
  expect((await inRussian('nowhere')).stderr).toMatch(/^В nowhere нет article\.yaml/);
});
