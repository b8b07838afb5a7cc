import { tokenize } from '../../search/tokens.js';

/** Which of the options these words are: the option's text, as much of it as its number, or its place from 1; undefined for none or several. */
export const optionSaid = (words: string, options: readonly string[]): number | undefined => {
  const said = textsOf(words);
  const [first] = said;
  if (first === undefined || words.includes('?')) return undefined;
  const begun = options.flatMap((option, at) => (begins(textsOf(option), said) ? [at] : []));
  if (begun.length === 1) return begun[0];
  const place = said.length === 1 && /^\d$/.test(first) ? Number(first) - 1 : undefined;
  return begun.length === 0 && place !== undefined && place in options ? place : undefined;
};

const textsOf = (words: string): readonly string[] => tokenize(words).map(({ text }) => text);

const begins = (option: readonly string[], said: readonly string[]): boolean => said.every((text, at) => option[at] === text);
