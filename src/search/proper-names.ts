import { normalize } from './normalize.js';

const NAME = /^\p{Lu}\p{L}+/u;
/** What a word ends with when the sentence goes on after it. */
const GOES_ON = /[\p{L}\d,%)»-]$/u;
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{L}*/gu;
const WORD = /\p{L}+/gu;
/** In a message of capitals they tell nothing. */
const MOST_CAPITALS = 0.6;

/** The words of a message, normalized, that are written as names in the middle of a sentence. */
export const properNamesIn = (message: string): ReadonlySet<string> => {
  const words = message.match(WORD)?.length ?? 0;
  const capitals = message.match(CAPITALISED)?.length ?? 0;
  return new Set(capitals > words * MOST_CAPITALS ? [] : message.split('\n').flatMap(namesInLine));
};

const namesInLine = (line: string): readonly string[] => {
  const words = line.match(/\S+/g) ?? [];
  return words.flatMap((word, i) => (GOES_ON.test(words[i - 1] ?? '') ? (NAME.exec(word) ?? []) : [])).map(normalize);
};
