import type { z } from 'zod';
import type { Language } from './language.js';
import type { figureSchema } from './schema.js';
import { numbersOf, printValue } from './value.js';

/** Numbers that texts may spell out, by value: stems in Russian, words in English. */
const WORDS: Readonly<Record<string, Record<Language, readonly string[]>>> = {
  '1': { ru: ['один', 'одн', 'перв'], en: ['one', 'first'] },
  '2': { ru: ['два', 'двух', 'две', 'вдвое'], en: ['two', 'twice', 'double', 'twofold'] },
  '3': { ru: ['три', 'трех'], en: ['three'] },
  '4': { ru: ['четыр'], en: ['four'] },
  '5': { ru: ['пять', 'пяти'], en: ['five'] },
  '6': { ru: ['шест'], en: ['six'] },
  '7': { ru: ['семь', 'семи'], en: ['seven'] },
  '8': { ru: ['восемь', 'восьм'], en: ['eight'] },
  '9': { ru: ['девят'], en: ['nine'] },
  '10': { ru: ['десят'], en: ['ten', 'decade'] },
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const holdsWord = (text: string, stems: readonly string[]): boolean =>
  stems.some((stem) => new RegExp(String.raw`(?<!\p{L})${stem}`, 'u').test(text));

/** Whether a statement's text prints the figure's number: as digits in the language's form or, for small ones, as a word. */
export const standsIn = (text: string, figure: Pick<z.output<typeof figureSchema>, 'value'>, language: Language): boolean => {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u00a0\u202f]/g, ' ');
  return numbersOf(figure.value).every((number) => {
    const digits = new RegExp(String.raw`(?<!\d|\d[.,])${escape(printValue(number, language))}(?!\d|[.,]\d)`);
    return digits.test(plain) || holdsWord(plain, WORDS[number]?.[language] ?? []);
  });
};
