import Fuse from 'fuse.js';
import type { Content, Section } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';

/** Finds the sections whose names are nearest to a few words, for suggestions; best first. */
export type Topics = (words: readonly string[], limit: number) => readonly Section[];

interface Name {
  readonly name: string;
  readonly section: Section;
}

/** No name has a longer word, and nobody asks about more of them; Fuse takes its time over both. */
const LONGEST_WORD = 30;
const MOST_WORDS = 12;

/** Names are short, which is where Fuse is strong; each word is looked up by itself, so a long question finds them too. */
export const createTopics = (content: Content): Topics => {
  const names: Name[] = [...content.sections.values()].flatMap((section) =>
    LANGUAGES.flatMap((language) => [section.title[language], ...section.names[language]].map((name) => ({ name, section }))),
  );
  const fuse = new Fuse(names, { keys: ['name'], includeScore: true, threshold: 0.2, ignoreLocation: true, minMatchCharLength: 4 });
  return (words, limit) => {
    const scores = new Map<Section, number>();
    for (const word of words.filter(({ length }) => length <= LONGEST_WORD).slice(0, MOST_WORDS))
      for (const { item, score = 1 } of fuse.search(word, { limit })) {
        scores.set(item.section, Math.max(scores.get(item.section) ?? 0, 1 - score));
      }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([section]) => section);
  };
};
