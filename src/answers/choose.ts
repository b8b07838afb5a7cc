import { type Content, type Figure, type List, type Statement } from '../content/content.js';
import { figuresIn, statementIn, type Target } from '../search/records.js';
import { STANDS } from '../search/where-terms-stand.js';
import type { Answer, Neighbour, Role } from './answer.js';
import { holds } from './candidate.js';
import { type Context, contextOf } from './context.js';
import type { Knowledge } from './knowledge.js';
import type { Candidates, Match } from './candidates.js';
import { firstHeld, MOST_JUDGED } from './first-held.js';
import type { Question } from './question.js';
import { figureAnswer, reasonsOf } from './record-answer.js';
import { asksForLater, refuse } from './refuse.js';
import { decidedBy } from './claims/decided-by.js';
import { isContrary } from './claims/contrary.js';
import { isSameAtOtherTime, isSameFact } from './figure-relations.js';
import { withBroader } from './traits.js';

const MOST_AMBIGUOUS = 3;

/** An answer with how well its record fits the question; 0 for a refusal. */
export interface ScoredAnswer {
  readonly answer: Answer;
  readonly score: number;
  /** The share of the question's weight that its record covers. */
  readonly cover: number;
}

/** What is found for a question by itself. */
export type Find = (question: Question) => ScoredAnswer;

/** Picks the answer among the matches, or refuses: sure → answer, several alike → all of them, neither → none. */
export const choose = (candidates: Candidates, knowledge: Knowledge): ScoredAnswer => {
  const { question, matches } = candidates;
  const { thresholds } = knowledge;
  const refusal = (): ScoredAnswer => ({ answer: refuse(candidates, knowledge), score: 0, cover: 0 });
  const [closest] = matches;
  const fitting = matches.filter(({ against }) => against.length === 0);
  const [best] = fitting;
  if (asksForLater(question) || !closest || !best || best.score < thresholds.answer) return refusal();
  if (closest.score - best.score > marginOver(closest, best, knowledge)) return refusal();
  const holding = firstHeld(candidates, fitting, knowledge) ?? despiteOneWord(best, candidates);
  if (!holding) {
    const reason = reasonFor(candidates, fitting, knowledge);
    if (reason) return { answer: reason, score: best.score, cover: best.cover };
    const left = leftOut(candidates, best);
    if (left) return left;
    const denial = deniedBy(candidates, fitting, knowledge);
    if (denial) return { answer: denial, score: best.score, cover: best.cover };
    return refusal();
  }
  const both = secondPart(holding, fitting, question, knowledge);
  if (both) return { answer: both, score: best.score, cover: best.cover };
  return { answer: answerWith(holding, fitting, candidates, knowledge), score: holding.score, cover: holding.cover };
};

/** The best record, where it has nearly all of the question and just one word is strange to it: "on which job do they agree". */
const despiteOneWord = (best: Match, { question, judge }: Candidates): Match | undefined => {
  const [only, another] = judge(best).against;
  const isOneWord = another === undefined && only?.facet === 'subject' && only.words.length === 1;
  // A word that nobody knows beside an amount is mostly what is counted: "how many workers".
  return isOneWord && question.query.asked !== 'amount' && best.score >= NEARLY_ALL ? best : undefined;
};

/** Of the labelled questions that one word refuses, 11 of 12 from this score on are right, from 0.85 on 19 of 32: worth 0.6 right of 100. */
const NEARLY_ALL = 0.95;

/** The reason that the article gives for what a question asks the why of, where another statement gives it. */
const reasonFor = ({ question, judge }: Candidates, fitting: readonly Match[], { content, thresholds }: Knowledge): Answer | undefined => {
  if (question.query.asked !== 'why') return undefined;
  const asked = fitting
    .filter(({ score }) => score >= thresholds.answer)
    .slice(0, MOST_JUDGED)
    .find((match) => judge(match).against.every(({ facet }) => facet === 'why'));
  const told = asked && statementIn(asked.record.target);
  const [reason, ...others] = told ? reasonsOf((id) => id === told.id, content) : [];
  return reason && { kind: 'statement', statement: reason, context: others };
};

