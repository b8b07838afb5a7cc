import { ROLES } from '../../content/says-schema.js';
import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import { PROPER_KINDS } from '../../query/word.js';
import type { IndexedRecord } from '../../search/search-index.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import { fillingsOf, isNamedIn } from '../facets/told-facts.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import type { Filling, SaidFact, SaidRole } from '../said-facts.js';

/** A claim beside a record: what is claimed, and the words of it that the record lacks. */
export interface Claimed {
  readonly lacked: Query['words'];
  readonly question: Question;
  readonly knowledge: Knowledge;
}

/** A part of a fact of which there is one only, so that what stands in it denies whatever is claimed in its stead. */
interface Slot {
  readonly of: (fact: SaidFact) => readonly SaidRole[];
  /** Whether the words that the record lacks may fill it, as they stand in the claim. */
  readonly fits: (claim: Claimed) => boolean;
  /** Whether a fact is the one that is claimed, and has room for one there. */
  readonly isOne: (fact: SaidFact, claim: Claimed) => boolean;
  /** A place is told otherwise by a place, and what is none by what is none. */
  readonly isOfSort?: true;
}

/** Whether a fact has something else where there is room for one only. */
export const hasElse = (fact: SaidFact, claim: Claimed): boolean =>
  !fact.negated &&
  slotsOf(claim).some((slot) => slot.fits(claim) && slot.isOne(fact, claim) && isFilledElse(fillingsOf(fact, slot.of(fact)), slot, claim));

const slotsOf = ({ question: { query }, ...claim }: Claimed): readonly Slot[] => {
  if (query.onlyDoer) return [GIVEN];
  if (!isOneName(claim.lacked, query)) return [];
  return query.member ? [ITEM] : SLOTS;
};

/** Words that stand in a row, small ones between them: "the Ministry of Economic Development". */
const isOneName = (words: Query['words'], query: Query): boolean => {
  const [first, last] = [words[0]?.at ?? 0, words.at(-1)?.at ?? 0];
  return (
    words.length > 0 && query.words.every((word) => word.at < first || word.at > last || word.owner === 'small' || words.includes(word))
  );
};

const isFilledElse = (own: readonly Filling[], { isOfSort }: Slot, { lacked, question: { query }, knowledge }: Claimed): boolean => {
  const isPlace = ({ id = '' }: Filling): boolean => knowledge.content.glossary.get(id)?.kind === 'place';
  const fillings = isOfSort ? own.filter((filling) => isPlace(filling) === (lacked[0]?.owner === 'place')) : own;
  return fillings.length > 0 && (query.member || !fillings.some((filling) => isNamedIn(filling, query)));
};

const DOERS: readonly SaidRole[] = ['who', 'by'];
const OTHERS = ROLES.filter((role) => !DOERS.includes(role));

/** "Was it Brandell who did it": somebody did; of one whom the article doesn't know it denies nothing. */
const GIVEN: Slot = {
  of: () => DOERS,
  fits: ({ lacked, question: { groups, query } }) => {
    const { from, until } = query.onlyDoer ?? { from: 0, until: 0 };
    const isIn = (at: number): boolean => from <= at && at < until;
    return lacked.every(({ at }) => isIn(at)) && groups.some((group) => KNOWN.has(group.kind) && isIn(group.from));
  },
  isOne: (fact, claim) => isOfAct(fact, claim) || (claim.question.query.acts.length === 0 && names(fact, OTHERS, claim)),
};

/** Whether a fact has the one who alone is claimed to have done something do it, or anything to what is named. */
export const tellsDoer = (fact: SaidFact, query: Query, acts: Acts): boolean => {
  const isIn = (filling: Filling): boolean => isNamedIn(filling, query) || sharesWord(filling, query);
  const isAct = query.acts.some(({ ids }) => ids.some((id) => acts.kinship(id, fact.act) === 'same'));
  return !fact.negated && fillingsOf(fact, [...DOERS, 'because']).some(isIn) && (isAct || fillingsOf(fact, OTHERS).some(isIn));
};

/** "The Plan" is enough of a name for what it's done to. */
const sharesWord = ({ lemmas }: Filling, { words }: Query): boolean => words.some((word) => word.lemmas.some((lemma) => lemmas.has(lemma)));

const KNOWN: ReadonlySet<Group['kind']> = new Set(['thing', 'place', 'programme', 'organisation', 'person', 'foreign']);

/** "Is tourism one of the five sectors": a whole list has no more. */
const ITEM: Slot = { of: ({ ofItems }) => ofItems, fits: () => true, isOne: ({ whole }) => whole === true, isOfSort: true };

const SLOTS: readonly Slot[] = [
  // Where something of a name takes place, and as what somebody takes part in it.
  {
    of: () => ['where'],
    fits: (claim) => isPlaced(claim) && isBehind('within', claim),
    isOne: (fact, claim) => isOfName(fact, claim, isWholeOf(fact, 'where')),
  },
  {
    of: () => ['as'],
    fits: (claim) => !isPlaced(claim) && isBeing(claim),
    isOne: (fact, claim) => isOfName(fact, claim, isWholeOf(fact, 'as')),
  },
  {
    of: () => ['by'],
    fits: (claim) => isBehind('means', claim),
    isOne: (fact, claim) => isOfName(fact, claim) || (isOfAct(fact, claim) && names(fact, ['what'], claim)),
  },
  // What is called so: the backbone of the industry, the partner country of the forum. One of several may be so, too.
  {
    of: () => ['who', 'what'],
    fits: ({ question: { ordinal } }) => ordinal === undefined,
    isOne: (fact, claim) =>
      fact.many === undefined &&
      fact.whole !== false &&
      names(fact, ['as'], claim) &&
      (claim.question.query.acts.length === 0 || isOfAct(fact, claim)),
    isOfSort: true,
  },
  // What is done once is done by one, and a place in an order is one's.
  { of: () => DOERS, fits: (claim) => isDoer(claim), isOne: (fact, claim) => isDoneOnce(fact, claim) },
];

