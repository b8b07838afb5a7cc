import type { InlineKeyboardButton, InlineQueryResult, KeyboardButton, Message, User } from '@grammyjs/types';
import { quotedMessage } from '../api/reach.js';
import { findEntities } from '../text/find-entities.js';
import { creatorOf, moveBot } from '../world/membership.js';
import { omit } from '../world/omit.js';
import type { Room } from '../world/room.js';
import type { CallbackAnswer, InlineAnswer, MessageContent, World } from '../world/world.js';
import { attachmentContent, type Attachment } from './attachment.js';
import type { PlaygroundChat } from './chat.js';
import { tellBot } from './hearing.js';
import { askInline, sendInlineResult } from './inline.js';
import { voteIn } from './voting.js';

/** Where and how a person writes; without a chat, to the bot in private. */
export interface Writing {
  readonly chat?: PlaygroundChat;
  /** The message that this one answers. */
  readonly replyTo?: number;
  readonly threadId?: number;
}

/** Someone who uses Telegram. What a client wouldn't let one do throws an Error. */
export interface Person {
  readonly user: User;
  readonly id: number;
  /** Writes a text and returns the message. The first one to the bot starts it. */
  send(text: string, writing?: Writing): Message;
  /** Sends a picture, a file, or something else that is no text. */
  attach(attachment: Attachment, writing?: Writing): Message;
  /** Changes a text of one's own. */
  edit(message: Message, text: string): Message;
  /** Presses a button under a message, named by its label or its callback data; undefined if the bot doesn't answer in time. */
  press(message: Message, button: string): Promise<CallbackAnswer | undefined>;
  /** Votes in a poll for its options by number. */
  vote(message: Message, ...options: readonly number[]): void;
  /** Taps a button of the reply keyboard; `shared` is the chat for one that asks for a chat. */
  tap(label: string, writing?: Writing & { readonly shared?: PlaygroundChat }): Message;
  /** Types "@bot query" in a chat; undefined if the bot doesn't answer in time. */
  inlineQuery(query: string, options?: { readonly chat?: PlaygroundChat; readonly offset?: string }): Promise<InlineAnswer | undefined>;
  /** Picks a result of an inline query. */
  choose(result: InlineQueryResult, options?: { readonly chat?: PlaygroundChat; readonly query?: string }): Message;
  block(): void;
  unblock(): void;
}

/** The button of an inline keyboard with this label or callback data. */
export const findButton = (message: Message, name: string): InlineKeyboardButton => {
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const found = buttons.find((button) => button.text === name || ('callback_data' in button && button.callback_data === name));
  if (found) return found;
  const labels = buttons.map(({ text }) => `"${text}"`).join(', ');
  throw new Error(`No button "${name}" under the message; there is ${labels || 'none'}`);
};

const labelOf = (button: KeyboardButton): string => (typeof button === 'string' ? button : button.text);

export const createPerson = (world: World, user: User, privateRoom: Room): Person => {
  const roomOf = (chat: PlaygroundChat | undefined): Room => (chat && world.rooms.get(chat.id)) ?? privateRoom;

  /** Begins to write in a chat; throws where one may not. Whoever writes to the bot in private has started it. */
  const enter = (room: Room): void => {
    if (room === privateRoom && room.bot === 'kicked') throw new Error(`${user.first_name} has blocked the bot: unblock it to write`);
    if (room.migratedTo !== undefined) throw new Error('This group has become a supergroup: write there');
    if (room.chat.type === 'channel' && creatorOf(room) !== user.id) throw new Error(`Only its creator posts in "${room.chat.title}"`);
    if (room === privateRoom && room.bot === 'none') {
      room.bot = 'member';
      world.events.emit('rooms');
    }
  };

  const write = (room: Room, content: MessageContent, { replyTo, threadId }: Writing): Message => {
    enter(room);
    const answered = replyTo === undefined ? undefined : room.messages.get(replyTo)?.message;
    const stored = world.post(room, user.id, {
      ...(room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: user }),
      ...(answered ? { reply_to_message: quotedMessage(answered) } : {}),
      ...(threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true }),
      ...content,
    });
    tellBot(world, room, stored);
    return stored.message;
  };

  const send: Person['send'] = (text, writing = {}) => {
    const entities = findEntities(text);
    return write(roomOf(writing.chat), { text, ...(entities.length > 0 ? { entities } : {}) }, writing);
  };

  return {
    user,
    id: user.id,
    send,
    attach: (attachment, writing = {}) => write(roomOf(writing.chat), attachmentContent(world, attachment), writing),
    edit: (message, text) => {
      const room = world.rooms.get(message.chat.id);
      const stored = room?.messages.get(message.message_id);
      if (!room || stored?.author !== user.id) throw new Error('One can edit only messages of one’s own');
      const rest = omit(stored.message, 'entities');
      const entities = findEntities(text);
      const next = { ...rest, text, ...(entities.length > 0 ? { entities } : {}), edit_date: world.date() };
      const replaced = world.replace(room, stored, next);
      tellBot(world, room, replaced, true);
      return replaced.message;
    },
    press: async (message, name) => {
      const room = world.rooms.get(message.chat.id);
      const stored = room?.messages.get(message.message_id);
      if (!room || !stored) throw new Error('The message is no longer there');
      const button = findButton(stored.message, name);
      if (!('callback_data' in button)) throw new Error(`The button "${name}" has no callback data: a client opens or copies it by itself`);
      const { id, answer } = world.callbacks.open();
      const place = stored.inlineMessageId === undefined ? { message: stored.message } : { inline_message_id: stored.inlineMessageId };
      world.notify(room, { callback_query: { id, from: user, chat_instance: String(room.chat.id), data: button.callback_data, ...place } });
      return answer;
    },
    vote: (message, ...options) => {
      const room = world.rooms.get(message.chat.id);
      const stored = room?.messages.get(message.message_id);
      if (!room || !stored) throw new Error('The message is no longer there');
      voteIn(world, room, stored, user, options);
    },
    tap: (label, { shared, ...writing } = {}) => {
      const room = roomOf(writing.chat);
      const button = room.keyboard?.keyboard.flat().find((one) => labelOf(one) === label);
      if (!button) throw new Error(`No button "${label}" on the keyboard`);
      if (room.keyboard?.one_time_keyboard) room.keyboard = undefined;
      if (typeof button === 'string' || !('request_chat' in button)) return send(label, writing);
      if (!shared) throw new Error(`The button "${label}" asks for a chat: hand one over as "shared"`);
      const { request_id: requestId, request_title: title } = button.request_chat;
      const share = {
        request_id: requestId,
        chat_id: shared.id,
        ...(title && shared.chat.title !== undefined ? { title: shared.chat.title } : {}),
      };
      return write(room, { chat_shared: share }, writing);
    },
    inlineQuery: (query, { chat, offset = '' } = {}) => askInline(world, user, roomOf(chat), query, offset),
    choose: (result, { chat, query = '' } = {}) => {
      const room = roomOf(chat);
      enter(room);
      return sendInlineResult(world, user, room, query, result);
    },
    block: () => {
      moveBot(world, privateRoom, 'kicked', user);
    },
    unblock: () => {
      moveBot(world, privateRoom, 'member', user);
    },
  };
};
