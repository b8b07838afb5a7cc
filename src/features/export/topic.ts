import type { Content } from '../../content/content.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { send, type Topic } from '../../dialogue/turn.js';
import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';
import { figuresAsCsv, figuresAsJson } from './tables.js';

/** /export: all figures of the article as a file, CSV or JSON. */
export const exportTopic = (content: Content, texts: CommandTexts): Topic => ({
  commands: [
    { name: 'export', says: texts('export'), isOffered: content.figures.size > 0, run: (turn) => send(turn, chooseFormat(turn.locale)) },
  ],
  actions: { export: (turn, [format]) => send(turn, document(format, turn.locale)) },
});

const chooseFormat = ({ translate, content }: Locale): Reply => ({
  html: escapeHtml(translate('export.choose', { count: content.figures.size })),
  buttons: keyboard([
    { kind: 'action', label: translate('export.csv'), data: actionData('export', 'csv') },
    { kind: 'action', label: translate('export.json'), data: actionData('export', 'json') },
  ]),
});

const document = (format: 'csv' | 'json', locale: Locale): Reply => ({
  html: escapeHtml(locale.translate('export.caption', { count: locale.content.figures.size })),
  file: format === 'csv' ? figuresAsCsv(locale) : figuresAsJson(locale),
  buttons: [],
});
