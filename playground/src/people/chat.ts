import type { Chat, Message, User } from '@grammyjs/types';
import { botUser, moveBot } from '../world/membership.js';
import type { BotStatus, Room } from '../world/room.js';
import type { World } from '../world/world.js';
import { tellBot } from './hearing.js';
import type { Mail } from './mail.js';

/** How long a test waits for the bot, in ms of real time; half a minute, unless told otherwise. */
export interface Patience {
  readonly within?: number;
}
const PATIENCE = 30_000;

/** A chat as a test sees it. */
export interface PlaygroundChat {
  readonly id: number;
  readonly chat: Chat;
  /** All that is in it now, oldest first. */
  messages(): readonly Message[];
  message(id: number): Message | undefined;
  /** The bot's next message that no earlier call has taken; it may have come already. */
  next(patience?: Patience): Promise<Message>;
  /** The same for messages that the bot edited. */
  nextEdit(patience?: Patience): Promise<Message>;
  /** The same for what the bot shows that it does: "typing", "upload_photo". */
  nextAction(patience?: Patience): Promise<string>;
  readonly botStatus: BotStatus;
  /** Adds the bot, or makes it an administrator. */
  addBot(by: User, as?: 'member' | 'administrator'): void;
  removeBot(by: User): void;
  /** Turns a group into a supergroup, which it returns. */
  upgrade(by: User): PlaygroundChat;
}

const FIRST_SUPERGROUP = -1_002_000_000_001;

/** The number of the next supergroup or channel of this world. */
export const newChatId = ({ rooms }: World): number => {
  let id = FIRST_SUPERGROUP;
  while (rooms.has(id)) id--;
  return id;
};

const announce = (world: World, room: Room, by: User, content: Partial<Message>): void => {
  const from = room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: by };
  tellBot(world, room, world.post(room, by.id, { ...from, ...content }));
};

/** Makes the handle of a chat. `find` gives the handle of another one. */
export const createChat = (world: World, room: Room, mail: Mail, find: (room: Room) => PlaygroundChat): PlaygroundChat => {
  const title = room.chat.title ?? 'private chat';
  return {
    id: room.chat.id,
    chat: room.chat,
    messages: () => [...room.messages.values()].map(({ message }) => message),
    message: (id) => room.messages.get(id)?.message,
    next: ({ within = PATIENCE } = {}) => mail.sent.take(within),
    nextEdit: ({ within = PATIENCE } = {}) => mail.edited.take(within),
    nextAction: ({ within = PATIENCE } = {}) => mail.actions.take(within),
    get botStatus() {
      return room.bot;
    },
    addBot: (by, as = 'member') => {
      const fresh = room.bot === 'none' || room.bot === 'left' || room.bot === 'kicked';
      moveBot(world, room, as, by);
      if (fresh && room.chat.type !== 'channel') announce(world, room, by, { new_chat_members: [botUser(world)] });
    },
    removeBot: (by) => {
      announce(world, room, by, { left_chat_member: botUser(world) });
      moveBot(world, room, 'kicked', by);
    },
    upgrade: (by) => {
      if (room.chat.type !== 'group') throw new Error(`"${title}" is a ${room.chat.type}: only a group can become a supergroup`);
      const next = world.addRoom({ id: newChatId(world), type: 'supergroup', title }, [...room.people.values()], 'left');
      // As in Telegram, the bot comes into the supergroup as into a new chat.
      moveBot(world, next, room.bot, by);
      announce(world, room, by, { migrate_to_chat_id: next.chat.id });
      room.migratedTo = next.chat.id;
      announce(world, next, by, { migrate_from_chat_id: room.chat.id });
      world.events.emit('rooms');
      return find(next);
    },
  };
};
