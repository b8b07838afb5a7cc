import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Acts } from '../query/acts.js';
import type { Query, QueryAct } from '../query/query.js';
import { NOTHING, type Slots } from '../query/slots.js';
import { lookUp } from '../search/dictionary.js';
import { normalize } from '../search/normalize.js';
import type { Group } from '../search/terms.js';
import { WEIGHTS } from '../search/weights.js';
import type { Taken } from './answer.js';
import { placesNamedBy, type Question, type Wanted } from './question.js';
import { idsAmong, type Word } from '../query/word.js';
import { covers } from '../search/tokens.js';

/** The ids that slots are filled with, and their names. */
export interface Ids {
  readonly content: Content;
  readonly acts: Acts;
}

/**
 * The question with its slots as another reader filled them. That reader may explain words that ours couldn't, and may say what is asked.
 * It can't take back what our reader understood: an answer still has to hold all of that. Nor can it turn another country, or another
 * matter that the lexicon knows, into one of the article's.
 */
export const withSlots = (question: Question, slots: Slots, ids: Ids): Question => {
  const meanings = meaningsIn(question, slots, ids);
  const groups = groupsAsRead(question, slots, meanings, ids);
  const query = queryAsRead(question.query, slots, meanings, ids);
  const years = slots.times === undefined ? question.years : yearsIn(slots.times);
  return {
    ...question,
    query,
    groups,
    reading: { ...question.reading, groups, years },
    years,
    places: placesNamedBy(groups, ids.content),
    wanted: slots.asked === undefined || slots.asked === question.query.asked ? question.wanted : WANTED_BY_ASKED[slots.asked],
    compares:
      slots.operation === undefined || slots.operation === question.query.operation ? question.compares : slots.operation === 'compare',
  };
};

const WANTED_BY_ASKED: Readonly<Record<Query['asked'], Wanted>> = {
  amount: 'quantity',
  time: 'time',
  place: 'place',
  who: 'person',
  why: 'reason',
  list: 'list',
  what: 'anything',
  open: 'anything',
  truth: 'anything',
};

/** Whether another reader may explain the word: not if it is the name of another place. */
const isExplainable = ({ text }: Word): boolean => !lookUp(text).isPlaceName;

/** The words that our reader couldn't explain. */
const unexplained = ({ query }: Question): readonly Word[] => query.words.filter((word) => word.owner === 'nobody' && isExplainable(word));

/** Those of them that say something: nouns, adjectives, verbs. */
export const unreadIn = (question: Question): readonly string[] =>
  question.query.words
    .filter((word) => word.owner === 'nobody' && word.part.split('/').some((each) => CONTENT.has(each)) && isExplainable(word))
    .map(({ text }) => text);

const CONTENT: ReadonlySet<string> = new Set(['noun', 'adjective', 'verb']);

/** What the other reader says that unexplained words mean, by their places: an id, or nothing. So, too, for words that make a phrase with them. */
const meaningsIn = (question: Question, { words = [] }: Slots, { content, acts }: Ids): ReadonlyMap<number, string> => {
  const said = new Map(words.map(({ word, means }) => [normalize(word), means]));
  const groupAt = (at: number): Group | undefined => question.groups.find((each) => covers(each, at));
  const explained = new Map(
    unexplained(question).flatMap(({ at, text, isKnown }) => {
      const means = said.get(normalize(text));
      if (means === undefined) return [];
      // Only a plain word says nothing, not a name.
      const isPlain = isKnown && groupAt(at)?.kind === 'stem';
      const isThere = means === NOTHING ? isPlain : content.glossary.has(means) || acts.has(means);
      return isThere ? [[at, means] as const] : [];
    }),
  );
  // «Горючий камень» is coal, whatever its first word alone would be.
  const inPhrase = question.query.words.filter(isExplainable).flatMap(({ at, text }) => {
    const means = said.get(normalize(text));
    const isBeside = means !== NOTHING && [at - 1, at + 1].some((place) => explained.get(place) === means);
    return means !== undefined && isBeside ? [[at, means] as const] : [];
  });
  return new Map([...explained, ...inPhrase]);
};

