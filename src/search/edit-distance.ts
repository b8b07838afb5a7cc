import { LETTERS } from '../content/letters.js';

/** One vowel in place of another counts as half an error: vowels are easily misheard, above all in Russian. */
const VOWELS = 0.5;
const VOWEL: ReadonlySet<number> = new Set(Array.from(LETTERS.vowels, (letter) => letter.charCodeAt(0)));

/** The number of errors between two words, if it is `most` or less; else some number greater than `most`. */
export type EditDistance = (a: string, b: string, most: number) => number;

/**
 * Counts letters left out, added, changed, or two that changed places; vowels for vowels count less. Optimal string
 * alignment (Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2), given up as soon as a whole row
 * is over `most`. A word is compared with hundreds: its rows are made once, for words up to `longest` letters, and of each
 * row only what lies within `most` of the diagonal is filled in, since all else is as many letters left out or added.
 */
export const createEditDistance = (longest: number): EditDistance => {
  const [first, second, third] = [0, 1, 2].map(() => new Float64Array(longest + 2));
  if (!first || !second || !third) throw new Error('Three rows were made');
  return (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return Infinity;
    let [before, row, next] = [first, second, third];
    const band = Math.floor(most);
    for (let j = 0; j <= b.length; j++) row[j] = j;
    for (let i = 1; i <= a.length; i++) {
      const x = a.charCodeAt(i - 1);
      const from = Math.max(1, i - band);
      const to = Math.min(b.length, i + band);
      let least = from === 1 ? i : Infinity;
      next[from - 1] = least;
      for (let j = from; j <= to; j++) {
        const y = b.charCodeAt(j - 1);
        const change = x === y ? 0 : VOWEL.has(x) && VOWEL.has(y) ? VOWELS : 1;
        let cost = Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
        if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === y) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
        next[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) return Infinity;
      next[to + 1] = Infinity;
      [before, row, next] = [row, next, before];
    }
    return row[b.length] ?? Infinity;
  };
};
