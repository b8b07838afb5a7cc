import type { Chart } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { chartsOf } from '../../replies/picture-buttons.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import { sectionPicks, sectorsWithoutNumbers } from '../../replies/section-picks.js';
import type { Locale } from '../../replies/locale.js';

/** The sections that have charts, to pick one from. */
export const chartsMenu = (locale: Locale): Reply => {
  const codes = [...locale.content.sections.keys()].filter((code) => chartsOf(code, locale.content).length > 0);
  return {
    html: [escapeHtml(locale.translate('charts.choose')), ...sectorsWithoutNumbers(codes, locale)].join('\n\n'),
    buttons: sectionPicks(codes, (code) => actionData('charts', code), locale),
  };
};

/** The charts of a section, each opened by its number. */
export const sectionCharts = (code: string, locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const charts = chartsOf(code, content);
  const title = translate('charts.of', { title: content.sections.get(code)?.title[language] ?? code });
  const listed = chartsListed(title, charts, locale);
  const others = [...content.sections.keys()].filter((other) => other !== code);
  return charts.length > 0 ? listed : { ...listed, html: [listed.html, ...sectorsWithoutNumbers(others, locale)].join('\n\n') };
};

/** The charts that come nearest to what was asked for. */
export const nearestCharts = (charts: readonly Chart[], locale: Locale): Reply =>
  chartsListed(locale.translate('charts.nearest'), charts, locale);

const chartsListed = (title: string, charts: readonly Chart[], { language, translate }: Locale): Reply => {
  const lines = charts.map((chart, i) => `${i + 1}. ${escapeHtml(chart.title[language])}`);
  return {
    html: [`<b>${escapeHtml(title)}</b>`, lines.length > 0 ? lines.join('\n') : escapeHtml(translate('charts.none'))].join('\n\n'),
    buttons: keyboard(
      charts.map(({ id }, i): Button => ({ kind: 'action', label: `📊 ${i + 1}`, data: actionData('chart', id) })),
      [{ kind: 'action', label: translate('charts.all'), data: actionData('chartsMenu') }],
    ),
  };
};
