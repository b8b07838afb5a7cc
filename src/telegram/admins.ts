import type { Api } from './api.js';
import { isGone, isUnreachable } from './errors.js';

/** Whether a person may set things up for all of a chat. */
export type IsAdmin = (chat: number, person: number) => Promise<boolean>;

const ADMINS: ReadonlySet<string> = new Set(['creator', 'administrator']);
/** An admin who writes anonymously is Telegram's own GroupAnonymousBot. */
const ANONYMOUS_ADMIN = 1_087_968_824;

export const createIsAdmin =
  (api: Api): IsAdmin =>
  async (chat, person) => {
    if (person === ANONYMOUS_ADMIN) return true;
    try {
      const { status } = await api.call('getChatMember', { chat_id: chat, user_id: person });
      return ADMINS.has(status);
    } catch (error) {
      // A chat that the bot isn't in is nobody's to manage through it.
      if (isGone(error) || isUnreachable(error)) return false;
      throw error;
    }
  };
