import { z } from 'zod';
import type { Acts } from '../../query/acts.js';
import type { QueryAct } from '../../query/query.js';
import { formsOf } from '../../search/forms.js';
import { readLexicon } from '../../search/lexicon.js';
import { covers, type Token, indicesOf } from '../../search/tokens.js';
import type { Question } from '../question.js';
import { isSubject } from '../subjects.js';
import { type HowTogether, howIn, spanIn } from './how-together.js';
import { type Marks, pointingOf } from './pointing.js';
import { SUBJECT_KINDS } from '../../query/word.js';
import { hasQuestionMark } from '../../query/split.js';

/** How a message visibly follows on from the one before it. */
export type FollowOn =
  /** One of what was shown: by its place, from 1, or the last. */
  | { readonly kind: 'choice'; readonly at: number | 'last' }
  /**
   * Something asked of what was shown: what comes next, the same in fewer words, whether it's certain, where it's from or who says so, what
   * it means, what comes of it, what it is about, what it leaves out.
   */
  | { readonly kind: 'more' | 'shorter' | 'sure' | 'source' | 'saying' | 'meaning' | 'effect' | 'about' | 'rest' }
  /** The same before or after it. */
  | { readonly kind: 'moment'; readonly to: 'later' | 'earlier' }
  /** What to do with the numbers shown; `named` where the message names some of them, and may be a question of its own. */
  | { readonly kind: 'together'; readonly how: HowTogether; readonly named: boolean }
  /** How much a number a year comes to in so many years. */
  | { readonly kind: 'span'; readonly years: string }
  /** The same number of another thing or place, of which nothing but its name is said. */
  | { readonly kind: 'another' }
  /** One thing more to set beside the number shown. */
  | { readonly kind: 'beside' }
  /** The problems that the article sees, or what it proposes. */
  | { readonly kind: 'lists'; readonly role: 'problems' | 'proposals' }
  /** What a number is that was shown, or what is said of several that don't fit: as written, without their scales. */
  | { readonly kind: 'number'; readonly values: readonly [string, ...string[]] }
  /**
   * The question before with a part replaced: "and in 2012?" `surely` if the message says too little by itself; `likely` if it begins
   * like a follow-on; `perhaps` if it may stand alone, and is taken so if the article answers it alone.
   */
  | {
      readonly kind: 'edit';
      readonly how: 'surely' | 'likely' | 'perhaps';
      /** Whether it names a thing of its own. */ readonly names: boolean;
      /** Whether it asks if what was shown holds for what it names, too: "is that one of them?" */
      readonly too?: boolean;
    };

/** A message that follows on, without the words that only say so. */
export interface Following {
  readonly how: FollowOn;
  readonly question: Question;
}

export type ReadFollowOn = (message: string, question: Question) => Following | undefined;

const schema = z.array(z.strictObject({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()) }));

/** A message that says little by itself has so many words at most; one that points back, twice as many. */
const MOST_WORDS = 8;
/** A place in a list. */
const PLACE_IN_LIST = /^\d{1,2}$/;
/** So many names make a question of its own, whatever it opens with. */
const WHOLE = 3;
/** Two numbers are set beside each other. */
const MOST_NAMES = 2;
const LISTS = ['problems', 'proposals'] as const;
const OF_SHOWN = ['sure', 'source', 'meaning', 'effect', 'about', 'shorter', 'rest'] as const;

