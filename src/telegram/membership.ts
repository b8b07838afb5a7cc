import type { Language } from '../content/language.js';
import { languageFor } from '../dialogue/client-language.js';
import type { Chats } from '../dialogue/chats.js';
import type { Update } from './update.js';

const AWAY: ReadonlySet<string> = new Set(['kicked', 'left']);

/** A group that has taken the bot in, with the language of who did it. */
export interface Welcome {
  readonly chat: number;
  readonly client: Language;
}

/**
 * Whether an update says that a group has taken the bot in, so that it's greeted. A supergroup tells so by a message about its new
 * members: the bot's own membership begins there also when a group that has long had it becomes a supergroup.
 */
export const welcomeOf = ({ my_chat_member: member, message }: Update, me: number): Welcome | undefined => {
  if (member?.chat.type === 'group' && AWAY.has(member.old_chat_member.status) && !AWAY.has(member.new_chat_member.status))
    return { chat: member.chat.id, client: languageFor(member.from.language_code) };
  if (message?.chat.type === 'supergroup' && message.new_chat_members?.some(({ id }) => id === me))
    return { chat: message.chat.id, client: languageFor(message.from?.language_code) };
  return undefined;
};

/** Follows the bot in and out of chats: pauses what can't arrive, takes it up again, carries over a group that becomes a supergroup. */
export const followChat = async ({ my_chat_member: member, message }: Update, chats: Chats): Promise<void> => {
  if (message?.migrate_to_chat_id !== undefined) await chats.move(message.chat.id, message.migrate_to_chat_id);
  if (!member) return;
  const { chat, new_chat_member: after } = member;
  if (AWAY.has(after.status)) await chats.leave(chat.id, chat.type === 'private' ? 'blocked' : 'gone');
  else await chats.comeBack(chat.id);
};
