import type { Content } from '../content/content.js';
import { ordinalAmong } from '../search/ordinals.js';
import type { Framed } from '../query/frame.js';
import type { Query } from '../query/query.js';
import { idsAmong } from '../query/word.js';
import type { WordReader } from '../query/word-reader.js';
import type { QueryReader } from '../query/reader.js';
import type { Reading } from '../search/reading.js';
import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';
import type { Answer } from './answer.js';
import { directionOf, type Direction } from './trade-direction.js';
import { ancestorsOf } from './traits.js';
import { covers } from '../search/tokens.js';

/** The kinds of things that may be wanted: a number, a time, a place … */
export const WANTED_KINDS = ['quantity', 'time', 'place', 'person', 'reason', 'list', 'overview', 'anything'] as const;

/** What kind of thing is wanted. */
export type Wanted = (typeof WANTED_KINDS)[number];

/** A reading, understood: what is wanted and what must hold of the answer. */
export interface Question {
  readonly reading: Reading;
  readonly query: Query;
  readonly groups: readonly Group[];
  readonly wanted: Wanted;
  readonly compares: boolean;
  /** Two things are named to choose between: "which grew faster, exports or imports". */
  readonly chooses: boolean;
  readonly years: readonly number[];
  /** The places named, each as the ids that its word may mean, without those that only contain another one named. */
  readonly places: readonly (readonly string[])[];
  readonly direction: Direction;
  readonly dimensions: ReadonlySet<string>;
  /** "The third": a place in a list. */
  readonly ordinal: number | undefined;
  /** The record of the answer before, that this question follows on from. */
  readonly after?: string | undefined;
  /** The statement that it led with, when the question names nothing of its own: "and when?" */
  readonly led?: string | undefined;
  /** Whether a record may answer it, where it's asked of some alone: of what was shown, of its section, of what wasn't told yet. */
  readonly isMeant?: ((record: IndexedRecord) => boolean) | undefined;
}

/** A question with what was found for it. */
export interface QuestionAndAnswer {
  readonly question: Question;
  readonly answer: Answer;
}

const WANTED_BY_CUE: readonly (readonly [cue: string, wanted: Wanted])[] = [
  ['overview', 'overview'],
  ['why', 'reason'],
  ['number', 'quantity'],
  ['when', 'time'],
  ['quantity', 'quantity'],
  ['multiple', 'quantity'],
  ['share', 'quantity'],
  ['where', 'place'],
  ['who', 'person'],
  ['growth', 'quantity'],
  ['average', 'quantity'],
  ['list', 'list'],
];

/** How many times are named; "now" is one. */
const countOfTimes = ({ years, spans, cues }: Reading): number =>
  new Set(years).size - spans + (years.length > 0 && cues.has('now') ? 1 : 0);

const comparing = (reading: Reading, cues: ReadonlyMap<string, readonly number[]>): boolean =>
  // Two questions for a number in one: "how many now and how many in 2020".
  cuesApart(reading).has('compare') ||
  countOfTimes(reading) > 1 ||
  (cues.get('how-much') ?? []).length > 1 ||
  asksWhichIsMore(reading, cues);

/** "Which was greater, exports or imports?", "did they sell more than they bought?"; "by how much does it exceed that?"; "more than 200" compares nothing. */
const asksWhichIsMore = ({ tokens }: Reading, cues: ReadonlyMap<string, readonly number[]>): boolean =>
  cues.has('more') && (cues.has('difference') || (cues.get('beside') ?? []).some((at) => tokens[at + 1]?.kind === 'word'));

/**
 * Whether "when" or "where" only joins a clause: it stands behind another question word, without an "and" before it.
 * @example "what do they look at when they write" asks for no time
 */
const joinsClause = (cue: string, { cueFrom }: Reading, cues: ReadonlyMap<string, readonly number[]>): boolean => {
  const at = cueFrom.get(cue);
  if (at === undefined || !JOINING.has(cue) || cues.get('also')?.includes(at - 1) === true) return false;
  return [...(cues.get('word') ?? []), ...(cues.get('joining') ?? [])].some((place) => place < at && place <= OPENS);
};

const JOINING: ReadonlySet<string> = new Set(['when', 'where']);
/** A question word this near to the start asks. */
const OPENS = 1;

