import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Period } from '../content/period.js';
import { numbersOf, printValue, type Value } from '../content/value.js';
import type { Translate } from './translations.js';

/** How numbers, units and periods are said in one language. */
export interface Format {
  /** "более 200 предприятий", "35.26 million m²", "более чем в 2 раза" */
  readonly figure: (figure: Figure) => string;
  /** A number of our own with a unit: the value as a decimal string. */
  readonly quantity: (value: Value, unit: string) => string;
  /** "2013 год", "by 2035"; an empty string where the article gives no time. */
  readonly period: (period: Period | undefined) => string;
  readonly number: (value: string) => string;
  /** The unit's name as it stands after this number: "парков", "million ha". */
  readonly unit: (unit: string, value: Value) => string;
}

export const createFormat = (content: Content, language: Language, translate: Translate): Format => {
  const plural = new Intl.PluralRules(language);

  const unitName = (unit: string, value: Value): string => {
    const name = unitOf(content, unit)[language];
    if (typeof name === 'string') return name;
    const last = Number(numbersOf(value).at(-1));
    const form = plural.select(last);
    const byForm: Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>>> = name;
    return byForm[form] ?? name.other;
  };
  // Russian sets a space before the per cent sign, English does not.
  const join = (number: string, unit: string): string =>
    unit.startsWith('%') && language === 'en' ? `${number}${unit}` : `${number} ${unit}`;
  const quantity = (value: Value, unit: string): string => join(printValue(value, language), unitName(unit, value));

  return {
    quantity,
    unit: unitName,
    number: (value) => printValue(value, language),
    figure: (figure) => {
      const number = quantity(figure.value, figure.unit);
      if (figure.measure === 'multiple') return translate(`multiple.${figure.bound ?? 'exact'}`, { number });
      return figure.bound === undefined ? number : translate(`bound.${figure.bound}`, { number });
    },
    period: (period) => {
      if (!period) return '';
      return translate(`period.${period.kind}`, { ...period });
    },
  };
};
