import { EventEmitter } from 'node:events';
import type { Chat, InlineQueryResult, InlineQueryResultsButton, Message, ReactionType, User } from '@grammyjs/types';
import type { BotRecord } from './bot-record.js';
import type { Clock } from './clock.js';
import { createFiles, type Files } from './files.js';
import { createQueries, type Queries } from './queries.js';
import { createRoom, type BotStatus, type Room, type Stored } from './room.js';
import { createUpdateQueue, type NewUpdate, type UpdateQueue } from './updates.js';

/** What the bot said to a pressed button. */
export interface CallbackAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
}

/** What the bot offered for an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly nextOffset: string;
  readonly button?: InlineQueryResultsButton;
}

/** What happens in the world, for those who watch: the page, tests that wait. */
export interface WorldEvents {
  message: [Room, Stored];
  edit: [Room, Stored];
  delete: [Room, number];
  /** The bot types, or sends a picture, in a chat. */
  action: [Room, string];
  reaction: [Room, number, readonly ReactionType[]];
  /** A chat came, or the bot's place in one changed. */
  rooms: [];
  /** The bot's names, descriptions, commands or menu changed. */
  profile: [];
}

/** What a message says, without the fields that every message has. */
export type MessageContent = Omit<Partial<Message>, 'message_id' | 'date' | 'chat'>;

/** Telegram's side of things: people, chats, messages, and the updates that the bot is to get. */
export interface World {
  readonly clock: Clock;
  readonly bot: BotRecord;
  readonly updates: UpdateQueue;
  readonly files: Files;
  readonly callbacks: Queries<CallbackAnswer>;
  readonly inlineQueries: Queries<InlineAnswer>;
  readonly users: Map<number, User>;
  readonly rooms: Map<number, Room>;
  readonly events: EventEmitter<WorldEvents>;
  /** Unix time in seconds, as messages have it. */
  date(): number;
  addRoom(chat: Chat, people: readonly User[], bot: BotStatus): Room;
  /** Puts a new message into a chat. */
  post(room: Room, author: number, content: MessageContent, inlineMessageId?: string): Stored;
  /** An identifier for a new poll. */
  newPollId(): string;
  /** Puts a message of an earlier time back into its chat, silently; new ones are numbered after it. */
  putBack(room: Room, stored: Stored): void;
  /** Puts `message` in the place of an older version of itself. */
  replace(room: Room, stored: Stored, message: Message): Stored;
  /** Queues an update that belongs to a chat. */
  notify(room: Room, update: NewUpdate): void;
  /** The message that came through inline mode by this identifier. */
  inlineMessage(id: string): { readonly room: Room; readonly stored: Stored } | undefined;
  close(): void;
}

/** The key of the count that private chats and basic groups share; no chat has this number. */
const SHARED = 0;

// A bot has a few seconds for both before the client gives up; Telegram names no number.
const QUERY_LIFETIME = 15_000;
const FIRST_POLL = 6_000_000_000_001;

/**
 * Where the numbers of updates begin: later than those of any earlier playground that had fewer than ten a second, since a bot with a
 * store knows the numbers that it has handled. Telegram's fit 32 bits.
 */
const firstUpdateId = (now: number): number => 100_000_000 + (Math.floor(now / 100) % 2_000_000_000);

export const createWorld = (bot: BotRecord, clock: Clock): World => {
  const events = new EventEmitter<WorldEvents>();
  events.setMaxListeners(0);
  const rooms = new Map<number, Room>();
  const updates = createUpdateQueue(clock, firstUpdateId(clock.now()));
  const callbacks = createQueries<CallbackAnswer>(clock, QUERY_LIFETIME, 4_000_000_000_001);
  const inlineQueries = createQueries<InlineAnswer>(clock, QUERY_LIFETIME, 5_000_000_000_001);
  const inlineMessages = new Map<string, { readonly room: Room; readonly messageId: number }>();
  // As with updates: later than those of earlier times.
  let polls = clock.now();
  // Private chats and basic groups share one count of messages, supergroups and channels have their own.
  const lastIds = new Map<number, number>();
  const countOf = ({ id, type }: Chat): number => (type === 'private' || type === 'group' ? SHARED : id);
  const nextId = (chat: Chat): number => {
    const next = (lastIds.get(countOf(chat)) ?? 0) + 1;
    lastIds.set(countOf(chat), next);
    return next;
  };
  const put = (room: Room, stored: Stored): void => {
    const { message_id: messageId } = stored.message;
    room.messages.set(messageId, stored);
    if (stored.inlineMessageId !== undefined) inlineMessages.set(stored.inlineMessageId, { room, messageId });
  };

  return {
    clock,
    bot,
    updates,
    files: createFiles(),
    callbacks,
    inlineQueries,
    users: new Map(),
    rooms,
    events,
    date: () => Math.floor(clock.now() / 1000),
    addRoom: (chat, people, status) => {
      const room = createRoom(chat, people, status, () => nextId(chat));
      rooms.set(chat.id, room);
      events.emit('rooms');
      return room;
    },
    post: (room, author, content, inlineMessageId) => {
      const messageId = room.nextMessageId();
      const message: Message = { message_id: messageId, date: Math.floor(clock.now() / 1000), chat: room.chat, ...content };
      const stored: Stored = { message, author, ...(inlineMessageId === undefined ? {} : { inlineMessageId }) };
      put(room, stored);
      events.emit('message', room, stored);
      return stored;
    },
    putBack: (room, stored) => {
      put(room, stored);
      const count = countOf(room.chat);
      lastIds.set(count, Math.max(lastIds.get(count) ?? 0, stored.message.message_id));
    },
    newPollId: () => String(FIRST_POLL + polls++),
    replace: (room, stored, message) => {
      const next = { ...stored, message };
      room.messages.set(message.message_id, next);
      events.emit('edit', room, next);
      return next;
    },
    notify: (room, update) => {
      room.lastUpdateAt = clock.now();
      updates.push(update);
    },
    inlineMessage: (id) => {
      const place = inlineMessages.get(id);
      const stored = place?.room.messages.get(place.messageId);
      return place && stored && { room: place.room, stored };
    },
    close: () => {
      callbacks.close();
      inlineQueries.close();
    },
  };
};
