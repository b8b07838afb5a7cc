import { statementOf, type List } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { placesLine } from '../../replies/figure-line.js';
import { inRows, MOST_ROWS } from '../../replies/button-rows.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';
import { wayBack } from '../../replies/way-back.js';

/** The article's main list of a role, such as its problems, each item in a whole sentence; the others of the role are buttons. */
export const mainList = (role: List['role'], locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const lists = [...content.lists.values()].filter((list) => list.role === role);
  const main = lists.find((list) => list.main) ?? lists[0];
  if (!main) return { html: escapeHtml(translate('lists.none')), buttons: [] };
  const items = main.items.map(({ statement }, i) => `${i + 1}. ${escapeHtml(statementOf(content, statement)[language])}`);
  const others = lists.filter((list) => list !== main);
  const buttons = others.map(({ id, title }): Button => ({ kind: 'action', label: title[language], data: actionData('list', id) }));
  return {
    html: [`<b>${escapeHtml(main.title[language])}</b>`, items.join('\n'), placesLine([main], locale)].join('\n\n'),
    buttons: keyboard(...inRows(buttons, MOST_ROWS - 1), [wayBack(locale)]),
  };
};
