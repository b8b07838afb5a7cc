const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const swap = new Map<string, string>();
Array.from(LATIN).forEach((key, i) => {
  const letter = CYRILLIC[i] ?? key;
  swap.set(key, letter);
  // Keys with signs are letters on the Russian layout: "," gives «б», and «б» gives ",".
  swap.set(letter, key);
});

/** The text as the same keys give it on the other layout: `rjkbxtcndj` is `количество`. */
export const swapLayout = (text: string): string => Array.from(text.toLowerCase(), (key) => swap.get(key) ?? key).join('');