/** The best record tells all but the part asked for, such as who did it. The refusal names that part, and shows what the record does tell. */
const leftOut = ({ judge }: Candidates, best: Match): ScoredAnswer | undefined => {
  const { is, against } = judge(best);
  const role = against.length === 1 ? MAY_BE_LEFT_OUT.find((each) => each === against[0]?.facet) : undefined;
  const { target } = best.record;
  if (is !== 'silent' || role === undefined || target.kind === 'section' || target.kind === 'list') return undefined;
  const neighbours: readonly Neighbour[] = [
    target.kind === 'figure' ? { kind: 'figure', figure: target.figure } : { kind: 'statement', statement: target.statement },
  ];
  return { answer: { kind: 'none', refusal: { why: 'role', role }, neighbours }, score: 0, cover: 0 };
};

const TAKES_FOR_GRANTED: ReadonlySet<string> = new Set(['why', 'list', 'what', 'who']);

const MAY_BE_LEFT_OUT: readonly Role[] = ['why', 'who', 'which', 'time', 'day', 'place', 'definition', 'extreme', 'name', 'average'];

/** Denies what a question takes for granted: "why did it fall?" of what rose. A record has to say the contrary, and nothing else may speak against it. */
const deniedBy = ({ question, judge }: Candidates, fitting: readonly Match[], knowledge: Knowledge): Answer | undefined => {
  const { factsOf, thresholds } = knowledge;
  // "How many?" and "when?" take nothing for granted that a "no" could answer. "By how much did it fall?" takes the fall for granted.
  const isTaken = ({ record: { target } }: Match): boolean =>
    TAKES_FOR_GRANTED.has(question.query.asked) || (target.kind === 'figure' && target.figure.measure === 'growth');
  if (question.query.acts.some(({ negated }) => negated)) return undefined;
  // That one is ahead in some things doesn't deny that it lags behind in others, which is what is asked.
  const isOpen = question.query.asked === 'list' || question.query.asked === 'what';
  const isPartial = ({ record }: Match): boolean => factsOf(record).said.some(({ many, whole }) => many === 'some' || whole === false);
  const contrary = fitting
    .filter(({ score }) => score >= thresholds.answer)
    .slice(0, MOST_JUDGED)
    .find((match) => isContrary(match, judge(match), question, knowledge) && isTaken(match) && !(isOpen && isPartial(match)));
  return contrary && decidedBy(contrary, false);
};

/**
 * How far the best fitting record may be behind the closest one, if something speaks against that one. A little only: the closest record
 * is what was meant, and its neighbour is no answer. If just the unit, the kind of number or the year differs, any distance will do: the
 * question then picks another number of the same thing.
 */
const marginOver = (closest: Match, best: Match, { content, thresholds: { giveWay } }: Knowledge): number => {
  const picks = closest.against.every(({ facet }) => PICKS.has(facet));
  return picks && countsTheSame(closest.record.target, best.record.target, content) ? Infinity : giveWay;
};

/** Whether the second record counts what the first counts or a kind of it, or stands in its statement. */
const countsTheSame = (a: Target, b: Target, content: Content): boolean => {
  const things = figuresIn(a).flatMap(({ of }) => of);
  const others = figuresIn(b).flatMap(({ of }) => withBroader(of, content));
  const [here, there] = [statementIn(a), statementIn(b)];
  return things.some((id) => others.includes(id)) || (here !== undefined && here === there);
};

const PICKS: ReadonlySet<string> = new Set(['unit', 'share', 'number', 'year']);

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

