import type { LoggedQuestion } from '../features/questions/question-log.js';

/** A question as it was kept: when, in milliseconds since the epoch, and what the person said was wrong. */
export interface KeptQuestion extends Omit<LoggedQuestion, 'chatId'> {
  readonly at: number;
  readonly word: string | null;
}

interface Asked {
  readonly question: KeptQuestion;
  times: number;
  readonly words: string[];
}

/**
 * What people asked in vain or disliked, a line a question with tabs between its parts, the most frequent first: how often, of which
 * kind, the language, the day, the question, what was answered, what people said was wrong.
 */
export const questionLines = (questions: readonly KeptQuestion[]): readonly string[] => {
  const asked = new Map<string, Asked>();
  for (const question of questions) {
    const key = [question.kind, question.language, question.text.trim().toLowerCase()].join(' ');
    const same = asked.get(key) ?? { question, times: 0, words: [] };
    same.times++;
    if (question.word !== null) same.words.push(question.word);
    asked.set(key, same);
  }
  return [...asked.values()].sort((a, b) => b.times - a.times).map(lineOf);
};

const lineOf = ({ question, times, words }: Asked): string => {
  const { kind, language, text, answered, at } = question;
  const day = new Date(at).toISOString().slice(0, 10);
  return [`${times}×`, kind, language, day, JSON.stringify(text), ...[answered ?? '—', ...words].map(inALine)].join('\t');
};

/** An answer's paragraphs would look like more questions here. */
const inALine = (text: string): string => text.replace(/\s+/g, ' ').trim();
