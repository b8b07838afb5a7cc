import { authorName, summary } from './bubble.js';
import { colorOf } from './avatar.js';
import { chooseChat } from './dialogs.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { startBot } from './links.js';
import { commands, doAct, isPrivate, room, state, words } from './state.js';
import { createSuggestions } from './suggestions.js';
import { toast } from './toast.js';

const box = h('textarea', { id: 'message-box', rows: 1, maxLength: 4096, autocomplete: 'off', class: 'message-box' });
const suggestions = createSuggestions(box, () => setText(''));
let answered;
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
  const replyTo = answered?.message_id;
  answerTo(undefined);
  setText('');
  await doAct({ act: 'send', text, ...(replyTo === undefined ? {} : { replyTo }) }).catch(fail);
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
  } else if (event.key === 'Escape') answerTo(undefined);
});

const tap = async (button) => {
  const label = button.text ?? button;
  const wish = button.request_chat;
  if (!wish) return doAct({ act: 'tap', label }).catch(fail);
  const shared = await chooseChat(({ chat }) => (wish.chat_is_channel ? chat.type === 'channel' : chat.type.endsWith('group')));
  return shared === undefined ? undefined : doAct({ act: 'tap', label, shared }).catch(fail);
};

const replyKeyboard = () => {
  const { keyboard } = room();
  if (!keyboard || !keyboardShown) return null;
  const button = (one) =>
    h('button', { type: 'button', class: `key${one.style ? ` style-${one.style}` : ''}`, on: { click: () => tap(one) } }, one.text ?? one);
  return h(
    'div',
    { class: 'reply-keyboard', role: 'group', 'aria-label': words().keyboard },
    keyboard.keyboard.map((row) => h('div', { class: 'key-row' }, row.map(button))),
  );
};

const replyBar = () => {
  if (!answered) return null;
  const name = authorName(answered);
  return h(
    'div',
    { class: `reply-bar color-${colorOf(answered.author)}` },
    icon('reply'),
    h(
      'div',
      { class: 'reply-lines' },
      h('span', { class: 'reply-author' }, words().replyTo(name)),
      h('span', { class: 'reply-text' }, summary(answered)),
    ),
    h(
      'button',
      { type: 'button', class: 'icon-button small', 'aria-label': words().cancelReply, on: { click: () => answerTo(undefined) } },
      icon('close'),
    ),
  );
};

const menuButton = () => {
  if (commands().length === 0 || !isPrivate()) return null;
  const click = () => (suggestions.showsMenu() ? suggestions.close() : suggestions.openMenu());
  return h(
    'button',
    { type: 'button', class: 'menu-button', id: 'menu-button', 'aria-label': `${words().menu}: ${words().commands}`, on: { click } },
    icon('menu'),
    h('span', {}, words().menu),
  );
};

const keyboardButton = () => {
  if (!room().keyboard) return null;
  const click = () => {
    keyboardShown = !keyboardShown;
    render();
  };
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': words().keyboard, 'aria-pressed': String(keyboardShown), on: { click } },
    icon('keyboard'),
  );
};

const wide = (label, click) => h('button', { type: 'button', class: 'wide-button', on: { click } }, label);

const bar = () => [
  replyBar(),
  h(
    'div',
    { class: 'bar' },
    menuButton(),
    box,
    keyboardButton(),
    h('button', { type: 'button', class: 'send', 'aria-label': words().send, on: { click: send } }, icon('send')),
  ),
  replyKeyboard(),
];

const restart = async () => {
  await doAct({ act: 'unblock' }).catch(fail);
  await startBot('');
};

/** Chooses the message that the next one is to answer; undefined for none. */
export const answerTo = (message) => {
  answered = message;
  render();
  if (message) box.focus();
};

let place;

/** Shows the message box, or what stands in its place: "Start" before the bot was started, "Unblock" after it was blocked. */
export const render = () => {
  const here = `${state.person} ${state.chat}`;
  if (place !== here) {
    place = here;
    answered = undefined;
    keyboardShown = true;
    box.value = '';
    suggestions.close();
  }
  const focused = document.activeElement === box;
  const { bot, chat } = room();
  const label = chat.type === 'channel' ? words().broadcast : words().message;
  box.placeholder = label;
  box.setAttribute('aria-label', label);
  byId('skip').textContent = words().skip;
  const content =
    chat.type === 'private' && bot === 'kicked'
      ? [wide(words().restart, restart)]
      : chat.type === 'private' && bot === 'none'
        ? [wide(words().start, () => startBot(''))]
        : bar();
  byId('composer').replaceChildren(...[suggestions.element, ...content].filter(Boolean));
  if (focused) box.focus();
  fit();
};
