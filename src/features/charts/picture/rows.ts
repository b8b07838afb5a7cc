import type { Locale } from '../../../replies/locale.js';
import { bandsOf, type AxisPart } from './bands.js';
import { seriesOf } from './bar-series.js';
import { CARD, type Card } from './card.js';
import type { Bar, Drawing } from '../drawing.js';
import { FAMILY, widthOf } from './fonts.js';
import type { Shape } from './option.js';
import { PALETTE } from './palette.js';

const BAND = { least: 16, most: 26 };
const HEIGHT = 900;
const HEADING = 34;
const VALUE = 38;
const MARK = 30;
const WHEN = 30;

type Row = { readonly heading: string } | { readonly bar: Bar } | 'gap';

/** Bars that lie, one under another, each thing's name above its bars: long names stay readable on a phone. */
export const lyingBars = (drawing: Drawing, card: Card, locale: Locale): Shape => {
  const rows = bandsOf(partsOf(drawing.bars));
  const band = Math.min(BAND.most, Math.max(BAND.least, (HEIGHT - card.top - card.bottom) / rows.length));
  const label = Math.max(...drawing.bars.map(widthOfLabel));
  return {
    height: Math.round(card.top + band * rows.length + card.bottom),
    option: {
      ...card.option,
      grid: { left: CARD.margin, right: CARD.margin + label + 24, top: card.top, bottom: card.bottom },
      xAxis: { type: 'value', show: false, min: 0, max: Math.max(...drawing.bars.map(({ high }) => high)) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((_, r) => String(r)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          interval: 0,
          inside: true,
          margin: 0,
          fontSize: HEADING,
          fontWeight: 'bold',
          fontFamily: FAMILY,
          color: PALETTE.ink,
          formatter: (index: string) => headingOf(rows[Number(index)]),
        },
        z: 3,
      },
      series: seriesOf(drawing, rows.map(barOf), card, locale, {
        barWidth: band * 2.4,
        radius: [0, 8, 8, 0],
        label: ({ text, mark, when }) => ({
          position: 'right',
          distance: 16,
          formatter: `{value|${text}}{mark|${mark}}{when|${tag(when)}}`,
          rich: { value: rich(VALUE, PALETTE.ink, 'bold'), mark: rich(MARK, PALETTE.muted), when: rich(WHEN, PALETTE.muted) },
        }),
      }),
    },
  };
};

const partsOf = (bars: readonly Bar[]): readonly AxisPart<Row>[] =>
  bars.flatMap((bar, b): readonly AxisPart<Row>[] => {
    const before = bars[b - 1];
    if (before?.label === bar.label) return [{ what: { bar }, bands: 3 }];
    const gap: readonly AxisPart<Row>[] = before ? [{ what: 'gap', bands: 1 }] : [];
    return [...gap, { what: { heading: bar.label }, bands: 3 }, { what: { bar }, bands: 3 }];
  });

const headingOf = (row: Row | undefined): string => (typeof row === 'object' && 'heading' in row ? row.heading : '');
const barOf = (row: Row | undefined): Bar | undefined => (typeof row === 'object' && 'bar' in row ? row.bar : undefined);

const tag = (when: string): string => (when === '' ? '' : ` · ${when}`);
const widthOfLabel = ({ text, mark, when }: Bar): number => widthOf(text, VALUE, 'bold') + widthOf(mark, MARK) + widthOf(tag(when), WHEN);
const rich = (fontSize: number, color: string, fontWeight: 'bold' | 'normal' = 'normal') => ({
  fontSize,
  color,
  fontWeight,
  fontFamily: FAMILY,
});
