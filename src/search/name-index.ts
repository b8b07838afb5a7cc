import Fuse from 'fuse.js';
import { createLeastWrong } from './letter-pairs.js';
import { normalize } from './normalize.js';

/** A thing with one of its names; a thing of several names has an entry for each. */
export interface NameEntry<T> {
  readonly name: string;
  readonly thing: T;
}

/** A thing that was found by its name. */
export interface NameHit<T> {
  readonly thing: T;
  /** How much of what was typed its name lacks: next to 0 when all of it is there, 1 when nothing is. */
  readonly lacks: number;
}

/**
 * Things whose names have the words, or something like them, in any order; any word may be half typed. Best first, each thing once; only
 * those that lack no more than `most`.
 */
export type NameIndex<T> = (words: string, most?: number) => readonly NameHit<T>[];

/** A name that lacks no more than this has every word, with about a letter in five wrong at most. */
export const ALIKE = 0.25;
/** A name that lacks two fifths of what was typed is another one: "industry" is no "bitcoin". */
const MOST_LACKING = 0.39;
/** As Fuse tells what is there letter for letter: it never gives a score of 0. */
const EXACTLY = 0.001;
const ALL_THERE = 0.01;
/** Two letters in five may be wrong: two that are swapped count as two. */
const SLIPS = 0.4;
/** No name has more or longer words, and Fuse is slow on long texts. */
const MOST_WORDS = 12;
const LONGEST_WORD = 30;
/** Of names that have all the words the shorter come first; beyond that a name's length tells nothing. */
const LENGTH_COUNTS = 0.05;
const WORD = /[\p{L}\d]+/gu;

/** The words of a text, each after a space: one that is looked for begins a word, so that "ores" isn't found in "forests". */
const wordsAfterSpaces = (text: string): string[] => (text.match(WORD) ?? []).map((word) => ` ${word}`);

/**
 * @example
 * const find = createNameIndex([{ name: 'export of crude oil', thing: 1 }, { name: 'oil loan', thing: 2 }]);
 * find('oil exp'); // thing 1, which lacks nothing of it
 */
export const createNameIndex = <T>(entries: readonly NameEntry<T>[]): NameIndex<T> => {
  const named = entries.map(({ name, thing }) => {
    const words = wordsAfterSpaces(normalize(name));
    return { text: words.join(''), words: new Set(words), shortness: Number((words.length ** -LENGTH_COUNTS).toFixed(3)), thing };
  });
  const leastWrong = createLeastWrong(named.map(({ text }) => text));
  const having = new Map<string, number>();
  for (const { words } of named) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
  /** The rarer a word is among the names, the more it counts. */
  const rarityOf = (word: string): number => {
    const count = having.get(word) ?? 0;
    return Math.log(1 + (named.length - count + 0.5) / (count + 0.5));
  };

  const search = (words: readonly TypedWord[], slips: number, most: number): readonly NameHit<T>[] => {
    const total = words.reduce((sum, { rarity }) => sum + rarity, 0);
    const shareOf = (missing: (word: TypedWord) => number): number =>
      1 - words.reduce((sum, word) => sum + word.rarity * (1 - missing(word)), 0) / total;
    const found = named.flatMap(({ text, shortness, thing }, at): NameHit<T>[] => {
      const atLeast = ({ least }: TypedWord): number => ((least[at] ?? 0) > slips ? 1 : (least[at] ?? 0));
      // Most names are told apart by this, and Fuse takes a hundred times as long.
      if (shareOf(atLeast) > most) return [];
      const lacks =
        Math.max(
          EXACTLY,
          shareOf((word) => (atLeast(word) === 1 ? 1 : wrongIn(text, word.text, slips))),
        ) ** shortness;
      return lacks > most ? [] : [{ thing, lacks }];
    });
    const best = new Map<T, NameHit<T>>();
    for (const hit of found.sort((a, b) => a.lacks - b.lacks)) if (!best.has(hit.thing)) best.set(hit.thing, hit);
    return [...best.values()];
  };

  return (words, most = MOST_LACKING) => {
    const typed = wordsAfterSpaces(normalize(words))
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST_WORD))
      .map((text): TypedWord => ({ text, rarity: rarityOf(text), least: leastWrong(text) }));
    if (typed.length === 0) return [];
    // If a name has all the words as typed, looking for slips adds nothing.
    const found = search(typed, 0, most);
    return (found[0]?.lacks ?? 1) <= ALL_THERE ? found : search(typed, SLIPS, most);
  };
};

/** A word that is looked for. */
interface TypedWord {
  readonly text: string;
  readonly rarity: number;
  /** The share of its letters that are wrong at least in each name. */
  readonly least: Float64Array;
}

/** The share of a word's letters that are wrong where a text has it; 1 where it hasn't. */
const wrongIn = (text: string, word: string, slips: number): number => {
  if (text.includes(word)) return EXACTLY;
  const { isMatch, score } = Fuse.match(word, text, { threshold: slips, ignoreLocation: true, includeScore: true });
  return isMatch ? score : 1;
};
