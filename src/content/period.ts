import { z } from 'zod';

/**
 * The time a figure or a statement speaks of, as content writes it; a year before our era is "44 BC" and stands as -44:
 * "2013" | "2013-09" | "2013-09-14" | "2011-2015" | "1960s" | "17th century" | "by 2035" | "from 2018" | "as of 2012" |
 * "now" (the article's present).
 */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month'; readonly year: number; /** From 1. */ readonly month: number }
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'span' | 'decade'; readonly from: number; readonly to: number }
  | { readonly kind: 'century'; readonly century: number; readonly from: number; readonly to: number }
  | { readonly kind: 'by' | 'from' | 'asOf'; readonly year: number }
  | { readonly kind: 'now' };

const YEAR = String.raw`([1-9]\d{2,3}|[1-9]\d{0,3} BC)`;
const MONTH = String.raw`(0[1-9]|1[0-2])`;
const DAY = String.raw`(0[1-9]|[12]\d|3[01])`;

const YEARS_OF_CENTURY = 100;
const YEARS_OF_DECADE = 10;

const FORMS: readonly [RegExp, (first: number, second: number, third: number) => Period][] = [
  [new RegExp(`^${YEAR}$`), (year) => ({ kind: 'year', year })],
  [new RegExp(`^${YEAR}-${MONTH}$`), (year, month) => ({ kind: 'month', year, month })],
  [new RegExp(`^${YEAR}-${MONTH}-${DAY}$`), (year, month, day) => ({ kind: 'day', year, month, day })],
  [new RegExp(`^${YEAR}-${YEAR}$`), (from, to) => ({ kind: 'span', from, to })],
  [/^([1-9]\d{1,2}0)s$/, (from) => ({ kind: 'decade', from, to: from + YEARS_OF_DECADE - 1 })],
  [
    /^([1-9]|1\d|2[01])(?:st|nd|rd|th) century$/,
    (century) => ({ kind: 'century', century, from: (century - 1) * YEARS_OF_CENTURY + 1, to: century * YEARS_OF_CENTURY }),
  ],
  [new RegExp(`^by ${YEAR}$`), (year) => ({ kind: 'by', year })],
  [new RegExp(`^from ${YEAR}$`), (year) => ({ kind: 'from', year })],
  [new RegExp(`^as of ${YEAR}$`), (year) => ({ kind: 'asOf', year })],
];

const numberOf = (written: string | undefined): number =>
  written?.endsWith(' BC') === true ? -Number(written.slice(0, -3)) : Number(written);

const parsePeriod = (text: string): Period | undefined => {
  if (text === 'now') return { kind: 'now' };
  for (const [form, make] of FORMS) {
    const found = form.exec(text);
    if (found) return make(numberOf(found[1]), numberOf(found[2]), numberOf(found[3]));
  }
  return undefined;
};

export const periodSchema = z.string().transform((text, context): Period => {
  const period = parsePeriod(text);
  if (period) return period;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no period; write "2013", "2013-09", "2013-09-14", "2011-2015", "1960s", "17th century", "44 BC", "by 2035", "from 2018", "as of 2012" or "now"`,
  });
  return z.NEVER;
});

/** The calendar years that a period names: none for "now", both ends for a span. */
export const yearsOf = (period: Period | undefined): readonly number[] => {
  if (!period || period.kind === 'now') return [];
  return 'from' in period ? [period.from, period.to] : [period.year];
};

/** The first year that a period names; the article's for "now", which is the time that the article was written. */
export const firstYearOf = (period: Period | undefined, articleYear: number): number | undefined =>
  period?.kind === 'now' ? articleYear : yearsOf(period)[0];

const SUFFIXES: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });

/** A period as content writes it: "2013-09", "by 2035". */
export const writtenPeriod = (period: Period): string => {
  switch (period.kind) {
    case 'year':
      return written(period.year);
    case 'month':
      return `${written(period.year)}-${twoDigits(period.month)}`;
    case 'day':
      return `${written(period.year)}-${twoDigits(period.month)}-${twoDigits(period.day)}`;
    case 'span':
      return `${written(period.from)}-${written(period.to)}`;
    case 'decade':
      return `${period.from}s`;
    case 'century':
      return `${period.century}${SUFFIXES[ordinal.select(period.century)] ?? 'th'} century`;
    case 'by':
    case 'from':
      return `${period.kind} ${written(period.year)}`;
    case 'asOf':
      return `as of ${written(period.year)}`;
    case 'now':
      return 'now';
  }
};

const written = (year: number): string => (year < 0 ? `${-year} BC` : String(year));
const twoDigits = (number: number): string => String(number).padStart(2, '0');
