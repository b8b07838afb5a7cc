import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from './program-file.js';
import escapeStringRegexp from 'escape-string-regexp';
import type { Language } from './language.js';
import { inOneSpelling } from './letters.js';
import type { figureSchema } from './schema.js';
import { numbersOf, printValue } from './value.js';

/** Numbers that texts may spell out, by value: how they begin in Russian (a whole word behind `=`), words in English. */
const words = z.array(z.string());
const WORDS = readProgramFile('locales/lexicon/number-words.yaml', (text) =>
  z.record(z.string(), z.strictObject({ ru: words, en: words, also: words.default([]), place: words.default([]) })).parse(parse(text)),
);

/** Where something stands in a text: from its first letter to the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

/** Where a text prints a number: as digits in the language's form or, if it's a small one and there are none, as a word. */
export const spansOfNumber = (text: string, number: string, language: Language): readonly Span[] => {
  const plain = inOneSpelling(text.toLowerCase())
    .replace(/[\u00a0\u202f]/g, ' ')
    // A hyphen before a number, and after none, is a minus.
    .replace(/(?<![\p{L}\d])[-–](?=\d)/gu, '−');
  const whole = /^\d{4}$/.test(number) ? [number.slice(0, 1) + (language === 'ru' ? ' ' : ',') + number.slice(1)] : [];
  // 4,000 as well as 4000.
  const printed = [printValue(number, language), ...whole].map((each) => escapeStringRegexp(each)).join('|');
  const digits = spansOf(plain, new RegExp(String.raw`(?<!\d|\d[.,])(?:${printed})(?!\d|[.,]\d)`, 'g'));
  if (digits.length > 0) return digits;
  const said = WORDS[number];
  const stems = said ? [...said[language], ...said.also] : [];
  const patternOf = (stem: string): string => (stem.startsWith('=') ? String.raw`${stem.slice(1)}(?!\p{L})` : String.raw`${stem}\p{L}*`);
  return stems.flatMap((stem) => spansOf(plain, new RegExp(String.raw`(?<!\p{L})${patternOf(stem)}`, 'gu')));
};

/** Whether a text has the word that a number is printed as: "a tenth", «вдвое». */
export const hasWords = (text: string, printed: string): boolean => wordsOf(text).includes(wordsOf(printed));

const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ')} `;

/** Whether a word says another number than the figure's: "twice" of 3. Of numbers whose words aren't known here it can't be told. */
export const isAnotherNumber = (
  printed: string,
  figure: Pick<z.output<typeof figureSchema>, 'value' | 'error'>,
  language: Language,
): boolean => {
  const isKnown = typeof figure.value === 'string' && figure.value in WORDS;
  const saysOther = Object.keys(WORDS).some((value) => spansOfNumber(printed, value, language).length > 0);
  return !standsIn(printed, figure, language) && (saysOther || (isKnown && !ARTICLE.test(printed)));
};

/** "A day" is one. */
const ARTICLE = /^an? /i;

/** Whether a statement's text prints the figure's number. */
export const standsIn = (
  text: string,
  { value, error }: Pick<z.output<typeof figureSchema>, 'value' | 'error'>,
  language: Language,
): boolean =>
  [...numbersOf(value), ...(error === undefined ? [] : [error])].every((number) => spansOfNumber(text, number, language).length > 0);
