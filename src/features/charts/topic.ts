import type { Engine } from '../../answers/engine.js';
import type { Charts } from './charts.js';
import { actionData } from '../../replies/actions.js';
import { chartsMenu, nearestCharts, sectionCharts } from './menu.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import { markOf } from '../../replies/section-mark.js';
import { inOneLine } from '../../replies/shorten.js';
import type { Voice } from '../../replies/voice.js';
import { chartFor } from './find.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, send, type Outcome, type Topic, type Turn, outdated } from '../../dialogue/turn.js';

const LONGEST_WORDS = 100;

/** Shows a chart for these words, or a menu of charts. */
export type ShowChart = (turn: Turn, words: string) => Promise<Outcome>;

export const createShowChart =
  (charts: Charts, engine: Engine): ShowChart =>
  async (turn, payload) => {
    const { voice } = turn;
    const words = inOneLine(payload, LONGEST_WORDS);
    if (words === '') return send(turn, chartsMenu(voice));
    const sector = voice.content.article.sectors.find(({ id }) => id === words);
    if (sector) return send(turn, sectionCharts(sector.section, voice));
    const found = chartFor(words, engine, voice.content);
    if (found.kind === 'this') return send(turn, await picture(found.chart.id, charts, voice));
    const menu = found.charts.length > 0 ? nearestCharts(found.charts, voice) : chartsMenu(voice);
    return send(turn, { ...menu, html: `${escapeHtml(voice.translate('charts.notFound', { words }))}\n\n${menu.html}` });
  };

/** /chart: a menu of charts, or the one that the words after it ask for. */
export const chartsTopic = (chart: ShowChart, charts: Charts, texts: CommandTexts): Topic => ({
  commands: [{ name: 'chart', says: texts('chart'), isOffered: charts.all.length > 0, run: chart }],
  actions: {
    chartsMenu: (turn) => edit(turn, chartsMenu(turn.voice)),
    charts: (turn, [code]) => (turn.voice.content.sections.has(code) ? send(turn, sectionCharts(code, turn.voice)) : outdated(turn)),
    chart: async (turn, [id]) => (turn.voice.content.charts.has(id) ? send(turn, await picture(id, charts, turn.voice)) : outdated(turn)),
  },
});

const picture = async (id: string, charts: Charts, voice: Voice): Promise<Reply> => {
  const { content, language, translate } = voice;
  const { png, caption, words } = await charts.chart(id, language);
  const [section = ''] = content.charts.get(id)?.sections ?? [];
  return {
    html: caption,
    picture: png,
    pictureInWords: words,
    buttons: keyboard([
      { kind: 'action', label: translate('answer.readOn', { section: markOf(section, voice) }), data: actionData('readNew', section, 0) },
      { kind: 'action', label: translate('charts.more'), data: actionData('charts', section) },
    ]),
  };
};
