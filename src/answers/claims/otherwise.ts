import { ROLES } from '../../content/says-schema.js';
import type { Content } from '../../content/content.js';
import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import { figuresIn } from '../../search/records.js';
import type { IndexedRecord } from '../../search/search-index.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import type { Match } from '../candidates.js';
import type { Against, FacetName } from '../facets/facet.js';
import { fillingsOf, isNamedIn } from '../facets/told-facts.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Filling, SaidFact, SaidRole } from '../said-facts.js';
import type { Question } from '../question.js';
import { ancestorsOf, isTopical } from '../traits.js';
import { PROPER_KINDS } from '../../query/word.js';

/** Facets that may speak against a record that still denies a claim: it tells of somebody or something else, of another time or place. */
const LACKED: ReadonlySet<FacetName> = new Set(['subject', 'place', 'parties', 'act', 'required', 'year', 'month', 'quantifier', 'name']);

/**
 * Whether a record denies a claim by telling something else in one place of it. All the rest of the claim has to be told. That China took
 * part doesn't deny that Japan did, so there must be room for one thing only:
 * - who did an act that is done once: "approved by the Duma" of what the State Council approved;
 * - where an event with a name takes place, as what somebody takes part in it, until when it runs;
 * - by what means a thing is done;
 * - what is called so: the partner country of the forum;
 * - what is told of one place only;
 * - a list that is whole: "tourism is one of the five sectors".
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
  const missed = query.words.filter(({ text, owner }) => owner !== 'small' && missing.has(text));
  // The places that the whole article is about need not be named again.
  const isAssumed = ({ at, owner }: Query['words'][number]): boolean =>
    owner === 'place' && placesAt(at, question).some((id) => isTopical(id, knowledge.content));
  const lacking = missed.some((word) => !isAssumed(word)) ? missed.filter((word) => !isAssumed(word)) : missed;
  // "Is fishing one of them": an act may be an item, too.
  if (query.member) return isOneName(lacking, query) && said.some((fact) => fact.whole === true && isOfSort(lacking, fact, knowledge));
  const things = lacking.filter(({ owner }) => owner !== 'act' && owner !== 'quality');
  if (!isOneName(things, query)) return false;
  const slot = slotOf(things, question);
  if (slot && said.some((fact) => isElse(slot, fact, question, knowledge))) return true;
  if (said.some((fact) => isAnother(fact, question, things, knowledge))) return true;
  if (isPlaced(things, question) && isOnlyThere(match, things, question, knowledge)) return true;
  return said.some((fact) => isDoneByAnother(fact, question, things, knowledge.acts));
};

/** Whether all that a record lacks is the one who alone is claimed to have done it. */
const isOfDoer = ({ words }: Against, query: Query): boolean => {
  const { from, until } = query.onlyDoer ?? { from: 0, until: 0 };
  return words.every((text) => query.words.some((word) => from <= word.at && word.at < until && text.split(' ').includes(word.text)));
};

/** Whether a fact tells that somebody else did it. Of somebody whom the article doesn't know nothing is denied. */
const isByOther = (fact: SaidFact, { query, groups }: Question, acts: Acts): boolean => {
  const { from, until } = query.onlyDoer ?? { from: 0, until: 0 };
  const isKnown = groups.some((group) => KNOWN_KINDS.has(group.kind) && from <= group.from && group.from < until);
  const doers = fillingsOf(fact, DONE_BY);
  const isAct = query.acts.some(({ ids, negated }) => !negated && ids.some((id) => acts.kinship(id, fact.act) === 'same'));
  const isOfIt = query.acts.length === 0 && restOf(fact).some((filling) => isNamedIn(filling, query));
  return isKnown && !fact.negated && doers.length > 0 && !doers.some((filling) => isNamedIn(filling, query)) && (isAct || isOfIt);
};

const KNOWN_KINDS: ReadonlySet<Group['kind']> = new Set(['thing', 'place', 'programme', 'organisation', 'person', 'foreign']);

/** Whether a fact has the one who alone is claimed to have done something do it, or anything to what is named. */
export const isByOnlyDoer = (fact: SaidFact, query: Query, acts: Acts): boolean => {
  const said = new Set(query.words.flatMap(({ lemmas }) => lemmas));
  const isNamed = (filling: Filling): boolean => isNamedIn(filling, query) || [...filling.lemmas].some((lemma) => said.has(lemma));
  const isAct = query.acts.some(({ ids }) => ids.some((id) => acts.kinship(id, fact.act) === 'same'));
  return !fact.negated && fillingsOf(fact, [...DONE_BY, 'because']).some(isNamed) && (isAct || restOf(fact).some(isNamed));
};

