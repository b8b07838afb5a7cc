import type { Locale } from '../../replies/locale.js';
import type { Bar, Drawing } from '../charts/drawing.js';

/** Questions asked on a day, such as "2026-01-31". */
export interface Day {
  readonly day: string;
  readonly answered: number;
  readonly unanswered: number;
}

/** The questions of some days for the operators, those without an answer beside the others. */
export const questionsByDay = (days: readonly Day[], { language, format, translate }: Locale): Drawing => {
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const bar = (day: string, count: number, series: number): Bar => ({
    status: 'measured',
    bound: undefined,
    years: [],
    label: date.format(new Date(day)),
    when: '',
    low: count,
    high: count,
    text: format.number(String(count)),
    mark: '',
    series,
  });
  return {
    kind: 'things',
    title: translate('operator.chart.title'),
    subtitle: translate('operator.chart.subtitle'),
    bars: days.flatMap(({ day, answered, unanswered }) => [bar(day, answered, 0), bar(day, unanswered, 1)]),
    series: [translate('operator.chart.answered'), translate('operator.chart.unanswered')],
    note: undefined,
    source: translate('operator.chart.source'),
  };
};
