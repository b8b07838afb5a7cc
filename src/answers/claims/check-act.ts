import type { Checked } from '../answer.js';
import { type Candidates, candidatesFor, type Match } from '../candidates.js';
import { UNEQUAL } from '../../query/comparison.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { isContrary } from './contrary.js';
import { decidedBy } from './decided-by.js';
import { nearRecords } from './near-records.js';
import { isOtherwise } from './otherwise.js';
import { tellsDoer } from './slots.js';

/** Holds a claim without a number against what the article says: the same, the contrary, or otherwise in one part of it. */
export const checkAct = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { question, judge } = candidates;
  const { query } = question;
  const near = claimingRecords(candidates, knowledge);
  // "A is less than B" isn't told by what only tells of both.
  const isBetweenTwo = query.than !== undefined && query.less && query.acts.every(({ ids }) => ids.every((id) => !UNEQUAL.has(id)));
  // A list has the words of many things; each is confirmed by its own statement, and what one confirms no list denies.
  const isSame = (match: Match): boolean =>
    match.against.length === 0 &&
    judge(match).is === 'same' &&
    !isBetweenTwo &&
    (query.member || match.record.target.kind !== 'list') &&
    (!query.onlyDoer || knowledge.factsOf(match.record).said.some((fact) => tellsDoer(fact, query, knowledge.acts)));
  const same = near.find(isSame);
  const contrary = clearest(
    near.filter((match) => isContrary(match, judge(match), question, knowledge)),
    candidates,
    knowledge,
  );
  const isSurer = contrary && contrary.record.target.kind !== 'list' && contrary.score > (same?.score ?? 0);
  if (same && !isSurer) return decidedBy(same, !query.lacks);
  return contrary ? decidedBy(contrary, false) : otherwiseAmong(near, candidates, knowledge);
};

/** What a question takes for granted, denied as a claim is: "when did Japan become the partner country?" of what China was. */
export const deniedPremise = (question: Question, knowledge: Knowledge): Checked | undefined => {
  const query: Question['query'] = { ...question.query, operation: 'verify', asked: 'truth' };
  const claimed: Question = { ...question, wanted: 'anything', compares: question.years.length > 1, query };
  const candidates = candidatesFor(claimed, knowledge);
  // "Why is it so small?" of what is large may be of something else; only what is done, or a place in an order, is the very thing.
  const isDone = query.acts.some(({ ids }) => ids.every((id) => !knowledge.acts.isQuality(id) && !knowledge.acts.isLoose(id)));
  const isExact = question.query.asked === 'why' && (isDone || question.ordinal !== undefined);
  const checked = isExact ? checkAct(candidates, knowledge) : otherwiseAmong(claimingRecords(candidates, knowledge), candidates, knowledge);
  return checked?.holds === false ? checked : undefined;
};

/** A section claims nothing. */
const claimingRecords = ({ matches }: Candidates, knowledge: Knowledge): readonly Match[] =>
  nearRecords(matches, knowledge).filter(({ record }) => record.target.kind !== 'section');

const otherwiseAmong = (near: readonly Match[], candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { judge, question } = candidates;
  const denying = clearest(
    near.filter((match) => isOtherwise(match, judge(match), question, knowledge)),
    candidates,
    knowledge,
  );
  return denying && decidedBy(denying, false);
};

/** What denies best: of "all of them" how many there are, else a sentence about the very act, rather than a number. */
const clearest = (denying: readonly Match[], { question, judge }: Candidates, { factsOf }: Knowledge): Match | undefined => {
  const isCount = (match: Match): boolean =>
    match.record.target.kind === 'figure' &&
    match.record.target.figure.measure === 'count' &&
    judge(match).against.every(({ facet }) => facet === 'quantifier');
  const isSentence = ({ record }: Match): boolean => record.target.kind === 'statement';
  const isOfAct = ({ record }: Match): boolean =>
    factsOf(record).said.some(({ act }) => question.query.acts.some(({ ids }) => ids.includes(act)));
  return (
    denying.find(isCount) ??
    denying.find((match) => isSentence(match) && isOfAct(match)) ??
    denying.find(isOfAct) ??
    denying.find(isSentence) ??
    denying[0]
  );
};
