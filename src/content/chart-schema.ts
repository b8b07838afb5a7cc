import { z } from 'zod';
import { code } from './schema.js';
import { bilingual, id } from './text-schema.js';

const pointSchema = z.strictObject({
  figure: id,
  /** What the bar stands for. Neighbours with one label share a heading; without a label the figure's time is it. */
  label: bilingual.optional(),
  /** One of the chart's series. */
  series: id.optional(),
});

/** Which figures are worth looking at side by side. A chart shows nothing but figures of the content. */
export const chartSchema = z.strictObject({
  id,
  /** The sections that the chart belongs to; a sector's section makes it that sector's chart. */
  sections: z.array(code).min(1),
  /** `time`: columns from early to late. `pair`: two columns, before and after. `things`: bars of different things. */
  kind: z.enum(['time', 'pair', 'things']),
  title: bilingual,
  /** What exactly is measured; the unit is added to it. */
  measure: bilingual.optional(),
  /** The unit of the chart. Figures in another unit of its dimension are converted for their length and printed as they are. */
  unit: z.string(),
  /** Named colours, for bars of two kinds in one chart. */
  series: z
    .array(z.strictObject({ id, name: bilingual }))
    .min(2)
    .optional(),
  points: z.array(pointSchema).min(2, 'a chart compares: it has two points at least').max(12),
  /** What a reader must know to compare fairly. */
  note: bilingual.optional(),
});

export const chartsSchema = z.array(chartSchema);
