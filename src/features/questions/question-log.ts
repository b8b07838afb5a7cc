import type { Language } from '../../content/language.js';

/** A question that the article didn't answer, or whose answer somebody disliked; for the operator to learn from. */
export interface LoggedQuestion {
  /** Kept only so that /forget can remove the question. */
  readonly chatId: number;
  readonly text: string;
  readonly language: Language;
  readonly kind: 'unanswered' | 'disliked';
  /** What the bot said to it, as plain text. */
  readonly answered: string | null;
}

/** Keeps questions to learn from, without names, for 90 days. */
export interface QuestionLog {
  /** Returns its id, for a word on what was wrong. */
  add(question: LoggedQuestion): Promise<number>;
  /** Adds what the person said was wrong; only the chat that asked may. */
  addWord(id: number, chatId: number, word: string): Promise<void>;
}
