import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { normalize } from './normalize.js';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly stem: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'year'; readonly text: string; readonly year: number };

// м3 and m2 are words; a number keeps its fraction; digits and letters that touch are two tokens.
const TOKEN = /[мm][23](?![\p{L}\d])|\d+(?:[.,]\d+)?|\p{L}+|[%$]/gu;
const YEAR = /^(?:19|20)\d\d$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

export const isCyrillic = (word: string): boolean => CYRILLIC.test(word);

/** The Snowball stem of a normalized word, by its script. */
export const stemOf = (word: string): string => (isCyrillic(word) ? stemRussian(word) : stemEnglish(word));

const toToken = (text: string): Token => {
  if (YEAR.test(text)) return { kind: 'year', text, year: Number(text) };
  if (/^\d/.test(text)) return { kind: 'number', text: text.replace(',', '.') };
  return { kind: 'word', text, stem: stemOf(text) };
};

/** The words, numbers and years of a text in order; numbers with a point, whatever was typed. */
export const tokenize = (text: string): readonly Token[] => tokensIn(normalize(text));

/** The tokens of a text that is normalized already. */
export const tokensIn = (normalized: string): readonly Token[] => (normalized.match(TOKEN) ?? []).map(toToken);