/** Whether what is claimed names what fills one of these roles. */
const names = (fact: SaidFact, roles: readonly SaidRole[], { question: { query } }: Claimed): boolean =>
  fillingsOf(fact, roles).some((filling) => filling.rank === undefined && isNamedIn(filling, query));

/** Whether a word that says how it takes part stands right before what is lacked: in, by means of, as. */
const isBehind = (kind: 'within' | 'means' | 'being', { lacked: [first], question: { query } }: Claimed): boolean =>
  first !== undefined && query[kind].includes(first.at - 1);

/** A place, or a name of one that the article doesn't have. */
export const isPlaced = ({ lacked: [first], question: { groups } }: Claimed): boolean =>
  first !== undefined && (first.owner === 'place' || groups.some(({ kind, from }) => kind === 'foreign' && from === first.at));

const isBeing = (claim: Claimed): boolean => {
  const [first] = claim.lacked;
  const isNoun = first?.part.includes('noun') === true && first.owner !== 'number';
  return isNoun && (isBehind('being', claim) || (!isPrepared(first.at, claim) && first.cases.includes('instrumental')));
};

const isPrepared = (at: number, { question: { query } }: Claimed): boolean => query.words[at - 1]?.part.includes('preposition') === true;

/** "By" somebody, or somebody without a preposition: in Russian in the case of who does, or of who it's done by. */
const isDoer = ({ lacked: [first], question: { query } }: Claimed): boolean => {
  if (!first || query.within.includes(first.at - 1)) return false;
  const before = query.words.findLast(({ at, owner, part }) => at < first.at && (owner !== 'small' || part.includes('preposition')));
  const isOfCase =
    before?.part.includes('preposition') !== true && first.cases.some((each) => each === 'nominative' || each === 'instrumental');
  return query.language === 'en' || isOfCase;
};

/** Whether a fact is of the very act that is claimed. */
const isOfAct = (fact: SaidFact, { question: { query }, knowledge: { acts } }: Claimed): boolean =>
  query.acts.some(({ ids, negated }) => !negated && ids.some((id) => acts.kinship(id, fact.act) === 'same'));

/** Whether a fact is of what the claim names by name, or enumerates all there is, with all places of the claim but a last one that it lacks. */
const isOfName = (fact: SaidFact, { lacked, question, knowledge }: Claimed, isWhole = false): boolean => {
  const { query, places, groups } = question;
  const { acts, content } = knowledge;
  const ids = fillingsOf(fact, ROLES).flatMap(({ mentions }) => mentions);
  const isNamed = ids.some((id) => PROPER_KINDS.has(content.glossary.get(id)?.kind ?? '') && query.things.includes(id));
  const isCarried = query.acts.every(
    ({ ids: own, negated }) => !negated && own.some((id) => acts.isLoose(id) || acts.kinship(id, fact.act) === 'same'),
  );
  const isLacked = (id: string): boolean =>
    groups.some(({ from, terms }) => terms.includes(`#${id}`) && lacked.some(({ at }) => at === from));
  return !fact.negated && isCarried && (isNamed || isWhole) && places.every((each) => each.some((id) => ids.includes(id) || isLacked(id)));
};

const isWholeOf = ({ whole, ofItems }: SaidFact, role: SaidRole): boolean => whole === true && ofItems.includes(role);

const LEADING = 'lead';

/** An act that is done once, or a place in an order, of the very thing that is claimed. */
const isDoneOnce = (fact: SaidFact, claim: Claimed): boolean => {
  const { question, knowledge } = claim;
  const { query, ordinal } = question;
  const leads = query.acts.some(({ ids, negated }) => !negated && ids.includes(LEADING));
  const claimed = ordinal ?? (leads ? 1 : undefined);
  const isRanked = claimed !== undefined && fillingsOf(fact, ['as']).some(({ rank }) => rank === claimed);
  // "Did Gazprom write it": whatever small word says that it's done.
  const isOnce =
    query.acts.length === 0
      ? knowledge.acts.areOnce(fact.act, fact.act)
      : query.acts.some(({ ids, negated }) => !negated && ids.some((id) => knowledge.acts.areOnce(id, fact.act)));
  const isDone = isOnce || (isRanked && (leads || isOfAct(fact, claim)));
  return isDone && fillingsOf(fact, [isRanked ? 'in' : 'what']).some((each) => isNamedIn(each, query) || sharesWord(each, query));
};

/** Whether a fact is of one time: what has a name takes place once, and what is done once has one date. */
export const isDated = (fact: SaidFact, claim: Claimed): boolean =>
  fact.when !== undefined && !fact.negated && (isOfName(fact, claim) || isDoneOnce(fact, claim));

const YEAR = /(?:19|20)\d\d/g;

/** "The strategy runs to 2030" of one that has another year in its name, and that a record tells of. */
export const isOfYears = ({ standing }: IndexedRecord, { question: { query, years }, knowledge: { content } }: Claimed): boolean =>
  query.acts.every(({ ids, negated }) => !negated && ids.includes('last')) &&
  query.things.some((id) => {
    const concept = content.glossary.get(id);
    const own = Object.values(concept?.name ?? {}).flatMap((each) => (each.match(YEAR) ?? []).map(Number));
    return (
      PROPER_KINDS.has(concept?.kind ?? '') &&
      stands(standing, `#${id}`, STANDS.stated) &&
      own.length > 0 &&
      !own.some((year) => years.includes(year))
    );
  });
