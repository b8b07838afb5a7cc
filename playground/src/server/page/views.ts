import type { User } from '@grammyjs/types';
import { commandsFor, hasCommandsOfItsOwn } from '../../world/commands.js';
import { creatorOf } from '../../world/membership.js';
import type { Room, Stored } from '../../world/room.js';
import type { World } from '../../world/world.js';

/** A bench's hundred thousand people are more than a page can show; it shows the first ones. */
const MOST_PEOPLE = 500;

const shownPeople = ({ users }: World): readonly User[] => {
  const shown: User[] = [];
  for (const user of users.values()) if (shown.push(user) === MOST_PEOPLE) break;
  return shown;
};

/** Whether the page has a chat: a private one only with its person. */
export const isShown = (world: World, { chat }: Room): boolean =>
  chat.type !== 'private' || world.users.size <= MOST_PEOPLE || shownPeople(world).some(({ id }) => id === chat.id);

const shownRooms = (world: World): readonly Room[] => {
  const people = new Set(shownPeople(world).map(({ id }) => id));
  return [...world.rooms.values()].filter(({ chat }) => chat.type !== 'private' || people.has(chat.id));
};

/** A message as the page gets it: with its writer, whom Telegram's own record hides in channels, and a poll's votes by person. */
export const messageView = ({ message, author, votes }: Stored) => ({
  ...message,
  author,
  ...(votes ? { votes: Object.fromEntries(votes) } : {}),
});

/** A chat as the page lists it, without its messages. */
const roomView = (room: Room) => ({
  id: room.chat.id,
  chat: room.chat,
  people: [...room.people.keys()],
  creator: creatorOf(room),
  bot: room.bot,
  migratedTo: room.migratedTo,
  keyboard: room.keyboard,
});

/** What clients in a language show of the bot. Of commands: those of private chats, of all others, and of chats that have their own. */
const profileIn = (world: World, code: string) => {
  const { bot } = world;
  const pick = (texts: ReadonlyMap<string, string>): string => texts.get(code) ?? texts.get('') ?? '';
  const own = shownRooms(world).filter(({ chat }) => hasCommandsOfItsOwn(bot, chat.id));
  return {
    name: pick(bot.names),
    description: pick(bot.descriptions),
    shortDescription: pick(bot.shortDescriptions),
    commands: {
      private: commandsFor(bot, { type: 'private' }, code),
      others: commandsFor(bot, { type: 'group' }, code),
      own: Object.fromEntries(own.map(({ chat }) => [chat.id, commandsFor(bot, chat, code)])),
    },
  };
};

/** The bot as clients show it, by their language. */
export const profilesView = (world: World) => {
  const codes = new Set(shownPeople(world).map(({ language_code: code = '' }) => code));
  return Object.fromEntries([...codes].map((code) => [code, profileIn(world, code)]));
};

export const roomsView = (world: World) => shownRooms(world).map(roomView);

/** All that the page needs when it opens. */
export const worldView = (world: World) => {
  const rooms = shownRooms(world);
  return {
    bot: {
      id: world.bot.user.id,
      username: world.bot.user.username,
      inline: world.bot.user.supports_inline_queries,
      privacy: world.bot.privacy,
    },
    people: shownPeople(world),
    rooms: rooms.map(roomView),
    profiles: profilesView(world),
    messages: Object.fromEntries(rooms.map(({ chat, messages }) => [chat.id, [...messages.values()].map(messageView)])),
    reactions: Object.fromEntries(rooms.map(({ chat, reactions }) => [chat.id, Object.fromEntries(reactions)])),
  };
};
