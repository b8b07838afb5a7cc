import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCharts, type ChartPicture } from '../../../src/features/charts/charts.js';
import { PALETTE } from '../../../src/features/charts/picture/palette.js';
import { figureOf } from '../../../src/content/content.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { plainText } from '../../../src/replies/reply.js';
import { loadTranslations } from '../../../src/content/translations.js';
import { createLocales } from '../../../src/replies/locale.js';
import { content } from '../../article.js';

const locales = createLocales(content, loadTranslations());
const charts = createCharts(content, locales);

const EDGE = 24;

/** A colour as its pixel is stored. */
const pixelOf = (colour: string): number => Number.parseInt(`${colour.slice(1)}FF`, 16);
const PAPER = pixelOf(PALETTE.paper);
const INK = pixelOf(PALETTE.ink);

/** How many pixels of a picture are of that colour, where `counts` says so. */
const count = ({ width, height, data }: PNG, colour: number, counts: (x: number, y: number) => boolean): number => {
  let found = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (counts(x, y) && data.readUInt32BE((y * width + x) * 4) === colour) found++;
  return found;
};

describe.each(charts.all.map(({ id }) => id))('the chart %s', (id) => {
  const pictures = new Map<string, ChartPicture>();
  beforeAll(async () => {
    for (const language of LANGUAGES) pictures.set(language, await charts.chart(id, language));
  });

  test.each(LANGUAGES)('is a picture in %s with nothing cut off', (language) => {
    const png = PNG.sync.read(pictures.get(language)?.png ?? Buffer.alloc(0));
    expect(png.width).toBe(1200);
    expect(png.height).toBeGreaterThanOrEqual(600);
    expect(png.height).toBeLessThanOrEqual(1100);
    const isEdge = (x: number, y: number) => Math.min(x, y, png.width - 1 - x, png.height - 1 - y) < EDGE;
    const edge = png.width * png.height - (png.width - 2 * EDGE) * (png.height - 2 * EDGE);
    expect(count(png, PAPER, isEdge)).toBe(edge);
    expect(count(png, INK, () => true)).toBeGreaterThan(5000);
  });

  test('differs between the languages', () => {
    expect(pictures.get('ru')?.hash).not.toBe(pictures.get('en')?.hash);
    expect(pictures.get('ru')?.png.equals(pictures.get('en')?.png ?? Buffer.alloc(0))).toBe(false);
  });

  test.each(LANGUAGES)('has a caption that Telegram takes, without the numbers of the picture over again, in %s', (language) => {
    const caption = pictures.get(language)?.caption ?? '';
    const chart = content.charts.get(id);
    expect(caption.length).toBeLessThan(1024);
    expect(caption).not.toContain('•');
    expect(caption).not.toMatch(/…/);
    // A note's sign right at "м³" would be read as a part of the unit.
    expect(plainText(pictures.get(language)?.words ?? '')).not.toMatch(/[²³][⁰¹²³⁴⁵⁶⁷⁸⁹]/);
    for (const { figure: figureId } of chart?.points ?? []) {
      const figure = figureOf(content, figureId);
      expect(plainText(pictures.get(language)?.words ?? '')).toContain(locales[language].format.figure(figure));
      expect(caption).toContain(locales[language].translate('source.place', { section: figure.section, paragraph: figure.paragraph }));
    }
  });
});

test('a chart is drawn once and then remembered', async () => {
  const first = charts.chart('farmland', 'en');
  expect(charts.chart('farmland', 'en')).toBe(first);
  const afresh = await createCharts(content, locales).chart('farmland', 'en');
  expect(afresh.hash).toBe((await first).hash);
  expect(afresh.png.equals((await first).png)).toBe(true);
});

test('an unknown chart is an error, whenever it is asked for', async () => {
  await expect(charts.chart('wasps', 'ru')).rejects.toThrow('no chart "wasps"');
  await expect(charts.chart('wasps', 'ru')).rejects.toThrow('no chart "wasps"');
});

/** A section that no chart is about. */
const bare =
  [...content.sections.keys()].find((code) => [...content.charts.values()].every(({ sections }) => !sections.includes(code))) ?? '';

test.each([
  ['a section', 'III.3', ['farmland', 'grain']],
  ['a sector', 'agriculture', ['farmland', 'grain']],
  ['a figure', 'arable-highlands', ['farmland']],
  ['a section of another chart too', 'III.1', ['energy-to-ocean', 'capital-spending', 'energy-2013']],
  ['a section without any', bare, []],
  ['nothing of ours', 'wasps', []],
])('the charts of %s are found', (_, id, expected) => {
  expect(charts.chartsOf(id).map((chart) => chart.id)).toEqual(expected);
});
