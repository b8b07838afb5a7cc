import type { Checked } from '../answer.js';
import { type Candidates, candidatesFor, type Match } from '../candidates.js';
import { UNEQUAL } from '../../query/comparison.js';
import type { FacetName } from '../facets/facet.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { isContrary } from './contrary.js';
import { decidedBy } from './decided-by.js';
import { witnesses, type Witness } from './evidence.js';
import { nearRecords } from './near-records.js';
import { isOtherwise, tellsDoer } from './otherwise.js';
import { weigh, type Weighed } from './weigh.js';

/**
 * Holds a claim without a number against what the article says. What says the contrary denies it, or that somebody else did it, or at
 * another time; where no record does so by itself, what all of them say is weighed.
 */
export const checkAct = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { near, same, denied } = held(candidates, knowledge);
  if (denied) return denied;
  // How one thing stands to another is told, or worked out from the numbers of both.
  if (candidates.question.query.than !== undefined) return same && decidedBy(same, true);
  // "Isn't it Ivanov?" claims nothing that what is told of him could confirm.
  const { acts, words } = candidates.question.query;
  if (acts.length === 0 && words.filter(({ owner }) => NAMING.has(owner)).length <= 1) return same && decidedBy(same, true);
  const found = weigh(witnessesOf(near, candidates, knowledge));
  return found && !isOfOthers(found, candidates) ? decidedBy(found.by.match, found.verdict === 'confirmed') : undefined;
};

/**
 * What is told of one isn't told of all, or of another thing or place; what says that it's done doesn't confirm that it isn't; and that China took
 * part doesn't deny that Japan did.
 */
const isOfOthers = ({ verdict, by: { match, evidence } }: Weighed, { judge }: Candidates): boolean => {
  // What goes the other way, or doesn't tell the place that is claimed, or the place in an order, confirms nothing.
  const isUnlike = judge(match).against.some(
    ({ facet, is }) => UNLIKE.has(facet) || (facet === 'parties' && is === 'silent' && evidence.member === 0),
  );
  const { same, notAll, notOfAll, negatedUnlike, lacksPlace, lacksThing, elsewhere, noAct, sameState } = evidence;
  return verdict === 'confirmed'
    ? same === 0 && (isUnlike || notAll + notOfAll + negatedUnlike + lacksPlace + lacksThing > 0)
    : lacksPlace > elsewhere * (1 - noAct) + sameState;
};

/** What a record may have against it that no evidence for a claim outweighs. */
const UNLIKE: ReadonlySet<FacetName> = new Set(['direction', 'extreme', 'place']);

/** Words that a claim can be of. */
const NAMING: ReadonlySet<string> = new Set(['thing', 'place', 'nobody', 'quality', 'number']);

/** What speaks for and against a claim that has to be weighed, by each record near to it; undefined for any other. */
export const weighedWitnesses = (candidates: Candidates, knowledge: Knowledge): readonly Witness[] | undefined => {
  const { near, denied } = held(candidates, knowledge);
  return denied !== undefined || candidates.question.query.than !== undefined ? undefined : witnessesOf(near, candidates, knowledge);
};

/** What one record confirms no list denies. */
const witnessesOf = (near: readonly Match[], candidates: Candidates, knowledge: Knowledge): readonly Witness[] => {
  const all = witnesses(near, (match) => isSame(match, candidates, knowledge), candidates, knowledge);
  const isAnySame = all.some(({ evidence }) => evidence.same === 1);
  return all.filter(({ match, evidence }) => !isAnySame || evidence.same === 1 || match.record.target.kind !== 'list');
};

/** The records near to a claim, the one among them that says the same, and the denial, where one says the contrary. A section claims nothing. */
const held = (candidates: Candidates, knowledge: Knowledge) => {
  const { question, judge } = candidates;
  const near = nearRecords(candidates.matches, knowledge).filter(({ record }) => record.target.kind !== 'section');
  const same = near.find((match) => isSame(match, candidates, knowledge));
  const clearestThat = (denies: typeof isContrary): Match | undefined =>
    clearest(
      near.filter((match) => denies(match, judge(match), question, knowledge)),
      candidates,
      knowledge,
    );
  const contrary = clearestThat(isContrary);
  const isSurer = contrary && contrary.record.target.kind !== 'list' && contrary.score > (same?.score ?? 0);
  // "There are no problems, are there?" is denied by what tells of problems.
  const denying = same && !isSurer ? (question.query.lacks ? same : undefined) : (contrary ?? clearestThat(isOtherwise));
  return { near, same, denied: denying && decidedBy(denying, false) };
};

/** Whether a record says just what is claimed: nothing speaks against it. */
const isSame = (match: Match, { question, judge }: Candidates, knowledge: Knowledge): boolean => {
  const { query } = question;
  // "A is less than B" isn't told by what only tells of both.
  const isBetweenTwo = query.than !== undefined && query.less && query.acts.every(({ ids }) => ids.every((id) => !UNEQUAL.has(id)));
  // A list has the words of many things; each is confirmed by its own statement, and what one confirms no list denies.
  return (
    match.against.length === 0 &&
    judge(match).is === 'same' &&
    !isBetweenTwo &&
    (query.member || match.record.target.kind !== 'list') &&
    (!query.onlyDoer || knowledge.factsOf(match.record).said.some((fact) => tellsDoer(fact, question, knowledge)))
  );
};

/** What a question takes for granted, denied as a claim is: "when did Japan become the partner country?" of what China was. */
export const deniedPremise = (question: Question, knowledge: Knowledge): Checked | undefined => {
  const query: Question['query'] = { ...question.query, operation: 'verify', asked: 'truth' };
  const claimed: Question = { ...question, wanted: 'anything', compares: question.years.length > 1, query };
  const checked = checkAct(candidatesFor(claimed, knowledge), knowledge);
  return checked?.holds === false ? checked : undefined;
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
