import type { Content, Figure } from '../../content/content.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, outdated, send, type Outcome, type Topic, type Turn } from '../../dialogue/turn.js';
import { withSection } from '../../dialogue/with-section.js';
import { citationOf } from '../../replies/citation.js';
import { escapeHtml } from '../../replies/reply.js';
import type { Charts } from '../charts/charts.js';
import { cardReply } from './card.js';
import { numbersMenu, numbersPage } from './menu.js';
import { relatedReply } from './related.js';

/** /numbers: the article's numbers by section; and of one number those nearest to it, its citation and a picture of it. */
export const numbersTopic = (content: Content, charts: Charts, texts: CommandTexts): Topic => ({
  commands: [
    { name: 'numbers', says: texts('numbers'), isOffered: content.figures.size > 0, run: (turn) => send(turn, numbersMenu(turn.locale)) },
  ],
  actions: {
    numbersMenu: (turn) => edit(turn, numbersMenu(turn.locale)),
    numbers: (turn, [code, page]) => withSection(turn, code, (section) => edit(turn, numbersPage(section, page, turn.locale))),
    related: (turn, [id]) => withFigure(turn, id, (figure) => send(turn, relatedReply(figure, turn.locale))),
    cite: (turn, [id]) =>
      withFigure(turn, id, (figure) => send(turn, { html: `<code>${escapeHtml(citationOf([figure], turn.locale))}</code>`, buttons: [] })),
    card: (turn, [id]) => withFigure(turn, id, async (figure) => send(turn, await cardReply(figure, turn, charts))),
  },
});

type Shown = Outcome | Promise<Outcome>;

/** What a button about a figure does; the button of a figure that the content no longer has is out of date. */
const withFigure = (turn: Turn, id: string, show: (figure: Figure) => Shown): Shown => {
  const figure = turn.locale.content.figures.get(id);
  return figure ? show(figure) : outdated(turn);
};
