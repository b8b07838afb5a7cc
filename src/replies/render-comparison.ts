import type { Answer, Arithmetic } from '../answers/answer.js';
import { type Figure, statementOf, unitOf } from '../content/content.js';
import { figureLine, noteOf, type Voice } from './render-answer.js';
import { escapeHtml } from './reply.js';

type Comparison = Extract<Answer, { kind: 'comparison' }>;

/** Both figures, what our arithmetic makes of them (marked as ours), the statements and the sources. */
export const renderComparison = ({ first, second, arithmetic }: Comparison, voice: Voice): string => {
  const statements = [...new Set([first.statement, second.statement])];
  const texts = statements.map((id) => escapeHtml(statementOf(voice.content, id)[voice.language]));
  const notes = [...new Set([first, second].flatMap((figure) => noteOf(figure, voice)))];
  return [
    [figureLine(first, voice), figureLine(second, voice)].join('\n'),
    arithmetic ? ours(first, arithmetic, voice) : voice.translate('compare.incomparable'),
    ...texts,
    ...notes,
    sources(first, second, voice),
  ].join('\n\n');
};

const ours = (first: Figure, arithmetic: Arithmetic, { translate, format, content }: Voice): string => {
  if (arithmetic.larger === 'equal') return translate('compare.equal');
  const isPercent = unitOf(content, first.unit).dimension.startsWith('percent');
  const difference = isPercent
    ? translate('compare.points', { number: format.number(arithmetic.difference) })
    : format.quantity(arithmetic.difference, first.unit);
  const change = arithmetic.percent === undefined ? '' : translate('compare.change', { percent: signed(arithmetic.percent, format.number) });
  const key = arithmetic.rough ? 'compare.oursRough' : 'compare.ours';
  const text = translate(key, { difference, ratio: format.number(arithmetic.ratio) });
  return `<i>≈ ${escapeHtml(text + change)} (${translate('compare.rounding')})</i>`;
};

const signed = (value: string, print: (value: string) => string): string =>
  value.startsWith('-') ? `−${print(value.slice(1))}` : `+${print(value)}`;

const sources = (first: Figure, second: Figure, { translate }: Voice): string => {
  const places = [first, second].map(({ section, paragraph }) => translate('source.place', { section, paragraph }));
  return `<i>${translate('source.label')}: ${[...new Set(places)].join('; ')}</i>`;
};
