import type { Engine } from '../../answers/engine.js';
import type { Charts } from './charts.js';
import { actionData } from '../../replies/actions.js';
import { chartsMenu, nearestCharts, sectionCharts } from './menu.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { markOf } from '../../replies/section-mark.js';
import { inOneLine } from '../../replies/wording.js';
import type { Locale } from '../../replies/locale.js';
import { chartFor } from './find.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, send, type Outcome, type Topic, type Turn, outdated } from '../../dialogue/turn.js';

const LONGEST_WORDS = 100;

/** Shows a chart for these words, or a menu of charts. */
export type ShowChart = (turn: Turn, words: string) => Promise<Outcome>;

/** The words of a sector, else those of a chart's name; where they fit none, the menu says so. */
export const createShowChart =
  (charts: Charts, engine: Engine): ShowChart =>
  async (turn, payload) => {
    const { locale } = turn;
    const words = inOneLine(payload, LONGEST_WORDS);
    if (words === '') return send(turn, chartsMenu(locale));
    const sector = locale.content.article.sectors.find(({ id }) => id === words);
    if (sector) return send(turn, sectionCharts(sector.section, locale));
    const found = chartFor(words, engine, locale.content);
    if (found.kind === 'this') return send(turn, await picture(found.chart.id, charts, locale));
    const menu = found.charts.length > 0 ? nearestCharts(found.charts, locale) : chartsMenu(locale);
    return send(turn, { ...menu, html: `${escapeHtml(locale.translate('charts.notFound', { words }))}\n\n${menu.html}` });
  };

/** /chart: a menu of charts, or the one that the words after it ask for. */
export const chartsTopic = (chart: ShowChart, charts: Charts, texts: CommandTexts): Topic => ({
  commands: [{ name: 'chart', says: texts('chart'), isOffered: charts.all.length > 0, run: chart }],
  actions: {
    chartsMenu: (turn) => edit(turn, chartsMenu(turn.locale)),
    charts: (turn, [code]) => (turn.locale.content.sections.has(code) ? send(turn, sectionCharts(code, turn.locale)) : outdated(turn)),
    chart: async (turn, [id]) => (turn.locale.content.charts.has(id) ? send(turn, await picture(id, charts, turn.locale)) : outdated(turn)),
  },
});

const picture = async (id: string, charts: Charts, locale: Locale): Promise<Reply> => {
  const { content, language, translate } = locale;
  const { png, caption, words } = await charts.chart(id, language);
  const [section = ''] = content.charts.get(id)?.sections ?? [];
  return {
    html: caption,
    picture: png,
    pictureInWords: words,
    buttons: keyboard([
      { kind: 'action', label: translate('answer.readOn', { section: markOf(section, locale) }), data: actionData('readNew', section, 0) },
      { kind: 'action', label: translate('charts.more'), data: actionData('charts', section) },
    ]),
  };
};
