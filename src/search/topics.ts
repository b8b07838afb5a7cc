import Fuse from 'fuse.js';
import type { Content, Section } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';
import { tokenize } from './tokens.js';

/** Finds the sections whose names are nearest to a few words, for suggestions; best first. */
export type Topics = (words: readonly string[], limit: number) => readonly Section[];

interface Named {
  readonly word: string;
  readonly sections: ReadonlySet<Section>;
}

const SHORTEST_WORD = 4;
/** No name has a longer word, and nobody asks about more of them; Fuse takes its time over both. */
const LONGEST_WORD = 30;
const MOST_WORDS = 12;

/**
 * The words of names are short, which is where Fuse is strong. It looks at every letter of every word that it has, so it
 * gets those alone that begin like the one looked up.
 */
export const createTopics = (content: Content): Topics => {
  const sectionsOf = new Map<string, Set<Section>>();
  for (const section of content.sections.values())
    for (const name of LANGUAGES.flatMap((language) => [section.title[language], ...section.names[language]]))
      for (const { text } of tokenize(name)) sectionsOf.set(text, (sectionsOf.get(text) ?? new Set()).add(section));
  const words = [...sectionsOf].map(([word, sections]): Named => ({ word, sections })).filter(({ word }) => word.length >= SHORTEST_WORD);
  const letters = new Set(words.map(({ word }) => word.charAt(0)));
  const fuses = new Map([...letters].map((letter) => [letter, fuseOf(words.filter(({ word }) => word.startsWith(letter)))]));
  return (asked, limit) => {
    const scores = new Map<Section, number>();
    for (const word of asked.filter(({ length }) => length <= LONGEST_WORD).slice(0, MOST_WORDS))
      for (const { item, score = 1 } of fuses.get(word.charAt(0))?.search(word, { limit }) ?? [])
        for (const section of item.sections) scores.set(section, Math.max(scores.get(section) ?? 0, 1 - score));
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([section]) => section);
  };
};

const fuseOf = (words: readonly Named[]): Fuse<Named> =>
  new Fuse(words, { keys: ['word'], includeScore: true, threshold: 0.2, ignoreLocation: true, minMatchCharLength: SHORTEST_WORD });