/** Reads how a message follows on; undefined for one that stands alone, as all do that don't visibly lean on another. */
export const createFollowOns = (acts: Acts): ReadFollowOn => {
  const forms = formsOf(readLexicon('following', schema));

  /** Where each kind of mark stands, token by token; what only looks like one is left out. */
  const marksIn = ({ reading: { tokens }, compares }: Question): Marks => {
    const found = forms.find(tokens);
    // "Это правда" opens a question; alone it's asked of what was said.
    const spared = new Set(
      found.filter(({ ids, length }) => !compares && ids.includes('expletive') && length < tokens.length).flatMap(indicesOf),
    );
    const marks = new Map<string, number[]>();
    for (const { ids, from, length } of found)
      for (const id of ids) {
        const places = indicesOf({ from, length }).filter((at) => id === 'expletive' || !spared.has(at));
        if (places.length > 0) marks.set(id, [...(marks.get(id) ?? []), ...places]);
      }
    return marks;
  };

  /** Whether an act only tells what to do with numbers: grew, larger, compare. */
  const isOfNumbers = ({ ids }: QueryAct): boolean =>
    ids.some((id) => acts.isQuality(id) || acts.isLight(id) || OF_NUMBERS.some((other) => acts.kinship(other, id) === 'same'));

  /** The operation that a message asks for, where it asks for nothing else. */
  const workIn = (question: Question, marks: Marks): HowTogether | undefined =>
    // How many of them are done is no arithmetic.
    withoutMarks(question, marks).query.acts.every(isOfNumbers) && !question.reading.cues.has('done') ? howIn(question) : undefined;

  /** "What share is the coal of the oil?" stands alone, and is asked of the numbers shown where they are those of coal and oil. */
  const ofNamed = (question: Question, marks: Marks): FollowOn | undefined => {
    const { query, reading, years } = question;
    const isShort = reading.tokens.length <= MOST_WORDS && !reading.cues.has('switch') && !query.quoted;
    const names = namedAt(question, marks).length;
    const isOfNames = names <= MOST_NAMES && query.claims.length === 0 && years.length === 0;
    const how = isShort && isOfNames ? workIn(question, marks) : undefined;
    // One thing alone is added to what was shown: "together with the sawn timber?"
    return how && { kind: 'together', how, named: names !== 1 || query.operation !== 'sum' };
  };

  const howOf = (message: string, question: Question, marks: Marks): FollowOn | undefined => {
    const { reading, query, ordinal, years, compares, wanted, dimensions } = question;
    if (reading.cues.has('switch') || marks.has('standing') || query.quoted) return undefined;
    const has = (id: string): boolean => marks.has(id);
    const start = startOf(reading.tokens, marks);
    const isAtStart = (id: string): boolean => marks.get(id)?.includes(start) ?? false;
    const names = namedAt(question, marks);
    const isShort = reading.tokens.length - start <= MOST_WORDS;
    const isBare = names.length === 0 && query.claims.length === 0 && years.length === 0 && isShort;

    const [place, ...places] = reading.tokens.filter(({ kind }) => kind === 'number');
    if (has('item') && place && places.length === 0 && names.length === 0 && isShort && PLACE_IN_LIST.test(place.text))
      return { kind: 'choice', at: Number(place.text) };
    if (isBare && compares && has('last') && ordinal === 1) return { kind: 'together', how: 'ends', named: false };
    if (isBare && !ASKING_OTHER.has(wanted) && !compares) {
      if (has('last') && reading.yearsApart === undefined) return { kind: 'choice', at: 'last' };
      if (ordinal !== undefined) return { kind: 'choice', at: ordinal };
    }
    const span = names.length === 0 && reading.tokens.length <= 2 * MOST_WORDS ? spanIn(question) : undefined;
    if (span !== undefined) return { kind: 'span', years: span };
    const ofShown = isBare && !query.extreme ? (query.asked === 'who' && has('saying') ? 'saying' : OF_SHOWN.find(has)) : undefined;
    if (isBare && has('trend')) return { kind: 'together', how: 'change', named: false };
    const operation = isBare && (ofShown === undefined || query.quantifiers.includes('total')) ? workIn(question, marks) : undefined;
    // "By how much has it fallen in all?" is from the first to the last, too.
    const isThroughout = operation === 'change' && query.quantifiers.includes('total');
    if (isThroughout || (has('overall') && (operation === 'change' || (operation === 'sum' && query.operation !== 'sum'))))
      return { kind: 'together', how: 'overall', named: false };
    if (operation) return { kind: 'together', how: operation, named: false };
    const [number, ...numbers] = query.claims;
    const isOfUnits = [...dimensions].every((dimension) => number?.units.includes(dimension));
    const asksWhat = (wanted === 'anything' || dimensions.size > 0) && query.operation !== 'verify' && years.length === 0 && isOfUnits;
    // "15 times 10 is 150, not 300" asks what is said of such numbers.
    const isOfSeveral = numbers.length > 1 && reading.tokens.length <= 2 * MOST_WORDS;
    const isOfOne = numbers.length === 0 && isShort && asksWhat;
    if (number && names.length === 0 && (isOfOne || isOfSeveral))
      return { kind: 'number', values: [number.value, ...numbers.map(({ value }) => value)] };
    // "What measures did they agree on?" is told by what tells that they agreed.
    const role = isBare && withoutMarks(question, marks).query.acts.length === 0 ? LISTS.find(has) : undefined;
    if (role) return { kind: 'lists', role };
    if (ofShown) return { kind: ofShown };
    if (isBare && reading.yearsApart === undefined) {
      if (reading.cues.has('more') && wanted === 'anything' && !has('later')) return { kind: 'more' };
      if (has('later') || has('earlier')) return { kind: 'moment', to: has('later') ? 'later' : 'earlier' };
    }
    if (compares && years.length === 0 && isBeside(question, names.length, marks)) return { kind: 'beside' };
    const isName = (at: number): boolean => question.groups.some((group) => NAMES_ALONE.has(group.kind) && covers(group, at));
    const saysName = reading.tokens.length > start && reading.tokens.every((_, at) => at < start || isName(at));
    if (saysName && hasQuestionMark(message)) return { kind: 'another' };
    if (isWhole(question, names.length)) return undefined;

    if (reading.tokens.length > 2 * MOST_WORDS) return undefined;
    const pointing = pointingOf(message, question, names, marks);
    const asks =
      wanted !== 'anything' ||
      query.asked !== 'open' ||
      years.length > 0 ||
      reading.cues.has('now') ||
      dimensions.size > 0 ||
      reading.yearsApart !== undefined;
    // A verb alone asks nothing: "stop".
    const says = asks || (query.acts.length > 0 && hasQuestionMark(message)) || query.quantifiers.length > 0;
    if (!isShort && pointing === undefined) return undefined;
    // "And the area?" names nothing by itself.
    const asksMore = isAtStart('opening') && question.groups.length > 0;
    const isPlace = (at: number): boolean => question.groups.some((group) => PLACES.has(group.kind) && covers(group, at));
    // An act that is said by a noun is a thing of its own: "has the demand for it grown?"
    const namesThing = !names.every(isPlace) || query.words.some(({ owner, part }) => DOING.has(owner) && part === 'noun');
    if (names.length === 0)
      return says || asksMore || pointing !== undefined ? { kind: 'edit', how: 'surely', names: namesThing } : undefined;
    const too = has('too') && query.acts.length + query.claims.length + years.length === 0 && wanted === 'anything';
    if (pointing) return { kind: 'edit', how: pointing, names: namesThing, too };
    if (!['opening', 'correcting', 'fragment'].some(isAtStart)) return undefined;
    const how = isAtStart('correcting') ? 'surely' : asksOfItsOwn(question, names.length) ? 'perhaps' : 'likely';
    return { kind: 'edit', how, names: namesThing };
  };

  return (message, question) => {
    const marks = marksIn(question);
    const how = howOf(message, question, marks) ?? ofNamed(question, marks);
    return how && { how, question: withoutMarks(question, marks) };
  };
};

