import { normalize } from '../search/normalize.js';
import type { Answer } from './answer.js';

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * A refusal with the words that it names as the person wrote them: "Norway", "BYD" and «мёда», which are read as norway, byd and «меда».
 * Words that the message hasn't, such as those of the question before it, stay.
 */
export const asTyped = (answer: Answer, message: string): Answer => {
  if (answer.kind !== 'none' || !('words' in answer.refusal) || answer.refusal.words.length === 0) return answer;
  const typed = new Map((message.match(WORD) ?? []).map((word) => [normalize(word), word]));
  return { ...answer, refusal: { ...answer.refusal, words: answer.refusal.words.map((word) => typed.get(word) ?? word) } };
};
