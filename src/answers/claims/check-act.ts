import { figuresIn } from '../../search/records.js';
import type { Checked } from '../answer.js';
import { type Candidates, candidatesFor, type Match } from '../candidates.js';
import type { FacetName } from '../facets/facet.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { decidedBy } from './decided-by.js';
import { isContrary } from './contrary.js';
import { nearRecords } from './near-records.js';
import { isByOnlyDoer, isOtherwise } from './otherwise.js';

/** Holds a claim without a number against what the article says: the same, the contrary, otherwise, or at another time. */
export const checkAct = (candidates: Candidates, knowledge: Knowledge): Checked | undefined => {
  const { question, judge } = candidates;
  const near = nearRecords(candidates.matches, knowledge);
  // A section claims nothing.
  const fitting = near.filter(({ record, against }) => record.target.kind !== 'section' && against.length === 0);
  const told = fitting.map((match) => ({ match, judgement: judge(match) }));
  // A list has the words of many things; each is confirmed by its own statement.
  const isDoneBy = ({ record }: Match): boolean =>
    question.query.onlyDoer === undefined ||
    knowledge.factsOf(record).said.some((fact) => isByOnlyDoer(fact, question.query, knowledge.acts));
  const same = told.find(
    ({ match, judgement }) => judgement.is === 'same' && (question.query.member || match.record.target.kind !== 'list') && isDoneBy(match),
  );
  const contraries = told.filter(({ match, judgement }) => isContrary(match, judgement, question, knowledge));
  // What is denied without a number is denied by a sentence rather than by a number, and by one about that very act.
  const isSentence = ({ match }: (typeof told)[number]): boolean => match.record.target.kind === 'statement';
  const isOfAct = ({ match: { record } }: (typeof told)[number]): boolean => tellsAct(record, question, knowledge);
  // "All of them" is denied best by how many there are.
  const isCount = ({ match: { record }, judgement }: (typeof told)[number]): boolean =>
    record.target.kind === 'figure' &&
    record.target.figure.measure === 'count' &&
    judgement.against.every(({ facet }) => facet === 'quantifier');
  const contrary = [isCount, (each: (typeof told)[number]) => isSentence(each) && isOfAct(each), isSentence, () => true].flatMap(
    (fits) => contraries.find(fits) ?? [],
  )[0];
  const first = same && contrary ? (same.match.score >= contrary.match.score ? same : contrary) : (same ?? contrary);
  if (first) return decidedBy(first.match, first === same && !question.query.lacks);
  const turned = near.find((match) => isTurned(question, match));
  if (turned) return decidedBy(turned, false);
  const otherwise = toldOtherwise(near, candidates, knowledge);
  if (otherwise) return decidedBy(otherwise, false);
  // The same at another time: the claim's date is not the article's. What has no date of its own tells of none.
  const isDated = ({ record }: Match): boolean => record.target.kind === 'figure' || knowledge.factsOf(record).years.size > 0;
  const othertime = near
    .filter(isDated)
    .filter(({ against }) => against.every(({ facet }) => OF_TIME.has(facet)))
    .find(
      (match) => judge(match).against.every(({ facet, is }) => OF_TIME.has(facet) && is === 'other') && question.query.times.length > 0,
    );
  return othertime && decidedBy(othertime, false);
};

/** Whether a record tells one of the very acts that are claimed. */
const tellsAct = (record: Match['record'], { query: { acts } }: Question, { factsOf }: Knowledge): boolean =>
  factsOf(record).said.some(({ act }) => acts.some(({ ids }) => ids.includes(act)));

/** The record that says it is otherwise than claimed; one of the very act first. */
const toldOtherwise = (near: readonly Match[], { question, judge }: Candidates, knowledge: Knowledge): Match | undefined => {
  const denying = near.filter((match) => isOtherwise(match, judge(match), question, knowledge));
  return denying.find(({ record }) => tellsAct(record, question, knowledge)) ?? denying[0];
};

/** What a question takes for granted, denied: "when did Japan become the partner country?" of what China was. */
export const deniedPremise = (question: Question, knowledge: Knowledge): Checked | undefined => {
  const claimed: Question = { ...question, wanted: 'anything', query: { ...question.query, operation: 'verify', asked: 'truth' } };
  const candidates = candidatesFor(claimed, knowledge);
  const otherwise = toldOtherwise(nearRecords(candidates.matches, knowledge), candidates, knowledge);
  return otherwise && decidedBy(otherwise, false);
};

const OF_TIME: ReadonlySet<FacetName> = new Set(['year', 'month']);

/** "China supplies gas to Russia" of what goes from Russia to China. */
const isTurned = ({ direction: { from, to } }: Question, { record: { target }, against }: Match): boolean => {
  if (from === undefined || to === undefined || !against.every(({ facet }) => facet === 'direction')) return false;
  return figuresIn(target).some((figure) => figure.from === to && figure.to === from);
};
