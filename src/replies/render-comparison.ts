import type { Amount, Answer, Arithmetic, Change, Worked } from '../answers/answer.js';
import { baseBetween } from '../answers/operations/series.js';
import { arithmeticOf, isPercent } from '../answers/operations/arithmetic.js';
import { type Content, type Figure, unitOf } from '../content/content.js';
import { firstYearOf } from '../content/period.js';
import { numbersOf } from '../content/value.js';
import { figureLine } from './figure-line.js';
import { escapeHtml } from './reply.js';
import type { Locale } from './locale.js';

type Comparison = Extract<Answer, { kind: 'comparison' }>;
type Told = Exclude<Arithmetic, { larger: 'unknown' }>;

/** What our arithmetic makes of both figures, marked as ours, then the figures themselves. For a change the earlier one comes first. */
export const comparisonLines = (comparison: Comparison, locale: Locale): string => {
  const { first, second, arithmetic } = inTime(comparison, locale.content);
  const isOwn = arithmetic && baseBetween(first, second, locale.content) === 'own';
  return [
    `<b>${escapeHtml(arithmetic ? ours(first, second, arithmetic, locale) : whyNot(first, second, locale))}</b>`,
    [first, ...(comparison.between ?? []), second].map((figure) => `• ${figureLine(figure, locale)}`).join('\n'),
    ...(isOwn ? [escapeHtml(locale.translate('compare.ownBase'))] : []),
  ].join('\n\n');
};

/** What was worked out of several figures, marked as ours, then they themselves. */
export const workedLines = (worked: Worked, locale: Locale): string => {
  const { translate, format, language } = locale;
  const { by, figures, amount, unit, per, pieces, beside } = worked;
  const [first, second] = figures;
  const told = translate(pieces === undefined ? `worked.${by}` : 'worked.pieces', {
    pieces: pieces && format.number(pieces),
    amount: format.amount(amount, unit),
    difference: unit !== undefined && by === 'spread' ? measuresOf({ difference: amount }, unit, locale).difference : undefined,
    first: first?.label[language],
    second: second?.label[language],
    per: per && format.quantity(per.value, per.unit),
    ...changesTold(worked, locale),
  });
  const lines = [...figures, ...(beside ? [beside.figure] : [])].map((figure) => `• ${figureLine(figure, locale)}`);
  return [`<b>${escapeHtml(told + besideSum(worked, locale) + apartInSum(worked, locale))}.</b>`, ...lines].join('\n');
};

const besideSum = (worked: Worked, locale: Locale): string => {
  const { by, beside, figures } = worked;
  const unit = by === 'product' ? worked.unit : figures[0]?.unit;
  if (!beside || unit === undefined || beside.arithmetic.larger === 'unknown' || beside.arithmetic.larger === 'equal') return '';
  const label = beside.figure.label[locale.language];
  return locale.translate(beside.arithmetic.larger === 'first' ? 'worked.more' : 'worked.less', {
    label,
    ...measuresOf(beside.arithmetic, unit, locale),
  });
};

/** Of two that are added up the larger. */
const apartInSum = ({ apart, figures }: Worked, locale: Locale): string => {
  const [first, second] = figures;
  if (!apart || !first || !second || apart.larger === 'unknown' || apart.larger === 'equal') return '';
  const greater = (apart.larger === 'first' ? first : second).label[locale.language];
  return locale.translate('worked.larger', { greater, ...measuresOf(apart, first.unit, locale) });
};

/** The change of each of two things: "up by 3.9 percentage points". */
const changesTold = ({ changes = [] }: Worked, locale: Locale): Readonly<Record<string, string>> => {
  const { translate, language } = locale;
  const told = ({ to, arithmetic }: Change): string => {
    if (!arithmetic || arithmetic.larger === 'unknown' || arithmetic.larger === 'equal') return translate('worked.unchanged');
    return translate(arithmetic.larger === 'first' ? 'compare.fallen' : 'compare.risen', measuresOf(arithmetic, to.unit, locale));
  };
  const [more, less] = changes;
  return more && less ? { first: more.to.label[language], more: told(more), second: less.to.label[language], less: told(less) } : {};
};

