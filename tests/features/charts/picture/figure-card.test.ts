import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { createCharts } from '../../../../src/features/charts/charts.js';
import { figureCardSvg } from '../../../../src/features/charts/picture/figure-card.js';
import { canDraw, widthOf } from '../../../../src/features/charts/picture/fonts.js';
import { figureOf } from '../../../../src/content/content.js';
import { LANGUAGES } from '../../../../src/content/language.js';
import { plainText } from '../../../../src/replies/reply.js';
import { loadTranslations } from '../../../../src/content/translations.js';
import { createLocales } from '../../../../src/replies/locale.js';
import { content } from '../../../article.js';

const locales = createLocales(content, loadTranslations());
const figures = [...content.figures.values()];

/** The texts of an SVG with the size that each is set in. */
const textsOf = (svg: string): readonly { readonly text: string; readonly size: number; readonly isBold: boolean }[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => ({
    text: plainText(text).replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('\u00a0', ' '),
    size: Number(/font-size:(\d+)px/.exec(attributes)?.[1]),
    isBold: attributes.includes('font-weight:bold'),
  }));

describe.each(LANGUAGES)('a card of each figure in %s', (language) => {
  const locale = locales[language];
  const cards = figures.map((figure) => ({ figure, texts: textsOf(figureCardSvg(figure, 'Amur · @amur_bot', locale)) }));

  test('says the number, what it is, when, where it stands, and the bot’s name', () => {
    for (const { figure, texts } of cards) {
      const said = texts
        .map(({ text }) => text)
        .join(' ')
        .toLowerCase();
      const parts = [locale.format.figure(figure), figure.label[language], '@amur_bot', figure.section];
      for (const part of parts) expect(said, figure.id).toContain(part.toLowerCase());
      if (figure.status !== 'measured') expect(said, figure.id).toContain(locale.translate(`status.${figure.status}`));
    }
  });

  test('has its lines within the picture, in letters that the fonts have', () => {
    for (const { figure, texts } of cards) {
      for (const { text, size, isBold } of texts) {
        expect(widthOf(text, size, isBold ? 'bold' : 'regular'), `${figure.id}: ${text}`).toBeLessThanOrEqual(1200 - 2 * 64);
        expect(canDraw(text), text).toBe(true);
      }
    }
  });
});

test.each(LANGUAGES)('is a picture with a caption that Telegram takes and that names the section, in %s', async (language) => {
  const figure = figureOf(content, 'highlands-investment');
  const { png, caption } = await createCharts(content, locales).card(figure, language, '@amur_bot');
  const { width, height } = PNG.sync.read(png);
  expect(width).toBe(1200);
  expect(height).toBeGreaterThan(500);
  expect(height).toBeLessThan(1200);
  expect(caption).toContain(locales[language].translate('source.place', { section: 'II.3', paragraph: 1 }));
  expect(caption).toContain(figure.note?.[language]);
});

test('the caption of every card fits', async () => {
  const longest = figures.map(({ label, note }) => Math.max(...LANGUAGES.map((l) => label[l].length + (note?.[l].length ?? 0))));
  const figure = figures[longest.indexOf(Math.max(...longest))];
  if (!figure) throw new Error('the article has no figures');
  for (const language of LANGUAGES) {
    const { caption } = await createCharts(content, locales).card(figure, language);
    expect(caption.length).toBeLessThan(1024);
  }
});
