import type { Amount } from '../answers/answer.js';
import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Period } from '../content/period.js';
import { numbersOf, printValue, type Value } from '../content/value.js';
import type { Translate } from '../content/translations.js';

/** How numbers, units and periods are said in one language. */
export interface Format {
  /** "более 200 предприятий", "35.26 million m²", "более чем в 2 раза" */
  readonly figure: (figure: Figure) => string;
  /** The same for a number that we worked out, in per cent if it has no unit: "more than 16 million USD", "30.3%". */
  readonly amount: (amount: Amount, unit: string | undefined) => string;
  /** A number of our own with a unit: the value as a decimal string. */
  readonly quantity: (value: Value, unit: string) => string;
  /** "2013 год", "by 2035"; an empty string where the article gives no time. */
  readonly period: (period: Period | undefined) => string;
  readonly number: (value: Value) => string;
  /** The unit's name in the form that follows this number: «парков», "million ha". */
  readonly unit: (unit: string, value: Value) => string;
}

/** What a text of a period is filled with; a month and a century by their names, a year before our era as one. */
export const periodTerms = (period: Period, language: Language, translate: Translate): Readonly<Record<string, string | number>> => {
  const yearName = (year: number): string => (year < 0 ? translate('period.before', { year: -year }) : String(year));
  const named = (date: Intl.DateTimeFormatOptions, ...[year, month, day]: readonly number[]): string => {
    const formatted = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...date, timeZone: 'UTC' });
    const moment = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
    moment.setUTCFullYear(year ?? 0);
    return formatted.format(moment);
  };
  switch (period.kind) {
    case 'month':
      return { year: yearName(period.year), month: named({ month: 'long' }, period.year, period.month) };
    case 'day':
      return { date: named({ day: 'numeric', month: 'long', year: 'numeric' }, period.year, period.month, period.day) };
    case 'century':
      return { century: translate('period.centuries').split(' ')[period.century - 1] ?? String(period.century) };
    case 'span':
    case 'decade':
      return { from: yearName(period.from), to: yearName(period.to) };
    case 'now':
      return {};
    default:
      return { year: yearName(period.year) };
  }
};

/** The form of a Russian noun after «более», «около» and the like, which take the genitive: «более 21 парка», «более 2 парков». */
const genitive = (form: Intl.LDMLPluralRule): Intl.LDMLPluralRule => {
  if (form === 'one') return 'few';
  return form === 'few' ? 'many' : form;
};

/** For one language, with the units of one article; throws for a unit that it doesn't have. */
export const createFormat = (content: Content, language: Language, translate: Translate): Format => {
  const plural = new Intl.PluralRules(language);

  const unitName = (unit: string, value: Value, isBounded = false): string => {
    const name = unitOf(content, unit)[language];
    if (typeof name === 'string') return name;
    const last = Number(numbersOf(value).at(-1));
    const form = isBounded ? genitive(plural.select(last)) : plural.select(last);
    const byForm: Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>>> = name;
    return byForm[form] ?? name.other;
  };
  // Russian sets a space before the per cent sign, English does not.
  const join = (number: string, unit: string): string =>
    unit.startsWith('%') && language === 'en' ? `${number}${unit}` : `${number} ${unit}`;
  const quantity = (value: Value, unit: string): string => join(printValue(value, language), unitName(unit, value));
  const bounded = ({ value, unit, bound, error }: Amount & { readonly unit: string; readonly error?: string | undefined }): string => {
    // One says "в 2 раза", "более чем в 2 раза" of how many times, and "более 2 парков" of what is counted.
    const times = unitOf(content, unit).dimension === 'times';
    const printed = printValue(value, language) + (error === undefined ? '' : ` ± ${printValue(error, language)}`);
    const said = (isBounded = false): string => join(printed, unitName(unit, error ?? value, isBounded));
    if (bound === undefined) return times ? translate('times.exact', { number: said() }) : said();
    const number = said(!times && language === 'ru');
    return times ? translate(`times.${bound}`, { number }) : translate(`bound.${bound}`, { number });
  };

  const amount: Format['amount'] = ({ value, bound }, unit) => {
    if (unit !== undefined) return bounded({ value, unit, bound });
    const number = join(printValue(value, language), '%');
    return bound === undefined ? number : translate(`bound.${bound}`, { number });
  };

  return {
    quantity,
    amount,
    unit: unitName,
    number: (value) => printValue(value, language),
    figure: bounded,
    period: (period) => {
      if (!period) return '';
      return translate(`period.${period.kind}`, periodTerms(period, language, translate));
    },
  };
};