/** Who or what takes part in a fact beside the one who does it. */
const restOf = (fact: SaidFact): readonly Filling[] =>
  fillingsOf(
    fact,
    ROLES.filter((role) => !DONE_BY.includes(role)),
  );

const placesAt = (at: number, { groups }: Question): readonly string[] =>
  groups.flatMap(({ kind, from, length, terms }) =>
    kind === 'place' && from <= at && at < from + length ? terms.map((term) => term.slice(1)) : [],
  );

/** Whether a list is of what is claimed to be one of it: of places, or of anything else. */
const isOfSort = ([first]: Query['words'], fact: SaidFact, { content }: Knowledge): boolean => {
  const items = fillingsOf(fact, fact.ofItems);
  const areOfPlaces = items.some(({ id }) => isPlace(id, content));
  return items.length > 0 && areOfPlaces === (first?.owner === 'place');
};

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

const WHO: readonly SaidRole[] = ['who', 'what'];

const isPlace = (id: string | undefined, { glossary }: Content): id is string => id !== undefined && glossary.get(id)?.kind === 'place';

/** What is claimed to be of one is told to be another: the backbone of the industry, the partner country of the forum. One of several may be so, too. */
const isAnother = (fact: SaidFact, { query, ordinal }: Question, things: Query['words'], { content }: Knowledge): boolean => {
  if (fact.negated || fact.many !== undefined || fact.whole === false || ordinal !== undefined) return false;
  const isSo = fillingsOf(fact, ['as']).some((filling) => filling.rank === undefined && isNamedIn(filling, query));
  const isOfPlace = things[0]?.owner === 'place';
  const others = fillingsOf(fact, WHO).filter(({ id }) => isPlace(id, content) === isOfPlace);
  return isSo && others.length > 0 && !others.some((filling) => isNamedIn(filling, query));
};

/** A place, or a name of one that the article doesn't have. */
const isPlaced = ([first]: Query['words'], { groups }: Question): boolean =>
  first !== undefined && (first.owner === 'place' || groups.some(({ kind, from }) => kind === 'foreign' && from === first.at));

/**
 * Whether the article tells the very things that are claimed of somewhere in one place only, which is neither in the claimed one nor has
 * it in it: reclamation goes on in the province, and is told of nowhere else. What it tells of several places may be so in one more.
 */
const isOnlyThere = (
  { record }: Match,
  lacking: Query['words'],
  { query, groups, places }: Question,
  { index: { records }, factsOf, content }: Knowledge,
): boolean => {
  if (query.acts.some(({ negated }) => negated)) return false;
  const isLacking = ({ from, length }: Group): boolean => lacking.some(({ at }) => from <= at && at < from + length);
  const isNamed = (at: number): boolean => query.words.some((word) => word.at === at && word.owner !== 'small');
  const things = groups.filter(({ kind, factor, from }) => kind === 'thing' && factor >= 1 && isNamed(from));
  if (things.length === 0 || things.some(isLacking)) return false;
  const isOne = (id: string): boolean => things.some(({ terms }) => terms.includes(`#${id}`));
  const tellsAll = ({ standing }: IndexedRecord): boolean =>
    things.every(({ terms }) => terms.some((term) => stands(standing, term, STANDS.stated)));
  const placesSaid = (each: IndexedRecord): readonly string[] =>
    factsOf(each)
      .said.filter((fact) => fillingsOf(fact, WHO).some(({ mentions }) => mentions.some(isOne)))
      .flatMap((fact) => fillingsOf(fact, ['where']).map(({ id }) => id))
      .filter((id) => isPlace(id, content));
  // Of goods that are counted in one place there may be as many in another: a number tells where else, and not where only.
  const placesOf = (each: IndexedRecord): readonly string[] => [
    ...figuresIn(each.target)
      .flatMap(({ of, base, whose, where }) => ([...of, ...base].some(isOne) ? [whose, ...where] : []))
      .filter((id) => isPlace(id, content)),
    ...placesSaid(each),
  ];
  const isKin = (a: string, b: string): boolean => a === b || ancestorsOf(a, content).includes(b) || ancestorsOf(b, content).includes(a);
  const own = placesSaid(record);
  if (!tellsAll(record) || own.length === 0 || !own.every((id) => own.every((each) => isKin(id, each)))) return false;
  const claimed = places.flat().filter((id) => groups.some((group) => group.terms.includes(`#${id}`) && isLacking(group)));
  const told = records.filter((each) => each.target.kind !== 'section' && tellsAll(each)).flatMap(placesOf);
  return told.every((id) => own.some((each) => isKin(id, each)) && !claimed.some((each) => isKin(id, each)));
};

