import { relatedTo } from '../../answers/nearest-figures.js';
import { type Figure, statementOf } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { figureLine, placeOf } from '../../replies/figure-line.js';
import { notesOf } from '../../replies/notes.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

const MOST_RELATED = 6;

/** The numbers nearest to a figure, each opened by its number. */
export const relatedReply = (figure: Figure, locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const figures = relatedTo(figure, content).slice(0, MOST_RELATED);
  const lines = figures.map((other, i) => `${i + 1}. ${figureLine(other, locale)} <i>${placeOf(other, locale)}</i>`);
  const title = escapeHtml(translate('related.title', { label: figure.label[language] }));
  return {
    html: [
      `<b>${title}</b>`,
      lines.length > 0 ? lines.join('\n') : escapeHtml(statementOf(content, figure.statement)[language]),
      ...notesOf(figures, locale),
    ].join('\n\n'),
    buttons: keyboard(figures.map(({ id }, i): Button => ({ kind: 'action', label: String(i + 1), data: actionData('figure', id) }))),
  };
};
