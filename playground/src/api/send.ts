import type { Message } from '@grammyjs/types';
import { z } from 'zod';
import type { Room, Stored } from '../world/room.js';
import type { MessageContent } from '../world/world.js';
import { badRequest } from './api-error.js';
import { readMarkup, replyMarkup, type Markup } from './markup.js';
import type { Call } from './method.js';
import { flag, integer, json, readObject, text } from './parameters.js';
import { quotedMessage, reachMessage, reachRoom } from './reach.js';

/** The parameters that all sending methods share. */
export const sendShape = {
  chat_id: text,
  message_thread_id: integer(),
  disable_notification: flag,
  protect_content: flag,
  reply_parameters: json("Can't parse reply parameters JSON object"),
  reply_to_message_id: integer(),
  allow_sending_without_reply: flag,
  reply_markup: replyMarkup,
};
type SendParameters = z.output<z.ZodObject<typeof sendShape>>;

const replySchema = z.looseObject({
  message_id: z.number().int(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
});

const replyFields = (room: Room, given: SendParameters): Pick<Message, 'reply_to_message' | 'quote'> => {
  const value = given.reply_parameters;
  if (value !== undefined && (typeof value !== 'object' || value === null)) throw badRequest('Object expected as reply parameters');
  const empty = value === undefined || Object.keys(value).length === 0;
  const reply = empty ? undefined : readObject(replySchema, value);
  const messageId = reply?.message_id ?? given.reply_to_message_id;
  if (messageId <= 0) return {};
  const optional = reply?.allow_sending_without_reply ?? given.allow_sending_without_reply;
  if (optional && !room.messages.has(messageId)) return {};
  const { message } = reachMessage(room, messageId, 'Message to be replied');
  if (reply?.quote === undefined || reply.quote === '') return { reply_to_message: quotedMessage(message) };
  const position = (message.text ?? message.caption ?? '').indexOf(reply.quote);
  if (position === -1) throw badRequest('QUOTE_TEXT_INVALID');
  return { reply_to_message: quotedMessage(message), quote: { text: reply.quote, position, is_manual: true } };
};

const threadFields = (room: Room, thread: number): Pick<Message, 'message_thread_id' | 'is_topic_message'> => {
  if (thread === 0) return {};
  const { chat, topics } = room;
  // Plain groups and supergroups ignore it; where topics may be, an unknown one is an error.
  if (chat.type !== 'private' && !chat.is_forum) return {};
  if (!topics.has(thread)) throw badRequest('Message thread not found');
  return { message_thread_id: thread, is_topic_message: true };
};

/** Who a message of the bot's is from: in a channel it is the channel itself. */
const author = (room: Room, { world }: Call): Pick<Message, 'from' | 'sender_chat'> => {
  if (room.chat.type === 'channel') return { sender_chat: room.chat };
  const { id, first_name, username } = world.bot.user;
  return { from: { id, is_bot: true, first_name, username } };
};

/** What a sending method has found good: the chat, and the fields that go around the content. */
export interface Envelope {
  readonly room: Room;
  readonly fields: MessageContent;
  readonly markup: Markup;
}

/** Checks all that sending methods share; throws an ApiError. */
export const prepareSend = (given: SendParameters, call: Call): Envelope => {
  const room = reachRoom(call.world, given.chat_id, 'write');
  const markup = readMarkup(given.reply_markup, room.chat);
  const fields = {
    ...author(room, call),
    ...threadFields(room, given.message_thread_id),
    ...replyFields(room, given),
    ...(given.protect_content ? { has_protected_content: true as const } : {}),
    ...(markup.kind === 'inline' ? { reply_markup: markup.markup } : {}),
  };
  return { room, fields, markup };
};

/** Puts what was prepared into the chat, once the limiter has let it. */
export const place = ({ room, fields, markup }: Envelope, content: MessageContent, { world }: Call): Message => {
  if (markup.kind === 'keyboard') room.keyboard = markup.markup;
  if (markup.kind === 'remove') room.keyboard = undefined;
  const sent: Stored = world.post(room, world.bot.user.id, { ...fields, ...content });
  return sent.message;
};

/** Sends what was prepared, if the limiter lets it. */
export const deliver = (envelope: Envelope, content: MessageContent, call: Call): Message => {
  call.admit(envelope.room);
  return place(envelope, content, call);
};
