import { ROLES } from '../../content/says-schema.js';
import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import type { Group } from '../../search/terms.js';
import { stands, STANDS } from '../../search/standing.js';
import type { Match } from '../candidates.js';
import type { Against, FacetName } from '../facets/facet.js';
import { fillingsOf, isNamedIn } from '../facets/told.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Filling, Said, SaidRole } from '../said.js';
import type { Question } from '../question.js';

/** What a record that says otherwise may lack of the claim: the words of somebody or something else, and of when and where. */
const LACKED: ReadonlySet<FacetName> = new Set(['subject', 'place', 'parties', 'act', 'named', 'year', 'month', 'quantifier']);

/**
 * Whether a record says that it is otherwise: all of the claim is told but one thing, and in that thing's place stands another. Only what
 * has room for one says so: an act that is done once, by one ("approved by the Duma" of what the State Council approved); where something
 * of a name takes place, as what somebody takes part in it, until when it runs; and a list that is whole ("tourism is one of the five
 * sectors"). That China took part doesn't deny that Japan did.
 */
export const isOtherwise = (match: Match, { against }: Judgement, question: Question, knowledge: Knowledge): boolean => {
  const { record } = match;
  const { query } = question;
  const { factsOf } = knowledge;
  if (record.target.kind === 'section' || !against.every(({ facet, is }) => LACKED.has(facet) && is !== 'opposite')) return false;
  const { said } = factsOf(record);
  if (query.onlyDoer)
    return against.every((each) => isOfDoer(each, query)) && said.some((fact) => isByOther(fact, question, knowledge.acts));
  if (against.some(({ facet }) => TIMES.has(facet)))
    return (
      against.every(({ facet, is }) => (TIMES.has(facet) && is === 'other') || facet === 'act') &&
      (said.some((fact) => fact.when !== undefined && isOfNamed(fact, question, knowledge)) || runsUntilAnother(match, question, knowledge))
    );
  const missing = new Set(against.flatMap(({ words }) => words.flatMap((text) => text.split(' '))));
  const lacking = query.words.filter(({ text, owner }) => owner !== 'small' && missing.has(text));
  // "Is fishing one of them": an act may be an item, too.
  if (query.member) return isOneName(lacking, query) && said.some((fact) => fact.whole === true && fact.ofItems.length > 0);
  const things = lacking.filter(({ owner }) => owner !== 'act' && owner !== 'quality');
  if (!isOneName(things, query)) return false;
  const slot = slotOf(things, question);
  if (slot && said.some((fact) => isElse(slot, fact, question, knowledge))) return true;
  return said.some((fact) => isDoneByAnother(fact, question, things, knowledge.acts));
};

/** Whether all that a record lacks is the one who alone is claimed to have done it. */
const isOfDoer = ({ words }: Against, query: Query): boolean => {
  const { from, until } = query.onlyDoer ?? { from: 0, until: 0 };
  return words.every((text) => query.words.some((word) => from <= word.at && word.at < until && text.split(' ').includes(word.text)));
};

/** Whether a fact tells of the very thing, and by somebody whom the claim doesn't name; of whom the article knows nothing it denies nothing. */
const isByOther = (fact: Said, { query, groups }: Question, acts: Acts): boolean => {
  const { from, until } = query.onlyDoer ?? { from: 0, until: 0 };
  const isKnown = groups.some((group) => KNOWN.has(group.kind) && from <= group.from && group.from < until);
  const doers = fillingsOf(fact, DOERS);
  const isAct = query.acts.some(({ ids, negated }) => !negated && ids.some((id) => acts.kinship(id, fact.act) === 'same'));
  const isOfIt = query.acts.length === 0 && restOf(fact).some((filling) => isNamedIn(filling, query));
  return isKnown && !fact.negated && doers.length > 0 && !doers.some((filling) => isNamedIn(filling, query)) && (isAct || isOfIt);
};

const KNOWN: ReadonlySet<Group['kind']> = new Set(['thing', 'place', 'programme', 'organisation', 'person', 'foreign']);

/** Whether a fact has the one who alone is claimed to have done something do it, or anything to what is named. */
export const isByOnlyDoer = (fact: Said, query: Query, acts: Acts): boolean => {
  const said = new Set(query.words.flatMap(({ lemmas }) => lemmas));
  const isNamed = (filling: Filling): boolean => isNamedIn(filling, query) || [...filling.lemmas].some((lemma) => said.has(lemma));
  const isAct = query.acts.some(({ ids }) => ids.some((id) => acts.kinship(id, fact.act) === 'same'));
  return !fact.negated && fillingsOf(fact, [...DOERS, 'because']).some(isNamed) && (isAct || restOf(fact).some(isNamed));
};

/** Who or what takes part in a fact beside the one who does it. */
const restOf = (fact: Said): readonly Filling[] =>
  fillingsOf(
    fact,
    ROLES.filter((role) => !DOERS.includes(role)),
  );

const TIMES: ReadonlySet<FacetName> = new Set(['year', 'month']);

/** Words that stand in a row, small ones between them: "the Ministry of Economic Development". */
const isOneName = (words: Query['words'], query: Query): boolean => {
  const [first, last] = [words[0]?.at ?? 0, words.at(-1)?.at ?? 0];
  return (
    words.length > 0 &&
    query.words.every(({ at, owner, text }) => at <= first || at >= last || owner === 'small' || words.some((word) => word.text === text))
  );
};

