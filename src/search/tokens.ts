import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { anyOf, LABELS } from '../content/labels.js';
import type { Language } from '../content/language.js';
import { normalize } from './normalize.js';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly stem: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'year'; readonly text: string; readonly year: number };

// м3, m2 and km2 are words; a number keeps its fraction; digits and letters that touch are two tokens.
const TOKEN = new RegExp(String.raw`(?:${anyOf(LABELS.lengths)})[23](?![\p{L}\d])|\d+(?:[.,]\d+)?|\p{L}+|[%$]`, 'gu');
const YEAR = /^(?:19|20)\d\d$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Whether a word has a Cyrillic letter. */
export const isCyrillic = (word: string): boolean => CYRILLIC.test(word);

/** Whether a text has a letter of any alphabet. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** The language of a text whose words may be half typed, so that the letters alone tell it. */
export const languageOfLetters = (text: string): Language => (isCyrillic(text) ? 'ru' : 'en');

/** The Snowball stem of a normalized word, by its script. */
export const stemOf = (word: string): string => (isCyrillic(word) ? stemRussian(word) : stemEnglish(word));

/**
 * The same words come again and again, so up to so many are remembered; then all are forgotten. A word is the same token wherever it stands:
 * what a lexicon has of it hangs on the token.
 */
const MOST_WORDS = 8_000;
const words = new Map<string, Token>();

const wordOf = (text: string): Token => {
  const known = words.get(text);
  if (known) return known;
  const word: Token = { kind: 'word', text, stem: stemOf(text) };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(text, word);
  return word;
};

const toToken = (text: string): Token => {
  if (YEAR.test(text)) return { kind: 'year', text, year: Number(text) };
  if (/^\d/.test(text)) return { kind: 'number', text: text.replace(',', '.') };
  return wordOf(text);
};

/** The words, numbers and years of a text in order; numbers with a point, whatever was typed. */
export const tokenize = (text: string): readonly Token[] => tokensIn(normalize(text));

/** The tokens of a text that is normalized already. */
export const tokensIn = (normalized: string): readonly Token[] => (normalized.match(TOKEN) ?? []).map(toToken);

/** Those of the tokens that are words, as written. */
export const wordsIn = (tokens: readonly Token[]): readonly string[] => tokens.flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));

/** A stretch of a text's tokens: where it begins, and how many they are. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** Whether the token at this place is one of a stretch. */
export const covers = ({ from, length }: Stretch, at: number): boolean => from <= at && at < from + length;

/** The places of a stretch's tokens, in order. */
export const indicesOf = ({ from, length }: Stretch): readonly number[] => Array.from({ length }, (_, i) => from + i);
