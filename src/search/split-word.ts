import { z } from 'zod';
import { readLexicon } from './lexicon.js';

/** Parts words that were typed without spaces: `howmanyparks` into `how many parks`; undefined where that can't be done. */
export type SplitWord = (typed: string) => readonly string[] | undefined;

/** Shorter words are never taken apart: most of them are words. */
export const SHORTEST_SPLIT = 11;
const LONGEST_WORD = 24;
const words = z.array(z.string());
const { ru, en } = readLexicon('one-letter-words', z.strictObject({ ru: words, en: words }));
/** The cost of each letter if a word isn't cut. A name cut into scraps ("bl ago ves") costs more than that, so it stays whole. */
const PER_LETTER = Math.log(30);
const LETTERS: ReadonlySet<string> = new Set([...ru, ...en]);

/**
 * Takes a word apart into known words: as few as can be, and the commonest. `costOf` is lower for commoner words, and undefined for
 * what is no word. The cheapest of all ways to cut is found step by step (Viterbi); a word that is cheaper spelt out is no glued one.
 */
export const createSplitWord =
  (costOf: (word: string) => number | undefined): SplitWord =>
  (typed) => {
    if (typed.length < SHORTEST_SPLIT) return undefined;
    const best: ({ readonly cost: number; readonly from: number } | undefined)[] = [{ cost: 0, from: 0 }];
    for (let end = 1; end <= typed.length; end++)
      for (let from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
        const before = best[from];
        const word = typed.slice(from, end);
        const cost = before && (word.length > 1 || LETTERS.has(word)) ? costOf(word) : undefined;
        if (!before || cost === undefined) continue;
        const total = before.cost + cost;
        if (total < (best[end]?.cost ?? Infinity)) best[end] = { cost: total, from };
      }
    if ((best[typed.length]?.cost ?? Infinity) > typed.length * PER_LETTER) return undefined;
    const words: string[] = [];
    for (let end = typed.length; end > 0;) {
      const step = best[end];
      if (!step) return undefined;
      words.unshift(typed.slice(step.from, end));
      end = step.from;
    }
    return words.length > 1 ? words : undefined;
  };
