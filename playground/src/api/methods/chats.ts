import type { ChatFullInfo } from '@grammyjs/types';
import type { World } from '../../world/world.js';
import { botMember, botUser, moveBot, personMember } from '../../world/membership.js';
import type { Room } from '../../world/room.js';
import { badRequest } from '../api-error.js';
import { method } from '../method.js';
import { integer, text } from '../parameters.js';
import { reachRoom } from '../reach.js';

const fullInfo = ({ chat }: Room): ChatFullInfo => {
  const gifts = {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  };
  return { ...chat, accent_color_id: Math.abs(chat.id) % 7, max_reaction_count: 11, accepted_gift_types: gifts };
};

export const getChat = method('getChat', { chat_id: text }, (given, { world }) => fullInfo(reachRoom(world, given.chat_id, 'read')));

const checkMembersSeen = ({ chat, bot }: Room): void => {
  if (chat.type === 'channel' && bot !== 'administrator') throw badRequest('Member list is inaccessible');
};

const memberOf = (world: World, room: Room, userId: number) => {
  if (userId === world.bot.user.id) return botMember(world, room.bot);
  checkMembersSeen(room);
  const user = world.users.get(userId);
  if (!user) throw badRequest('User not found');
  return personMember(room, user);
};

export const getChatMember = method('getChatMember', { chat_id: text, user_id: integer() }, (given, { world }) => {
  if (given.user_id <= 0) throw badRequest('Invalid user_id specified');
  return memberOf(world, reachRoom(world, given.chat_id, 'read'), given.user_id);
});

export const getChatAdministrators = method('getChatAdministrators', { chat_id: text }, (given, { world }) => {
  const room = reachRoom(world, given.chat_id, 'read');
  if (room.chat.type === 'private') throw badRequest('There are no administrators in the private chat');
  checkMembersSeen(room);
  const creators = [...room.people.values()].map((user) => personMember(room, user)).filter(({ status }) => status === 'creator');
  return room.bot === 'administrator' ? [...creators, botMember(world, room.bot)] : creators;
});

export const getChatMemberCount = method('getChatMemberCount', { chat_id: text }, (given, { world }) => {
  const { chat, people } = reachRoom(world, given.chat_id, 'read');
  return chat.type === 'private' ? 2 : people.size + 1;
});

export const leaveChat = method('leaveChat', { chat_id: text }, (given, { world }) => {
  const room = reachRoom(world, given.chat_id, 'read');
  if (room.chat.type === 'private') throw badRequest("Chat member status can't be changed in private chats");
  moveBot(world, room, 'left', botUser(world));
  return true;
});
