import { z } from 'zod';
import { readLexicon } from './lexicon.js';
import { normalize } from './normalize.js';
import type { Token } from './tokens.js';

const schema = z.looseObject({ numbers: z.array(z.object({ number: z.number(), ru: z.array(z.string()), en: z.array(z.string()) })) });

/** The number that a token says in digits or in a word: 5 for "five". From two on: "one" often counts nothing, as in "one of them". */
export const createCardinals = (): ((token: Token) => number | undefined) => {
  const { numbers } = readLexicon('years-apart', schema);
  const words = new Map(numbers.flatMap(({ number, ru, en }) => [...ru, ...en].map((word) => [normalize(word), number] as const)));
  return (token) => {
    const number = token.kind === 'number' ? Number(token.text) : words.get(token.text);
    return number !== undefined && Number.isInteger(number) && number >= FIRST ? number : undefined;
  };
};

const FIRST = 2;
