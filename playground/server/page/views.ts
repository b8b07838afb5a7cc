import type { User } from '@grammyjs/types';
import { commandsFor } from '../../world/commands.js';
import { creatorOf } from '../../world/membership.js';
import type { Room, Stored } from '../../world/room.js';
import type { World } from '../../world/world.js';

/** A message as the page gets it: with its writer, whom Telegram's own record hides in channels, and a poll's votes by person. */
export const messageView = ({ message, author, votes }: Stored) => ({
  ...message,
  author,
  ...(votes ? { votes: Object.fromEntries(votes) } : {}),
});

/** A chat as the page lists it, without its messages. */
export const roomView = (room: Room) => ({
  id: room.chat.id,
  chat: room.chat,
  people: [...room.people.keys()],
  creator: creatorOf(room),
  bot: room.bot,
  migratedTo: room.migratedTo,
  keyboard: room.keyboard,
});

/** What a person's client shows of the bot: in the person's language, or else for everyone. */
const profileFor = ({ bot, rooms }: World, { language_code: code = '' }: User) => {
  const pick = (texts: ReadonlyMap<string, string>): string => texts.get(code) ?? texts.get('') ?? '';
  return {
    name: pick(bot.names),
    description: pick(bot.descriptions),
    shortDescription: pick(bot.shortDescriptions),
    commands: Object.fromEntries([...rooms.values()].map((room) => [room.chat.id, commandsFor(bot, room, code)])),
  };
};

/** The bot as each person's client shows it, by person. */
export const profilesView = (world: World) =>
  Object.fromEntries([...world.users.values()].map((user) => [user.id, profileFor(world, user)]));

export const roomsView = (world: World) => [...world.rooms.values()].map(roomView);

/** All that the page needs when it opens. */
export const worldView = (world: World) => ({
  bot: {
    id: world.bot.user.id,
    username: world.bot.user.username,
    inline: world.bot.user.supports_inline_queries,
    privacy: world.bot.privacy,
  },
  people: [...world.users.values()],
  rooms: roomsView(world),
  profiles: profilesView(world),
  messages: Object.fromEntries([...world.rooms.values()].map(({ chat, messages }) => [chat.id, [...messages.values()].map(messageView)])),
  reactions: Object.fromEntries([...world.rooms.values()].map(({ chat, reactions }) => [chat.id, Object.fromEntries(reactions)])),
});
