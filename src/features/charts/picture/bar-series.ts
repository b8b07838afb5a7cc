import type { Locale } from '../../../replies/locale.js';
import { keyOf, type Card } from './card.js';
import type { Bar, Drawing } from '../drawing.js';
import type { BarLabel, BarSeriesOption } from './option.js';
import { fillOf, openFillOf } from './palette.js';

/** How the bars of one shape are set: their thickness, their four corners, and the label at each. */
interface Setting {
  readonly barWidth: number;
  readonly radius: number[];
  readonly label: (bar: Bar) => BarLabel;
}

/**
 * The bars as series of ECharts: one for each key of the legend, since ECharts makes the legend from its series.
 * A range is drawn up to its lower end, with an open part on top. An upper bound ("less than") is open as a whole.
 */
export const seriesOf = (
  drawing: Drawing,
  slots: readonly (Bar | undefined)[],
  card: Card,
  locale: Locale,
  setting: Setting,
): BarSeriesOption[] =>
  card.keys.flatMap((key) => {
    const own = slots.map((bar) => (bar && keyOf(bar, drawing, locale).name === key.name ? bar : undefined));
    const shape = { type: 'bar' as const, stack: key.name, barWidth: setting.barWidth, barGap: '-100%', silent: true };
    return [
      {
        ...shape,
        name: key.name,
        itemStyle: { ...fillOf(key.series, key.status), borderRadius: setting.radius },
        data: own.map((bar) => (bar ? { value: bar.low, label: labelAt(bar, !isRange(bar), setting), ...opened(bar, setting) } : null)),
      },
      {
        ...shape,
        itemStyle: { ...openFillOf(key.series), borderRadius: setting.radius },
        data: own.map((bar) => (bar && isRange(bar) ? { value: bar.high - bar.low, label: labelAt(bar, true, setting) } : null)),
      },
    ];
  });

const isRange = ({ low, high }: Bar): boolean => high > low;

const opened = (bar: Bar, { radius }: Setting) => {
  if (isRange(bar)) return { itemStyle: { ...fillOf(bar.series, bar.status), borderRadius: 0 } };
  return bar.bound === 'less than' ? { itemStyle: { ...openFillOf(bar.series), borderRadius: radius } } : {};
};

const labelAt = (bar: Bar, show: boolean, { label }: Setting) => (show ? { show, ...label(bar) } : { show });
