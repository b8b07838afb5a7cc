import { renderAsync } from '@resvg/resvg-js';
import type { Voice } from '../../../replies/voice.js';
import { cardOf } from './card.js';
import { standingBars } from './columns.js';
import type { Drawing } from '../drawing.js';
import { FAMILY, FONT_FILES } from './fonts.js';
import { lyingBars } from './rows.js';
import { svgOf } from './svg.js';

/** The drawing as SVG, 1200 wide and about 900 high; its texts are still texts. */
export const drawSvg = (drawing: Drawing, voice: Voice): string => {
  const card = cardOf(drawing, voice);
  const { option, height } = drawing.kind === 'things' ? lyingBars(drawing, card, voice) : standingBars(drawing, card, voice);
  return svgOf(option, height);
};

/** An SVG's picture as PNG, rasterised off the main thread with the bundled fonts alone. */
export const rasterise = async (svg: string): Promise<Buffer> => {
  const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const image = await renderAsync(svg, { font });
  return image.asPng();
};
