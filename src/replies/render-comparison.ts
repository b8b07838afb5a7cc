import type { Answer, Arithmetic } from '../answers/answer.js';
import { type Figure, statementOf, unitOf } from '../content/content.js';
import { figureLine, notesOf, unfoldable } from './figure-line.js';
import { escapeHtml } from './reply.js';
import type { Voice } from './voice.js';

type Comparison = Extract<Answer, { kind: 'comparison' }>;

/** Both figures, what our arithmetic makes of them (marked as ours), the statements and the sources. */
export const renderComparison = ({ first, second, arithmetic }: Comparison, voice: Voice): string => {
  const statements = [...new Set([first.statement, second.statement])].map((id) => statementOf(voice.content, id));
  return [
    [figureLine(first, voice), figureLine(second, voice)].join('\n'),
    arithmetic ? ours(first, arithmetic, voice) : voice.translate('compare.incomparable'),
    ...notesOf([first, second], voice),
    unfoldable(statements.map((statement) => escapeHtml(statement[voice.language])).join('\n'), [first, second], voice),
  ].join('\n\n');
};

const ours = (first: Figure, arithmetic: Arithmetic, { translate, format, content }: Voice): string => {
  if (arithmetic.larger === 'equal') return translate('compare.equal');
  const isPercent = unitOf(content, first.unit).dimension.startsWith('percent');
  const difference = isPercent
    ? translate('compare.points', { number: format.number(arithmetic.difference), count: Number(arithmetic.difference) })
    : format.quantity(arithmetic.difference, first.unit);
  const change =
    arithmetic.percent === undefined ? '' : translate('compare.change', { percent: signed(arithmetic.percent, format.number) });
  const key = arithmetic.rough ? 'compare.oursRough' : 'compare.ours';
  const text = translate(key, { difference, ratio: format.number(arithmetic.ratio) });
  return `<i>≈ ${escapeHtml(text + change)} (${translate('compare.rounding')})</i>`;
};

const signed = (value: string, print: (value: string) => string): string =>
  value.startsWith('-') ? `−${print(value.slice(1))}` : `+${print(value)}`;
