import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readActs } from '../../src/content/acts.js';
import type { Language } from '../../src/content/language.js';
import { loadContent } from '../../src/content/load.js';
import { reportPage } from '../../src/content/report/page.js';
import { loadTranslations } from '../../src/content/translations.js';
import { LUMARIA } from '../article.js';
import { runCommand } from '../run-command.js';
import { BEES, editedBees, scratchFolder, type Edit } from './edited-article.js';

const pageOf = (folder: string, language: Language = 'en'): string =>
  reportPage({ content: loadContent(folder), acts: readActs(), translations, language });

const translations = loadTranslations();

/** What a page shows, its tags and white space aside. */
const readable = (page: string): string =>
  page
    .slice(page.indexOf('<body>'))
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

const close = (text: string): string => text.replaceAll(/\s/g, '');

const edited = (...edits: readonly Edit[]): string => readable(pageOf(editedBees(edits)));
const intro = 'sections/intro.yaml';
const honey = 'sections/B.1.yaml';

describe("the article's page to proofread", () => {
  const content = loadContent(LUMARIA);
  const page = pageOf(LUMARIA);
  // A marked number stands in a tag of its own, so white space doesn't count.
  const text = close(readable(page));

  test('has every statement and list in both languages, with an anchor of its own', () => {
    for (const statement of content.statements.values()) {
      expect(text).toContain(close(statement.ru));
      expect(text).toContain(close(statement.en));
      expect(page).toContain(`id="${statement.id}"`);
    }
    for (const { id, title, items } of content.lists.values()) {
      for (const { ru, en } of [title, ...items]) {
        expect(text).toContain(close(ru));
        expect(text).toContain(close(en));
      }
      expect(page).toContain(`id="${id}"`);
    }
  });

  test('has every figure and every note', () => {
    for (const { id, label, note } of content.figures.values())
      for (const told of [id, label.ru, label.en, note?.ru ?? '', note?.en ?? '']) expect(text).toContain(close(told));
  });

  test('has a link to nowhere in no place', () => {
    const anchors = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(anchors).toContain(target);
  });

  test('needs no other file', () => {
    expect(page).not.toMatch(/<(?:link|script|img)|src=|url\(|@import/);
  });
});

test('what a statement says is a line in each language: who, the act, what, then the rest', () => {
  const text = readable(pageOf(BEES));
  expect(text).toContain('who Lipovsk act have what hives when 2019 stance stated status done source [1]');
  expect(text).toContain('who Липовск act иметь what ульи when 2019 stance stated status done source [1]');
  expect(text).toContain('act be located what hives where “parks” many some stance stated status planned');
});

test("a list's fact tells where its items stand, and whether they are all", () => {
  expect(readable(pageOf(BEES))).toContain('where ‹items› whole true');
  const some = edited({ file: honey, from: 'whole: true', to: 'whole: false' });
  expect(some).toContain('where ‹items› whole false: such as');
});

test('a denial, a rank, several fillers, a month and a reason are told', () => {
  const says = 'says: { act: grow, negated: true, what: [hives, honey], as: 2, when: 2013-09, reason-of: [b1-parks] }';
  const text = edited({
    file: intro,
    from: 'says: { act: have, who: lipovsk, what: hives, when: "2019", status: done, source: 1 }',
    to: says,
  });
  expect(text).toContain('act NOT grow what hives + honey as no. 2 when 2013-09 stance stated reason-of b1-parks');
});

test('figures are marked in the text and told with all their fields', () => {
  expect(pageOf(BEES)).toContain(
    'By 2025 the city promises <mark>30</mark>–<mark>35</mark> new hives on roofs, <mark>twice</mark> as many',
  );
  expect(readable(pageOf(BEES))).toContain('value 7.20 t period 2018-2019 of honey where lipovsk, market measure amount status measured');
});

test("what lacks `says:` is marked, counted and linked; the section's link tells how much", () => {
  const lacking = editedBees([{ file: honey, from: '    says: { act: grow, what: honey, when: 2018-2019, status: done }\n', to: '' }]);
  const text = readable(pageOf(lacking));
  expect(text).toContain('statements 4');
  expect(text).toContain('statements without says 1 b1-harvest');
  expect(text).toContain('lists without says 0 none');
  expect(text).toContain('B.1 Honey 1 of 4 without says');
  expect(text.match(/no says: yet/g)).toHaveLength(1);
});

test('acts are counted, those used once by name', () => {
  const text = readable(pageOf(BEES));
  expect(text).toContain('acts used 4 be-located 2');
  expect(text).toContain('acts used once 3 grow, have, promise');
});

test("the page's own words are in the reader's language, beside texts in both", () => {
  const says = { file: intro, from: 'says: { act: have, who: lipovsk, what: hives, when: "2019", status: done, source: 1 }' };
  const text = readable(pageOf(editedBees([{ ...says, to: 'says: { act: grow, negated: true, what: hives, as: 2 }' }]), 'ru'));
  for (const words of ['Абзац 1', 'Главные числа', 'B.1 Мёд', 'утверждения без says 0 нет']) expect(text).toContain(words);
  // Each column is in its own language, whoever reads it.
  expect(text).toContain('act NOT grow what hives as no. 2');
  expect(text).toMatch(/act НЕ \S+ what ульи as № 2/);
});

test('what stands in the content is escaped', () => {
  const page = pageOf(
    editedBees([
      { file: intro, from: 'en: In 2019 Lipovsk had 340 hives.', to: `en: 'In 2019 <b onclick="x">Lipovsk</b> & co. had 340 hives.'` },
      { file: honey, from: 'en: parks }', to: 'en: "<i>parks</i>" }' },
    ]),
  );
  expect(page).toContain('In 2019 &lt;b onclick=&quot;x&quot;&gt;Lipovsk&lt;/b&gt; &amp; co. had <mark>340</mark> hives.');
  expect(page).not.toContain('<i>');
});

describe('npm run content:report', () => {
  const report = (...options: readonly string[]) => runCommand('content/report.js', options);

  test("writes the page, with the article's own paragraphs where they are given", () => {
    const out = join(scratchFolder(), 'page.html');
    const { status, stdout, stderr } = report(BEES, '--source', 'tests/fixtures/bees.txt', '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${out}: 4 statements, 1 list, without says: 0; the article's paragraphs beside them`);
    expect(readFileSync(out, 'utf8')).toMatch(/<blockquote lang="ru">\s*Пчёлам в городе/);
  });

  test('speaks the language of the terminal', () => {
    const out = join(scratchFolder(), 'page.html');
    expect(runCommand('content/report.js', [BEES, '--out', out], 'ru_RU.UTF-8').stdout).toContain('4 утверждения, 1 список, без says: 0');
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('<html lang="ru">');
    expect(page).toContain(': на вычитку</title>');
    expect(readable(page)).toContain('Краткое содержание');
  });

  test('tells what is wrong in a line', () => {
    const { status, stderr } = report('nowhere');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^nowhere has no article\.yaml[^\n]*\n$/);
  });
});
