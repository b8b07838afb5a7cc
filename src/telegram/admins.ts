import type { Api } from './api.js';
import { isGone, isUnreachable } from './errors.js';

/** Whether somebody may set things up for all of a chat. */
export type IsAdmin = (chat: number, author: number) => Promise<boolean>;

const ADMINS: ReadonlySet<string> = new Set(['creator', 'administrator']);

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
