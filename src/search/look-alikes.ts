/** Latin letters that look like Russian ones: a word that mixes the two alphabets is a Russian word typed on two keyboards. */
const RUSSIAN: Readonly<Record<string, string>> = {
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
  a: 'а', c: 'с', e: 'е', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
}; // prettier-ignore

const WORD = /\p{L}+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[A-Za-z]/;

/** The text with each mixed word put into Russian letters: "Kитай" with a Latin K is «Китай». */
export const withoutLookAlikes = (text: string): string => (isMixed(text) ? text.replace(WORD, inRussianLetters) : text);

const inRussianLetters = (word: string): string => {
  if (!isMixed(word)) return word;
  const russian = word.replace(/[A-Za-z]/g, (letter) => RUSSIAN[letter] ?? letter);
  return LATIN.test(russian) ? word : russian;
};

const isMixed = (text: string): boolean => CYRILLIC.test(text) && LATIN.test(text);
