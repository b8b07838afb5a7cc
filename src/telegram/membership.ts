import type { Language } from '../content/language.js';
import { languageFor } from '../dialogue/client-language.js';
import type { Chats } from '../dialogue/chats.js';
import type { MemberUpdated, Message } from './update.js';

const AWAY: ReadonlySet<string> = new Set(['kicked', 'left']);

/** What became of the bot in a chat: taken in for the first time, with the language of who did it, or nothing to say. */
export type Welcome = { readonly chat: number; readonly client: Language } | undefined;

/** Follows the bot's own membership: pauses what can't arrive, takes it up again; a group that takes it in gets a greeting. */
export const followMembership = async (update: MemberUpdated, chats: Chats): Promise<Welcome> => {
  const { chat, from, old_chat_member: before, new_chat_member: after } = update;
  if (AWAY.has(after.status)) {
    await chats.leave(chat.id, chat.type === 'private' ? 'blocked' : 'gone');
    return undefined;
  }
  await chats.comeBack(chat.id);
  const isGroup = chat.type === 'group' || chat.type === 'supergroup';
  return isGroup && AWAY.has(before.status) ? { chat: chat.id, client: languageFor(from.language_code) } : undefined;
};

/** Carries a group over to the supergroup that it has become; whether the message tells of that. */
export const followMigration = async ({ chat, migrate_to_chat_id: to }: Message, chats: Chats): Promise<boolean> => {
  if (to === undefined) return false;
  await chats.move(chat.id, to);
  return true;
};
