import { isCyrillic } from './tokens.js';

/** Finds the known word that a mistyped one stands for. */
export interface Speller {
  /** The closest known word, or undefined when none is close enough. */
  correct(word: string): string | undefined;
}

const SHORTEST = 4;
/** Errors allowed by the word's length; more would turn instructions into institutions. */
const errorsFor = (length: number): number => (length < 9 ? 1 : 2);
/** A vowel for another is half an error: they are what people mishear, above all in Russian. */
const VOWELS = 0.5;
const VOWEL = /[аеиоуыэюяaeiouy]/;

/**
 * A speller over the known words, given with how often each is seen. Words are narrowed by their first letter and
 * length before any is compared: Fuse, which looks at every letter of every candidate, took 16 ms a word here.
 */
export const createSpeller = (words: ReadonlyMap<string, number>): Speller => {
  const byStart = new Map<string, string[]>();
  const keyOf = (start: string, length: number): string => `${start}${length}`;
  for (const word of words.keys()) {
    if (word.length < SHORTEST) continue;
    const key = keyOf(word.charAt(0), word.length);
    const list = byStart.get(key);
    if (list) list.push(word);
    else byStart.set(key, [word]);
  }

  const correct = (word: string): string | undefined => {
    if (word.length < SHORTEST) return undefined;
    const allowed = errorsFor(word.length);
    let best: string | undefined;
    let least = allowed;
    for (let length = word.length - allowed; length <= word.length + allowed; length++)
      for (const known of byStart.get(keyOf(word.charAt(0), length)) ?? []) {
        if (isCyrillic(known) !== isCyrillic(word)) continue;
        const errors = distance(word, known, least);
        if (errors > least || (errors === least && best !== undefined && (words.get(known) ?? 0) <= (words.get(best) ?? 0))) continue;
        least = errors;
        best = known;
      }
    return best;
  };

  return { correct };
};

/**
 * The errors between two words: letters left out, added, changed, or two that changed places; vowels for vowels count
 * less. Optimal string alignment (Boytsov 2011, "Indexing methods for approximate dictionary searching", 2.2), given up
 * as soon as a whole row is over `most`.
 */
const distance = (a: string, b: string, most: number): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
      const change = x === y ? 0 : VOWEL.test(x) && VOWEL.test(y) ? VOWELS : 1;
      let cost = Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && x === b.charAt(j - 2) && a.charAt(i - 2) === y) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    before = row;
    row = next;
  }
  return row[b.length] ?? Infinity;
};
