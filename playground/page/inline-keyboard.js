import { alertDialog, chooseChat } from './dialogs.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { followLink } from './links.js';
import { startInline } from './inline-mode.js';
import { doAct, mayWrite, openChat, profile, words } from './state.js';
import { toast } from './toast.js';

const copy = async ({ copy_text: { text } }) => {
  await navigator.clipboard.writeText(text);
  toast(words().copied);
};

/** Shows what the bot answered to a pressed button. */
const showAnswer = (answer) => {
  if (answer === null) toast(words().noAnswer);
  else if (answer.url) followLink(answer.url, new Event('click'));
  else if (answer.text && answer.show_alert) alertDialog(profile().name, answer.text);
  else if (answer.text) toast(answer.text);
};

const press = async (element, message, row, column) => {
  element.classList.add('waiting');
  element.setAttribute('aria-busy', 'true');
  try {
    showAnswer(await doAct({ act: 'press', message: message.message_id, row, column }));
  } catch (error) {
    toast(error.message);
  } finally {
    element.classList.remove('waiting');
    element.removeAttribute('aria-busy');
  }
};

const switchInline = async (button) => {
  const here = button.switch_inline_query_current_chat;
  if (here !== undefined) return startInline(here);
  const query = button.switch_inline_query ?? button.switch_inline_query_chosen_chat.query ?? '';
  const chat = await chooseChat(mayWrite);
  if (chat === undefined) return undefined;
  openChat(chat);
  return startInline(query);
};

const look = (button) => {
  if (button.url) return { mark: 'link', note: words().forced.url };
  if (button.copy_text) return { mark: 'copy', note: words().forced.copy };
  if ('callback_data' in button) return {};
  return { mark: 'share', note: words().forced.inline };
};

const keyboardButton = (message, button, row, column) => {
  const { mark, note } = look(button);
  const classes = `inline-button${button.style ? ` style-${button.style}` : ''}`;
  const label = note ? `${button.text}, ${note}` : button.text;
  const inside = [h('span', {}, button.text), mark ? icon(mark) : null];
  if (button.url) {
    const on = { click: (event) => followLink(button.url, event) };
    return h('a', { class: classes, href: button.url, target: '_blank', rel: 'noopener noreferrer', 'aria-label': label, on }, inside);
  }
  const click = ({ currentTarget }) => {
    if (button.copy_text) return copy(button);
    return 'callback_data' in button ? press(currentTarget, message, row, column) : switchInline(button);
  };
  return h('button', { type: 'button', class: classes, 'aria-label': label, on: { click } }, inside);
};

/** The buttons under a message; null if it has none. */
export const inlineKeyboard = (message) => {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return h(
    'div',
    { class: 'inline-keyboard' },
    rows.map((row, y) =>
      h(
        'div',
        { class: 'inline-row' },
        row.map((button, x) => keyboardButton(message, button, y, x)),
      ),
    ),
  );
};
