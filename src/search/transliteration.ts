import { LETTERS } from '../content/letters.js';

const { typed, vowels, y } = LETTERS;

/** A Latin-typed Russian word in Cyrillic letters, as people type it: `drevesiny` is `древесины`. */
export const toCyrillic = (latin: string): string => {
  let word = '';
  let rest = latin;
  while (rest.length > 0) {
    if (rest.startsWith('y') && !/^y[oaeuy]/.test(rest)) {
      word += vowels.includes(word.at(-1) ?? ' ') ? y.afterVowel : y.elsewhere;
      rest = rest.slice(1);
      continue;
    }
    const rule = typed.find(([from]) => rest.startsWith(from));
    word += rule ? rule[1] : rest.slice(0, 1);
    rest = rest.slice(rule ? rule[0].length : 1);
  }
  return word;
};
