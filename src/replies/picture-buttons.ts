import type { Chart, Content } from '../content/content.js';
import { actionData } from './actions.js';
import type { Button } from './reply.js';
import type { Locale } from './locale.js';

/** The charts of a section (by its code) or with a figure (by its id), in the content's order. */
export const chartsOf = (id: string, content: Content): readonly Chart[] =>
  [...content.charts.values()].filter(({ sections, points }) => sections.includes(id) || points.some(({ figure }) => figure === id));

/** 📊 for the chart of a figure or a section; none where there is no chart. */
export const chartButton = (id: string, { content, translate }: Locale): Button | undefined => {
  const [chart, ...others] = chartsOf(id, content);
  if (!chart) return undefined;
  const data = others.length === 0 || content.figures.has(id) ? actionData('chart', chart.id) : actionData('charts', id);
  return { kind: 'action', label: translate('button.chart'), data };
};

/** 🖼: shows a picture of one figure, to send on. */
export const cardButton = (figure: string, { translate }: Locale): Button => ({
  kind: 'action',
  label: translate('button.card'),
  data: actionData('card', figure),
});
