import type { Locale } from '../../../replies/locale.js';
import { bandsOf, type AxisPart } from './bands.js';
import { seriesOf } from './bar-series.js';
import { CARD, type Card } from './card.js';
import type { Bar, Drawing } from '../drawing.js';
import { FAMILY, wrapToWidth } from './fonts.js';
import type { Shape } from './option.js';
import { PALETTE } from './palette.js';

const HEIGHT = 900;
const LABEL = { size: 36, line: 46 };
const VALUE = 50;
const MARK = 36;
const WIDEST = 240;
const COLUMN = 5;
/** Stands between two columns where the years don't follow each other. */
const BREAK = '···';

/** Bars that stand side by side, earlier ones to the left; a gap in the years is shown as a break. */
export const standingBars = (drawing: Drawing, card: Card, locale: Locale): Shape => {
  const slots = bandsOf(partsOf(drawing.bars, drawing.kind === 'time'));
  const column = (CARD.inner / slots.length) * COLUMN;
  const labels = slots.map((slot) => (typeof slot === 'object' ? wrapToWidth(slot.label, column - 24, LABEL.size) : [slot ?? '']));
  const lines = Math.max(...labels.map(({ length }) => length));
  return {
    height: HEIGHT,
    option: {
      ...card.option,
      grid: { left: CARD.margin, right: CARD.margin, top: card.top + VALUE + 30, bottom: card.bottom + lines * LABEL.line + 16 },
      yAxis: { type: 'value', show: false, min: 0, max: Math.max(...drawing.bars.map(({ high }) => high)) },
      xAxis: {
        type: 'category',
        data: slots.map((_, s) => String(s)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: PALETTE.rule, width: 3 } },
        axisLabel: {
          interval: 0,
          margin: 16,
          fontSize: LABEL.size,
          lineHeight: LABEL.line,
          fontFamily: FAMILY,
          color: PALETTE.ink,
          formatter: (index: string) => labels[Number(index)]?.join('\n') ?? '',
        },
      },
      series: seriesOf(
        drawing,
        slots.map((slot) => (typeof slot === 'object' ? slot : undefined)),
        card,
        locale,
        {
          barWidth: Math.min(WIDEST, column * 0.62),
          radius: [8, 8, 0, 0],
          label: ({ text, mark }) => ({
            position: 'top',
            distance: 20,
            formatter: `{value|${text}}{mark|${mark}}`,
            rich: {
              value: { color: PALETTE.ink, fontSize: VALUE, fontWeight: 'bold', fontFamily: FAMILY },
              mark: { color: PALETTE.muted, fontSize: MARK, fontFamily: FAMILY },
            },
          }),
        },
      ),
    },
  };
};

const partsOf = (bars: readonly Bar[], onTime: boolean): readonly AxisPart<Bar | typeof BREAK>[] =>
  bars.flatMap((bar, b): readonly AxisPart<Bar | typeof BREAK>[] => {
    const column = { what: bar, bands: COLUMN };
    return onTime && isGap(bars[b - 1], bar) ? [{ what: BREAK, bands: 1 }, column] : [column];
  });

const isGap = (before: Bar | undefined, { years: [later] }: Bar): boolean => {
  const earlier = before?.years.at(-1);
  return earlier !== undefined && later !== undefined && later - earlier > 1;
};
