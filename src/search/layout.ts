const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const swap = new Map<string, string>();
Array.from(LATIN).forEach((key, i) => {
  const letter = CYRILLIC[i] ?? key;
  swap.set(key, letter);
  // Punctuation keys are letters on the Russian layout, but never the other way round: "б" is typed for a comma too rarely to read it so.
  swap.set(letter, key);
});

/** The text as the same keys give it on the other layout: `rjkbxtcndj` is `количество`. */
export const swapLayout = (text: string): string => Array.from(text.toLowerCase(), (key) => swap.get(key) ?? key).join('');