/** "How much did China import in 2007?" doesn't say what. If nothing answers it alone, it's asked of what was spoken of before. */
export const namingNothing = (question: Question): Following | undefined => {
  const { query, groups, reading } = question;
  const isOwn =
    query.quoted || reading.cues.has('switch') || query.claims.length > 0 || query.words.some(({ owner }) => owner === 'nobody');
  const isOfAmount = query.asked === 'amount' && groups.some(({ flow }) => flow !== undefined) && !groups.some(isSubject);
  return isOfAmount && !isOwn ? { how: { kind: 'edit', how: 'perhaps', names: true }, question } : undefined;
};

const ASKING_OTHER: ReadonlySet<string> = new Set(['time', 'person', 'reason', 'place']);
const OF_NUMBERS = ['change', 'exceed', 'compare', 'rank', 'make-up'];
/** Marks that are words of the question, too; all other marks only tell that it follows on. */
const SAYING_MORE: ReadonlySet<string> = new Set(['fragment', 'expletive', 'beside', 'clause', 'standing']);

/** The question without the words that only tell how it follows on. */
const withoutMarks = (question: Question, marks: Marks): Question => {
  const marked = markedBy(marks);
  const stays = ({ from, length }: { readonly from: number; readonly length: number }): boolean =>
    !indicesOf({ from, length: Math.max(length, 1) }).every((at) => marked.has(at));
  const { query } = question;
  const isOfThing = (at: number): boolean => question.groups.some((group) => isSubject(group) && covers(group, at));
  const groups = question.groups.filter(stays);
  // "In the next year?" checks nothing.
  const named = groups.length + query.acts.length + query.claims.length + question.years.length + question.dimensions.size;
  const isEmpty = query.operation === 'verify' && named === 0;
  return {
    ...question,
    groups,
    query: {
      ...query,
      ...(isEmpty ? { operation: 'tell', asked: 'open' } : {}),
      // "And logs?" names a thing, whatever else the word may be.
      acts: query.acts.filter(({ at }) => !marked.has(at) && !(query.asked === 'open' && isOfThing(at))),
      words: query.words.filter(({ at }) => !marked.has(at)),
      lacks: query.lacks && !marks.has('correcting'),
    },
  };
};

