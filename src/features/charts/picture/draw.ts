import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type * as ECharts from 'echarts';
import type { Voice } from '../../../replies/voice.js';
import { CARD, cardOf } from './card.js';
import { standingBars } from './columns.js';
import type { Drawing } from '../drawing.js';
import { FAMILY, FONT_FILES, widthOf } from './fonts.js';
import { lyingBars } from './rows.js';

let loaded: typeof ECharts | undefined;

/** ECharts takes a quarter of a second to load, so it is loaded for the first chart and not when the bot starts. */
const echarts = (): typeof ECharts => {
  loaded ??= load();
  return loaded;
};

const load = (): typeof ECharts => {
  const library = createRequire(import.meta.url)('echarts') as typeof ECharts;
  // Without a canvas ECharts takes every Cyrillic letter to be as wide as it is high, so it is given the widths of the font.
  library.setPlatformAPI({
    measureText: (text: string, font?: string) => {
      const size = Number(/(?<![\d.])(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12);
      return { width: widthOf(text, size, font?.includes('bold') ? 'bold' : 'regular') };
    },
  });
  return library;
};

/** The drawing as SVG, 1200 wide and about 900 high; its texts are still texts. */
export const drawSvg = (drawing: Drawing, voice: Voice): string => {
  const card = cardOf(drawing, voice);
  const { option, height } = drawing.kind === 'things' ? lyingBars(drawing, card, voice) : standingBars(drawing, card, voice);
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: CARD.width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};

/** An SVG's picture as PNG, rasterised off the main thread with the bundled fonts alone. */
export const rasterise = async (svg: string): Promise<Buffer> => {
  const font = { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const image = await renderAsync(svg, { font });
  return image.asPng();
};
