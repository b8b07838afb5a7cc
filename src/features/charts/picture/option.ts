import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What ECharts is told; typed by the parts that are loaded. */
export type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption>;

export type { BarSeriesOption, TitleComponentOption };
export type BarLabel = NonNullable<BarSeriesOption['label']>;
/** A bar's fill, for a legend's key too: a plain colour, no callback. */
export type BarStyle = NonNullable<Extract<NonNullable<BarSeriesOption['data']>[number], { itemStyle?: unknown }>['itemStyle']>;

/** Everything that is drawn, and how high the picture gets. */
export interface Shape {
  readonly option: Option;
  readonly height: number;
}
