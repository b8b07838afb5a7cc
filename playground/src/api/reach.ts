import type { Message } from '@grammyjs/types';
import { omit } from '../world/omit.js';
import { isMember, type Room, type Stored } from '../world/room.js';
import type { World } from '../world/world.js';
import { badRequest, forbidden } from './api-error.js';

const NAMES = { private: 'private chat', group: 'group chat', supergroup: 'supergroup chat', channel: 'channel chat' } as const;

const byName = (world: World, name: string): Room | undefined =>
  [...world.rooms.values()].find(({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === name.toLowerCase());

const checkPrivate = (world: World, room: Room, access: Access): void => {
  if (room.bot === 'none') {
    // Someone whom the bot has met in a group is known to it, but it can't speak first.
    const met = [...world.rooms.values()].some(
      ({ chat, people, bot }) => chat.type !== 'private' && bot !== 'none' && people.has(room.chat.id),
    );
    if (met && access === 'write') throw forbidden("bot can't initiate conversation with a user");
    throw badRequest('Chat not found');
  }
  if (room.bot === 'kicked' && access === 'write') throw forbidden('bot was blocked by the user');
};

/** What a method wants to do in a chat. */
export type Access = 'read' | 'write';

/**
 * The chat that a request names by number or @username. Throws what Telegram answers if the bot can't get there: chat not found,
 * blocked by the user, kicked, not a member, upgraded to a supergroup.
 */
export const reachRoom = (world: World, chatId: string, access: Access): Room => {
  if (chatId === '') throw badRequest('Chat_id is empty');
  const room = chatId.startsWith('@') ? byName(world, chatId.slice(1)) : world.rooms.get(Number(chatId));
  if (!room) throw badRequest('Chat not found');
  const { chat, bot, migratedTo } = room;
  if (chat.type === 'private') {
    checkPrivate(world, room, access);
    return room;
  }
  if (migratedTo !== undefined) {
    if (access === 'read') return room;
    throw badRequest('Group chat was upgraded to a supergroup chat', { migrate_to_chat_id: migratedTo });
  }
  if (bot === 'none') throw badRequest('Chat not found');
  if (bot === 'kicked') throw forbidden(`bot was kicked from the ${NAMES[chat.type]}`);
  if (!isMember(bot)) throw forbidden(`bot is not a member of the ${NAMES[chat.type]}`);
  if (chat.type === 'channel' && access === 'write' && bot !== 'administrator') {
    throw badRequest('Need administrator rights in the channel chat');
  }
  return room;
};

/** The message `messageId` of a chat; `what` is Telegram's name for it in "message to edit not found". */
export const reachMessage = (room: Room, messageId: number, what: string): Stored => {
  const stored = room.messages.get(messageId);
  if (!stored) throw badRequest(`${what} not found`);
  return stored;
};

/** A message as it is shown inside another one: without what it answers itself. */
export const quotedMessage = (message: Message): NonNullable<Message['reply_to_message']> =>
  omit(message, 'reply_to_message') as NonNullable<Message['reply_to_message']>;
