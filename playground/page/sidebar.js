import { avatar } from './avatar.js';
import { authorName, summary } from './bubble.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { become, messagesOf, openChat, person, profile, roomsOf, state, unreadOf, words } from './state.js';
import { currentTheme, toggleTheme } from './theme.js';

const clock = (seconds) => new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' }).format(seconds * 1000);

const personChoice = ({ id, first_name: name, language_code: code }) => {
  const chosen = id === state.person;
  const input = h('input', { type: 'radio', name: 'person', value: String(id), checked: chosen, on: { change: () => become(id) } });
  return h(
    'label',
    { class: `person${chosen ? ' chosen' : ''}` },
    input,
    avatar({ id, first_name: name }),
    h('span', {}, name),
    h('small', {}, code.toUpperCase()),
  );
};

const themeButton = (render) => {
  const dark = currentTheme() === 'dark';
  const { theme } = words();
  const change = () => {
    toggleTheme();
    render();
  };
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': dark ? theme.light : theme.dark, on: { click: change } },
    icon(dark ? 'sun' : 'moon'),
  );
};

const lastLine = ({ id, chat }) => {
  const action = state.typing.get(id);
  if (action) return h('span', { class: 'doing' }, `${words().typing}…`);
  const last = messagesOf(id).at(-1);
  if (!last) return words().noMessages;
  const own = last.author === person().id;
  const who = chat.type === 'private' && !own ? null : h('span', { class: 'who' }, `${own ? words().you : authorName(last)}: `);
  return [chat.type === 'channel' ? null : who, summary(last)];
};

const chatItem = (where, onOpen) => {
  const { id, chat } = where;
  const isPrivate = chat.type === 'private';
  const last = messagesOf(id).at(-1);
  const unread = unreadOf(id);
  const open = () => {
    openChat(id);
    onOpen();
  };
  const mark = { group: 'group', supergroup: 'group', channel: 'channel' }[chat.type];
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'chat-item', 'aria-current': id === state.chat ? 'true' : undefined, on: { click: open } },
      avatar(isPrivate ? state.bot : chat),
      h('span', { class: 'chat-title' }, mark ? icon(mark) : null, h('b', {}, isPrivate ? profile().name : chat.title)),
      last ? h('time', {}, clock(last.date)) : h('span'),
      h('span', { class: 'chat-last' }, lastLine(where)),
      unread > 0 ? h('span', { class: 'unread' }, String(unread)) : h('span'),
    ),
  );
};

/** Shows who one is and the chats; `onOpen` is called when a chat was chosen. */
export const createSidebar = (onOpen) => {
  const render = () => {
    // The focus stays on what had it, though all is made anew.
    const focused = [...byId('sidebar').querySelectorAll('button, input')].indexOf(document.activeElement);
    byId('sidebar').setAttribute('aria-label', words().chats);
    byId('sidebar').replaceChildren(
      h(
        'div',
        { class: 'sidebar-head' },
        h('fieldset', { class: 'people' }, h('legend', { class: 'unseen' }, words().person), state.people.map(personChoice)),
        themeButton(render),
      ),
      h(
        'nav',
        { 'aria-label': words().chats },
        h(
          'ul',
          { class: 'chats' },
          roomsOf().map((where) => chatItem(where, onOpen)),
        ),
      ),
    );
    if (focused >= 0) byId('sidebar').querySelectorAll('button, input')[focused]?.focus();
  };
  return render;
};
