import { LETTERS } from '../content/letters.js';

const { latin, cyrillic } = LETTERS.keys;
const swap = new Map<string, string>();
Array.from(latin).forEach((key, i) => {
  const letter = cyrillic[i] ?? key;
  swap.set(key, letter);
  // Keys with signs are letters on the Russian layout: "," gives «б», and «б» gives ",".
  swap.set(letter, key);
});

/** The text as the same keys give it on the other layout: `rjkbxtcndj` is `количество`. */
export const swapLayout = (text: string): string => Array.from(text.toLowerCase(), (key) => swap.get(key) ?? key).join('');
