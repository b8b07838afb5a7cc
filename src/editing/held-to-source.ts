import { LANGUAGES, type Bilingual, type Language } from '../content/language.js';
import { lookUp } from '../search/dictionary.js';
import { normalize } from '../search/normalize.js';
import { properNamesIn } from '../search/proper-names.js';
import { tokenize } from '../search/tokens.js';
import { toCyrillic } from '../search/transliteration.js';

/** So many letters that begin alike make two names one, in any case. */
const ALIKE = 4;

/**
 * The numbers and the names of a proposal that its paragraph doesn't have. A translation is told the names of the article's terms in
 * both languages: a name of it has to be one of theirs, of a term that the paragraph names, or to sound as one of the paragraph does
 * (Липовск, Lipovsk); months and days of the week are known in both.
 */
export const notInSource = (proposal: string, paragraph: string, termsOfBoth: readonly Bilingual[] = []): readonly string[] => {
  const numbersOf = (text: string): readonly string[] => tokenize(text).flatMap(({ kind, text: own }) => (kind === 'word' ? [] : [own]));
  const known = new Set(numbersOf(paragraph));
  const words = wordsOf(paragraph);
  const isSaid = (name: string): boolean => words.some((word) => beginsAlike(toCyrillic(word), toCyrillic(name)));
  const isTerm = (name: string): boolean =>
    termsOfBoth.some((term) =>
      LANGUAGES.some((language) => wordsOf(term[language]).some((word) => beginsAlike(word, name)) && isNamedElse(term, language)),
    );
  const isNamedElse = (term: Bilingual, language: Language): boolean =>
    LANGUAGES.some((other) => other !== language && wordsOf(term[other]).every((each) => words.some((word) => beginsAlike(word, each))));
  const days = new Set(words.flatMap(dayOf));
  const isDay = (name: string): boolean => dayOf(name).some((day) => days.has(day));
  return [
    ...numbersOf(proposal).filter((number) => !known.has(number)),
    ...[...properNamesIn(proposal)].filter((name) => !isSaid(name) && !isTerm(name) && !isDay(name)),
  ];
};

const wordsOf = (text: string): readonly string[] => tokenize(text).flatMap(({ kind, text: own }) => (kind === 'word' ? [own] : []));

const beginsAlike = (a: string, b: string): boolean =>
  a === b || (a.length >= ALIKE && b.length >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE));

/** Months and days of the week by their names in every language: "март" and "march" are the same. */
const DAYS: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((language) => {
    const namesOf = (count: number, dateOf: (at: number) => number, format: Intl.DateTimeFormatOptions): [string, string][] => {
      const { format: nameOf } = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' });
      return Array.from({ length: count }, (_, at) => [normalize(nameOf(dateOf(at))), `${Object.keys(format).join()} ${at}`]);
    };
    return [
      ...namesOf(12, (at) => Date.UTC(2000, at), { month: 'long' }),
      ...namesOf(7, (at) => Date.UTC(2000, 0, 1 + at), { weekday: 'long' }),
    ];
  }),
);

const dayOf = (word: string): readonly string[] => [word, ...lookUp(word).lemmas].flatMap((form) => DAYS.get(form) ?? []);