const markedBy = (marks: Marks): ReadonlySet<number> => new Set([...marks].flatMap(([id, places]) => (SAYING_MORE.has(id) ? [] : places)));

/** The first token that is no "ok" or "well". */
const startOf = (tokens: readonly Token[], marks: Marks): number => {
  const before = new Set(marks.get('discourse'));
  const at = tokens.findIndex((_, i) => !before.has(i));
  return at < 0 ? 0 : at;
};

/** Where a message names something by itself: a thing, a place, a matter of its own. */
const namedAt = ({ query, groups, reading }: Question, marks: Marks): readonly number[] => {
  const marked = markedBy(marks);
  return query.words
    .filter(({ owner, part, at }) => {
      if (marked.has(at)) return false;
      // A name of several words stands where its last one does.
      const within = groups.filter((each) => covers(each, at));
      const here = within.filter(({ from, length }) => at === from + length - 1);
      if (within.length > here.length) return false;
      if (here.some(({ kind }) => NAMES_ALONE.has(kind))) return owner !== 'act' || here.some(isSubject);
      if (reading.cueAt.has(at)) return false;
      return (owner === 'nobody' || owner === 'thing') && here.length > 0 && !isVerbAlone(part);
    })
    .map(({ at }) => at);
};

const DOING: ReadonlySet<string> = new Set(['act', 'quality']);
const PLACES: ReadonlySet<string> = new Set(['place', 'foreign']);
const NAMES_ALONE: ReadonlySet<string> = new Set([...PLACES, ...SUBJECT_KINDS]);

const isVerbAlone = (part: string): boolean => part.split('/').every((each) => each === 'verb' || each === 'adverb' || each === 'other');

/** Whether a message says all that a question needs, whatever it opens with. */
const isWhole = ({ query }: Question, names: number): boolean =>
  names >= WHOLE || query.claims.length > 1 || (query.claims.length > 0 && query.operation !== 'verify');

/** Whether what opens like a follow-on may be a question of its own: it asks something, of something that it names. */
const asksOfItsOwn = ({ query, groups }: Question, names: number): boolean =>
  query.asked !== 'open' &&
  groups.some((group) => isSubject(group) || group.kind === 'place') &&
  (names > 1 || (names > 0 && query.acts.length > 0));

/** "Compare with oil", "compare that with the whole trade": one thing to set beside what was shown. */
const isBeside = ({ groups }: Question, names: number, marks: Marks): boolean => {
  const [first = -1] = groups.filter(isSubject).map(({ from }) => from);
  const points = marks.has('pointing') && (marks.get('beside') ?? []).some((at) => at < first);
  return points || (names === 1 && (marks.get('beside') ?? []).includes(first - 1));
};
