import type { Chat, Message, ReactionType, ReplyKeyboardMarkup, User } from '@grammyjs/types';

/** 'none': the person has never started the bot, or the bot was never added. */
export type BotStatus = 'none' | 'member' | 'administrator' | 'left' | 'kicked';

/** A message and who wrote it: the bot's id or a person's, also where Telegram's own record hides it (channels). */
export interface Stored {
  readonly message: Message;
  readonly author: number;
  /** Set if the message came through inline mode: the bot may edit it by this identifier. */
  readonly inlineMessageId?: string;
  /** Who voted for which options, if it's a poll. */
  readonly votes?: ReadonlyMap<number, readonly number[]>;
}

/** A chat with all that the playground knows of it. */
export interface Room {
  readonly chat: Chat;
  /** The people in it; the first one made it. */
  readonly people: Map<number, User>;
  readonly messages: Map<number, Stored>;
  /** The bot's reactions by message. */
  readonly reactions: Map<number, readonly ReactionType[]>;
  readonly nextMessageId: () => number;
  /** A forum's topics: their names by message_thread_id. */
  readonly topics: Map<number, string>;
  bot: BotStatus;
  /** The supergroup that this group became. */
  migratedTo: number | undefined;
  /** The reply keyboard that people see under the message box. */
  keyboard: ReplyKeyboardMarkup | undefined;
  /** When the bot last got an update from here, in ms: answers to it are free of the limit on bulk messages. */
  lastUpdateAt: number;
}

export const createRoom = (chat: Chat, people: readonly User[], bot: BotStatus, nextMessageId: () => number): Room => ({
  chat,
  people: new Map(people.map((user) => [user.id, user])),
  messages: new Map(),
  reactions: new Map(),
  nextMessageId,
  topics: new Map(),
  bot,
  migratedTo: undefined,
  keyboard: undefined,
  lastUpdateAt: Number.NEGATIVE_INFINITY,
});

export const isMember = (status: BotStatus): boolean => status === 'member' || status === 'administrator';
