import { type Content, type Figure, unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Group } from '../search/terms.js';
import { STANDS } from '../search/standing.js';
import { arithmeticOf } from './arithmetic.js';
import { holds } from './candidate.js';
import type { Outcome } from './choose.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './match.js';
import type { Question } from './question.js';
import { isAbout, isSameAtOtherTime } from './same.js';
import { asksForDone } from './status.js';

const MOST_CONSIDERED = 24;
/** What may speak against one of a pair, since the other one has it; a share is what we work out of both. */
const OF_ONE_ONLY: ReadonlySet<string> = new Set(['direction', 'place', 'year', 'status', 'share']);

interface Candidate {
  readonly match: Match;
  readonly figure: Figure;
}

interface Pair {
  readonly first: Figure;
  readonly second: Figure;
  readonly worth: number;
  readonly cover: number;
}

/** The two figures that a comparison asks for, with our arithmetic on them; undefined when no pair fits. */
export const compare = (question: Question, matches: readonly Match[], knowledge: Knowledge): Outcome | undefined => {
  const candidates = matches
    .flatMap((match): Candidate[] => (match.record.target.kind === 'figure' ? [{ match, figure: match.record.target.figure }] : []))
    // "Eight times more" is a comparison already.
    .filter(({ figure }) => figure.measure !== 'multiple')
    .slice(0, MOST_CONSIDERED);
  // "Jump", "larger", "now" tell how to compare, not what.
  const compared = question.groups.filter(({ from }) => !question.reading.cueAt.has(from));
  const weighed = compared.map((group) => ({ at: question.groups.indexOf(group), weight: knowledge.index.weightOf(group) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const coverOf = (a: Match, b: Match): number =>
    weighed.reduce((sum, { at, weight }) => sum + (holds(a, at, STANDS.own) || holds(b, at, STANDS.own) ? weight : 0), 0) / total;
  // What the question names and some candidate counts has to be counted by one of the two.
  const counted = compared.filter((group) => candidates.some(({ figure }) => counts(figure, group)));
  const missed = (a: Figure, b: Figure): number => counted.filter((group) => ![a, b].some((figure) => counts(figure, group))).length;
  const pairs = candidates.flatMap((a, i) => candidates.slice(i + 1).flatMap((b) => pairOf(a, b, coverOf, missed, question, knowledge)));
  const best = pairs.sort((x, y) => y.worth - x.worth)[0];
  if (!best || best.cover < knowledge.thresholds.pair) return undefined;
  const [first, second] = inOrder(best.first, best.second);
  const arithmetic = arithmeticOf(first, second, knowledge.content);
  return { answer: { kind: 'comparison', first, second, arithmetic }, score: best.cover, cover: best.cover };
};

const counts = ({ of }: Figure, { terms }: Group): boolean => terms.includes(`#${of[0] ?? ''}`);

const pairOf = (
  a: Candidate,
  b: Candidate,
  coverOf: (a: Match, b: Match) => number,
  missed: (a: Figure, b: Figure) => number,
  question: Question,
  { content, thresholds }: Knowledge,
): readonly Pair[] => {
  const sameThing = isSameAtOtherTime(a.figure, b.figure);
  if (!yearsFit(question, a.figure, b.figure, sameThing)) return [];
  if ([...a.match.conflicts, ...b.match.conflicts].some(({ why }) => !OF_ONE_ONLY.has(why))) return [];
  // What is planned has not been done, whichever of the two it is.
  if (asksForDone(question.reading) && [a, b].every(({ figure }) => figure.status !== 'measured')) return [];
  if (!placesFit(question, a.match, b.match)) return [];
  if (!belongTogether(a.figure, b.figure, question, content)) return [];
  const comparable = unitOf(content, a.figure.unit).dimension === unitOf(content, b.figure.unit).dimension;
  const alike = a.figure.of.some((id) => b.figure.of.includes(id));
  const unaskedShares = !question.reading.cues.has('share') && [a, b].every(({ figure }) => figure.measure === 'share');
  const { pairs } = thresholds;
  const bonus =
    (comparable ? pairs.comparable : 0) +
    (unaskedShares ? pairs.unaskedShares : 0) +
    (alike ? pairs.alike : 0) +
    (a.figure.statement === b.figure.statement ? pairs.siblings : 0) +
    missed(a.figure, b.figure) * pairs.missed +
    (sameThing ? pairs.sameThing : 0) +
    (!sameThing && isOfOneTime(a.figure, b.figure) ? pairs.sameTime : 0);
  const cover = coverOf(a.match, b.match);
  return [{ first: a.figure, second: b.figure, cover, worth: cover + (a.match.score + b.match.score) / 2 + bonus }];
};

/** Two things are set side by side at one time. */
const isOfOneTime = (a: Figure, b: Figure): boolean => {
  const years = yearsOf(a.period);
  return years.length > 0 && years.join() === yearsOf(b.period).join();
};

/** One thing twice, the numbers of one statement, or two things that the question names both. */
const belongTogether = (a: Figure, b: Figure, { groups }: Question, content: Content): boolean => {
  const isNamed = (figure: Figure, other: Figure): boolean =>
    groups.some(
      (group) =>
        (isAbout(group, figure, content) && !other.of.some((id) => group.terms.includes(`#${id}`))) || namesFlow(group, figure, other),
    );
  const comparable = unitOf(content, a.unit).dimension === unitOf(content, b.unit).dimension;
  return a.of[0] === b.of[0] || (a.statement === b.statement && comparable) || (isNamed(a, b) && isNamed(b, a));
};

/** "Sold" names exports beside imports. */
const namesFlow = ({ terms }: Group, { flow }: Figure, other: Figure): boolean =>
  flow !== undefined && flow !== other.flow && terms.includes(`#${flow}`);

/** The years asked for are the figures' own: each year is one's, and no figure has another year. "Now" counts as a year. */
const yearsFit = ({ years, reading }: Question, first: Figure, second: Figure, sameThing: boolean): boolean => {
  if (years.length === 0) return !reading.cues.has('now') || [first, second].some(isPresent);
  const own = [first, second].map(({ period }) => yearsOf(period));
  if (reading.cues.has('now') && ![first, second].some(isPresent)) return false;
  if (!years.every((year) => own.some((of) => of.includes(year)))) return false;
  // "How did it change by 2014?" names the one end only, "from now to 2020" has the other without a year.
  if (years.length === 1 && (sameThing || reading.cues.has('now'))) return true;
  return own.every((of) => of.length === 0 || of.some((year) => years.includes(year)));
};

const isPresent = ({ period }: Figure): boolean => period?.kind === 'now';

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
