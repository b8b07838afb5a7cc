import { avatar } from './avatar.js';
import { authorName, summary } from './bubble.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { reconcile } from './reconcile.js';
import { become, messagesOf, openChat, person, profile, roomsOf, state, unreadOf, words } from './state.js';
import { currentTheme, toggleTheme } from './theme.js';

const clock = (seconds) => new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' }).format(seconds * 1000);

const personChoice = ({ id, first_name: name, language_code: code }) => ({
  key: id,
  make: () =>
    h(
      'label',
      { class: 'person' },
      h('input', { type: 'radio', name: 'person', value: String(id), on: { change: () => become(id) } }),
      avatar({ id, first_name: name }),
      h('span', {}, name),
      h('small', {}, code.toUpperCase()),
    ),
  tune: (label) => {
    label.classList.toggle('chosen', id === state.person);
    label.control.checked = id === state.person;
  },
});

const themeButton = () => {
  const element = h('button', { type: 'button', class: 'icon-button' });
  const render = () => {
    const dark = currentTheme() === 'dark';
    element.setAttribute('aria-label', dark ? words().theme.light : words().theme.dark);
    element.replaceChildren(icon(dark ? 'sun' : 'moon'));
  };
  element.addEventListener('click', () => {
    toggleTheme();
    render();
  });
  return { element, render };
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

const MARKS = { group: 'group', supergroup: 'group', channel: 'channel' };

const chatParts = (where) => {
  const { id, chat } = where;
  const last = messagesOf(id).at(-1);
  const unread = unreadOf(id);
  const isPrivate = chat.type === 'private';
  return [
    avatar(isPrivate ? state.bot : chat),
    h(
      'span',
      { class: 'chat-title' },
      MARKS[chat.type] ? icon(MARKS[chat.type]) : null,
      h('b', {}, isPrivate ? profile().name : chat.title),
    ),
    last ? h('time', {}, clock(last.date)) : h('span'),
    h('span', { class: 'chat-last' }, lastLine(where)),
    unread > 0 ? h('span', { class: 'unread' }, String(unread)) : h('span'),
  ];
};

const chatItem = (where, onOpen) => {
  const open = () => {
    openChat(where.id);
    onOpen();
  };
  return {
    key: where.id,
    make: () => h('li', {}, h('button', { type: 'button', class: 'chat-item', on: { click: open } })),
    // The button stays as it is, so that a press on it counts; what it tells is made anew.
    tune: ({ firstChild: button }) => {
      if (where.id === state.chat) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
      button.replaceChildren(...chatParts(where));
    },
  };
};

/** Shows who one is and the chats; `onOpen` is called when a chat was chosen. */
export const createSidebar = (onOpen) => {
  const people = h('fieldset', { class: 'people' });
  const theme = themeButton();
  const chats = h('ul', { class: 'chats' });
  const nav = h('nav', {}, chats);
  byId('sidebar').append(h('div', { class: 'sidebar-head' }, people, theme.element), nav);
  return () => {
    byId('sidebar').setAttribute('aria-label', words().chats);
    nav.setAttribute('aria-label', words().chats);
    theme.render();
    const legend = { key: 'legend', version: words().person, make: () => h('legend', { class: 'unseen' }, words().person) };
    reconcile(people, [legend, ...state.people.map(personChoice)]);
    reconcile(
      chats,
      roomsOf().map((where) => chatItem(where, onOpen)),
    );
  };
};
