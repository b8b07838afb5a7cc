import { z } from 'zod';

/**
 * The time a figure or a statement speaks of, as content writes it:
 * "2013" | "2013-09" | "2011-2015" | "by 2035" | "from 2018" | "as of 2012" | "now" (the article's present).
 */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month'; readonly year: number; /** From 1. */ readonly month: number }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  | { readonly kind: 'by' | 'from' | 'asOf'; readonly year: number }
  | { readonly kind: 'now' };

const YEAR = String.raw`(?:19|20)\d\d`;
const FORMS: readonly [RegExp, (first: number, second: number) => Period][] = [
  [new RegExp(`^(${YEAR})$`), (year) => ({ kind: 'year', year })],
  [new RegExp(`^(${YEAR})-(0[1-9]|1[0-2])$`), (year, month) => ({ kind: 'month', year, month })],
  [new RegExp(`^(${YEAR})-(${YEAR})$`), (from, to) => ({ kind: 'span', from, to })],
  [new RegExp(`^by (${YEAR})$`), (year) => ({ kind: 'by', year })],
  [new RegExp(`^from (${YEAR})$`), (year) => ({ kind: 'from', year })],
  [new RegExp(`^as of (${YEAR})$`), (year) => ({ kind: 'asOf', year })],
];

const parsePeriod = (text: string): Period | undefined => {
  if (text === 'now') return { kind: 'now' };
  for (const [form, make] of FORMS) {
    const found = form.exec(text);
    if (found) return make(Number(found[1]), Number(found[2]));
  }
  return undefined;
};

export const periodSchema = z.string().transform((text, context): Period => {
  const period = parsePeriod(text);
  if (period) return period;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no period; write "2013", "2013-09", "2011-2015", "by 2035", "from 2018", "as of 2012" or "now"`,
  });
  return z.NEVER;
});

/** The calendar years that a period names: none for "now", both ends for a span. */
export const yearsOf = (period: Period | undefined): readonly number[] => {
  if (!period || period.kind === 'now') return [];
  return period.kind === 'span' ? [period.from, period.to] : [period.year];
};

/** A period as content writes it: "2013-09", "by 2035". */
export const writtenPeriod = (period: Period): string => {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`;
    case 'span':
      return `${period.from}-${period.to}`;
    case 'by':
    case 'from':
      return `${period.kind} ${period.year}`;
    case 'asOf':
      return `as of ${period.year}`;
    case 'now':
      return 'now';
  }
};
