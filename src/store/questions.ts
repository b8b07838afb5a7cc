import { newChat } from './chats.js';
import type { Commit } from './group-commit.js';
import { readRow, storable } from './read-row.js';
import { type StoredQuestion, storedQuestionSchema } from './records.js';
import type { Database } from './tables.js';

/** A question that the article didn't answer, or whose answer was disliked. */
export interface NewQuestion extends Omit<StoredQuestion, 'id' | 'at' | 'word'> {
  /** Only so that /forget reaches it. */
  readonly chatId: number;
}

/** Questions for the operator to learn from. They carry no names and are kept for 90 days. */
export interface QuestionStore {
  /** Returns its id, for a word on what was wrong. */
  add(question: NewQuestion): Promise<number>;
  /** Adds what the person said was wrong; only the one who asked may. */
  addWord(id: number, chatId: number, word: string): Promise<void>;
  /** Newest first. */
  all(): Promise<readonly StoredQuestion[]>;
}

/** Writes go through `commit`, several in one transaction. */
export const createQuestionStore = ({ kysely }: Database, now: () => number, commit: Commit): QuestionStore => ({
  add: async ({ chatId, text, language, kind, answered }) => {
    let added = 0;
    await commit(async (writer) => {
      await writer
        .insertInto('chats')
        .values(newChat(chatId, now()))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const { id } = await writer
        .insertInto('questions')
        .values({ chatId, text: storable(text), language, kind, word: null, answered: answered && storable(answered), at: now() })
        .returning('id')
        .executeTakeFirstOrThrow();
      added = id;
    });
    return added;
  },
  addWord: async (id, chatId, word) => {
    await kysely
      .updateTable('questions')
      .set({ word: storable(word) })
      .where('id', '=', id)
      .where('chatId', '=', chatId)
      .execute();
  },
  all: async () => {
    const rows = await kysely.selectFrom('questions').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').execute();
    return rows.map((row) => readRow('questions', storedQuestionSchema, row));
  },
});