/** Where something takes place, as what somebody takes part in it, and by what means: behind a word that says so. */
const slotOf = (things: Query['words'], question: Question): Slot | undefined => {
  const [first] = things;
  const { query } = question;
  if (!first) return undefined;
  if (isPlaced(things, question)) return query.within.includes(first.at - 1) ? 'where' : undefined;
  if (query.means.includes(first.at - 1)) return 'by';
  const isNoun = first.part.includes('noun') && first.owner !== 'number';
  const before = query.words[first.at - 1];
  const isBeing =
    query.being.includes(first.at - 1) || (before?.part.includes('preposition') !== true && first.cases.includes('instrumental'));
  return isNoun && isBeing ? 'as' : undefined;
};

/** Whether a fact is of what the claim names by name, with all whom it names, and of an act that the claim has or only carries. */
const isOfNamed = (
  fact: SaidFact,
  { query, places }: Question,
  { acts, content }: Knowledge,
  apart: readonly string[] = [],
  isWhole = false,
): boolean => {
  const isOfAct = query.acts.every(
    ({ ids, negated }) => !negated && ids.some((id) => acts.isLoose(id) || acts.kinship(id, fact.act) === 'same'),
  );
  const ids = fillingsOf(fact, ROLES).flatMap(({ id }) => id ?? []);
  const isNamed = ids.some((id) => PROPER_KINDS.has(content.glossary.get(id)?.kind ?? '') && query.things.includes(id));
  return (
    isOfAct && (isNamed || isWhole) && !fact.negated && places.every((each) => each.some((id) => ids.includes(id) || apart.includes(id)))
  );
};

/** Whether a fact has something else in this place of the claim. */
const isElse = (slot: Slot, fact: SaidFact, question: Question, knowledge: Knowledge): boolean => {
  const { query, places } = question;
  const others = fillingsOf(fact, [slot]);
  if (others.length === 0 || others.some((filling) => isNamedIn(filling, query))) return false;
  // Of the places that are claimed the last is the one that is told otherwise.
  const apart = slot === 'where' ? (places.at(-1) ?? []) : [];
  const isWhole = fact.whole === true && fact.ofItems.includes(slot);
  const isDone = query.acts.some(({ ids, negated }) => !negated && ids.some((id) => knowledge.acts.kinship(id, fact.act) === 'same'));
  const isByMeans = slot === 'by' && isDone && !fact.negated && fillingsOf(fact, ['what']).some((filling) => isNamedIn(filling, query));
  return isByMeans || isOfNamed(fact, question, knowledge, apart, isWhole);
};

const MODERN_YEAR = /(?:19|20)\d\d/g;

/** "The strategy runs to 2035" of what has another year in its name. */
const runsUntilAnother = ({ record }: Match, { query, years }: Question, { content }: Knowledge): boolean => {
  const isRunning = query.acts.every(({ ids, negated }) => !negated && ids.includes('last'));
  return (
    isRunning &&
    query.things.some((id) => {
      const concept = content.glossary.get(id);
      const own = Object.values(concept?.name ?? {}).flatMap((name) => (name.match(MODERN_YEAR) ?? []).map(Number));
      return (
        PROPER_KINDS.has(concept?.kind ?? '') &&
        stands(record.standing, `#${id}`, STANDS.stated) &&
        own.length > 0 &&
        !own.some((year) => years.includes(year))
      );
    })
  );
};

const LEADING = 'lead';

const DONE_BY: readonly SaidRole[] = ['who', 'by'];

/** An act that is done once, to the very thing that is claimed, by somebody whom the claim doesn't name. */
const isDoneByAnother = (fact: SaidFact, { query, ordinal }: Question, things: Query['words'], acts: Acts): boolean => {
  const doers = fillingsOf(fact, DONE_BY);
  // A place in an order is one's, too.
  const leads = query.acts.some(({ ids, negated }) => !negated && ids.includes(LEADING));
  const claimed = ordinal ?? (leads ? 1 : undefined);
  const isRanked = claimed !== undefined && fillingsOf(fact, ['as']).some(({ rank }) => rank === claimed);
  // "Did Gazprom write it": what is done once is done by one, whatever small word says that it's done.
  const isAct =
    query.acts.length === 0
      ? acts.areOnce(fact.act, fact.act)
      : query.acts.some(
          ({ ids, negated }) =>
            !negated && ids.some((id) => acts.areOnce(id, fact.act) || (isRanked && (leads || acts.kinship(id, fact.act) === 'same'))),
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
