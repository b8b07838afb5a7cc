import type { List } from '../content/content.js';
import { actionData } from './actions.js';
import { inRows } from './layout.js';
import { renderList } from './render-answer.js';
import { escapeHtml, keyboard, type Button, type Reply } from './reply.js';
import { markOf } from './section-mark.js';
import { pageOf } from './section-pages.js';
import { shareButton } from './share.js';
import { sectionOf } from '../content/content.js';
import type { Voice } from './voice.js';

/** All of the article's lists of one role, such as its problems: each whole, in the article's order. */
export const listsReply = (role: List['role'], voice: Voice): Reply => {
  const { content, translate } = voice;
  const lists = [...content.lists.values()].filter((list) => list.role === role);
  const buttons = lists.map(({ section }): Button => ({
    kind: 'action',
    label: `📖 ${markOf(section, voice)}`,
    data: actionData('readNew', section, 0),
  }));
  return {
    html: lists.length > 0 ? lists.map((list) => renderList(list, voice)).join('\n\n') : escapeHtml(translate('lists.none')),
    buttons: inRows(buttons, 2),
  };
};

/** One list by itself, with the way to where it stands. */
export const listReply = (list: List, voice: Voice): Reply => {
  const first = list.items[0]?.statement ?? '';
  const page = pageOf(first, sectionOf(voice.content, list.section), voice.content);
  return {
    html: renderList(list, voice),
    buttons: keyboard([
      {
        kind: 'action',
        label: voice.translate('answer.readOn', { section: markOf(list.section, voice) }),
        data: actionData('readNew', list.section, page),
      },
      shareButton(list.title[voice.language], list.id, voice),
    ]),
  };
};