/** Why two figures can't be compared: their units differ, or they are shares of different wholes. */
const whyNot = (first: Figure, second: Figure, { content, translate }: Locale): string => {
  if ([first, second].some(({ unit }) => unitOf(content, unit).scale === 'none')) return translate('compare.noArithmetic');
  const [one, other] = [first, second].map(({ unit }) => unitOf(content, unit).dimension);
  return translate(one === other ? 'compare.otherBase' : 'compare.incomparable');
};

const inTime = (comparison: Comparison, content: Content): Comparison => {
  const { first, second } = comparison;
  return yearsBetween(first, second, content) < 0
    ? { ...comparison, first: second, second: first, arithmetic: arithmeticOf(second, first, content) }
    : comparison;
};

/** The years between two numbers of the same thing in the same place, which has then grown or fallen. 0 if they are of two things. */
const yearsBetween = (first: Figure, second: Figure, content: Content): number => {
  const [from, to] = [firstYearOf(first.period, content.article.year), firstYearOf(second.period, content.article.year)];
  return from === undefined || to === undefined || facetsOf(first) !== facetsOf(second) ? 0 : to - from;
};

/** All that has to be alike, but for the time, if two numbers are of the same thing. */
const facetsOf = ({ of, measure, flow, from, to, where, base }: Figure): string =>
  JSON.stringify([of, measure, flow, from, to, where, base]);

/** The first year of a figure's time. */
const ours = (first: Figure, second: Figure, arithmetic: Arithmetic, locale: Locale): string => {
  const { translate, format, content, language } = locale;
  if (arithmetic.larger === 'equal') return translate('compare.equal');
  if (arithmetic.larger === 'unknown') return translate('compare.unknown');
  const { percent, part, larger } = arithmetic;
  const values = measuresOf(arithmetic, first.unit, locale);
  const change = yearsBetween(first, second, content) > 0;
  const greater = (larger === 'first' ? first : second).label[language];
  const by = (difference: string): string => {
    if (!change) return translate('compare.largerBy', { difference, greater });
    return translate(larger === 'first' ? 'compare.fallen' : 'compare.risen', { difference });
  };
  const told =
    values.times === undefined
      ? by(values.difference)
      : change
        ? translate(larger === 'first' ? 'compare.fell' : 'compare.grew', values)
        : translate('compare.larger', { ...values, greater });
  // A change in per cent is said of one thing at two times. Of two things we say what part the smaller one is of the larger.
  const percents = change
    ? percent !== undefined && translate('compare.percent', { percent: signed(percent, format.number) })
    : part !== undefined && translate('compare.part', { part: format.number(part) });
  return translate('compare.ours', { told: told + (percents || '') });
};

/** By how much, and how many times: "более чем на 1,04 процентного пункта", "в 1,5–1,75 раза". */
const measuresOf = (
  { difference, ratio }: Pick<Told, 'difference'> & Partial<Pick<Told, 'ratio'>>,
  unit: string,
  locale: Locale,
): { readonly difference: string; readonly times: string | undefined } => {
  const { translate, format, content } = locale;
  const number = ({ value }: Amount): string => format.number(value);
  const last = ({ value }: Amount): number => Number(numbersOf(value).at(-1));
  const bounded = (told: string, { bound }: Amount): string => (bound === undefined ? told : translate(`compare.bound.${bound}`, { told }));
  const amount = isPercent(unitOf(content, unit).dimension)
    ? translate('compare.points', { number: number(difference), count: last(difference) })
    : format.quantity(difference.value, unit);
  return {
    difference: bounded(translate('compare.by', { amount }), difference),
    times: ratio && bounded(translate('compare.times', { number: number(ratio), count: last(ratio) }), ratio),
  };
};

const signed = (value: string, print: (value: string) => string): string =>
  value.startsWith('-') ? `−${print(value.slice(1))}` : `+${print(value)}`;