const groupsAsRead = (
  { groups, reading: { tokens, language } }: Question,
  { things = [], places = [] }: Slots,
  meanings: ReadonlyMap<number, string>,
  { content: { glossary } }: Ids,
): readonly Group[] => {
  const kept = groups.filter(({ from, length }) => !(length === 1 && meanings.has(from)));
  const isNamed = (id: string): boolean => kept.some(({ terms }) => terms.includes(`#${id}`));
  const placeOf = (id: string): number | undefined => [...meanings].find(([, means]) => means === id)?.[0];
  const added = [...new Set([...things, ...places, ...meanings.values()])].flatMap((id): Group[] => {
    const concept = glossary.get(id);
    if (!concept || isNamed(id)) return [];
    const at = placeOf(id);
    return [
      {
        kind: concept.kind,
        terms: [`#${id}`],
        broader: concept.broader.map((wider) => `#${wider}`),
        text: concept.name[language],
        // An id that no word of the message names is put behind all words.
        from: at ?? tokens.length + 1,
        length: at === undefined ? 0 : 1,
        factor: WEIGHTS.kind[concept.kind],
      },
    ];
  });
  return [...kept, ...added].sort((a, b) => a.from - b.from || b.length - a.length);
};

const queryAsRead = (query: Query, slots: Slots, meanings: ReadonlyMap<number, string>, { content, acts }: Ids): Query => {
  const ownerOf = (at: number): Word['owner'] | undefined => {
    const means = meanings.get(at);
    if (means === undefined) return undefined;
    if (means === NOTHING) return 'small';
    if (acts.has(means)) return 'act';
    return content.glossary.get(means)?.kind === 'place' ? 'place' : 'thing';
  };
  return {
    ...query,
    operation: slots.operation ?? query.operation,
    asked: slots.asked ?? query.asked,
    acts: slots.acts === undefined ? query.acts : actsAsRead(query, slots.acts, meanings),
    things: slots.things ?? query.things,
    places: slots.places ?? query.places,
    times: slots.times ?? query.times,
    claims: slots.claims === undefined ? query.claims : claimsAsRead(query, slots.claims),
    quantifiers: slots.quantifiers ?? query.quantifiers,
    extreme: slots.extreme ?? query.extreme,
    words: query.words.map((word) => ({ ...word, owner: ownerOf(word.at) ?? word.owner })),
  };
};

/** Numbers with their units as our reader found them, a range among them by either end. */
const claimsAsRead = (query: Query, claims: NonNullable<Slots['claims']>): Query['claims'] => [
  ...new Set(
    claims.map((claim) => query.claims.find(({ value }) => value.split('-').includes(claim.value)) ?? { ...claim, units: [], of: [] }),
  ),
];

/** Acts as our reader found them, where it did; those that only the names of things hold stay there. */
const actsAsRead = (query: Query, ids: readonly string[], meanings: ReadonlyMap<number, string>): QueryAct[] =>
  ids.flatMap((said) => {
    const negated = said.startsWith('!');
    const id = negated ? said.slice(1) : said;
    const known = query.acts.find((act) => act.ids.includes(id));
    if (known) return [{ ...known, ids: [id], negated }];
    if (query.actsNamed.includes(id) && !negated) return [];
    const at = [...meanings].find(([, means]) => means === id)?.[0];
    return [{ ids: [id], negated, at: at ?? query.words.length, length: at === undefined ? 0 : 1, who: [], whom: [] }];
  });

/** The years of times such as "2013", "2013-09" and "--09". */
const yearsIn = (times: readonly string[]): readonly number[] => [
  ...new Set(times.map((time) => Number.parseInt(time, 10)).filter((year) => year > 0)),
];

/** What a question asks, by ids and numbers alone: what it takes over from another one stands in its groups. */
export const slotsOf = ({ query, groups, years }: Question, { glossary }: Content): Slots => {
  const named = idsAmong(groups.flatMap(({ terms }) => terms));
  const isOf = (id: string, kinds: readonly (string | undefined)[]): boolean => kinds.includes(glossary.get(id)?.kind);
  return {
    operation: query.operation,
    asked: query.asked,
    acts: query.acts.flatMap(({ ids: [id], negated }) => (id === undefined ? [] : [negated ? `!${id}` : id])),
    things: named.filter((id) => !isOf(id, ['place', 'word', 'measure'])),
    places: named.filter((id) => isOf(id, ['place'])),
    times: years.map(String),
  };
};

/** What a query takes a question for, by the names of its ids. */
export const takenFor = ({ asked, acts: said, things, places, times }: Query, language: Language, { content, acts }: Ids): Taken => ({
  asked,
  acts: said.flatMap(({ ids: [id], negated }) => (id === undefined ? [] : [{ name: acts.nameOf(id, language), negated }])),
  names: [...[...things, ...places].flatMap((id) => content.glossary.get(id)?.name[language] ?? []), ...times],
});
