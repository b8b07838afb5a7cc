import { actionData } from '../replies/actions.js';
import { figuresAsCsv, figuresAsJson } from '../features/export/tables.js';
import { pager } from '../replies/pager.js';
import { escapeHtml, keyboard, type Reply } from '../replies/reply.js';
import { timelinePages } from '../features/timeline/pages.js';
import type { Voice } from '../replies/voice.js';
import type { CommandTexts } from './command-texts.js';
import { edit, send, type Topic } from './turn.js';

type Half = 'measured' | 'planned';

/** All of the article at once, in another order: /timeline by time, /export as tables. */
export const collectionsTopic = (texts: CommandTexts): Topic => ({
  commands: [
    { name: 'timeline', says: texts('timeline'), run: (turn) => send(turn, timeline('measured', 0, turn.voice)) },
    { name: 'export', says: texts('export'), run: (turn) => send(turn, chooseFormat(turn.voice)) },
  ],
  actions: {
    timeline: (turn, [half, page]) => edit(turn, timeline(half, page, turn.voice)),
    export: (turn, [format]) => send(turn, document(format, turn.voice)),
  },
});

const timeline = (half: Half, page: number, voice: Voice): Reply => {
  const pages = timelinePages(half, voice);
  const at = Math.min(page, pages.length - 1);
  const other: Half = half === 'measured' ? 'planned' : 'measured';
  return {
    html: pages[at] ?? escapeHtml(voice.translate('timeline.none')),
    buttons: keyboard(
      pager(at, pages.length, (to) => actionData('timeline', half, to)),
      [{ kind: 'action', label: voice.translate(`timeline.to.${other}`), data: actionData('timeline', other, 0) }],
    ),
  };
};

const chooseFormat = ({ translate, content }: Voice): Reply => ({
  html: escapeHtml(translate('export.choose', { count: content.figures.size })),
  buttons: keyboard([
    { kind: 'action', label: translate('export.csv'), data: actionData('export', 'csv') },
    { kind: 'action', label: translate('export.json'), data: actionData('export', 'json') },
  ]),
});

const document = (format: 'csv' | 'json', voice: Voice): Reply => ({
  html: escapeHtml(voice.translate('export.caption', { count: voice.content.figures.size })),
  file: format === 'csv' ? figuresAsCsv(voice) : figuresAsJson(voice),
  buttons: [],
});
