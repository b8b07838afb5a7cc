import type { ChatMember, ChatMemberAdministrator, User } from '@grammyjs/types';
import type { BotStatus, Room } from './room.js';
import type { World } from './world.js';

const rights = (user: User): ChatMemberAdministrator => ({
  status: 'administrator',
  user,
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_send_welcome_messages: false,
});

/** The bot as others see it in messages and members: without what only getMe tells. */
export const botUser = ({ bot }: World): User => {
  const { id, first_name, username } = bot.user;
  return { id, is_bot: true, first_name, username };
};

export const botMember = (world: World, status: BotStatus): ChatMember => {
  const user = botUser(world);
  if (status === 'administrator') return rights(user);
  if (status === 'member') return { status: 'member', user };
  if (status === 'kicked') return { status: 'kicked', user, until_date: 0 };
  return { status: 'left', user };
};

/** Who made a chat: the first of its people. */
export const creatorOf = ({ people }: Room): number | undefined => people.keys().next().value;

/** A person's place in a chat. */
export const personMember = (room: Room, user: User): ChatMember => {
  const { chat, people } = room;
  if (!people.has(user.id)) return { status: 'left', user };
  if (chat.type !== 'private' && creatorOf(room) === user.id) return { status: 'creator', user, is_anonymous: false };
  return { status: 'member', user };
};

/** Gives the bot a new place in a chat, done by `by`, and tells the bot (my_chat_member). */
export const moveBot = (world: World, room: Room, status: BotStatus, by: User): void => {
  const old = room.bot;
  if (old === status) return;
  room.bot = status;
  world.notify(room, {
    my_chat_member: {
      chat: room.chat,
      from: by,
      date: world.date(),
      old_chat_member: botMember(world, old),
      new_chat_member: botMember(world, status),
    },
  });
  world.events.emit('rooms');
};
