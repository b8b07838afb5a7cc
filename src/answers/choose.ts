import { type Content, type Figure, type Statement, statementOf } from '../content/content.js';
import type { Target } from '../search/records.js';
import { STANDS } from '../search/standing.js';
import type { Answer } from './answer.js';
import { holds } from './candidate.js';
import { contextOf } from './context.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './match.js';
import type { Question } from './question.js';
import { asksForLater, refuse } from './refuse.js';
import { isSameAtOtherTime, isSameFact } from './same.js';

const MOST_AMBIGUOUS = 3;

/** An answer with how well its record fits the question; 0 for a refusal. */
export interface Outcome {
  readonly answer: Answer;
  readonly score: number;
  /** The share of the question's weight that its record covers. */
  readonly cover: number;
}

/** What is found for a question by itself. */
export type Find = (question: Question) => Outcome;

/** Picks the answer among the matches, or refuses: sure → answer, several alike → all of them, neither → none. */
export const choose = (question: Question, matches: readonly Match[], knowledge: Knowledge): Outcome => {
  const { thresholds } = knowledge;
  const refusal = (): Outcome => ({ answer: refuse(question, matches, knowledge), score: 0, cover: 0 });
  const [closest] = matches;
  const fitting = matches.filter(({ conflicts }) => conflicts.length === 0);
  const [best] = fitting;
  if (asksForLater(question) || !closest || !best || best.score < thresholds.answer) return refusal();
  if (closest.score - best.score > marginOver(closest, best, knowledge)) return refusal();
  const both = secondPart(best, fitting, question, knowledge);
  if (both) return { answer: both, score: best.score, cover: best.cover };
  return { answer: answerWith(best, fitting, question, knowledge), score: best.score, cover: best.cover };
};

/**
 * How far behind a contradicted record the best fitting one may be. What is asked for stands in that record, so its
 * neighbour is no answer; but a unit, a kind of number or a year may just pick another number of the same thing.
 */
const marginOver = (closest: Match, best: Match, { content, thresholds: { giveWay } }: Knowledge): number => {
  const picks = closest.conflicts.every(({ why }) => PICKS.has(why));
  return picks && countsTheSame(closest.record.target, best.record.target, content) ? Infinity : giveWay;
};

/** Whether the second record counts what the first counts or a kind of it, or stands in its statement. */
const countsTheSame = (a: Target, b: Target, content: Content): boolean => {
  const things = figuresIn(a).flatMap(({ of }) => of);
  const others = figuresIn(b).flatMap(({ of }) => withKinds(of, content));
  const [here, there] = [statementIn(a), statementIn(b)];
  return things.some((id) => others.includes(id)) || (here !== undefined && here === there);
};

const withKinds = (ids: readonly string[], { glossary }: Content): readonly string[] =>
  ids.flatMap((id) => [id, ...(glossary.get(id)?.broader ?? [])]);

const statementIn = (target: Target): Statement | undefined =>
  target.kind === 'figure' || target.kind === 'statement' ? target.statement : undefined;
const figuresIn = (target: Target): readonly Figure[] =>
  target.kind === 'figure' ? [target.figure] : target.kind === 'statement' ? target.statement.figures : [];

const PICKS: ReadonlySet<string> = new Set(['unit', 'share', 'measure', 'year']);

/** A question with two parts ("exports and imports"): the figure that covers what the best one leaves out. */
const secondPart = (
  best: Match,
  fitting: readonly Match[],
  { groups, wanted }: Question,
  { index, thresholds }: Knowledge,
): Answer | undefined => {
  if (best.record.target.kind !== 'figure' || wanted !== 'quantity') return undefined;
  const weights = groups.map((group, at) => ({ at, weight: index.weightOf(group) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const left = weights.filter(({ at }) => !holds(best, at, STANDS.own));
  for (const other of fitting) {
    const { record, score } = other;
    if (best.score - score > thresholds.secondPart.within) break;
    if (record.target.kind !== 'figure' || record === best.record) continue;
    const adds = left.filter(({ at }) => holds(other, at, STANDS.own));
    if (adds.reduce((sum, { weight }) => sum + weight, 0) >= total * thresholds.secondPart.adds)
      return { kind: 'figures', figures: [best.record.target.figure, record.target.figure], why: 'series' };
  }
  return undefined;
};

const answerWith = (best: Match, fitting: readonly Match[], question: Question, knowledge: Knowledge): Answer => {
  const { content, thresholds } = knowledge;
  const { target } = best.record;
  switch (target.kind) {
    case 'section':
      return { kind: 'section', section: target.section };
    case 'list':
      return { kind: 'list', list: target.list };
    case 'statement':
      return { kind: 'statement', statement: target.statement, ...contextOf(target.statement, best, fitting, knowledge) };
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

/** The same number at other times, when the question names none. */
const seriesOf = (best: Match, figure: Figure, fitting: readonly Match[], question: Question, within: number): readonly Figure[] => {
  if (question.years.length > 0 || question.wanted !== 'quantity' || question.reading.cues.has('now')) return [];
  return fitting
    .filter(({ score }) => best.score - score <= within)
    .flatMap(({ record }) => (record.target.kind === 'figure' ? [record.target.figure] : []))
    .filter((other) => other.id !== figure.id && isSameAtOtherTime(other, figure))
    .slice(0, MOST_AMBIGUOUS - 1);
};

/** Figures of other facts that fit equally well. */
const rivalsOf = (best: Match, figure: Figure, fitting: readonly Match[], within: number): readonly Figure[] =>
  fitting
    .filter(({ score }) => best.score - score <= within)
    .flatMap(({ record }) => (record.target.kind === 'figure' ? [record.target.figure] : []))
    .filter((other) => other.id !== figure.id && !isSameFact(other, figure))
    .slice(0, MOST_AMBIGUOUS - 1);

const sameFacts = (figure: Figure, content: Content): readonly Figure[] =>
  [...content.figures.values()].filter((other) => other.id !== figure.id && isSameFact(other, figure));
