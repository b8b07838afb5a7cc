import { properNamesIn } from '../search/proper-names.js';
import { tokenize } from '../search/tokens.js';
import { toCyrillic } from '../search/transliteration.js';

/** So many letters that begin alike make two names one, in any case. */
const ALIKE = 4;

/**
 * The numbers and the names of a proposal that its paragraph doesn't have. In a translation a name is written in other letters, so it
 * has to begin as one of the paragraph does when it's written in those; well-known ones differ, and are a person's to see.
 */
export const notInSource = (proposal: string, paragraph: string, isTranslated: boolean): readonly string[] => {
  const numbersOf = (text: string): readonly string[] => tokenize(text).flatMap(({ kind, text: own }) => (kind === 'word' ? [] : [own]));
  const known = new Set(numbersOf(paragraph));
  const numbers = numbersOf(proposal).filter((number) => !known.has(number));
  if (isTranslated) return numbers;
  const words = tokenize(paragraph).map(({ text }) => text);
  const isKnown = (name: string): boolean => words.some((word) => beginsAlike(word, name) || beginsAlike(word, toCyrillic(name)));
  return [...numbers, ...[...properNamesIn(proposal)].filter((name) => !isKnown(name))];
};

const beginsAlike = (a: string, b: string): boolean =>
  a === b || (a.length >= ALIKE && b.length >= ALIKE && a.slice(0, ALIKE) === b.slice(0, ALIKE));