/** The understanding of a message, and of the reading of its text: pure, no search. */
export const understand = (
  { text, claims }: Framed,
  reading: Reading,
  content: Content,
  words: WordReader,
  readQuery: QueryReader,
): Question => {
  const worded = words.worded(reading.tokens);
  const { cues } = worded;
  const isCued = (cue: string): boolean => (reading.cues.has(cue) || cues.has(cue)) && !joinsClause(cue, reading, cues);
  const wanted = WANTED_BY_CUE.find(([cue]) => isCued(cue))?.[1] ?? (reading.dimensions.size > 0 ? 'quantity' : 'anything');
  const compares = wanted !== 'reason' && comparing(reading, cues);
  const query = readQuery(text, reading, worded, { wanted, compares, claims });
  const { besides } = query;
  // "Besides oil": what is known already asks for nothing.
  const groups = reading.groups.filter(({ from }) => besides === undefined || !covers(besides, from));
  return {
    reading,
    query,
    groups,
    // Where a yes or no is wanted, "the cities where" and "in the number of" ask for no place and no number.
    wanted:
      query.operation === 'verify' && (wanted !== 'quantity' || query.claims.length === 0)
        ? 'anything'
        : query.asked === 'place'
          ? 'place'
          : wanted,
    compares,
    chooses: asksWhichIsMore(reading, cues),
    years: [...new Set(reading.years)],
    places: placesNamedBy(groups, content),
    direction: directionOf(reading, worded, query, content),
    dimensions: dimensionsOf(reading, wanted),
    // "A third" is no third place.
    ordinal: query.claims.some(({ fraction }) => fraction) ? undefined : ordinalAmong(cuesApart(reading)),
  };
};

/** The places named by these groups, without those that only contain another one of them. */
export const placesNamedBy = (groups: readonly Group[], content: Content): Question['places'] => {
  const isPlace = (id: string): boolean => content.glossary.get(id)?.kind === 'place';
  const named = groups.map(({ terms }) => idsAmong(terms).filter(isPlace)).filter((ids) => ids.length > 0);
  const containers = new Set(named.flat().flatMap((place) => ancestorsOf(place, content)));
  return named.filter((ids, i) => {
    const isRepeated = named.findIndex((other) => other.join() === ids.join()) < i;
    return !isRepeated && !ids.every((id) => containers.has(id));
  });
};

/** The cues outside of the names of things: the first rod is a rod, and no first one of anything. */
const cuesApart = ({ cues, cueFrom, groups }: Reading): ReadonlySet<string> => {
  const isInName = (at: number | undefined): boolean =>
    at !== undefined && groups.some((group) => group.kind === 'thing' && group.length > 1 && covers(group, at));
  return new Set([...cues].filter((cue) => !isInName(cueFrom.get(cue))));
};

/** "On which days", "in what month": the unit of a time that is asked for is no unit of a number. */
const dimensionsOf = ({ dimensions }: Reading, wanted: Wanted): ReadonlySet<string> =>
  wanted === 'time' ? new Set([...dimensions].filter((each) => each !== DURATION)) : dimensions;

const DURATION = 'duration';

const adjoins = (a: Group, b: Group): boolean => b.from === a.from + a.length;

/** What is counted: the first thing named after "how many". */
export const countedHeadOf = ({ groups, reading, wanted, query }: Question): Group | undefined => {
  if (wanted !== 'quantity' || reading.quantityAt === undefined) return undefined;
  const { quantityAt } = reading;
  const all = groups.filter(({ kind, from, factor }) => kind === 'thing' && from >= 0 && factor >= 1);
  const [first, ...rest] = all.filter(({ from }) => from > quantityAt);
  // "А предприятий сколько?"
  const begins = (from: number): boolean => query.words.every(({ at, owner }) => at >= from || owner === 'small');
  if (!first) return all.find(({ from, length }) => from + length === quantityAt && begins(from));
  // In English the last of a row is the head: of "the oil loan", the loan. The verb after it is none of the row: "how many firms handled imports".
  const isOfRow = (head: Group, next: Group): boolean => adjoins(head, next) && query.words[next.from]?.owner !== 'act';
  return reading.language === 'en' ? rest.reduce((head, next) => (isOfRow(head, next) ? next : head), first) : first;
};

/** Whether "how many" counts the head, rather than asking a number of it: "how much did the clock lose", «сколько длилась остановка». */
export const countsHead = ({ reading: { quantityAt = 0 }, query }: Question, { from, length }: Group): boolean => {
  const { auxiliaries, language, words } = query;
  if (language === 'en') return !auxiliaries.some((at) => at > quantityAt && at < from);
  const isAfterVerb = words.slice(quantityAt + 1, from).some(({ part }) => part === 'verb');
  const cases = words[from + length - 1]?.cases ?? [];
  return !isAfterVerb || cases.length === 0 || cases.includes('genitive');
};
