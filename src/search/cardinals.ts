import { createNumerals } from './numerals.js';
import type { Token } from './tokens.js';

/** The number that a token says in digits or in a word: 5 for "five". From two on: "one" often counts nothing, as in "one of them". */
export const createCardinals = (): ((token: Token) => number | undefined) => {
  const numerals = createNumerals();
  return (token) => {
    const number = token.kind === 'number' ? Number(token.text) : numerals.of(token.text);
    return number !== undefined && Number.isInteger(number) && number >= FIRST ? number : undefined;
  };
};

const FIRST = 2;
