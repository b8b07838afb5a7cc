import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countsOf } from '../../../src/content/report/counts.js';
import { sentencesOf } from '../../../src/search/sentences.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { yearsOf } from '../../../src/content/period.js';
import { numbersOf } from '../../../src/content/value.js';
import { content } from '../article.js';

const NUMBERS = '../shared/numbers.tsv';
const OWN_WORDS = '../shared/own-words.mjs';

/** Numbers that the article spells out, by the words of its own text. */
const SPELLED: Readonly<Record<string, string>> = { один: '1', вдвое: '2', пяти: '5', восемь: '8' };

describe('the article about Heilongjiang', () => {
  test.skipIf(!existsSync(NUMBERS))('has a figure for every number that its list calls one', () => {
    const rows = readFileSync(NUMBERS, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, unit, , role]) => role === 'figure' && unit?.includes('denominator') === false);
    const listed = rows.map(([numeral = '', , section = '']) => `${section} ${SPELLED[numeral] ?? numeral.replace(',', '.')}`);
    const figures = [...content.figures.values()].map(({ section, value }) => `${section} ${numbersOf(value).join('-')}`);
    expect(figures.sort()).toEqual(listed.sort());
  });

  test.skipIf(!existsSync(OWN_WORDS))('is told in our own words', () => {
    const { status, stdout } = spawnSync(process.execPath, [OWN_WORDS, 'content'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^0 runs/m);
    expect(status).toBe(0);
  });

  test('says of every statement and list what it says as a fact', () => {
    expect(countsOf(content)).toMatchObject({ statementsWithout: [], listsWithout: [] });
  });

  test('has three ways of asking for a record in a language at most', () => {
    const records = [...content.statements.values(), ...content.figures.values(), ...content.lists.values()];
    expect(records.filter(({ ask }) => LANGUAGES.some((language) => ask[language].length > 3))).toEqual([]);
  });

  test('sums up no section in more than 120 words', () => {
    const long = [...content.sections.values()].flatMap(({ code, summary }) =>
      Object.entries(summary.whole)
        .map(([language, text]) => `${code} ${language}: ${text.split(/\s+/).length}`)
        .filter((line) => Number(line.split(': ')[1]) > 120),
    );
    expect(long).toEqual([]);
  });

  test('sums up itself and each section in one sentence and in three', () => {
    const summaries = [...content.sections.values(), { code: 'the article', summary: content.article.summary }];
    for (const { code, summary } of summaries)
      for (const language of LANGUAGES) {
        expect(sentencesOf(summary?.one[language] ?? '', language), code).toHaveLength(1);
        expect(sentencesOf(summary?.three[language] ?? '', language), code).toHaveLength(3);
      }
  });

  test('the texts of the charts have no numbers but years of their figures', () => {
    const strange = [...content.charts.values()].flatMap(({ id, title, measure, note, points }) => {
      const years = new Set(points.flatMap(({ figure }) => yearsOf(content.figures.get(figure)?.period).map(String)));
      const texts = [title, measure, note, ...points.map(({ label }) => label)].flatMap((text) => (text ? [text.ru, text.en] : []));
      return texts.flatMap((text) => text.match(/\d+/g) ?? []).flatMap((number) => (years.has(number) ? [] : [`${id}: ${number}`]));
    });
    expect(strange).toEqual([]);
  });
});
