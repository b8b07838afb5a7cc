import type { Acts } from '../query/acts.js';
import { figuresIn } from '../search/records.js';
import type { Candidates, Match } from './candidates.js';
import { isNamedIn } from './facets/told-facts.js';
import type { Knowledge } from './knowledge.js';
import { countedHeadOf, type Question } from './question.js';
import type { SaidFact } from './said-facts.js';

/** So many of the fitting records are judged by all facets. */
export const MOST_JUDGED = 16;

/** Of the fitting records that may be an answer, the first that holds what the question asks. */
export const firstHeld = ({ question, isHeld }: Candidates, fitting: readonly Match[], knowledge: Knowledge): Match | undefined => {
  const { thresholds } = knowledge;
  const near = fitting.filter(({ score }) => score >= thresholds.answer).slice(0, MOST_JUDGED);
  // Judging takes the longest, so it comes last.
  return firstOf((fits) => near.find((match) => fits(match) && isHeld(match)), question, knowledge);
};

/** "The volume of the loan" is the loan's own number before that of what is delivered for it. */
const firstOf = (held: FirstHeld, question: Question, { acts, factsOf }: Knowledge): Match | undefined => {
  const head = countedHeadOf(question);
  const isOfHead = ({ record: { target } }: Match): boolean =>
    target.kind === 'figure' && (head?.terms.includes(`#${target.figure.of[0] ?? ''}`) ?? false);
  if (head) return held(isOfHead) ?? held(isAny);
  // A number of the very thing comes before one of a kind of it: oil before refined oil.
  const isOfThing = ({ record: { target } }: Match): boolean =>
    target.kind === 'figure' && target.figure.of.some((id) => question.query.things.includes(id));
  const closest = held(isAny);
  // What is done is told by the sentence rather than by a number in it.
  const { record } = closest ?? {};
  if (
    question.query.asked === 'what' &&
    question.wanted === 'anything' &&
    question.query.acts.length > 0 &&
    record?.target.kind === 'figure'
  ) {
    const { statement } = record.target;
    return held((match) => match.record.id === statement.id) ?? closest;
  }
  if (closest?.record.target.kind === 'figure' && !isOfThing(closest)) return held(isOfThing) ?? closest;
  // When it was is told by what is about that act, before what mentions it.
  const isOfAct = ({ record }: Match): boolean =>
    factsOf(record).said.some(({ act }) => question.query.acts.some(({ ids }) => ids.includes(act)));
  if (question.query.asked === 'time') return held(isOfAct) ?? closest;
  // A sentence that says no more than the question gives way to one that says more, or to its only number.
  if (!TELLING_MORE.has(question.query.asked)) return closest;
  const says = ({ record }: Match): boolean => record.target.kind !== 'statement' || saysMore(factsOf(record).said, question.query, acts);
  const first = closest && figuresIn(closest.record.target).length > 0 ? closest : held(says);
  const [number, ...numbers] = first && !says(first) ? figuresIn(first.record.target) : [];
  return (number && numbers.length === 0 ? held(({ record }) => record.id === number.id) : undefined) ?? first;
};

/** The first record that holds what is asked and fits. */
type FirstHeld = (fits: (match: Match) => boolean) => Match | undefined;

const isAny = (): boolean => true;

const TELLING_MORE: ReadonlySet<string> = new Set(['list', 'what']);

/** Whether the facts say more than the question: another name, an act or a time that it doesn't have, or the reason of something. */
const saysMore = (said: readonly SaidFact[], query: Question['query'], acts: Acts): boolean =>
  said.length === 0 ||
  said.some(
    ({ act, negated, roles, reasonOf, when }) =>
      reasonOf.length > 0 ||
      (query.acts.length === 0 && (negated || (!acts.isLoose(act) && !acts.isQuality(act)))) ||
      (when !== undefined && when.kind !== 'now' && query.acts.length === 0 && query.times.length === 0) ||
      [...roles.values()].flat().some((filling) => filling.rank !== undefined || !isNamedIn(filling, query)),
  );
