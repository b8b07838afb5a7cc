import { type Content, type Figure, type Statement, statementOf } from '../content/content.js';
import type { Answer } from './answer.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './match.js';
import type { Question } from './question.js';
import { refuse } from './refuse.js';
import type { Thresholds } from './thresholds.js';

const MOST_CONTEXT = 2;
const MOST_AMBIGUOUS = 3;

/** An answer with how well its record fits the question; 0 for a refusal. */
export interface Outcome {
  readonly answer: Answer;
  readonly score: number;
}

/** Picks the answer among the matches, or refuses: sure → answer, several alike → all of them, neither → none. */
export const choose = (question: Question, matches: readonly Match[], knowledge: Knowledge): Outcome => {
  const { thresholds } = knowledge;
  const refusal = (): Outcome => ({ answer: refuse(question, matches, knowledge), score: 0 });
  const [closest] = matches;
  const fitting = matches.filter(({ conflicts }) => conflicts.length === 0);
  const [best] = fitting;
  if (!closest || !best || best.score < thresholds.answer) return refusal();
  if (closest.score - best.score > marginOver(closest, best, thresholds)) return refusal();
  const both = secondPart(best, fitting, question, knowledge);
  if (both) return { answer: both, score: best.score };
  return { answer: answerWith(best, fitting, question, knowledge), score: best.score };
};

/**
 * How far behind a contradicted record the best fitting one may be. What is asked for stands in that record, so its
 * neighbour is no answer; but a unit, a kind of number or a year may just pick another figure of the same subject.
 */
const marginOver = (closest: Match, best: Match, { giveWay, giveWayToPick, coversAlike }: Thresholds): number => {
  const isClaim = best.record.target.kind === 'figure' || best.record.target.kind === closest.record.target.kind;
  const picks = isClaim && closest.conflicts.every(({ why }) => why === 'unit' || why === 'measure' || why === 'year');
  return picks && best.cover >= closest.cover - coversAlike ? giveWayToPick : giveWay;
};

/** A question with two parts ("exports and imports"): the figure that covers what the best one leaves out. */
const secondPart = (
  best: Match,
  fitting: readonly Match[],
  { groups, wanted }: Question,
  { index, thresholds }: Knowledge,
): Answer | undefined => {
  if (best.record.target.kind !== 'figure' || wanted !== 'quantity') return undefined;
  const weights = groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const left = weights.filter(({ group }) => !group.terms.some((term) => best.record.own.has(term)));
  for (const { record, score } of fitting) {
    if (best.score - score > thresholds.secondPart.within) break;
    if (record.target.kind !== 'figure' || record === best.record) continue;
    const adds = left.filter(({ group }) => group.terms.some((term) => record.own.has(term)));
    if (adds.reduce((sum, { weight }) => sum + weight, 0) >= total * thresholds.secondPart.adds)
      return { kind: 'figures', figures: [best.record.target.figure, record.target.figure], why: 'series' };
  }
  return undefined;
};

const answerWith = (best: Match, fitting: readonly Match[], question: Question, { content, thresholds }: Knowledge): Answer => {
  const { target } = best.record;
  switch (target.kind) {
    case 'section':
      return { kind: 'section', section: target.section };
    case 'list':
      return { kind: 'list', list: target.list };
    case 'statement':
      return { kind: 'statement', statement: target.statement, context: contextOf(target.statement, best, fitting, thresholds.context) };
    case 'figure': {
      const series = seriesOf(best, target.figure, fitting, question, thresholds.series);
      if (series.length > 0) return { kind: 'figures', figures: [target.figure, ...series], why: 'series' };
      const rivals = rivalsOf(best, target.figure, fitting, thresholds.ambiguous);
      if (rivals.length > 0 && question.wanted === 'quantity')
        return { kind: 'figures', figures: [target.figure, ...rivals], why: 'ambiguous' };
      return {
        kind: 'figure',
        figure: target.figure,
        statement: statementOf(content, target.figure.statement),
        also: sameFacts(target.figure, content),
      };
    }
  }
};

/** Other statements that fit almost as well, and of the same section those that fit at all: what the best one leaves out. */
const contextOf = (
  statement: Statement,
  best: Match,
  fitting: readonly Match[],
  { near: within, section }: Thresholds['context'],
): readonly Statement[] => {
  const near: Statement[] = [];
  for (const { record, score } of fitting) {
    if (best.score - score > section || near.length === MOST_CONTEXT) break;
    if (record.section !== statement.section && best.score - score > within) continue;
    const other = record.target.kind === 'statement' || record.target.kind === 'figure' ? record.target.statement : undefined;
    if (other && other.id !== statement.id && !near.includes(other)) near.push(other);
  }
  return near;
};

/** The same number at other times, when the question names none. */
const seriesOf = (best: Match, figure: Figure, fitting: readonly Match[], question: Question, within: number): readonly Figure[] => {
  if (question.years.length > 0 || question.wanted !== 'quantity' || question.reading.cues.has('now')) return [];
  return fitting
    .filter(({ score }) => best.score - score <= within)
    .flatMap(({ record }) => (record.target.kind === 'figure' ? [record.target.figure] : []))
    .filter((other) => other.id !== figure.id && isSameAtOtherTime(other, figure))
    .slice(0, MOST_AMBIGUOUS - 1);
};

const isSameAtOtherTime = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit &&
  a.measure === b.measure &&
  a.of.join() === b.of.join() &&
  a.base.join() === b.base.join() &&
  [a.whose, ...a.where, a.from, a.to].join() === [b.whose, ...b.where, b.from, b.to].join() &&
  JSON.stringify(a.period) !== JSON.stringify(b.period);

/** Figures of other facts that fit equally well. */
const rivalsOf = (best: Match, figure: Figure, fitting: readonly Match[], within: number): readonly Figure[] =>
  fitting
    .filter(({ score }) => best.score - score <= within)
    .flatMap(({ record }) => (record.target.kind === 'figure' ? [record.target.figure] : []))
    .filter((other) => other.id !== figure.id && !isSameFact(other, figure))
    .slice(0, MOST_AMBIGUOUS - 1);

/** The same number told again in another place of the article. */
const sameFacts = (figure: Figure, content: Content): readonly Figure[] =>
  [...content.figures.values()].filter((other) => other.id !== figure.id && isSameFact(other, figure));

const isSameFact = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit && String(a.value) === String(b.value) && a.of.some((id) => b.of.includes(id));
