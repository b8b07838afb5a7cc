import type { Language } from '../content/language.js';
import { periodSchema } from '../content/period.js';
import { lookUp } from '../search/dictionary.js';
import { normalize } from '../search/normalize.js';
import { createMonths } from '../query/months.js';
import { patternOf, type DraftingWords } from './words.js';

/** A time that a text names: as content writes it, and where it stands. */
export interface NamedTime {
  /** Undefined for one that content has no way to write. */
  readonly period: string | undefined;
  readonly from: number;
  readonly to: number;
}

const YEAR = String.raw`(?:1\d|20)\d\d`;

/** Finds times in a text: "2013", "2013-09", "2011-2015", "by 2035", "from 2018", "as of 2012", "now". */
export const createTimes = (words: DraftingWords, language: Language): ((text: string) => readonly NamedTime[]) => {
  const monthOf = createMonths();
  const before = words.times.map(({ kind, [language]: forms }) => ({ kind, pattern: new RegExp(`(?:${patternOf(forms)})\\s*$`, 'iu') }));
  const year = new RegExp(
    String.raw`(?<![\p{L}\d.,-])(?:(?<month>\p{L}{3,})\s+)?(?<first>${YEAR})(?:\s*[-–—]\s*(?<last>${YEAR}))?(?!\d|[.,-]\d)(?:\s*(?:${patternOf(words.years[language])}){1,2})?`,
    'giu',
  );
  const now = new RegExp(patternOf(words.now[language]), 'giu');

  return (text) => {
    const found: NamedTime[] = [];
    for (const match of text.matchAll(year)) {
      const { month, first = '', last } = match.groups ?? {};
      const number = month === undefined ? undefined : monthNumber(month, monthOf);
      // A word that is no month only stands before.
      const from = match.index + (month !== undefined && number === undefined ? match[0].indexOf(first) : 0);
      const to = match.index + match[0].length;
      const kind = before.find(({ pattern }) => pattern.test(text.slice(0, from)))?.kind;
      const plain = number === undefined ? first : `${first}-${String(number).padStart(2, '0')}`;
      const period =
        last !== undefined && Number(last) > Number(first) ? `${first}-${last}` : kind && number === undefined ? `${kind} ${first}` : plain;
      // A time that content can't tell is left open.
      if (periodSchema.safeParse(period).success) found.push({ period, from, to });
      else found.push({ period: undefined, from, to });
    }
    for (const match of text.matchAll(now)) found.push({ period: 'now', from: match.index, to: match.index + match[0].length });
    return found.sort((a, b) => a.from - b.from);
  };
};

const monthNumber = (word: string, monthOf: (word: string) => number | undefined): number | undefined =>
  [normalize(word), ...lookUp(normalize(word)).lemmas].flatMap((lemma) => monthOf(lemma) ?? [])[0];

/** The year that a period is about, for comparing; undefined for "now". */
export const yearOf = (period = ''): number | undefined => {
  const years = period.match(/\d{4}/g);
  return years ? Number(years.at(-1)) : undefined;
};
