import { LETTERS } from '../content/letters.js';

const WORD = /\p{L}+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[A-Za-z]/;

/** The text with each word that mixes two alphabets put into Russian letters: "Kитай" with a Latin K is «Китай». */
export const withoutLookAlikes = (text: string): string => (isMixed(text) ? text.replace(WORD, inRussianLetters) : text);

const inRussianLetters = (word: string): string => {
  if (!isMixed(word)) return word;
  const russian = word.replace(/[A-Za-z]/g, (letter) => LETTERS.looks[letter] ?? letter);
  return LATIN.test(russian) ? word : russian;
};

const isMixed = (text: string): boolean => CYRILLIC.test(text) && LATIN.test(text);
