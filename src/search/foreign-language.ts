import { createRequire } from 'node:module';
import type * as tinyld from 'tinyld';

const require = createRequire(import.meta.url);

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
  // Read when it's first needed, which it seldom is: it takes a fifth of a start.
  const { detectAll } = require('tinyld') as typeof tinyld;
  const [best] = detectAll(message);
  return best && best.accuracy >= SURE && TOLD_APART.has(best.lang) ? best.lang : undefined;
};
