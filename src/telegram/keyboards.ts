import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { Button, Keyboard } from '../replies/reply.js';

/** Rows of buttons as Telegram takes them. */
export const toMarkup = (keyboard: Keyboard): InlineKeyboardMarkup => ({ inline_keyboard: keyboard.map((row) => row.map(toButton)) });

const toButton = (button: Button): InlineKeyboardButton => {
  switch (button.kind) {
    case 'action':
      return { text: button.label, callback_data: button.data };
    case 'copy':
      return { text: button.label, copy_text: { text: button.text } };
    case 'share':
      return { text: button.label, switch_inline_query: button.query };
  }
};

/** The buttons that a Bot API of any age knows. */
export const plainKeyboard = (keyboard: Keyboard): Keyboard =>
  keyboard.map((row) => row.filter(({ kind }) => kind !== 'copy')).filter((row) => row.length > 0);
