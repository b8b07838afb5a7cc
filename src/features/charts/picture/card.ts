import type { Figure } from '../../../content/content.js';
import type { Locale } from '../../../replies/locale.js';
import type { Bar, Drawing } from '../drawing.js';
import { FAMILY, wrapToWidth, wrapEvenly } from './fonts.js';
import type { Option, TitleComponentOption } from './option.js';
import { fillOf, PALETTE } from './palette.js';

/** Sizes in pixels of a picture 1200 wide: on a phone it's a third of that, so nothing is set under 30. */
export const CARD = { width: 1200, margin: 64, inner: 1072 } as const;
const TITLE = { size: 54, line: 66 };
const SUBTITLE = { size: 34, line: 46 };
const LEGEND = { size: 32, height: 58 };
const NOTE = { size: 32, line: 43 };
const SOURCE = { size: 30, line: 42 };
const GAP = 24;

/** A key of the legend: the bars of one colour and one pattern. */
export interface Key {
  readonly name: string;
  readonly series: number;
  readonly status: Figure['status'];
}

/** All of the picture but its bars: where they have room and what stands around them. */
export interface Card {
  readonly top: number;
  readonly bottom: number;
  readonly keys: readonly Key[];
  readonly option: Option;
}

/** The frame of a drawing, as options of ECharts: title, subtitle, legend, note and source, wrapped to the width. */
export const cardOf = (drawing: Drawing, locale: Locale): Card => {
  const title = wrapEvenly(drawing.title, CARD.inner, TITLE.size, 'bold');
  const subtitle = wrapToWidth(drawing.subtitle, CARD.inner, SUBTITLE.size);
  const keys = keysOf(drawing, locale);
  const hasLegend = keys.length > 1 || keys.some(({ status }) => status !== 'measured');
  const legendTop = CARD.margin - 12 + title.length * TITLE.line + subtitle.length * SUBTITLE.line + GAP;
  const note = drawing.note === undefined ? [] : wrapEvenly(drawing.note, CARD.inner, NOTE.size);
  // The dot that parts two notices is left out where a line begins with it.
  const source = wrapToWidth(drawing.source, CARD.inner, SOURCE.size).map((line) => line.replace(/^·\s/, ''));
  const sourceHeight = source.length * SOURCE.line;
  const noteHeight = note.length * NOTE.line;
  return {
    keys,
    top: legendTop + (hasLegend ? LEGEND.height : 0) + GAP / 2,
    bottom: CARD.margin / 2 + sourceHeight + (note.length > 0 ? noteHeight + GAP : 0) + GAP * 1.5,
    option: {
      animation: false,
      backgroundColor: PALETTE.paper,
      textStyle: { fontFamily: FAMILY },
      title: [
        {
          text: title.join('\n'),
          subtext: subtitle.join('\n'),
          left: CARD.margin,
          top: CARD.margin - 12,
          padding: 0,
          itemGap: 8,
          textStyle: { color: PALETTE.ink, fontSize: TITLE.size, lineHeight: TITLE.line, fontWeight: 'bold', fontFamily: FAMILY },
          subtextStyle: { color: PALETTE.muted, fontSize: SUBTITLE.size, lineHeight: SUBTITLE.line, fontFamily: FAMILY },
        },
        footer(note, NOTE, PALETTE.ink, CARD.margin / 2 + sourceHeight + GAP),
        footer(source, SOURCE, PALETTE.muted, CARD.margin / 2),
      ],
      legend: {
        show: hasLegend,
        left: CARD.margin,
        top: legendTop,
        padding: 0,
        itemGap: 40,
        itemWidth: 44,
        itemHeight: 30,
        selectedMode: false,
        textStyle: { color: PALETTE.ink, fontSize: LEGEND.size, fontFamily: FAMILY, padding: [0, 0, 0, 6] },
        data: keys.map(({ name, series, status }) => ({
          name,
          icon: 'roundRect',
          itemStyle: { ...fillOf(series, status), borderRadius: 6 },
        })),
      },
    },
  };
};

const footer = (lines: readonly string[], { size, line }: typeof NOTE, color: string, bottom: number): TitleComponentOption => ({
  text: lines.join('\n'),
  left: CARD.margin,
  bottom,
  padding: 0,
  textStyle: { color, fontSize: size, lineHeight: line, fontWeight: 'normal', fontFamily: FAMILY },
});

/** The name of the bar's key: its series, how sure it is, or both. */
export const keyOf = ({ status: sure, series }: Bar, drawing: Drawing, { translate }: Locale): Key => {
  const status = translate(`chart.status.${sure}`);
  const name = drawing.series[series];
  const named = name !== undefined && sure !== 'measured' ? `${name} (${status})` : (name ?? status);
  return { name: named, series, status: sure };
};

const keysOf = (drawing: Drawing, locale: Locale): readonly Key[] => {
  const keys = drawing.bars.map((bar) => keyOf(bar, drawing, locale));
  return [...new Map(keys.map((key) => [key.name, key])).values()];
};
