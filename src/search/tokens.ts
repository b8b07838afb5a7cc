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

export const isCyrillic = (word: string): boolean => CYRILLIC.test(word);

/** The language of a text whose words may be half typed, so that the letters alone tell it. */
export const languageOfLetters = (text: string): Language => (isCyrillic(text) ? 'ru' : 'en');

/** The same words come again and again, so up to so many stems are remembered; then all are forgotten. */
const MOST_STEMS = 8_000;
const stems = new Map<string, string>();

/** The Snowball stem of a normalized word, by its script. */
export const stemOf = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = isCyrillic(word) ? stemRussian(word) : stemEnglish(word);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
};

const toToken = (text: string): Token => {
  if (YEAR.test(text)) return { kind: 'year', text, year: Number(text) };
  if (/^\d/.test(text)) return { kind: 'number', text: text.replace(',', '.') };
  return { kind: 'word', text, stem: stemOf(text) };
};

/** The words, numbers and years of a text in order; numbers with a point, whatever was typed. */
export const tokenize = (text: string): readonly Token[] => tokensIn(normalize(text));

/** The tokens of a text that is normalized already. */
export const tokensIn = (normalized: string): readonly Token[] => (normalized.match(TOKEN) ?? []).map(toToken);

/** Those of the tokens that are words, as written. */
export const wordsIn = (tokens: readonly Token[]): readonly string[] => tokens.flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
