import type { Checked } from '../answer.js';
import { type Candidates, candidatesFor, type Match } from '../candidates.js';
import { UNEQUAL } from '../../query/comparison.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { isContrary } from './contrary.js';
import { decidedBy } from './decided-by.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { nearRecords } from './near-records.js';
import { isOtherwise } from './otherwise.js';
import { tellsDoer } from './slots.js';
import { type Verdict, weigh } from './weigh.js';

/**
 * Holds a claim without a number against what the article says. What says the contrary denies it, or what says otherwise in one part of it;
 * where no record does by itself, the evidence is weighed.
 */
export const checkAct = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { near, same, denied } = held(candidates, knowledge);
  if (denied) return denied;
  // How one thing stands to another is told, or worked out from the numbers of both.
  if (candidates.question.query.than !== undefined) return same && decidedBy(same, true);
  const beside = evidenceFor(near, same, candidates, knowledge);
  if (!beside) return undefined;
  const verdict = weigh(beside.evidence);
  return verdict === 'not-told' || isOfOthers(verdict, beside.evidence)
    ? undefined
    : decidedBy(same ?? beside.closest, verdict === 'confirmed');
};

/**
 * What is told of one isn't told of all, or of another thing; what says that it's done doesn't confirm that it isn't; and that China took
 * part doesn't deny that Japan did.
 */
const isOfOthers = (verdict: Verdict, { same, notOfAll, negatedUnlike, lacksPlace, lacksThing }: Evidence): boolean =>
  verdict === 'confirmed' ? !same && notOfAll + negatedUnlike + lacksPlace + lacksThing > 0 : lacksPlace > 0;

/** What speaks for and against a claim that has to be weighed; undefined for any other. */
export const weighedEvidence = (candidates: Candidates, knowledge: Knowledge): Evidence | undefined => {
  const { near, same, denied } = held(candidates, knowledge);
  const isDecided = denied !== undefined || candidates.question.query.than !== undefined;
  return isDecided ? undefined : evidenceFor(near, same, candidates, knowledge)?.evidence;
};

/** The records near to a claim, the one among them that says the same, and the denial, where one says the contrary. */
const held = (candidates: Candidates, knowledge: Knowledge) => {
  const near = claimingRecords(candidates, knowledge);
  const same = near.find((match) => isSame(match, candidates, knowledge));
  return { near, same, denied: deniedAmong(near, same, candidates, knowledge) };
};

const deniedAmong = (
  near: readonly Match[],
  same: Match | undefined,
  candidates: Candidates,
  knowledge: Knowledge,
): Checked | undefined => {
  const { question, judge } = candidates;
  const contrary = clearest(
    near.filter((match) => isContrary(match, judge(match), question, knowledge)),
    candidates,
    knowledge,
  );
  const isSurer = contrary && contrary.record.target.kind !== 'list' && contrary.score > (same?.score ?? 0);
  // "There are no problems, are there?" is denied by what tells of problems.
  if (same && !isSurer) return question.query.lacks ? decidedBy(same, false) : undefined;
  return contrary ? decidedBy(contrary, false) : otherwiseAmong(near, candidates, knowledge);
};

/** Whether a record says just what is claimed: nothing speaks against it. */
const isSame = (match: Match, { question: { query }, judge }: Candidates, { factsOf, acts }: Knowledge): boolean => {
  // "A is less than B" isn't told by what only tells of both.
  const isBetweenTwo = query.than !== undefined && query.less && query.acts.every(({ ids }) => ids.every((id) => !UNEQUAL.has(id)));
  // A list has the words of many things; each is confirmed by its own statement, and what one confirms no list denies.
  return (
    match.against.length === 0 &&
    judge(match).is === 'same' &&
    !isBetweenTwo &&
    (query.member || match.record.target.kind !== 'list') &&
    (!query.onlyDoer || factsOf(match.record).said.some((fact) => tellsDoer(fact, query, acts)))
  );
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
