import { LETTERS } from '../content/letters.js';

/** Finds the little word that a mistyped or clipped one stands for: teh, hw, wich, будит. */
export type ShortWords = (typed: string) => string | undefined;

const SHORTEST = 2;
const LONGEST = 6;
const isVowel = (letter: string): boolean => letter !== '' && LETTERS.vowels.includes(letter);

/**
 * Short words have too few letters for the speller of longer ones. They are compared with the few words that build sentences. Each of
 * these is entered with all that one slip makes of it: a letter after the first left out, two letters that changed places, one vowel for
 * another. The words come commonest first; if two words give the same slip, the commoner one keeps it.
 */
export const createShortWords = (words: Iterable<string>): ShortWords => {
  const bySlip = new Map<string, string>();
  const enter = (slip: string, word: string): void => {
    if (slip.length >= SHORTEST && !bySlip.has(slip)) bySlip.set(slip, word);
  };
  for (const word of words) {
    if (word.length <= SHORTEST || word.length > LONGEST) continue;
    for (let i = 1; i < word.length; i++) {
      const [before, letter, next, after] = [word.slice(0, i), word.charAt(i), word.charAt(i + 1), word.slice(i + 2)];
      enter(before + next + after, word);
      if (next !== '') enter(before + next + letter + after, word);
      // Any vowel in this place: kept as a pattern of the others.
      if (isVowel(letter)) enter(`${before}*${next}${after}`, word);
    }
  }
  return (typed) => {
    if (typed.length < SHORTEST || typed.length > LONGEST) return undefined;
    const direct = bySlip.get(typed);
    if (direct !== undefined) return direct;
    for (let i = 1; i < typed.length; i++) {
      const found = isVowel(typed.charAt(i)) ? bySlip.get(`${typed.slice(0, i)}*${typed.slice(i + 1)}`) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
};
