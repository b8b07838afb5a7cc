import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';
import { createForms } from '../search/forms.js';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import type { Reading } from '../search/reading.js';
import type { Token } from '../search/tokens.js';

const LOCALES = LANGUAGES.map((language) => ({ ru: 'ru-RU', en: 'en-GB' })[language]);

/** The month that a lemma or an abbreviation names, 1 to 12: "сентябрь", "october", "oct". */
export const createMonths = (): ((word: string) => number | undefined) => {
  const months = new Map<string, number>();
  for (const locale of LOCALES)
    for (const style of ['long', 'short'] as const)
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2000, month, 1));
        const name = normalize(new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date)).replace('.', '');
        // "May" and "март" cut short could be any word; whole names and longer cuts are months.
        if (style === 'long' || name.length > SHORTEST - 1) months.set(name, month + 1);
      }
  return (word) => months.get(word);
};

const SHORTEST = 3;

/** The lemmas of the days of the week: "monday", «понедельник». */
export const weekdays = (): ReadonlySet<string> =>
  new Set(
    LOCALES.flatMap((locale) =>
      Array.from({ length: 7 }, (_, day) =>
        normalize(new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2001, 0, 1 + day)))),
      ),
    ),
  );

const seasons = z.array(z.strictObject({ months: z.array(z.int()), ru: z.array(z.string()), en: z.array(z.string()) }));

/** The months of the times of the year that a text names, each with where: "autumn" is September to November. */
export const createSeasons = (): ((tokens: readonly Token[]) => readonly { readonly month: number; readonly at: number }[]) => {
  const forms = createForms(
    readLexicon('seasons', seasons).flatMap(({ months, ru, en }) => months.map((month) => [String(month), [...ru, ...en]] as const)),
  );
  return (tokens) => forms.find(tokens).flatMap(({ ids, from, length }) => ids.map((id) => ({ month: Number(id), at: from + length - 1 })));
};

/** The times that a message names, as `2013`, `2013-09`, or `--09` for a month of any year. */
export const timesOf = ({ years }: Reading, months: readonly { readonly month: number }[]): string[] => {
  const named = months.map(({ month }) => String(month).padStart(2, '0'));
  if (named.length === 0) return [...new Set(years)].map(String);
  return years.length === 0
    ? named.map((month) => `--${month}`)
    : [...new Set(years)].flatMap((year) => named.map((month) => `${year}-${month}`));
};
