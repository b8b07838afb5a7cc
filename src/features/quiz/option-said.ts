import { tokenize } from '../../search/tokens.js';

/**
 * Which option these words mean: by its text or words that follow one another in it ("6" for "about 6%"), else by its place, from 1.
 * Undefined if they mean none or several.
 */
export const optionSaid = (words: string, options: readonly string[]): number | undefined => {
  const said = textsOf(words);
  const [first] = said;
  if (first === undefined || words.includes('?')) return undefined;
  const meant = options.flatMap((option, at) => (isWrittenIn(option, words) || holds(textsOf(option), said) ? [at] : []));
  if (meant.length === 1) return meant[0];
  const place = said.length === 1 && /^\d$/.test(first) ? Number(first) - 1 : undefined;
  return meant.length === 0 && place !== undefined && place in options ? place : undefined;
};

/** A number by itself may be read otherwise than before its unit: "3,214" has thousands, and in Russian "3,214 млн м³" a fraction. */
const isWrittenIn = (option: string, words: string): boolean => option.split(/\s+/).includes(words.trim());

const textsOf = (words: string): readonly string[] => tokenize(words).map(({ text }) => text);

const holds = (option: readonly string[], said: readonly string[]): boolean =>
  option.some((_, at) => said.every((text, offset) => option[at + offset] === text));
