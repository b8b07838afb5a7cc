import type { Language } from './language.js';

/** A figure's number as the article prints it: decimal strings, so that "25.0" stays 25.0. */
export type Value = string | readonly [from: string, to: string];

const GROUPED_FROM = 10_000;
// A range that begins below zero isn't printed with a dash: −3…31.
const SEPARATORS = { ru: { decimal: ',', group: ' ' }, en: { decimal: '.', group: ',' } } as const;
const MINUS = '−';

const printOne = (value: string, language: Language): string => {
  if (value.startsWith('-')) return MINUS + printOne(value.slice(1), language);
  const [whole = '', fraction] = value.split('.');
  const { decimal, group } = SEPARATORS[language];
  const grouped = Number(whole) >= GROUPED_FROM ? BigInt(whole).toLocaleString('en').replaceAll(',', group) : whole;
  return fraction === undefined ? grouped : grouped + decimal + fraction;
};

/** The number in a language's own form: 35,26 in Russian, 35.26 in English, ranges with an en dash. */
export const printValue = (value: Value, language: Language): string => {
  if (typeof value === 'string') return printOne(value, language);
  const isBelowZero = value.some((end) => end.startsWith('-'));
  return value.map((end) => printOne(end, language)).join(isBelowZero ? '…' : '–');
};

/** The numbers that a value consists of: one, or the two ends of a range. */
export const numbersOf = (value: Value): readonly string[] => (typeof value === 'string' ? [value] : value);
