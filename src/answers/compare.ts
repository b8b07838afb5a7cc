import type { Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { arithmeticOf } from './arithmetic.js';
import type { Outcome } from './choose.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './match.js';
import type { Question } from './question.js';

const MOST_CONSIDERED = 16;

interface Pair {
  readonly first: Figure;
  readonly second: Figure;
  readonly worth: number;
  readonly cover: number;
}

/** The two figures that a comparison asks for, with our arithmetic on them; undefined when no pair fits. */
export const compare = (question: Question, matches: readonly Match[], knowledge: Knowledge): Outcome | undefined => {
  const figures = matches.filter(({ record }) => record.target.kind === 'figure').slice(0, MOST_CONSIDERED);
  const pairs = figures.flatMap((a, i) => figures.slice(i + 1).flatMap((b) => pairOf(a, b, question, knowledge)));
  const best = pairs.sort((x, y) => y.worth - x.worth)[0];
  if (!best || best.cover < knowledge.thresholds.pair) return undefined;
  const [first, second] = inOrder(best.first, best.second);
  const arithmetic = arithmeticOf(first, second, knowledge.content);
  return { answer: { kind: 'comparison', first, second, arithmetic }, score: best.cover };
};

const pairOf = (a: Match, b: Match, question: Question, { index, content }: Knowledge): readonly Pair[] => {
  if (a.record.target.kind !== 'figure' || b.record.target.kind !== 'figure') return [];
  const first = a.record.target.figure;
  const second = b.record.target.figure;
  if (!yearsFit(question, first, second)) return [];
  if ([...a.conflicts, ...b.conflicts].some(({ why }) => why !== 'place' && why !== 'year')) return [];
  if (!placesFit(question, a, b)) return [];
  const weights = question.groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const together = weights.reduce((sum, { group, weight }) => {
    const held = group.terms.some((term) => a.record.own.has(term) || b.record.own.has(term));
    return sum + (held ? weight : 0);
  }, 0);
  const cover = total === 0 ? 0 : together / total;
  const comparable = unitOf(content, first.unit).dimension === unitOf(content, second.unit).dimension ? 0.1 : 0;
  const alike = first.of.some((id) => second.of.includes(id)) ? 0.05 : 0;
  const siblings = first.statement === second.statement ? 0.03 : 0;
  return [{ first, second, cover, worth: cover + (a.score + b.score) / 2 + comparable + alike + siblings }];
};

/** The years asked for are the figures' own: each year is one's, and no figure has another year. */
const yearsFit = ({ years }: Question, first: Figure, second: Figure): boolean => {
  if (years.length === 0) return true;
  const own = [first, second].map(({ period }) => yearsOf(period));
  const fits = own.every((of) => of.length === 0 || of.some((year) => years.includes(year)));
  return fits && years.every((year) => own.some((of) => of.includes(year)));
};

/** Every place asked for is one figure's own; a single place is both figures'. */
const placesFit = ({ places }: Question, a: Match, b: Match): boolean => {
  const [missing, others] = [a, b].map(
    ({ conflicts }) => new Set(conflicts.flatMap((conflict) => (conflict.why === 'place' ? conflict.words : []))),
  );
  if (!missing || !others) return false;
  if (places.length < 2) return missing.size === 0 && others.size === 0;
  return [...missing].every((word) => !others.has(word));
};

/** Earlier before later; otherwise as ranked. */
const inOrder = (first: Figure, second: Figure): readonly [Figure, Figure] => {
  const [a] = yearsOf(first.period);
  const [b] = yearsOf(second.period);
  return a !== undefined && b !== undefined && b < a ? [second, first] : [first, second];
};
