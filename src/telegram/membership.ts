/* The bot in chats: whether it's there, who has taken it in, and who may set it up for all. */
import { type Language, languageFor } from '../content/language.js';
import type { Chats } from '../dialogue/chats.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Venue } from '../dialogue/turn.js';
import type { Api } from './bot-api/api.js';
import type { Step } from './context.js';
import { isGone, isUnreachable } from './bot-api/errors.js';
import type { Sender } from './sending/send.js';
import type { Update } from './bot-api/update.js';

const AWAY: ReadonlySet<string> = new Set(['kicked', 'left']);

/** Whether an update tells of the bot's coming and going, or of a chat's having become another. */
export const isAboutMembership = ({ my_chat_member: member, message }: Update): boolean =>
  member !== undefined || message?.migrate_to_chat_id !== undefined || message?.new_chat_members !== undefined;

/** Follows the bot in and out of chats: pauses what can't arrive, takes it up again, carries over a group that becomes a supergroup. */
export const followChats =
  (chats: Chats): Step =>
  async ({ brought: { my_chat_member: member, message } }, next) => {
    if (message?.migrate_to_chat_id !== undefined) await chats.move(message.chat.id, message.migrate_to_chat_id);
    if (member) {
      const { chat, new_chat_member: after } = member;
      if (AWAY.has(after.status)) await chats.leave(chat.id, chat.type === 'private' ? 'blocked' : 'gone');
      else await chats.comeBack(chat.id);
    }
    await next();
  };

export interface Greeting {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly sender: Sender;
  /** The bot's own number. */
  readonly me: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Greets a group that has taken the bot in. */
export const greetGroups =
  ({ dialogue, chats, sender, me, now }: Greeting): Step =>
  async ({ brought }, next) => {
    const welcome = welcomeOf(brought, me);
    if (welcome) {
      const { chat, client } = welcome;
      const venue: Venue = { chat, kind: 'group', mayManage: () => Promise.resolve(false) };
      // A group that takes the bot in again may have chosen its language before.
      const known = await chats.load(chat);
      const { replies } = await dialogue.handle(
        { kind: 'command', name: 'start', payload: '' },
        { chat: known, venue, client, now: now() },
      );
      for (const delivered of replies) await sender.deliver(delivered, { chat });
    }
    await next();
  };

/** A group that has taken the bot in, with the language of who did it. */
interface Welcome {
  readonly chat: number;
  readonly client: Language;
}

/**
 * Whether an update says that a group has taken the bot in, so that it's greeted. A supergroup tells so by a message about its new
 * members: the bot's own membership begins there also when a group that has long had it becomes a supergroup.
 */
const welcomeOf = ({ my_chat_member: member, message }: Update, me: number): Welcome | undefined => {
  if (member?.chat.type === 'group' && AWAY.has(member.old_chat_member.status) && !AWAY.has(member.new_chat_member.status))
    return { chat: member.chat.id, client: languageFor(member.from.language_code) };
  if (message?.chat.type === 'supergroup' && message.new_chat_members?.some(({ id }) => id === me))
    return { chat: message.chat.id, client: languageFor(message.from?.language_code) };
  return undefined;
};

/** Whether somebody may set things up for all of a chat. */
export type IsAdmin = (chat: number, author: number) => Promise<boolean>;

const ADMINS: ReadonlySet<string> = new Set(['creator', 'administrator']);

/** Asks Telegram each time. False where the bot isn't in the chat; throws when Telegram can't be asked. */
export const createIsAdmin =
  (api: Api): IsAdmin =>
  async (chat, author) => {
    // Numbers of chats are negative. In a group's own name its admins alone can write; in a channel's, whoever has one.
    if (author < 0) return author === chat;
    try {
      const { status } = await api.call('getChatMember', { chat_id: chat, user_id: author });
      return ADMINS.has(status);
    } catch (error) {
      // A chat that the bot isn't in is nobody's to manage through it.
      if (isGone(error) || isUnreachable(error)) return false;
      throw error;
    }
  };
