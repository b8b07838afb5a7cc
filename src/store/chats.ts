import type { Language } from '../content/language.js';
import type { Commit } from './group-commit.js';
import { readRow, storable } from './read-row.js';
import { type Chat, chatSchema, type ChatState } from './records.js';
import type { Database, Tables } from './tables.js';

/** What may be changed of a chat. */
export interface ChatChanges {
  readonly language?: Language | null;
  readonly talk?: Chat['talk'];
  readonly state?: ChatState;
}

/** What is known of each chat. */
export interface ChatStore {
  get(id: number): Promise<Chat | undefined>;
  /** Changes what is given, and makes the chat when it isn't known yet. */
  save(id: number, changes: ChatChanges): Promise<void>;
}

export const createChatStore = ({ kysely }: Database, commit: Commit): ChatStore => ({
  get: async (id) => {
    const row = await kysely.selectFrom('chats').selectAll().where('id', '=', id).executeTakeFirst();
    return row && readRow('chats', chatSchema, row);
  },
  save: async (id, changes) => {
    const columns = columnsOf(changes);
    await commit((writer) => {
      const insert = writer.insertInto('chats').values({ ...newChat(id), ...columns });
      const saved =
        Object.keys(columns).length === 0
          ? insert.onConflict((conflict) => conflict.column('id').doNothing())
          : insert.onConflict((conflict) => conflict.column('id').doUpdateSet(columns));
      return saved.execute();
    });
  },
});

/** The row of a chat that nothing is known of yet. */
export const newChat = (id: number): Tables['chats'] => ({ id, language: null, talk: '{}', state: 'active' });

const columnsOf = ({ language, talk, state }: ChatChanges): Partial<Tables['chats']> => ({
  ...(language !== undefined && { language }),
  ...(talk !== undefined && { talk: storable(JSON.stringify(talk)) }),
  ...(state !== undefined && { state }),
});
