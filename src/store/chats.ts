import type { Language } from '../content/language.js';
import type { Commit } from './group-commit.js';
import { readRow, storable } from './read-row.js';
import { type Chat, chatSchema, type Reach } from './records.js';
import type { Database, Tables } from './tables.js';

/** What may be changed of a chat. */
export interface ChatChanges {
  readonly language?: Language | null;
  readonly talk?: Chat['talk'];
}

/** What is known of each chat. */
export interface ChatStore {
  get(id: number): Promise<Chat | undefined>;
  /** Changes what is given, and makes the chat when it isn't known yet. */
  save(id: number, changes: ChatChanges): Promise<void>;
  /** Whether it can be written to; nothing is kept of a chat that isn't known. */
  setState(id: number, state: Reach): Promise<void>;
}

/** Rejects when the database is away or full, as all of the store does. */
export const createChatStore = ({ kysely }: Database, now: () => number, commit: Commit): ChatStore => ({
  get: async (id) => {
    const row = await kysely.selectFrom('chats').selectAll().where('id', '=', id).executeTakeFirst();
    return row && readRow('chats', chatSchema, row);
  },
  save: async (id, changes) => {
    const columns = { ...columnsOf(changes), seenAt: now() };
    await commit((writer) =>
      writer
        .insertInto('chats')
        .values({ ...newChat(id, now()), ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
        .execute(),
    );
  },
  setState: async (id, state) => {
    await kysely.updateTable('chats').set({ state, seenAt: now() }).where('id', '=', id).execute();
  },
});

/** The row of a chat that nothing is known of yet. */
export const newChat = (id: number, seenAt: number): Tables['chats'] => ({ id, language: null, talk: '{}', state: 'active', seenAt });

const columnsOf = ({ language, talk }: ChatChanges): Partial<Tables['chats']> => ({
  ...(language !== undefined && { language }),
  ...(talk !== undefined && { talk: storable(JSON.stringify(talk)) }),
});
