import type { ChatState } from '../dialogue/chat-state.js';

/** Keeps what the bot knows of each chat. */
export interface Chats {
  load(chat: number): Promise<ChatState>;
  save(chat: number, state: ChatState): Promise<void>;
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
  };
};
