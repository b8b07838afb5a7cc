import type { Answer, Arithmetic } from '../answers/answer.js';
import { type Figure, statementOf, unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { figureLine, notesOf, unfoldable } from './figure-line.js';
import { escapeHtml } from './reply.js';
import type { Voice } from './voice.js';

type Comparison = Extract<Answer, { kind: 'comparison' }>;

/** Both figures, what our arithmetic makes of them (marked as ours), the statements and the sources. */
export const renderComparison = ({ first, second, arithmetic }: Comparison, voice: Voice): string => {
  const statements = [...new Set([first.statement, second.statement])].map((id) => statementOf(voice.content, id));
  return [
    [first, second].map((figure) => `• ${figureLine(figure, voice)}`).join('\n'),
    arithmetic ? ours(first, second, arithmetic, voice) : voice.translate('compare.incomparable'),
    ...notesOf([first, second], voice),
    unfoldable(statements.map((statement) => escapeHtml(statement[voice.language])).join('\n'), [first, second], voice),
  ].join('\n\n');
};

/** One thing at two times, rather than two things: it has grown or fallen. */
const isChange = (first: Figure, second: Figure): boolean =>
  first.of.join() === second.of.join() && yearsOf(first.period).join() !== yearsOf(second.period).join();

const ours = (first: Figure, second: Figure, arithmetic: Arithmetic, { translate, format, content }: Voice): string => {
  const { difference, ratio, percent, part, larger, rough } = arithmetic;
  if (larger === 'equal') return translate('compare.equal');
  const isPercent = unitOf(content, first.unit).dimension.startsWith('percent');
  const values = {
    difference: isPercent
      ? translate('compare.points', { number: format.number(difference), count: Number(difference) })
      : format.quantity(difference, first.unit),
    times: translate('compare.times', { number: format.number(ratio), count: Number(ratio) }),
  };
  const change = isChange(first, second);
  const told = change
    ? translate(larger === 'first' ? 'compare.fell' : 'compare.grew', values)
    : translate(`compare.larger.${larger}`, values);
  // Per cent of change belongs to one thing at two times; of two things one says what part the smaller is.
  const percents = change
    ? percent !== undefined && translate('compare.percent', { percent: signed(percent, format.number) })
    : part !== undefined && translate(`compare.part.${larger}`, { part: format.number(part) });
  return `<i>${escapeHtml(translate(rough ? 'compare.roughly' : 'compare.ours', { told: told + (percents || '') }))}</i>`;
};

const signed = (value: string, print: (value: string) => string): string =>
  value.startsWith('-') ? `−${print(value.slice(1))}` : `+${print(value)}`;
