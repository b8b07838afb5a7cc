import type { Chart } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { chartsOf } from '../../replies/chart-button.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { sectionPicks, withoutNumbers } from '../../replies/section-picks.js';
import type { Voice } from '../../replies/voice.js';

/** The sections that have charts, to pick one from. */
export const chartsMenu = (voice: Voice): Reply => {
  const codes = [...voice.content.sections.keys()].filter((code) => chartsOf(code, voice.content).length > 0);
  return {
    html: [escapeHtml(voice.translate('charts.choose')), ...withoutNumbers(codes, voice)].join('\n\n'),
    buttons: sectionPicks(codes, (code) => actionData('charts', code), voice),
  };
};

/** The charts of a section, each opened by its number. */
export const sectionCharts = (code: string, voice: Voice): Reply => {
  const { content, language, translate } = voice;
  const charts = chartsOf(code, content);
  const title = translate('charts.of', { title: content.sections.get(code)?.title[language] ?? code });
  const listed = chartsListed(title, charts, voice);
  const others = [...content.sections.keys()].filter((other) => other !== code);
  return charts.length > 0 ? listed : { ...listed, html: [listed.html, ...withoutNumbers(others, voice)].join('\n\n') };
};

/** The charts that come nearest to what was asked for. */
export const nearestCharts = (charts: readonly Chart[], voice: Voice): Reply =>
  chartsListed(voice.translate('charts.nearest'), charts, voice);

const chartsListed = (title: string, charts: readonly Chart[], { language, translate }: Voice): Reply => {
  const lines = charts.map((chart, i) => `${i + 1}. ${escapeHtml(chart.title[language])}`);
  return {
    html: [`<b>${escapeHtml(title)}</b>`, lines.length > 0 ? lines.join('\n') : escapeHtml(translate('charts.none'))].join('\n\n'),
    buttons: keyboard(
      charts.map(({ id }, i): Button => ({ kind: 'action', label: `📊 ${i + 1}`, data: actionData('chart', id) })),
      [{ kind: 'action', label: translate('charts.all'), data: actionData('chartsMenu') }],
    ),
  };
};
