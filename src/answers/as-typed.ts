import { normalize } from '../search/normalize.js';
import { tokenize } from '../search/tokens.js';
import type { Answer } from './answer.js';

const WORD = /[\p{L}\p{M}]+/gu;

/** A number, a word, or both at once, without what stands around them: 52,89, м², 3.5k, $40bn. */
const PIECE = /\p{Sc}?[\p{L}\p{N}%]+(?:[.,][\p{L}\p{N}]+)*/gu;

/**
 * An answer with what it repeats as the person wrote it: the words that a refusal names ("Norway", "BYD" and «мёда», which are read as
 * norway, byd and «меда») and the number that is denied («52,89 млн м²»). What the message hasn't, such as words of the question before it,
 * stays.
 */
export const asTyped = (answer: Answer, message: string): Answer => {
  if (answer.kind === 'checked' && answer.claim !== undefined) return { ...answer, claim: numberAsTyped(answer.claim, message) };
  if (answer.kind !== 'none' || !('words' in answer.refusal) || answer.refusal.words.length === 0) return answer;
  const typed = new Map((message.match(WORD) ?? []).map((word) => [normalize(word), word]));
  return { ...answer, refusal: { ...answer.refusal, words: answer.refusal.words.map((word) => typed.get(word) ?? word) } };
};

/** The words of a message that are read as this number, its scale and its unit. */
const numberAsTyped = (claim: string, message: string): string => {
  // The rest of the message tells its language, and with it what a comma is.
  const read = (text: string): string =>
    tokenize(`${text} | ${message}`)
      .map((token) => token.text)
      .join(' ');
  const words = message.match(PIECE) ?? [];
  const beginning = words.flatMap((word, from) => (DIGIT.test(word) ? [words.slice(from, from + MOST_WORDS)] : []));
  const stretches = beginning.flatMap((some) => some.map((_, i) => some.slice(0, i + 1).join(' ')));
  return stretches.find((stretch) => read(stretch) === read(claim)) ?? claim;
};

const DIGIT = /\d/;
/** "1 234 567 thousand square metres" */
const MOST_WORDS = 6;
