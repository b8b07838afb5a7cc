// Longest first; y is й after a vowel and ы elsewhere.
// prettier-ignore
const RULES: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['shch', 'щ'], ['sch', 'щ'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['ch', 'ч'], ['sh', 'ш'],
  ['yo', 'е'], ['jo', 'е'], ['yu', 'ю'], ['ju', 'ю'], ['iu', 'ю'], ['ya', 'я'], ['ja', 'я'], ['ye', 'е'], ['je', 'е'],
  ['iy', 'ий'], ['yy', 'ый'], ['ij', 'ий'],
  ['a', 'а'], ['b', 'б'], ['v', 'в'], ['w', 'в'], ['g', 'г'], ['d', 'д'], ['e', 'е'], ['z', 'з'], ['i', 'и'], ['j', 'й'],
  ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'],
  ['f', 'ф'], ['h', 'х'], ['c', 'ц'], ['x', 'кс'], ['q', 'к'], ["'", 'ь'], ['4', 'ч'],
];
const VOWEL = /[аеиоуыэюя]$/;

/** A Latin-typed Russian word in Cyrillic letters, as people type it: `drevesiny` is `древесины`. */
export const toCyrillic = (latin: string): string => {
  let word = '';
  let rest = latin;
  while (rest.length > 0) {
    if (rest.startsWith('y') && !/^y[oaeuy]/.test(rest)) {
      word += VOWEL.test(word) ? 'й' : 'ы';
      rest = rest.slice(1);
      continue;
    }
    const rule = RULES.find(([from]) => rest.startsWith(from));
    word += rule ? rule[1] : rest.slice(0, 1);
    rest = rest.slice(rule ? rule[0].length : 1);
  }
  return word;
};
