import type { Chat, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from '@grammyjs/types';
import { z } from 'zod';
import { badRequest } from './api-error.js';
import { readInlineButton, readKeyboardButton } from './buttons.js';
import { json, readObject } from './parameters.js';

/** What a request wants under its message, or in the place of people's keyboard. */
export type Markup =
  | { readonly kind: 'inline'; readonly markup: InlineKeyboardMarkup }
  | { readonly kind: 'keyboard'; readonly markup: ReplyKeyboardMarkup }
  | { readonly kind: 'remove' }
  | { readonly kind: 'force_reply' }
  | { readonly kind: 'none' };

/** The parameter reply_markup, before it is checked against the chat. */
export const replyMarkup = json("Can't parse reply keyboard markup JSON object");

const markupSchema = z.looseObject({
  keyboard: z.array(z.unknown()).optional(),
  inline_keyboard: z.array(z.unknown()).optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  is_persistent: z.boolean().optional(),
  selective: z.boolean().optional(),
  remove_keyboard: z.boolean().optional(),
  force_reply: z.boolean().optional(),
  input_field_placeholder: z.string().max(64).optional(),
});

const MOST_BUTTONS = 100;

const rowsOf = <T>(value: readonly unknown[], complaint: string, read: (button: unknown) => T): T[][] => {
  const rows = value.map((row) => {
    if (!Array.isArray(row)) throw badRequest(complaint);
    return row.map(read);
  });
  if (rows.flat().length > MOST_BUTTONS) throw badRequest('Reply markup is too long');
  return rows.filter((row) => row.length > 0);
};

/** Reads reply_markup as Telegram does; `chat` is undefined for inline messages. */
export const readMarkup = (value: unknown, chat: Chat | undefined): Markup => {
  if (value === undefined) return { kind: 'none' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest('Object expected as reply markup');
  const given = readObject(markupSchema, value);
  const keyboard = rowsOf(given.keyboard ?? [], 'Field "keyboard" must be an Array of Arrays', (button) =>
    readKeyboardButton(button, chat),
  );
  const inline: InlineKeyboardButton[][] = rowsOf(
    given.inline_keyboard ?? [],
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    (button) => readInlineButton(button, chat),
  );
  if (chat?.type === 'channel' && (keyboard.length > 0 || given.remove_keyboard || given.force_reply))
    throw badRequest('Inline keyboard expected');
  if (keyboard.length > 0) return { kind: 'keyboard', markup: { ...given, keyboard } as ReplyKeyboardMarkup };
  if (inline.length > 0) return { kind: 'inline', markup: { inline_keyboard: inline } };
  if (given.remove_keyboard) return { kind: 'remove' };
  return given.force_reply ? { kind: 'force_reply' } : { kind: 'none' };
};

/** For edits and inline results, which take inline keyboards only. */
export const readInlineMarkup = (value: unknown, chat: Chat | undefined): InlineKeyboardMarkup | undefined => {
  const markup = readMarkup(value, chat);
  if (markup.kind === 'none') return undefined;
  if (markup.kind !== 'inline') throw badRequest('Inline keyboard expected');
  return markup.markup;
};
