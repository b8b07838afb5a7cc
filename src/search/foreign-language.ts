import { detectAll } from 'tinyld';

/** Sure enough to tell somebody that his language isn't spoken here; the library's own measure, 0 to 1. */
const SURE = 0.1;
/** The languages that count. The library knows more, which misspelt words look like by accident. */
const TOLD_APART: ReadonlySet<string> = new Set([
  'zh',
  'ja',
  'ko',
  'uk',
  'be',
  'kk',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'ar',
  'hi',
  'vi',
]);

/** The code of the language of a message that is in neither Russian nor English, as far as that can be told. */
export const foreignLanguageOf = (message: string): string | undefined => {
  const [best] = detectAll(message);
  return best && best.accuracy >= SURE && TOLD_APART.has(best.lang) ? best.lang : undefined;
};
