import { h } from './dom.js';
import { icon } from './icons.js';
import { state } from './state.js';

const COLORS = 7;

/** Telegram gives each chat and person one of seven colours, by number. */
export const colorOf = (id) => Math.abs(id) % COLORS;

/** A round picture with the first letter of a chat's or person's name; the bot has a drawing of its own. */
export const avatar = (chat) => {
  const isBot = chat.id === state.bot.id;
  const name = chat.title ?? chat.first_name ?? '';
  return h(
    'span',
    { class: `avatar avatar-${isBot ? 'bot' : colorOf(chat.id)}`, 'aria-hidden': 'true' },
    isBot ? icon('bot') : [...name][0],
  );
};
