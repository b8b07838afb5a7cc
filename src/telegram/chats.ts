import type { Language } from '../content/language.js';
import type { ChatState } from '../dialogue/chat-state.js';

/** Keeps what the bot knows of each chat. */
export interface Chats {
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

/** Chats that last as long as the process. */
export const chatsInMemory = (): Chats => {
  const states = new Map<number, ChatState>();
  return {
    load: (chat) => Promise.resolve(states.get(chat) ?? {}),
    save: (chat, state) => {
      states.set(chat, state);
      return Promise.resolve();
    },
    leave: () => Promise.resolve(),
    comeBack: () => Promise.resolve(),
    move: (from, to) => {
      const state = states.get(from);
      if (state) states.set(to, state);
      states.delete(from);
      return Promise.resolve();
    },
  };
};
