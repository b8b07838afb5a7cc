import { tokenize } from '../../search/tokens.js';

/**
 * Which option these words mean: by its text or the beginning of it ("35" for "35.26 million m²"), else by its place, from 1. Undefined if
 * they mean none or several.
 */
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
