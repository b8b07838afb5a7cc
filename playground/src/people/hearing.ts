import type { Message } from '@grammyjs/types';
import type { Room, Stored } from '../world/room.js';
import { isMember } from '../world/room.js';
import type { World } from '../world/world.js';

/** Commands that a message says to this bot: those with another bot's name are not for it. */
const commandsIt = ({ text, entities = [] }: Message, username: string): boolean =>
  entities
    .filter(({ type, offset }) => type === 'bot_command' && offset === 0)
    .some(({ offset, length }) => {
      const [, name] = (text ?? '').slice(offset, offset + length).split('@');
      return name === undefined || name.toLowerCase() === username.toLowerCase();
    });

const CONTENT = ['text', 'photo', 'document', 'sticker', 'voice', 'location', 'poll'] as const;

/** What Telegram tells a bot of a group's messages in spite of privacy mode. */
const hearsInPrivacy = ({ bot }: World, message: Message): boolean =>
  commandsIt(message, bot.user.username) ||
  message.reply_to_message?.from?.id === bot.user.id ||
  message.via_bot?.id === bot.user.id ||
  // Service messages: no one's words.
  CONTENT.every((kind) => message[kind] === undefined);

/** Whether the bot gets to know of a person's message in a chat. */
export const botHears = (world: World, room: Room, message: Message): boolean => {
  if (room.chat.type === 'private') return room.bot === 'member';
  if (!isMember(room.bot)) return false;
  if (room.chat.type === 'channel') return room.bot === 'administrator';
  return room.bot === 'administrator' || !world.bot.privacy || hearsInPrivacy(world, message);
};

/** Queues the update about a person's message, if the bot may hear it. */
export const tellBot = (world: World, room: Room, { message }: Stored, edited = false): void => {
  if (!botHears(world, room, message)) return;
  const kind = room.chat.type === 'channel' ? 'channel_post' : 'message';
  world.notify(room, { [edited ? `edited_${kind}` : kind]: message });
};
