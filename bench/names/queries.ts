import { LANGUAGES } from '../../src/content/language.js';
import type { Content } from '../../src/content/content.js';
import { namesOf, type Named } from '../../src/search/names.js';

/** What somebody types who looks for a thing by one of its names. */
export interface Query {
  readonly text: string;
  readonly thing: Named;
}

/** The ways in which a name is typed: undefined where it's too short for one. */
type Way = (words: readonly string[], random: () => number) => string | undefined;

const SHORTEST_PART = 3;
const LETTERS = 5;

/** The beginning of a word: three letters at least, never all of it. */
const begun = (word: string | undefined, random: () => number): string | undefined =>
  word === undefined || word.length <= SHORTEST_PART
    ? undefined
    : word.slice(0, SHORTEST_PART + Math.floor(random() * (word.length - SHORTEST_PART)));

/** The word with a letter left out or two swapped, its first one never. */
const slipped = (word: string, random: () => number): string => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [a = '', b = ''] = word.slice(at, at + 2);
  return word.slice(0, at) + (random() < 0.5 ? b : b + a) + word.slice(at + 2);
};

const joined = (words: readonly (string | undefined)[]): string | undefined =>
  words.every((word) => word !== undefined) ? words.join(' ') : undefined;

const WAYS = {
  /** "export of cru": the first word or two and the beginning of the next. */
  half: (words, random) => {
    const whole = Math.min(words.length - 1, 1 + Math.floor(random() * 2));
    return whole < 1 ? undefined : joined([...words.slice(0, whole), begun(words[whole], random)]);
  },
  /** "crude exp": two words the other way round, the last one begun. */
  turned: (words, random) => {
    const long = words.filter(({ length }) => length > SHORTEST_PART);
    return long.length < 2 ? undefined : joined([long[1], begun(long[0], random)]);
  },
  /** "expor": five letters of one word. */
  letters: (words, random) => {
    const long = words.filter(({ length }) => length > LETTERS);
    return long[Math.floor(random() * long.length)]?.slice(0, LETTERS);
  },
  /** "export of curde oil": four words, a letter left out or two swapped. */
  slip: (words, random) => {
    if (words.length < 4) return undefined;
    const long = [0, 1, 2, 3].filter((w) => (words[w] ?? '').length > SHORTEST_PART);
    const at = long[Math.floor(random() * long.length)];
    return joined(words.slice(0, 4).map((word, w) => (w === at ? slipped(word, random) : word)));
  },
} satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as readonly WayName[];

/** A query from every name of the content that is long enough, typed that way. */
export const queriesOf = (content: Content, way: WayName, random: () => number): readonly Query[] =>
  namesOf(content).flatMap(({ thing, names }) =>
    LANGUAGES.flatMap((language) =>
      names[language].flatMap((name): Query[] => {
        const text = WAYS[way](name.toLowerCase().match(/[\p{L}\d]+/gu) ?? [], random);
        return text === undefined ? [] : [{ text, thing }];
      }),
    ),
  );
