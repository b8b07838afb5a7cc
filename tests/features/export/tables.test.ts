import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { statementOf } from '../../../src/content/content.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { loadContent } from '../../../src/content/load.js';
import { numbersOf } from '../../../src/content/value.js';
import { figuresAsCsv, figuresAsJson } from '../../../src/features/export/tables.js';
import { loadTranslations } from '../../../src/content/translations.js';
import { createLocales } from '../../../src/replies/locale.js';
import { editedBees } from '../../content/edited-article.js';
import { content } from '../../article.js';

const translations = loadTranslations();
const locales = createLocales(content, translations);
const figures = [...content.figures.values()];
const DELIMITER = { ru: ';', en: ',' };
const DECIMAL = { ru: ',', en: '.' };

describe.each(LANGUAGES)('the table in %s', (language) => {
  const { name, bytes } = figuresAsCsv(locales[language]);
  const [header = [], ...rows] = parse(Buffer.from(bytes), { bom: true, delimiter: DELIMITER[language] });

  test('begins with the mark by which Excel knows UTF-8', () => {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(name).toMatch(new RegExp(`-${language}\\.csv$`));
  });

  test('has every figure, exactly', () => {
    expect(rows.map(([id]) => id)).toEqual(figures.map(({ id }) => id));
    expect(rows.map(([, label, value]) => [label, value])).toEqual(
      figures.map(({ label, value }) => [label[language], numbersOf(value).join('–').replaceAll('.', DECIMAL[language])]),
    );
  });

  test('tells each figure’s place, statement and note as they stand in the content', () => {
    const last = rows.map((row) => row.slice(-4));
    expect(last).toEqual(
      figures.map((figure) => [
        figure.section,
        String(figure.paragraph),
        statementOf(content, figure.statement)[language],
        figure.note?.[language] ?? '',
      ]),
    );
  });

  test('has a heading over each of its thirteen columns', () => {
    expect(new Set(header).size).toBe(13);
    expect(header.every((cell) => cell !== '')).toBe(true);
  });
});

test('bounds, units, times and names are in the language of the table', () => {
  const rows = parse(Buffer.from(figuresAsCsv(locales.ru).bytes), { bom: true, delimiter: ';' });
  const row = rows.find(([id]) => id === 'exporters-count-2012');
  expect(row?.slice(2, 9)).toEqual(['150', 'более', 'предприятий', '2012 год', 'Торен', '', 'факт']);
});

test('a cell that looks like a formula is not one', () => {
  const folder = editedBees([{ file: 'sections/intro.yaml', from: 'en: hives in Lipovsk', to: 'en: "=1+1"' }]);
  const bees = createLocales(loadContent(folder), translations);
  const rows = parse(Buffer.from(figuresAsCsv(bees.en).bytes), { bom: true });
  expect(rows.map(([, label]) => label)).toContain("'=1+1");
});

test('the JSON has the article and every figure with its exact value', () => {
  const { name, bytes } = figuresAsJson(locales.en);
  const file = JSON.parse(Buffer.from(bytes).toString()) as {
    readonly article: { readonly year: number; readonly journal: { readonly name: string } };
    readonly figures: readonly { readonly id: string; readonly value: string; readonly paragraph: number }[];
  };
  expect(name).toMatch(/-en\.json$/);
  expect(file.article).toMatchObject({ year: content.article.year, journal: { name: content.article.journal?.name } });
  expect(file.figures.map(({ id, value, paragraph }) => [id, value, paragraph])).toEqual(
    figures.map(({ id, value, paragraph }) => [id, numbersOf(value).join('–'), paragraph]),
  );
});
