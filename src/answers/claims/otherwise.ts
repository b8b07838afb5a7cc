import type { Query } from '../../query/query.js';
import { PROPER_KINDS } from '../../query/word.js';
import type { Match } from '../candidates.js';
import type { FacetName } from '../facets/facet.js';
import { fillingsOf, isNamedIn } from '../facets/told-facts.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import type { Filling, SaidFact, SaidRole } from '../said-facts.js';
import { standsTogether } from './evidence.js';

/** What a record that says otherwise may lack of the claim: the words of somebody else, or of when. */
const LACKED: ReadonlySet<FacetName> = new Set(['subject', 'place', 'parties', 'act', 'required', 'year', 'month', 'quantifier', 'name']);
const TIMES: ReadonlySet<FacetName> = new Set(['year', 'month']);
const DOERS: readonly SaidRole[] = ['who', 'by'];

/**
 * Whether a record says that somebody else did it, or at another time, where there is room for one only: what is done once has one doer and
 * one date, a place in an order is one's, and of "was it Brandell who did it" it's told that somebody did. That China took part doesn't deny
 * that Japan did.
 */
export const isOtherwise = ({ record }: Match, { against }: Judgement, question: Question, knowledge: Knowledge): boolean => {
  if (!against.every(({ facet, is }) => LACKED.has(facet) && is !== 'opposite')) return false;
  const { query, groups } = question;
  const { said } = knowledge.factsOf(record);
  if (against.some(({ facet }) => TIMES.has(facet))) {
    const isOfTime = against.every(({ facet, is }) => facet === 'act' || (TIMES.has(facet) && is === 'other'));
    return (
      isOfTime &&
      said.some((fact) => fact.when !== undefined && (isDoneOnce(fact, question, knowledge) || isOfName(fact, question, knowledge)))
    );
  }
  const missing = new Set(against.flatMap(({ words }) => words.flatMap((text) => text.split(' '))));
  const lacked = query.words.filter(({ text, owner }) => owner !== 'small' && missing.has(text));
  const { from, until } = query.onlyDoer ?? { from: 0, until: Infinity };
  const isIn = (at: number): boolean => from <= at && at < until;
  // Of one alone whom the article doesn't know it denies nothing.
  const isKnown = query.onlyDoer
    ? groups.some((group) => group.kind !== 'stem' && isIn(group.from))
    : standsTogether(lacked, query) && !lacked.some(({ at }) => query.within.includes(at - 1));
  return (
    isKnown &&
    lacked.every(({ at }) => isIn(at)) &&
    said.some((fact) => {
      const doers = fillingsOf(fact, DOERS);
      const isIts = query.onlyDoer ? isOfClaim(fact, question, knowledge) : isDoneOnce(fact, question, knowledge);
      return isIts && doers.length > 0 && !doers.some((filling) => isNamedIn(filling, query));
    })
  );
};

/** Whether a fact is of the very act that is claimed, or where none is, of what is named. */
const isOfClaim = (fact: SaidFact, { query }: Question, { acts }: Knowledge): boolean =>
  !fact.negated &&
  (query.acts.length === 0
    ? othersIn(fact).some((filling) => isNamedIn(filling, query))
    : query.acts.some(({ ids, negated }) => !negated && ids.some((id) => acts.kinship(id, fact.act) === 'same')));

/** An act that is done once, or a place in an order, of the very thing that is claimed. */
const isDoneOnce = (fact: SaidFact, { query, ordinal }: Question, { acts }: Knowledge): boolean => {
  const isRanked = ordinal !== undefined && fillingsOf(fact, ['as']).some(({ rank }) => rank === ordinal);
  const isOnce = query.acts.some(({ ids, negated }) => !negated && ids.some((id) => acts.areOnce(id, fact.act)));
  return !fact.negated && (isOnce || isRanked) && fillingsOf(fact, [isRanked ? 'in' : 'what']).some((each) => isMeant(each, query));
};

/** What has a name takes place once. */
const isOfName = ({ roles, negated }: SaidFact, { query }: Question, { acts, content }: Knowledge): boolean =>
  !negated &&
  query.acts.every((act) => !act.negated && act.ids.some((id) => acts.isLoose(id))) &&
  [...roles.values()]
    .flat()
    .some(({ mentions }) => mentions.some((id) => PROPER_KINDS.has(content.glossary.get(id)?.kind ?? '') && query.things.includes(id)));

/** Whether a fact has the one who alone is claimed to have done something do it, or anything to what is named. */
export const tellsDoer = (fact: SaidFact, question: Question, knowledge: Knowledge): boolean => {
  const isIn = (filling: Filling): boolean => isMeant(filling, question.query);
  return (
    !fact.negated &&
    fillingsOf(fact, [...DOERS, 'because']).some(isIn) &&
    (isOfClaim(fact, question, knowledge) || othersIn(fact).some(isIn))
  );
};

const othersIn = ({ roles }: SaidFact): readonly Filling[] => [...roles].flatMap(([role, own]) => (DOERS.includes(role) ? [] : own));

/** "The Plan" is enough of a name for what it's done to. */
const isMeant = (filling: Filling, query: Query): boolean =>
  isNamedIn(filling, query) || query.words.some(({ lemmas }) => lemmas.some((lemma) => filling.lemmas.has(lemma)));
