import { renderAsync } from '@resvg/resvg-js';
import type { Locale } from '../../../replies/locale.js';
import { cardOf } from './card.js';
import { standingBars } from './columns.js';
import type { Drawing } from '../drawing.js';
import { FAMILY, FONT_FILES } from './fonts.js';
import { lyingBars } from './rows.js';
import { svgOf } from './svg.js';

/** The drawing as SVG, 1200 wide and about 900 high; its texts are still texts. */
export const drawSvg = (drawing: Drawing, locale: Locale): string => {
  const card = cardOf(drawing, locale);
  const { option, height } = drawing.kind === 'things' ? lyingBars(drawing, card, locale) : standingBars(drawing, card, locale);
  return svgOf(option, height);
};

/** An SVG's picture as PNG, rasterised off the main thread with the bundled fonts alone. */
export const rasterise = async (svg: string): Promise<Buffer> => {
  const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const image = await renderAsync(svg, { font });
  return image.asPng();
};
