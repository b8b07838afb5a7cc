import { avatar } from './avatar.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { doAct, profile, room, state, words } from './state.js';
import { toast } from './toast.js';

const doing = () => {
  const action = state.typing.get(state.chat)?.action;
  if (action === undefined) return undefined;
  const { typing, sendingPhoto, sendingFile } = words();
  const what = action === 'upload_photo' ? sendingPhoto : action === 'upload_document' ? sendingFile : typing;
  const who = room().chat.type === 'private' ? '' : `${profile().name} `;
  return h('span', { class: 'doing' }, `${who}${what}`, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')));
};

const subtitle = ({ chat, people, bot }) => {
  if (!state.online) return words().offline;
  const { members, subscribers, bot: botWord } = words();
  const count = people.length + (bot === 'member' || bot === 'administrator' ? 1 : 0);
  if (chat.type === 'private') return botWord;
  return chat.type === 'channel' ? subscribers(count) : members(count);
};

const inside = (status) => status === 'member' || status === 'administrator';

/** What one may do here besides writing. */
const actsHere = ({ chat, bot }) => {
  if (chat.type === 'private') return bot === 'none' ? [] : [bot === 'kicked' ? 'unblock' : 'block'];
  const membership = inside(bot) ? ['removeBot'] : ['addBot'];
  const promotion = bot === 'member' ? ['promoteBot'] : [];
  return [...membership, ...promotion, ...(chat.type === 'group' ? ['upgrade'] : [])];
};

const menu = (where) => {
  const acts = actsHere(where);
  if (acts.length === 0) return null;
  const list = h('div', { class: 'popover', id: 'chat-menu', popover: 'auto' });
  const run = (name) => {
    list.hidePopover();
    doAct({ act: name }).catch(({ message }) => toast(message));
  };
  const item = (name) =>
    h(
      'button',
      {
        type: 'button',
        class: `choice${/block|remove/i.test(name) && name !== 'unblock' ? ' danger' : ''}`,
        on: { click: () => run(name) },
      },
      words()[name],
    );
  list.append(...acts.map(item));
  const note =
    where.chat.type !== 'private' && state.bot.privacy && where.bot === 'member' ? h('p', { class: 'note' }, words().privacyOn) : null;
  if (note) list.append(note);
  const button = h('button', { type: 'button', class: 'icon-button', 'aria-label': words().more, 'aria-haspopup': 'true' }, icon('more'));
  button.popoverTargetElement = list;
  return [button, list];
};

/** Shows the head of the open chat; `onBack` leads to the list of chats on a phone. */
export const createHeader = (onBack) => () => {
  const where = room();
  const { chat } = where;
  const isPrivate = chat.type === 'private';
  byId('chat-header').replaceChildren(
    h('button', { type: 'button', class: 'icon-button back', 'aria-label': words().back, on: { click: onBack } }, icon('back')),
    avatar(isPrivate ? state.bot : chat),
    h(
      'div',
      { class: 'titles' },
      h('h1', {}, isPrivate ? profile().name : chat.title),
      h('p', { class: 'subtitle', 'aria-live': 'polite' }, doing() ?? subtitle(where)),
    ),
    ...(menu(where) ?? []),
  );
};
