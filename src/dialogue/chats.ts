import type { Language } from '../content/language.js';
import type { Store } from '../store/store.js';
import { chatStateSchema, type ChatState } from './chat-state.js';

/** Keeps what the bot knows of each chat, and follows it when it leaves, comes back or moves. */
export interface Chats {
  /** What is known of a chat that has just sent something. Subscriptions that were paused because it couldn't be reached go on. */
  load(chat: number): Promise<ChatState>;
  /** `language` is the one that the chat's menus and deliveries speak. */
  save(chat: number, state: ChatState, language: Language): Promise<void>;
  /** The chat can't be written to any more: blocked by the person, or the bot was removed from it. */
  leave(chat: number, how: 'blocked' | 'gone'): Promise<void>;
  /** The chat can be written to again; what was paused goes on. */
  comeBack(chat: number): Promise<void>;
  /** A group has become a supergroup with another id. */
  move(from: number, to: number): Promise<void>;
}

/** `comeBack` lets what was paused for a chat go on: its subscriptions. */
export const createChats = (store: Store, comeBack: (chat: number) => Promise<unknown>): Chats => ({
  load: async (id) => {
    const chat = await store.chats.get(id);
    // A chat that sends something can be reached, even if we missed Telegram's notice that it is back.
    if (chat && chat.state !== 'active') await comeBack(id);
    // A state that another version of the bot wrote may not fit; the conversation then starts afresh.
    return chatStateSchema.safeParse(chat?.talk).data ?? {};
  },
  save: (id, state, language) => store.chats.save(id, { talk: state, language }),
  leave: (id, how) => store.chats.setState(id, how),
  comeBack: async (id) => {
    await comeBack(id);
  },
  move: (from, to) => store.migrateChat(from, to),
});
