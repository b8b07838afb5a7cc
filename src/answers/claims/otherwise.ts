import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import type { Match } from '../candidates.js';
import type { FacetName } from '../facets/facet.js';
import { fillingsOf, isNamedIn } from '../facets/told.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Filling, Said, SaidRole } from '../said.js';
import type { Question } from '../question.js';

/** What a record that says otherwise may lack of the claim: the words of somebody or something else. */
const LACKED: ReadonlySet<FacetName> = new Set(['subject', 'place', 'parties', 'act', 'named']);

/**
 * Whether a record says that it is otherwise: all of the claim is told but one thing, and in that thing's place stands another. Only what
 * has room for one says so: an act that is done once, by one ("approved by the Duma" of what the State Council approved), and a list that
 * is whole ("tourism is one of the five sectors"). That China took part doesn't deny that Japan did.
 */
export const isOtherwise = ({ record }: Match, { against }: Judgement, { query }: Question, { factsOf, acts }: Knowledge): boolean => {
  if (record.target.kind === 'section' || !against.every(({ facet, is }) => LACKED.has(facet) && is !== 'opposite')) return false;
  const missing = new Set(against.flatMap(({ words }) => words.flatMap((text) => text.split(' '))));
  const lacking = query.words.filter(({ text, owner }) => owner !== 'small' && missing.has(text));
  const { said } = factsOf(record);
  // "Is fishing one of them": an act may be an item, too.
  if (query.member) return isOneName(lacking, query) && said.some((fact) => fact.whole === true && fact.ofItems.length > 0);
  const things = lacking.filter(({ owner }) => owner !== 'act' && owner !== 'quality');
  if (!isOneName(things, query)) return false;
  return said.some((fact) => isDoneByAnother(fact, query, things, acts));
};

/** Words that stand in a row, small ones between them: "the Ministry of Economic Development". */
const isOneName = (words: Query['words'], query: Query): boolean => {
  const [first, last] = [words[0]?.at ?? 0, words.at(-1)?.at ?? 0];
  return (
    words.length > 0 &&
    query.words.every(({ at, owner, text }) => at <= first || at >= last || owner === 'small' || words.some((word) => word.text === text))
  );
};

const DOERS: readonly SaidRole[] = ['who', 'by'];

/** An act that is done once, to the very thing that is claimed, by somebody whom the claim doesn't name. */
const isDoneByAnother = (fact: Said, query: Query, things: Query['words'], acts: Acts): boolean => {
  const doers = fillingsOf(fact, DOERS);
  const isAct = query.acts.some(({ ids, negated }) => !negated && ids.some((id) => acts.areOnce(id, fact.act)));
  const isNamed = (filling: Filling): boolean => isNamedIn(filling, query);
  if (!isAct || fact.negated || doers.length === 0 || doers.some(isNamed) || !isDoer(things, query)) return false;
  // "The Plan" is enough of a name for what it's done to.
  const said = new Set(query.words.flatMap(({ lemmas }) => lemmas));
  return fillingsOf(fact, ['what']).some((filling) => isNamed(filling) || [...filling.lemmas].some((lemma) => said.has(lemma)));
};

/** "By" somebody, or somebody without a preposition: in Russian in the case of who does, or of who it's done by. */
const isDoer = ([first]: Query['words'], { words, language }: Query): boolean => {
  if (!first) return false;
  const before = words.findLast(({ at, owner, part }) => at < first.at && (owner !== 'small' || part.includes('preposition')));
  if (language === 'ru')
    return before?.part.includes('preposition') !== true && ['nominative', 'instrumental'].some((each) => first.cases.includes(each));
  return true;
};
