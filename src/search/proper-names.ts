import { normalize } from './normalize.js';

// A word with a capital that doesn't begin a sentence.
const NAME = /(?<![.!?…:;«"(\n]\s*)(?<=[\p{L}\d,%)»"-]\s+)\p{Lu}[\p{L}]+/gu;
const CAPITALISED = /(?<!\p{L})\p{Lu}[\p{L}]*/gu;
const WORD = /\p{L}+/gu;
/** In a message of capitals they tell nothing. */
const MOST_CAPITALS = 0.6;

/** The words of a message, normalized, that are written as names in the middle of a sentence. */
export const properNamesIn = (message: string): ReadonlySet<string> => {
  const words = message.match(WORD)?.length ?? 0;
  const capitals = message.match(CAPITALISED)?.length ?? 0;
  return new Set(capitals > words * MOST_CAPITALS ? [] : (message.match(NAME) ?? []).map(normalize));
};