type Slot = 'where' | 'as' | 'by';

/** Where something takes place, as what somebody takes part in it, and by what means: behind a word that says so. */
const slotOf = ([first]: Query['words'], { query, groups }: Question): Slot | undefined => {
  if (!first) return undefined;
  const isPlace = first.owner === 'place' || groups.some(({ kind, from }) => kind === 'foreign' && from === first.at);
  if (isPlace) return query.within.includes(first.at - 1) ? 'where' : undefined;
  if (query.means.includes(first.at - 1)) return 'by';
  const isNoun = first.part.includes('noun') && first.owner !== 'number';
  const before = query.words[first.at - 1];
  const isBeing =
    query.being.includes(first.at - 1) || (before?.part.includes('preposition') !== true && first.cases.includes('instrumental'));
  return isNoun && isBeing ? 'as' : undefined;
};

const NAMED: ReadonlySet<string> = new Set(['programme', 'organisation', 'person']);

/** Whether a fact is of what the claim names by name, with all whom it names, and of an act that the claim has or only carries. */
const isOfNamed = (
  fact: Said,
  { query, places }: Question,
  { acts, content }: Knowledge,
  apart: readonly string[] = [],
  isWhole = false,
): boolean => {
  const isOfAct = query.acts.every(
    ({ ids, negated }) => !negated && ids.some((id) => acts.isLoose(id) || acts.kinship(id, fact.act) === 'same'),
  );
  const ids = fillingsOf(fact, ROLES).flatMap(({ id }) => id ?? []);
  const isNamed = ids.some((id) => NAMED.has(content.glossary.get(id)?.kind ?? '') && query.things.includes(id));
  return (
    isOfAct && (isNamed || isWhole) && !fact.negated && places.every((each) => each.some((id) => ids.includes(id) || apart.includes(id)))
  );
};

/** Whether such a fact, or one that lists all there is, has something else there. */
const isElse = (slot: Slot, fact: Said, question: Question, knowledge: Knowledge): boolean => {
  const others = fillingsOf(fact, [slot]);
  // Of the places that are claimed the last is the one that is told otherwise.
  const apart = slot === 'where' ? (question.places.at(-1) ?? []) : [];
  const isWhole = fact.whole === true && fact.ofItems.includes(slot);
  return (
    isOfNamed(fact, question, knowledge, apart, isWhole) &&
    others.length > 0 &&
    !others.some((filling) => isNamedIn(filling, question.query))
  );
};

const YEAR = /(?:19|20)\d\d/g;

/** "The strategy runs to 2035" of what has another year in its name. */
const runsUntilAnother = ({ record }: Match, { query, years }: Question, { content }: Knowledge): boolean => {
  const isRunning = query.acts.every(({ ids, negated }) => !negated && ids.includes('last'));
  return (
    isRunning &&
    query.things.some((id) => {
      const concept = content.glossary.get(id);
      const own = Object.values(concept?.name ?? {}).flatMap((name) => (name.match(YEAR) ?? []).map(Number));
      return (
        NAMED.has(concept?.kind ?? '') &&
        stands(record.standing, `#${id}`, STANDS.stated) &&
        own.length > 0 &&
        !own.some((year) => years.includes(year))
      );
    })
  );
};

const DOERS: readonly SaidRole[] = ['who', 'by'];

/** An act that is done once, to the very thing that is claimed, by somebody whom the claim doesn't name. */
const isDoneByAnother = (fact: Said, { query, ordinal }: Question, things: Query['words'], acts: Acts): boolean => {
  const doers = fillingsOf(fact, DOERS);
  // A place in an order is one's, too.
  const isRanked = ordinal !== undefined && fillingsOf(fact, ['as']).some(({ rank }) => rank === ordinal);
  const isAct = query.acts.some(
    ({ ids, negated }) => !negated && ids.some((id) => acts.areOnce(id, fact.act) || (isRanked && acts.kinship(id, fact.act) === 'same')),
  );
  const isNamed = (filling: Filling): boolean => isNamedIn(filling, query);
  if (!isAct || fact.negated || doers.length === 0 || doers.some(isNamed) || !isDoer(things, query)) return false;
  // "The Plan" is enough of a name for what it's done to.
  const said = new Set(query.words.flatMap(({ lemmas }) => lemmas));
  return fillingsOf(fact, isRanked ? ['in'] : ['what']).some(
    (filling) => isNamed(filling) || [...filling.lemmas].some((lemma) => said.has(lemma)),
  );
};

/** "By" somebody, or somebody without a preposition: in Russian in the case of who does, or of who it's done by. */
const isDoer = ([first]: Query['words'], { words, language, within }: Query): boolean => {
  if (!first) return false;
  const before = words.findLast(({ at, owner, part }) => at < first.at && (owner !== 'small' || part.includes('preposition')));
  if (within.includes(first.at - 1)) return false;
  if (language === 'ru')
    return before?.part.includes('preposition') !== true && ['nominative', 'instrumental'].some((each) => first.cases.includes(each));
  return true;
};
