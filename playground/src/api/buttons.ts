import type { Chat, InlineKeyboardButton, KeyboardButton } from '@grammyjs/types';
import { z } from 'zod';
import { readLink } from '../text/link.js';
import { TextError } from '../text/text-error.js';
import { badRequest } from './api-error.js';
import { readObject } from './parameters.js';

const style = z.enum(['', 'default', 'danger', 'success', 'primary'], 'invalid button style specified').optional();
const look = { text: z.string(), icon_custom_emoji_id: z.string().optional(), style };

const inlineButton = z.looseObject({
  ...look,
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z.looseObject({ query: z.string().optional() }).optional(),
  web_app: z.looseObject({ url: z.string() }).optional(),
  login_url: z.looseObject({ url: z.string() }).optional(),
  copy_text: z.looseObject({ text: z.string() }).optional(),
  callback_game: z.unknown().optional(),
  pay: z.unknown().optional(),
});
type InlineButton = z.output<typeof inlineButton>;

const KINDS = [
  'url',
  'callback_data',
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_chosen_chat',
  'switch_inline_query_current_chat',
  'login_url',
  'web_app',
  'copy_text',
] as const;

const checkedLink = (what: string, url: string, httpsOnly: boolean): string => {
  try {
    const link = readLink(url);
    if (httpsOnly && !link.startsWith('https:')) throw new TextError('Only HTTPS links are allowed');
    return link;
  } catch (error) {
    if (error instanceof TextError) throw badRequest(`${what} URL '${url}' is invalid: ${error.message}`);
    throw error;
  }
};

const checkInlineButton = (button: InlineButton, chat: Chat | undefined): void => {
  if (button.text === '') throw badRequest('Inline keyboard button text must be non-empty');
  const kind = KINDS.find(
    (name) => button[name] !== undefined && !(name === 'callback_data' && button[name] === '') && !(name === 'url' && button[name] === ''),
  );
  if (kind === undefined) throw badRequest("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (kind === 'url') checkedLink('Inline keyboard button', button.url ?? '', false);
  if (kind === 'login_url') checkedLink('Inline keyboard button login', button.login_url?.url ?? '', false);
  if (kind === 'web_app') {
    checkedLink('Inline keyboard button Web App', button.web_app?.url ?? '', true);
    if (chat && chat.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
  }
  if (kind === 'callback_data' && Buffer.byteLength(button.callback_data ?? '') > 64) throw badRequest('BUTTON_DATA_INVALID');
  const copied = button.copy_text?.text ?? '';
  if (kind === 'copy_text' && (copied === '' || copied.length > 256)) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  if (kind.startsWith('switch_inline') && chat?.type === 'channel') {
    throw badRequest(
      `Can't use ${kind} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
    );
  }
};

/** Checks a button of an inline keyboard in `chat` (undefined: an inline message, whose chat Telegram doesn't tell). */
export const readInlineButton = (value: unknown, chat: Chat | undefined): InlineKeyboardButton => {
  if (typeof value !== 'object' || value === null) {
    throw badRequest("Can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  }
  const button = readObject(inlineButton, value, "Can't parse inline keyboard button: ");
  checkInlineButton(button, chat);
  const { url } = button;
  return (url ? { ...button, url: readLink(url) } : button) as InlineKeyboardButton;
};

const request = z.looseObject({ request_id: z.number().int() });
const keyboardButton = z.looseObject({
  ...look,
  request_contact: z.boolean().optional(),
  request_location: z.boolean().optional(),
  request_users: request.optional(),
  request_chat: z.looseObject({ request_id: z.number().int(), chat_is_channel: z.boolean() }).optional(),
  web_app: z.looseObject({ url: z.string() }).optional(),
});

const PRIVATE_ONLY = {
  request_contact: 'Phone number can be requested in private chats only',
  request_location: 'Location can be requested in private chats only',
  request_users: 'Users can be requested in private chats only',
  request_chat: 'Chats can be requested in private chats only',
  web_app: 'Web App buttons can be used in private chats only',
} as const;

/** Checks a button of a reply keyboard. */
export const readKeyboardButton = (value: unknown, chat: Chat | undefined): KeyboardButton => {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) {
    throw badRequest("Can't parse keyboard button: KeyboardButton must be a String or an Object");
  }
  const button = typeof value === 'string' ? { text: value } : readObject(keyboardButton, value, "Can't parse keyboard button: ");
  if (button.text === '') throw badRequest('Keyboard button text must be non-empty');
  for (const [kind, complaint] of Object.entries(PRIVATE_ONLY)) {
    if (kind in button && chat?.type !== 'private') throw badRequest(complaint);
  }
  return button as KeyboardButton;
};
