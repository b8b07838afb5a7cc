import { avatar } from './avatar.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { reconcile } from './reconcile.js';
import { doAct, isCreator, profile, room, state, words } from './state.js';
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
  if (chat.type === 'private') return `${botWord} · @${state.bot.username}`;
  return chat.type === 'channel' ? subscribers(count) : members(count);
};

const inside = (status) => status === 'member' || status === 'administrator';

/** What one may do here besides writing. */
const actsHere = (where) => {
  const { chat, bot } = where;
  if (chat.type === 'private') return bot === 'none' ? [] : [bot === 'kicked' ? 'unblock' : 'block'];
  const others = chat.type === 'channel' || inside(bot) ? [] : ['addBot'];
  if (!isCreator(where)) return others;
  const membership = inside(bot) ? ['removeBot'] : ['addBot'];
  const promotion = bot === 'member' ? ['promoteBot'] : [];
  return [...membership, ...promotion, ...(chat.type === 'group' ? ['upgrade'] : [])];
};

/** What one should know of the bot here. */
const noteHere = ({ chat, bot }) => (chat.type !== 'private' && state.bot.privacy && bot === 'member' ? words().privacyOn : undefined);

const chatMenu = (where) => {
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
  list.append(...actsHere(where).map(item));
  const note = noteHere(where);
  if (note) list.append(h('p', { class: 'note' }, note));
  const button = h('button', { type: 'button', class: 'icon-button', 'aria-label': words().more, 'aria-haspopup': 'true' }, icon('more'));
  button.popoverTargetElement = list;
  return h('div', {}, button, list);
};

/** What the head is made of; what the bot does is told in the same place, so that a screen reader says it. */
const parts = (where, onBack) => {
  const { chat, bot } = where;
  const isPrivate = chat.type === 'private';
  const back = () =>
    h('button', { type: 'button', class: 'icon-button back', 'aria-label': words().back, on: { click: onBack } }, icon('back'));
  const titles = () => h('div', { class: 'titles' }, h('h1'), h('p', { class: 'subtitle', 'aria-live': 'polite' }));
  const tell = ({ children: [title, line] }) => {
    title.textContent = isPrivate ? profile().name : chat.title;
    const now = doing() ?? subtitle(where);
    if (line.textContent !== (now.textContent ?? now)) line.replaceChildren(now);
  };
  const menu = { key: 'menu', version: [state.person, chat.id, chat.type, bot].join(' '), make: () => chatMenu(where) };
  return [
    { key: 'back', version: words().back, make: back },
    { key: 'avatar', version: chat.id, make: () => avatar(isPrivate ? state.bot : chat) },
    { key: 'titles', make: titles, tune: tell },
    ...(actsHere(where).length > 0 || noteHere(where) ? [menu] : []),
  ];
};

/** Shows the head of the open chat; `onBack` leads to the list of chats on a phone. */
export const createHeader = (onBack) => () => reconcile(byId('chat-header'), parts(room(), onBack));
