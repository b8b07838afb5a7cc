import Big from 'big.js';
import { chartOf, figureOf, unitOf, type Chart, type Content, type Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { numbersOf } from '../../content/value.js';
import { capital } from '../../replies/wording.js';
import { periodTerms } from '../../replies/format.js';
import { journalOf } from '../../replies/journal.js';
import type { Locale } from '../../replies/locale.js';

/** A number as a bar. */
export interface Bar {
  /** Whether it is measured, planned or forecast, and whether it is a bound: both show in the fill. */
  readonly status: Figure['status'];
  readonly bound: Figure['bound'];
  /** The years that it's about, so that a gap between two columns can be shown; often none. */
  readonly years: readonly number[];
  /** What the bar stands for; bars of one label that follow each other share it. */
  readonly label: string;
  /** The figure's time, where the bars' times differ and the label doesn't say it already. */
  readonly when: string;
  /** The ends of a range in the chart's unit, or the same number twice. */
  readonly low: number;
  readonly high: number;
  /** The number as it's written at the bar: "< 1 %", "208 тыс. т". */
  readonly text: string;
  /** A sign that leads to the figure's note, "¹⁾", or nothing. */
  readonly mark: string;
  /** Which of the chart's series it belongs to: 0 where there are none. */
  readonly series: number;
}

/** A note of the article's oddities with its sign. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/** Bars in one language, before they have a shape. */
export interface Drawing {
  readonly kind: Chart['kind'];
  readonly title: string;
  /** What is measured, the unit and, where it is one for all, the time. */
  readonly subtitle: string;
  readonly bars: readonly Bar[];
  readonly series: readonly string[];
  readonly note: string | undefined;
  /** Where the numbers are from. */
  readonly source: string;
}

/** A figure of the article as a bar. */
export interface FigureBar extends Bar {
  readonly figure: Figure;
  /** Whether the article prints the number in another unit than the chart's: "1139 million USD" on an axis in billions. */
  readonly isConverted: boolean;
}

/** A chart of the article: the picture and its caption both tell this. */
export interface ArticleDrawing extends Drawing {
  readonly bars: readonly FigureBar[];
  readonly footnotes: readonly Footnote[];
}

/** The chart of that id in the locale's language; throws for an id that the content doesn't have. */
export const drawingOf = (id: string, locale: Locale): ArticleDrawing => {
  const { content, language, translate } = locale;
  const chart = chartOf(content, id);
  const figures = chart.points.map(({ figure }) => figureOf(content, figure));
  const times = figures.map((figure) => timeOf(figure, locale));
  const sameTime = new Set(times).size === 1;
  const footnotes = footnotesOf(figures, locale);
  const bars = chart.points.map((point, p): FigureBar => {
    const figure = figureOf(content, point.figure);
    const time = times[p] ?? '';
    const ends = numbersOf(figure.value).map((number) => toUnit(number, figure.unit, chart.unit, content));
    return {
      figure,
      isConverted: figure.unit !== chart.unit,
      status: figure.status,
      bound: figure.bound,
      years: yearsOf(figure.period),
      label: point.label?.[language] ?? time,
      when: sameTime || !point.label || chart.kind !== 'things' ? '' : time || locale.translate('chart.period.none'),
      low: Number(ends[0] ?? 0),
      high: Number(ends.at(-1) ?? 0),
      text: textOf(ends, figure, chart, locale),
      mark: footnotes.find(({ text }) => text === figure.note?.[language])?.mark ?? '',
      series: Math.max(0, chart.series?.findIndex(({ id: series }) => series === point.series) ?? 0),
    };
  });
  const labelled = bars.every(({ figure }, b) => bars[b]?.label !== timeOf(figure, locale));
  const subtitle = [chart.measure?.[language], plainUnit(chart.unit, locale), sameTime && labelled ? times[0] : undefined];
  const journal = journalOf(locale);
  const sections = [...new Set(figures.map(({ section }) => section))];
  const place = translate('chart.sections', { count: sections.length, sections: sections.join(', ') });
  const source = `${translate('source.label')}: ${journal}, ${place} · ${translate('chart.by')}`;
  return {
    kind: chart.kind,
    title: chart.title[language],
    subtitle: capital(subtitle.filter((part) => part !== undefined && part !== '').join(', ')),
    bars,
    series: chart.series?.map(({ name }) => name[language]) ?? [],
    note: chart.note?.[language],
    footnotes,
    source: footnotes.length === 0 ? source : `${source} ${translate('chart.footnotes').replaceAll(' ', '\u00a0')}`,
  };
};

const timeOf = ({ period }: Figure, { translate, language }: Locale): string =>
  period ? translate(`chart.period.${period.kind}`, periodTerms(period, language, translate)) : '';

const toUnit = (number: string, from: string, to: string, content: Content): string =>
  from === to ? number : new Big(number).times(unitOf(content, from).factor).div(unitOf(content, to).factor).toFixed();

/** A per cent sign stands at each number. Any other unit stands once, in the subtitle. */
const textOf = (ends: readonly string[], { value, bound }: Figure, { unit }: Chart, { content, format, translate }: Locale): string => {
  const isPercent = unitOf(content, unit).dimension.startsWith('percent');
  const number = isPercent ? format.quantity(value, unit) : ends.map(format.number).join('–');
  return bound === undefined ? number : translate(`chart.bound.${bound}`, { number });
};

/** Things that are counted, such as parks, get no unit: the title names them. */
const plainUnit = (unit: string, { content, language }: Locale): string | undefined => {
  const name = unitOf(content, unit)[language];
  return typeof name === 'string' ? name : undefined;
};

// With its bracket: a bare ¹ after a number would look like a power.
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (number: number): string => String(number).replace(/\d/g, (digit) => SUPERSCRIPT.charAt(Number(digit)));

const footnotesOf = (figures: readonly Figure[], { language }: Locale): readonly Footnote[] => {
  const texts = new Set(figures.flatMap(({ note }) => (note ? [note[language]] : [])));
  return [...texts].map((text, t) => ({ mark: `${raised(t + 1)}⁾`, text }));
};
