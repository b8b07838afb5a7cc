import type { Answer, Arithmetic } from '../answers/answer.js';
import { arithmeticOf } from '../answers/arithmetic.js';
import { type Content, type Figure, unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Format } from './format.js';
import { figureLine } from './figure-line.js';
import { escapeHtml } from './reply.js';
import type { Voice } from './voice.js';

type Comparison = Extract<Answer, { kind: 'comparison' }>;

/** What our arithmetic makes of both figures, marked as ours, then they themselves; a change is told in the order of time. */
export const comparisonLines = (comparison: Comparison, voice: Voice): string => {
  const { first, second, arithmetic } = inTime(comparison, voice.content);
  return [
    arithmetic ? ours(first, second, arithmetic, voice) : `<b>${escapeHtml(voice.translate('compare.incomparable'))}</b>`,
    [first, second].map((figure) => `• ${figureLine(figure, voice)}`).join('\n'),
  ].join('\n\n');
};

const inTime = (comparison: Comparison, content: Content): Comparison => {
  const { kind, first, second } = comparison;
  return yearsBetween(first, second, content) < 0
    ? { kind, first: second, second: first, arithmetic: arithmeticOf(second, first, content) }
    : comparison;
};

/** Years from one number to the other where they are one thing's of one place, which has then grown or fallen; else 0: they are two things. */
const yearsBetween = (first: Figure, second: Figure, content: Content): number => {
  const [from, to] = [yearOf(first, content), yearOf(second, content)];
  return from === undefined || to === undefined || facetsOf(first) !== facetsOf(second) ? 0 : to - from;
};

/** All that has to be alike for two numbers to be one thing's, but the time. */
const facetsOf = ({ of, measure, flow, from, to, where, base }: Figure): string =>
  JSON.stringify([of, measure, flow, from, to, where, base]);

/** The year with which a figure's time begins. */
const yearOf = ({ period }: Figure, { article }: Content): number | undefined =>
  period?.kind === 'now' ? article.year : yearsOf(period)[0];

const ours = (first: Figure, second: Figure, arithmetic: Arithmetic, voice: Voice): string => {
  const { translate, format, content } = voice;
  const { difference, ratio, percent, part, larger, rough } = arithmetic;
  if (larger === 'equal') return translate('compare.equal');
  const isPercent = unitOf(content, first.unit).dimension.startsWith('percent');
  const values = {
    difference: isPercent
      ? translate('compare.points', { number: format.number(difference), count: Number(difference) })
      : format.quantity(difference, first.unit),
    times: translate('compare.times', { number: format.number(ratio), count: Number(ratio) }),
  };
  const change = yearsBetween(first, second, content) > 0;
  const told = change
    ? translate(larger === 'first' ? 'compare.fell' : 'compare.grew', values)
    : translate('compare.larger', { ...values, ...namesOf(larger === 'first' ? [first, second] : [second, first], format) });
  // Per cent of change belongs to one thing at two times; of two things one says what part the smaller is.
  const percents = change
    ? percent !== undefined && translate('compare.percent', { percent: signed(percent, format.number) })
    : part !== undefined && translate('compare.part', { part: format.number(part) });
  return `<b>${escapeHtml(translate(rough ? 'compare.roughly' : 'compare.ours', { told: told + (percents || '') }))}</b>`;
};

/** Two numbers go by their values: what they are stands with each of them. */
const namesOf = ([greater, lesser]: readonly [Figure, Figure], { quantity }: Format) => ({
  greater: quantity(greater.value, greater.unit),
  lesser: quantity(lesser.value, lesser.unit),
});

const signed = (value: string, print: (value: string) => string): string =>
  value.startsWith('-') ? `−${print(value.slice(1))}` : `+${print(value)}`;
