import type { Chart, Content } from '../content/content.js';
import { actionData } from './actions.js';
import { chunk, escapeHtml, keyboard, type Button, type Reply } from './reply.js';
import type { Voice } from './voice.js';

const BUTTONS_A_ROW = 3;

/** The charts of a section (by its code) or with a figure (by its id), in the content's order. */
export const chartsOf = (id: string, content: Content): readonly Chart[] =>
  [...content.charts.values()].filter(({ sections, points }) => sections.includes(id) || points.some(({ figure }) => figure === id));

/** 📊 for the chart of a figure or a section; none where there is no chart. */
export const chartButton = (id: string, { content, translate }: Voice): Button | undefined => {
  const [chart, ...others] = chartsOf(id, content);
  if (!chart) return undefined;
  const data = others.length === 0 || content.figures.has(id) ? actionData('chart', chart.id) : actionData('charts', id);
  return { kind: 'action', label: translate('button.chart'), data };
};

/** The sections that have charts: sectors by name, others by code. */
export const chartsMenu = ({ content, language, translate }: Voice): Reply => {
  const codes = [...content.sections.keys()].filter((code) => chartsOf(code, content).length > 0);
  const buttons = codes.map((code): Button => {
    const sector = content.article.sectors.find(({ section }) => section === code);
    return { kind: 'action', label: sector ? `${sector.icon} ${sector.name[language]}` : code, data: actionData('charts', code) };
  });
  return {
    html: escapeHtml(translate('charts.choose')),
    buttons: keyboard(...chunk(buttons, Math.max(BUTTONS_A_ROW, Math.ceil(buttons.length / 3)))),
  };
};

/** The charts of a section, each opened by its number. */
export const sectionCharts = (code: string, voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const charts = chartsOf(code, content);
  const lines = charts.map(({ title }, i) => `${i + 1}. ${escapeHtml(title[language])}`);
  const title = translate('charts.of', { title: content.sections.get(code)?.title[language] ?? code });
  return {
    html: [`<b>${escapeHtml(title)}</b>`, lines.length > 0 ? lines.join('\n') : escapeHtml(translate('charts.none'))].join('\n\n'),
    buttons: keyboard(
      charts.map(({ id }, i): Button => ({ kind: 'action', label: `📊 ${i + 1}`, data: actionData('chart', id) })),
      [{ kind: 'action', label: translate('charts.all'), data: actionData('chartsMenu') }],
    ),
  };
};
