import { isDeepStrictEqual } from 'node:util';
import type { Chat, Message } from '@grammyjs/types';
import type { z } from 'zod';
import { omit } from '../world/omit.js';
import type { Room, Stored } from '../world/room.js';
import type { MessageContent } from '../world/world.js';
import { badRequest } from './api-error.js';
import { readInlineMarkup, replyMarkup } from './markup.js';
import type { Call } from './method.js';
import { integer, text } from './parameters.js';
import { reachMessage, reachRoom } from './reach.js';

/** How an editing method names its message, and the keyboard that is to be under it. */
export const editShape = { chat_id: text, message_id: integer(), inline_message_id: text, reply_markup: replyMarkup };
type EditParameters = z.output<z.ZodObject<typeof editShape>>;

/** The message to edit and where it is. */
interface Target {
  readonly room: Room;
  readonly stored: Stored;
  readonly inline: boolean;
}

const findTarget = (given: EditParameters, { world }: Call): Target => {
  if (given.chat_id === '' && given.message_id === 0) {
    if (given.inline_message_id === '') throw badRequest('Message identifier is not specified');
    const found = world.inlineMessage(given.inline_message_id);
    if (!found) throw badRequest('MESSAGE_ID_INVALID');
    return { ...found, inline: true };
  }
  const room = reachRoom(world, given.chat_id, 'write');
  const stored = reachMessage(room, given.message_id, 'Message to edit');
  if (stored.author !== world.bot.user.id) throw badRequest("Message can't be edited");
  return { room, stored, inline: false };
};

/** What of a message an edit may change. */
const FIELDS = [
  'text',
  'entities',
  'photo',
  'document',
  'caption',
  'caption_entities',
  'link_preview_options',
  'reply_markup',
  'show_caption_above_media',
] as const;

const contentOf = (message: Message): MessageContent =>
  Object.fromEntries(FIELDS.filter((name) => message[name] !== undefined).map((name) => [name, message[name]]));

/**
 * Changes a message: `change` gets it and its chat and returns the fields of the new content (without the keyboard, which comes from
 * the request). Returns what Telegram answers: the message, or true for an inline one. 400 if nothing would change.
 */
export const edit = (given: EditParameters, call: Call, change: (message: Message) => MessageContent): Message | true => {
  const { room, stored, inline } = findTarget(given, call);
  const chat: Chat | undefined = inline ? undefined : room.chat;
  const markup = readInlineMarkup(given.reply_markup, chat);
  const old = contentOf(stored.message);
  const content = { ...change(stored.message), ...(markup ? { reply_markup: markup } : {}) };
  if (isDeepStrictEqual(old, content)) {
    throw badRequest(
      'Message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  const around = Object.fromEntries(Object.entries(stored.message).filter(([name]) => !(FIELDS as readonly string[]).includes(name)));
  const next = { ...around, ...content, edit_date: call.world.date() } as Message;
  call.world.replace(room, stored, next);
  return inline ? true : next;
};

/** The message's content as it is, without its keyboard: what an edit of the keyboard alone keeps. */
export const keepContent = (message: Message): MessageContent => {
  return omit(contentOf(message), 'reply_markup');
};