const answerWith = (best: Match, fitting: readonly Match[], { question, judge, isHeld }: Candidates, knowledge: Knowledge): Answer => {
  const { content, thresholds } = knowledge;
  const { target } = best.record;
  switch (target.kind) {
    case 'section': {
      // A list of it that says all that is asked, where its own name doesn't.
      const isFuller = ({ record, cover }: Match): boolean => record.section === best.record.section && cover === 1 && best.cover < 1;
      const fuller = fitting.find((match) => match.record.target.kind === 'list' && isFuller(match) && isHeld(match));
      return fuller?.record.target.kind === 'list'
        ? { kind: 'list', list: fuller.record.target.list }
        : { kind: 'section', section: target.section };
    }
    case 'list':
      return { kind: 'list', list: target.list };
    case 'statement': {
      const context = contextOf(target.statement, best, fitting, knowledge);
      const list = context.list;
      // Who asks for several things is told the list that the sentence speaks of.
      const { query, reading } = question;
      const isForSeveral = query.asked === 'list' || query.asked === 'open' || (query.asked === 'what' && reading.counted !== undefined);
      const isOfList = (match: Match): boolean =>
        match.record.id === list?.id && judge(match).against.every(({ facet }) => facet === 'subject');
      return list && isForSeveral && isOnAll(target.statement, list) && fitting.some(isOfList)
        ? { kind: 'list', list }
        : {
            kind: 'statement',
            statement: target.statement,
            ...(FOR_SEVERAL.has(query.asked) ? besideOf(target.statement, context, best, fitting, isHeld) : context),
          };
    }
    case 'figure': {
      // What was gained is no other time's number of what was lost.
      const isContrary = ({ id }: Figure): boolean => fitting.some((match) => match.record.id === id && judge(match).is === 'opposite');
      const series = seriesOf(best, target.figure, fitting, question, thresholds.series).filter((other) => !isContrary(other));
      if (series.length > 0) return { kind: 'figures', figures: [target.figure, ...series], why: 'series' };
      const rivals = rivalsOf(best, target.figure, fitting, thresholds.ambiguous, isHeld);
      if (rivals.length > 0 && question.wanted === 'quantity')
        return { kind: 'figures', figures: [target.figure, ...rivals], why: 'ambiguous' };
      return figureAnswer(target.figure, content);
    }
  }
};

/** The statements of the same section that answer it nearly as well: told with it, since who asks what is proposed wants all of it. */
const besideOf = (
  statement: Statement,
  { list, context }: Context,
  best: Match,
  fitting: readonly Match[],
  isHeld: Candidates['isHeld'],
): Context & { readonly beside: readonly Statement[] } => {
  const isListed = ({ id }: Statement): boolean => list?.items.some((item) => item.statement === id) ?? false;
  const beside = fitting
    .filter((match) => best.score - match.score <= NEARLY_AS_WELL && isHeld(match))
    .flatMap(({ record: { target } }) => (target.kind === 'statement' ? [target.statement] : []))
    .filter((other) => other !== statement && other.section === statement.section && !isListed(other))
    .slice(0, MOST_BESIDE);
  return { list, context: context.filter((other) => !beside.includes(other)), beside };
};

/** So near to the best one a statement answers as well: worth 3 right of 450 blind questions; from twice as far it brings no more. */
const NEARLY_AS_WELL = 0.1;
const MOST_BESIDE = 2;
/** Who and when are told by one sentence. */
const FOR_SEVERAL: ReadonlySet<string> = new Set(['what', 'list', 'why', 'open']);

/** Whether a sentence speaks of the whole list: it's none of the list's items, and has no number but how many items there are. */
const isOnAll = ({ id, figures }: Statement, { items }: List): boolean =>
  figures.every(({ measure, value }) => measure === 'count' && value === String(items.length)) &&
  items.every(({ statement }) => statement !== id);

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
const rivalsOf = (
  best: Match,
  figure: Figure,
  fitting: readonly Match[],
  within: number,
  isHeld: Candidates['isHeld'],
): readonly Figure[] =>
  fitting
    .filter((match) => best.score - match.score <= within && isHeld(match))
    .flatMap(({ record }) => (record.target.kind === 'figure' ? [record.target.figure] : []))
    .filter((other) => other.id !== figure.id && !isSameFact(other, figure))
    .slice(0, MOST_AMBIGUOUS - 1);
