import { createRequire } from 'node:module';
import type * as ECharts from 'echarts';
import { CARD } from './card.js';
import { widthOf } from './fonts.js';

let loaded: typeof ECharts | undefined;

/** ECharts takes a quarter of a second to load, so it is loaded for the first picture and not when the bot starts. */
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

/** What ECharts draws by this option, as SVG: as wide as a card and so high, in pixels; its texts are still texts. */
export const svgOf = (option: ECharts.EChartsCoreOption, height: number): string => {
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: CARD.width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};
