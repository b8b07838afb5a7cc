import { describe, expect, test } from 'vitest';
import { captionOf, inWords } from '../../../src/features/charts/caption.js';
import { drawSvg } from '../../../src/features/charts/picture/draw.js';
import { drawingOf } from '../../../src/features/charts/drawing.js';
import { canDraw, widthOf, wrapToWidth, wrapEvenly } from '../../../src/features/charts/picture/fonts.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { loadContent } from '../../../src/content/load.js';
import { plainText } from '../../../src/replies/reply.js';
import { loadTranslations } from '../../../src/content/translations.js';
import { createLocales, type Locale } from '../../../src/replies/locale.js';
import { BEES } from '../../content/edited-article.js';
import { content } from '../../article.js';

const translations = loadTranslations();
const locales = createLocales(content, translations);
const bees = createLocales(loadContent(BEES), translations);

/** The texts of an SVG in the order in which they stand, as a person reads them. */
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    plainText(text).replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('\u00a0', ' ').trim(),
  );

const svgOf = (id: string, locale: Locale): string => drawSvg(drawingOf(id, locale), locale);

describe.each(LANGUAGES)('in %s', (language) => {
  const locale = locales[language];

  test.each([...content.charts.keys()])('%s has its title, numbers and source as letters that the font has', (id) => {
    const drawing = drawingOf(id, locale);
    const texts = textsOf(drawSvg(drawing, locale));
    const all = texts.join(' ');
    expect(all).toContain(drawing.title);
    expect(all).toContain(drawing.subtitle);
    expect(all).toContain(content.article.journal?.name ?? 'a journal');
    for (const { text } of drawing.bars) expect(texts).toContain(text);
    expect(canDraw(texts.join(''))).toBe(true);
    // On a line of its own it goes without its dot.
    expect(texts).not.toContain(locale.translate('chart.footnotes'));
  });
});

test('a planned number has a pattern and a key of its own, a measured one alone has neither', () => {
  const planned = svgOf('hives-then-and-new', bees.ru);
  expect(planned).toContain('<pattern');
  expect(textsOf(planned)).toEqual(expect.arrayContaining(['факт', 'план', '340', '30–35', '2019']));
  const measured = svgOf('processed-2012', locales.ru);
  expect(measured).not.toContain('<pattern');
  expect(textsOf(measured)).not.toContain('факт');
});

test('planned and forecast have different patterns', () => {
  expect(textsOf(svgOf('energy-to-ocean', locales.en))).toEqual(expect.arrayContaining(['measured', 'planned', 'forecast']));
  expect(new Set(svgOf('energy-to-ocean', locales.en).match(/<pattern[^>]*>/g)).size).toBeGreaterThanOrEqual(2);
});

test('bounds are marked', () => {
  expect(drawingOf('processing-share', locales.ru).bars.map(({ text }) => text)).toEqual(['9,36 %', '6,27 %', '< 1 %', '3,12 %']);
  expect(drawingOf('timber-shares', locales.en).bars.map(({ text }) => text)).toEqual(['61.5%', '> 50%']);
});

test('a break stands where years are left out', () => {
  expect(textsOf(svgOf('processing-share', locales.en)).filter((text) => text === '···')).toHaveLength(2);
});

test('a range keeps both ends', () => {
  const [before, promised] = drawingOf('hives-then-and-new', bees.en).bars;
  expect(before).toMatchObject({ low: 340, high: 340, text: '340', label: '2019' });
  expect(promised).toMatchObject({ low: 30, high: 35, text: '30–35', label: 'new' });
});

test('a chart has one unit: a figure in another is converted, and the caption says what the article has', () => {
  const refined = drawingOf('energy-2013', locales.ru).bars.at(-1);
  expect(refined).toMatchObject({ low: 0.315, high: 0.315, text: '0,315', isConverted: true });
  const parks = drawingOf('parks-investment', locales.en);
  expect(parks.bars.map(({ text }) => text)).toEqual(['3.25', '0.874']);
  expect(captionOf(parks, locales.en)).toContain('0.874 in the picture: 874 million USD in the article.');
  expect(captionOf(drawingOf('processed-2012', locales.en), locales.en)).not.toContain('in the picture');
});

test('the bot’s name stands in the picture, which is sent on', () => {
  expect(textsOf(svgOf('processed-2012', locales.ru)).join(' ')).toContain('«Амур»');
});

test('time that is one for all stands in the subtitle, otherwise at each bar', () => {
  expect(drawingOf('processed-2012', locales.en).subtitle).toBe('Toren (by the context), million tonnes, as of 2012');
  expect(drawingOf('timber-imports', locales.en).bars.map(({ when }) => when)).toEqual(['2007', '2013', '2013']);
  expect(drawingOf('machinery-demand', locales.ru).bars.map(({ when }) => when)).toEqual(['2010', '2014', 'год не назван', '2014']);
});

test('a note is told once and marked at each of its numbers', () => {
  const { bars, footnotes } = drawingOf('processing-share', locales.ru);
  expect(footnotes.map(({ mark }) => mark)).toEqual(['¹⁾', '²⁾', '³⁾']);
  expect(bars.map(({ mark }) => mark)).toEqual(['¹⁾', '¹⁾', '²⁾', '³⁾']);
});

describe('a caption', () => {
  const drawing = drawingOf('hives-then-and-new', bees.en);
  const note = `The first sentence says it. ${'The second goes on and on. '.repeat(60)}`;

  test('escapes what HTML would take for tags', () => {
    expect(captionOf(drawing, bees.en) + inWords(drawing, bees.en)).toContain('&lt;in time&gt;');
  });

  test('keeps to the limit by shortening notes', () => {
    const caption = captionOf({ ...drawing, footnotes: [{ mark: '¹⁾', text: note }] }, bees.en);
    expect(caption.length).toBeLessThan(1024);
    expect(caption).toContain('¹⁾ The first sentence says it.<');
    expect(caption).not.toContain('The second');
  });

  test('keeps to the limit even when nothing can be shortened', () => {
    const caption = captionOf({ ...drawing, title: 'x<'.repeat(2000) }, bees.en);
    expect(caption.length).toBeLessThan(1024);
  });

  test('in words names every number with its series, time and status', () => {
    expect(inWords(drawing, bees.en)).toContain('<b>340 hives</b>');
    expect(inWords(drawingOf('hives-by-place', bees.ru), bees.ru)).toContain('• Липовск, крыши, к 2025 году, план: <b>30–35 ульев</b>');
  });
});

describe('wrapping', () => {
  test('keeps lines within the width and short words with what follows them', () => {
    const lines = wrapToWidth('Перерабатывающая торговля с Россией и Китаем в 2013 году', 500, 40);
    expect(lines.every((line) => widthOf(line, 40) <= 500)).toBe(true);
    expect(lines.every((line) => !/ \p{L}{1,2}$/u.test(line))).toBe(true);
    expect(lines.join(' ').replaceAll('\u00a0', ' ')).toBe('Перерабатывающая торговля с Россией и Китаем в 2013 году');
  });

  test('evens lines without adding any', () => {
    const text = 'Energy exports of Russia to its neighbours';
    const even = wrapEvenly(text, 600, 40);
    expect(even).toHaveLength(wrapToWidth(text, 600, 40).length);
    const [first = '', second = ''] = even;
    expect(Math.abs(widthOf(first, 40) - widthOf(second, 40))).toBeLessThan(200);
  });
});
