import { attachButton } from './attach.js';
import { authorName, isEditable, summary } from './bubble.js';
import { colorOf } from './avatar.js';
import { chooseChat } from './dialogs.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { startBot } from './links.js';
import { reconcile } from './reconcile.js';
import { commands, doAct, isPrivate, mayWrite, messagesOf, room, state, words } from './state.js';
import { createSuggestions } from './suggestions.js';
import { toast } from './toast.js';

const box = h('textarea', { id: 'message-box', rows: 1, maxLength: 4096, autocomplete: 'off', class: 'message-box' });
const suggestions = createSuggestions(box, () => setText(''));
/** The message that is being answered or changed, and which of the two. */
let about;
let keyboardShown = true;

const fit = () => {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  byId('composer').classList.toggle('filled', box.value.trim() !== '');
};

/** Puts a text into the message box, as if it were typed. */
export const setText = (text) => {
  box.value = text;
  fit();
  suggestions.update();
  box.focus();
};

const fail = ({ message }) => toast(message);

const send = async () => {
  const text = box.value.trim();
  if (text === '') return;
  const id = about?.message.message_id;
  const wish = about?.how === 'edit' ? { act: 'edit', message: id } : { act: 'send', ...(about ? { replyTo: id } : {}) };
  leave();
  setText('');
  try {
    await doAct({ ...wish, text });
  } catch (error) {
    fail(error);
    // What wasn't sent isn't lost, unless something else is being written.
    if (box.value === '') setText(text);
  }
};

box.addEventListener('input', () => {
  fit();
  suggestions.update();
});
box.addEventListener('keydown', (event) => {
  if (suggestions.onKey(event)) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    void send();
  } else if (event.key === 'Escape') giveUp();
  else if (event.key === 'ArrowUp' && box.value === '') {
    const mine = messagesOf().findLast(isEditable);
    if (mine) editOf(mine);
  }
});

const tap = async (button) => {
  const label = button.text ?? button;
  const wish = button.request_chat;
  if (!wish) return doAct({ act: 'tap', label }).catch(fail);
  const shared = await chooseChat(({ chat }) => (wish.chat_is_channel ? chat.type === 'channel' : chat.type.endsWith('group')));
  return shared === undefined ? undefined : doAct({ act: 'tap', label, shared }).catch(fail);
};

const replyKeyboard = ({ keyboard }) => {
  const button = (one) =>
    h('button', { type: 'button', class: `key${one.style ? ` style-${one.style}` : ''}`, on: { click: () => tap(one) } }, one.text ?? one);
  return h(
    'div',
    { class: 'reply-keyboard', role: 'group', 'aria-label': words().keyboard },
    keyboard.keyboard.map((row) => h('div', { class: 'key-row' }, row.map(button))),
  );
};

const aboutBar = () => {
  const { message, how } = about;
  const editing = how === 'edit';
  return h(
    'div',
    { class: `reply-bar color-${colorOf(message.author)}` },
    icon(editing ? 'edit' : 'reply'),
    h(
      'div',
      { class: 'reply-lines' },
      h('span', { class: 'reply-author' }, editing ? words().editing : words().replyTo(authorName(message))),
      h('span', { class: 'reply-text' }, summary(message)),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button small',
        'aria-label': editing ? words().cancelEdit : words().cancelReply,
        on: { click: giveUp },
      },
      icon('close'),
    ),
  );
};

const menuButton = () => {
  const click = () => (suggestions.showsMenu() ? suggestions.close() : suggestions.openMenu());
  return h(
    'button',
    { type: 'button', class: 'menu-button', id: 'menu-button', 'aria-label': `${words().menu}: ${words().commands}`, on: { click } },
    icon('menu'),
    h('span', {}, words().menu),
  );
};

const keyboardButton = () => {
  const click = () => {
    keyboardShown = !keyboardShown;
    render();
  };
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': words().keyboard, on: { click } }, icon('keyboard'));
};

const sendButton = () => h('button', { type: 'button', class: 'send', 'aria-label': words().send, on: { click: send } }, icon('send'));

/** An item that is there or isn't, for `reconcile`. */
const when = (wanted, item) => (wanted ? [item] : []);

const bar = h('div', { class: 'bar' });
const renderBar = () => {
  const hasMenu = commands().length > 0 && isPrivate();
  const pressed = (button) => button.setAttribute('aria-pressed', String(keyboardShown));
  reconcile(bar, [
    ...when(hasMenu, { key: 'menu', version: words().menu, make: menuButton }),
    ...when(room().chat.type !== 'channel', { key: 'attach', version: words().attach, make: attachButton }),
    { key: 'box', make: () => box },
    ...when(room().keyboard, { key: 'keyboard', version: words().keyboard, make: keyboardButton, tune: pressed }),
    { key: 'send', version: words().send, make: sendButton },
  ]);
};

const wide = (label, click) => ({
  key: 'wide',
  version: `${state.chat} ${label}`,
  make: () => h('button', { type: 'button', class: 'wide-button', on: { click } }, label),
});

/** What stands below the messages: the message box with what belongs to it, or a button in its place. */
const content = () => {
  const { bot, chat, keyboard } = room();
  if (chat.type === 'private' && bot === 'kicked') return [wide(words().restart, restart)];
  if (chat.type === 'private' && bot === 'none') return [wide(words().start, () => startBot(''))];
  if (!mayWrite())
    return [{ key: 'note', version: words().subscriberOnly, make: () => h('p', { class: 'no-writing' }, words().subscriberOnly) }];
  const shown = keyboard && keyboardShown;
  return [
    ...when(about, { key: 'about', version: `${state.person} ${about?.how} ${about?.message.message_id}`, make: aboutBar }),
    { key: 'bar', make: () => bar, tune: renderBar },
    ...when(shown, { key: 'keys', version: JSON.stringify(keyboard), make: () => replyKeyboard(room()) }),
  ];
};

const restart = async () => {
  await doAct({ act: 'unblock' }).catch(fail);
  await startBot('');
};

const leave = () => {
  about = undefined;
  render();
};

/** Neither answers nor changes; the text that was being changed goes. */
const giveUp = () => {
  if (about?.how === 'edit') setText('');
  leave();
};

/** The next message is to answer this one. */
export const answerTo = (message) => {
  about = { message, how: 'reply' };
  render();
  box.focus();
};

/** A text of one's own comes back into the message box to be changed. */
export const editOf = (message) => {
  about = { message, how: 'edit' };
  render();
  setText(message.text);
};

let place;

/** Shows the message box, or what stands in its place: "Start" before the bot was started, "Unblock" after it was blocked. */
export const render = () => {
  const here = `${state.person} ${state.chat}`;
  if (place !== here) {
    place = here;
    about = undefined;
    keyboardShown = true;
    box.value = '';
    suggestions.close();
  }
  const label = room().chat.type === 'channel' ? words().broadcast : words().message;
  box.placeholder = label;
  box.setAttribute('aria-label', label);
  byId('skip').textContent = words().skip;
  const composer = byId('composer');
  const focused = composer.contains(document.activeElement);
  reconcile(composer, [{ key: 'suggestions', make: () => suggestions.element }, ...content()]);
  // "Start" gives way to the message box: one writes on.
  if (focused && !composer.contains(document.activeElement)) (box.isConnected ? box : composer.querySelector('button'))?.focus();
  fit();
};
