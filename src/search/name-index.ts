import Fuse from 'fuse.js';
import { normalize } from './normalize.js';

/** A thing with one of its names; a thing of several names has an entry for each. */
export interface NameEntry<T> {
  readonly name: string;
  readonly thing: T;
}

export interface NameHit<T> {
  readonly thing: T;
  /** How much of what was typed its name lacks: next to 0 when all of it is there, 1 when nothing is. */
  readonly lacks: number;
}

/** Things whose names have the words, or something like them, in any order; any word may be half typed. Best first, each thing once. */
export type NameIndex<T> = (words: string) => readonly NameHit<T>[];

/** A name that lacks no more than this has every word, with about a letter in five wrong at most. */
export const ALIKE = 0.25;
/** A name that lacks two fifths of what was typed is another one: "industry" is no "bitcoin". */
const MOST_LACKING = 0.39;
/** Fuse never gives a score of 0. */
const NOTHING = 0.01;
/** Two letters in five may be wrong: two that are swapped count as two. */
const SLIPS = 0.4;
/** No name has more or longer words, and Fuse is slow on long texts. */
const MOST_WORDS = 12;
const LONGEST_WORD = 30;
const WORD = /[\p{L}\d]+/gu;

/** The words of a text, each after a space: one that is looked for begins a word, so that "ores" isn't found in "forests". */
const wordsIn = (text: string): string[] => (text.match(WORD) ?? []).map((word) => ` ${word}`);

const OPTIONS = {
  keys: ['name'],
  includeScore: true,
  // Each word by itself, wherever it stands; the rarer it is among the names, the more it counts.
  useTokenSearch: true,
  tokenize: wordsIn,
  // Of names that have all the words the shorter come first; beyond that a name's length tells nothing.
  fieldNormWeight: 0.1,
};

/**
 * @example
 * const find = createNameIndex([{ name: 'export of crude oil', thing: 1 }, { name: 'oil loan', thing: 2 }]);
 * find('oil exp'); // thing 1, which lacks nothing of it
 */
export const createNameIndex = <T>(entries: readonly NameEntry<T>[]): NameIndex<T> => {
  const named = entries.map(({ name, thing }) => ({ name: wordsIn(normalize(name)).join(''), thing }));
  const index = Fuse.createIndex(OPTIONS.keys, named, OPTIONS);
  const asTyped = new Fuse(named, { ...OPTIONS, threshold: 0 }, index);
  const withSlips = new Fuse(named, { ...OPTIONS, threshold: SLIPS }, index);

  const search = (fuse: typeof asTyped, words: string): readonly NameHit<T>[] => {
    const hits = new Map<T, NameHit<T>>();
    for (const { item, score = 1 } of fuse.search(words)) {
      if (score > MOST_LACKING) break;
      if (!hits.has(item.thing)) hits.set(item.thing, { thing: item.thing, lacks: score });
    }
    return [...hits.values()];
  };

  return (words) => {
    const typed = wordsIn(normalize(words))
      .slice(0, MOST_WORDS)
      .map((word) => word.slice(0, LONGEST_WORD));
    if (typed.length === 0) return [];
    // Looking for slips takes several times as long. If a name has all the words as typed it adds nothing.
    const found = search(asTyped, typed.join(''));
    return (found[0]?.lacks ?? 1) <= NOTHING ? found : search(withSlips, typed.join(''));
  };
};
