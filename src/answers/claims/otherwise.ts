import type { Query } from '../../query/query.js';
import type { Match } from '../candidates.js';
import { kinOf } from '../facets/act.js';
import type { FacetName } from '../facets/facet.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { isTopical } from '../traits.js';
import { isOnlyThere } from './only-there.js';
import { type Claimed, hasElse, isDated, isOfYears, isPlaced } from './slots.js';

/** What a record that says otherwise may lack of the claim: the words of somebody or something else, and of when and where. */
const LACKED: ReadonlySet<FacetName> = new Set(['subject', 'place', 'parties', 'act', 'required', 'year', 'month', 'quantifier', 'name']);
const TIMES: ReadonlySet<FacetName> = new Set(['year', 'month']);

/**
 * Whether a record says that it is otherwise: a claim is an act with those that take part in it, and all of it is told but one, in whose
 * place stands another where there is room for one only. That China took part doesn't deny that Japan did.
 */
export const isOtherwise = ({ record }: Match, { against }: Judgement, question: Question, knowledge: Knowledge): boolean => {
  if (!against.every(({ facet, is }) => LACKED.has(facet) && is !== 'opposite')) return false;
  const facts = knowledge.factsOf(record);
  const { said } = facts;
  const missing = new Set(against.flatMap(({ words }) => words.flatMap((text) => text.split(' '))));
  const claim: Claimed = { lacked: lackedOf(missing, question, knowledge), question, knowledge };
  // Of something else that is done with it nothing is told there.
  const isUntold = question.query.acts.some((act) => kinOf(act, facts, knowledge.acts).every(({ kin }) => kin !== 'same'));
  if (!against.some(({ facet }) => TIMES.has(facet)))
    return said.some((fact) => hasElse(fact, claim)) || (isPlaced(claim) && !isUntold && isOnlyThere(record, claim));
  const isOfTime = against.every(({ facet, is }) => facet === 'act' || (TIMES.has(facet) && is === 'other'));
  return isOfTime && (said.some((fact) => isDated(fact, claim)) || isOfYears(record, claim));
};

/** The words that a record lacks. Places that the whole article is about need not be named again, and an act is only an item of a list. */
const lackedOf = (missing: ReadonlySet<string>, { query, groups }: Question, { content }: Knowledge): Query['words'] => {
  const isAct = ({ owner }: Query['words'][number]): boolean => owner === 'act' || owner === 'quality';
  const isAssumed = ({ at, owner }: Query['words'][number]): boolean =>
    owner === 'place' &&
    groups.some(({ from, length, terms }) => from <= at && at < from + length && terms.some((term) => isTopical(term.slice(1), content)));
  const lacked = query.words.filter(({ text, owner }) => owner !== 'small' && missing.has(text));
  const told = lacked.filter((word) => !isAssumed(word));
  return (told.length > 0 ? told : lacked).filter((word) => query.member || query.onlyDoer !== undefined || !isAct(word));
};
