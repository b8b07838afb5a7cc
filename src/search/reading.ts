import type { Content } from '../content/content.js';
import type { Language } from '../content/language.js';
import { createChatForms } from './chat-forms.js';
import { createCardinals } from './cardinals.js';
import { lookUp } from './dictionary.js';
import { createEarlyYears } from './early-years.js';
import { createForms, type FormMatch, formsOf } from './forms.js';
import { createSplitWord, SHORTEST_SPLIT } from './split-word.js';
import { swapLayout } from './keyboard-layout.js';
import type { Lexicon } from './lexicon.js';
import { withoutLookAlikes } from './look-alikes.js';
import { normalize } from './normalize.js';
import { createNumerals } from './numerals.js';
import { properNamesIn } from './proper-names.js';
import { createShortWords } from './short-words.js';
import { createSpeller } from './spelling.js';
import type { SearchIndex } from './search-index.js';
import { type Group, NAME_KINDS, type Terms } from './terms.js';
import { isCyrillic, stemOf, tokenize, tokensIn, wordsIn, type Token, covers, indicesOf } from './tokens.js';
import { toCyrillic } from './transliteration.js';
import { vocabularyOf } from './vocabulary.js';
import { WEIGHTS } from './weights.js';
import { createYearsApart } from './years-apart.js';

/** What a message says, once its letters, spelling and words are understood. */
export interface Reading {
  readonly language: Language;
  /** The tokens as they were typed. */
  readonly typed: readonly Token[];
  /** The tokens as they were read. */
  readonly tokens: readonly Token[];
  /** The meaning-bearing pieces, without empty words and units. */
  readonly groups: readonly Group[];
  /** Kinds of question that words point to: quantity, when, why, compare … */
  readonly cues: ReadonlySet<string>;
  /** Where each of them begins first. */
  readonly cueFrom: ReadonlyMap<string, number>;
  /** Where the number is asked for: the token of "how many". */
  readonly quantityAt: number | undefined;
  /** Where words stand for goods that leave (sold, shipped) or arrive (bought, imported), by token. */
  readonly moves: ReadonlyMap<number, TradeSide>;
  readonly years: readonly number[];
  /** "2031–2035": a span is one time, though it has two years. */
  readonly spans: number;
  /** How many of something are named: 5 for "the five proposals". */
  readonly counted: number | undefined;
  /** How far from the time spoken of last: 3 for "three years later", −1 for "the year before". */
  readonly yearsApart: number | undefined;
  /** The tokens that tell the kind of question. */
  readonly cueAt: ReadonlySet<number>;
  /** Dimensions of units named: mass, area, roubles … */
  readonly dimensions: ReadonlySet<string>;
  /** Half of the words or more belong to neither language nor to the article. */
  readonly isStrange: boolean;
  /** The message as it was read, when letters or words had to be changed. */
  readonly readAs: string | undefined;
}

/** A message as typed on one layout of the keyboard: its tokens, which of them are known, and the share of its words that are. */
interface TypedMessage {
  readonly text: string;
  readonly normalized: string;
  readonly tokens: readonly Token[];
  readonly known: readonly boolean[];
  readonly share: number;
}

export type TradeSide = 'sends' | 'receives';

export type Reader = (message: string) => Reading;

const STRANGER = { kind: 'foreign', factor: WEIGHTS.stranger } as const;
const MOVES: readonly TradeSide[] = ['sends', 'receives'];
const SPAN = /(?:1\d|20)\d\d ?- ?(?:1\d|20)\d\d/g;
const MIDDLE_RANK = 2_000;
/** In UTF-16 units. No question is longer; what comes after it isn't read. */
export const LONGEST_QUESTION = 600;
const SHORTEST_FOREIGN = 4;
const MOST_CORRECTIONS = 12;
/**
 * If a smaller share of the words is known, the message may be typed on the wrong layout. It is read on the other one if so many more are
 * known there.
 */
const LAYOUT = { knownAtMost: 0.5, betterBy: 0.25 };

/** For one article. Reading a message is pure: the same one is always read alike. */
export const createReader = (content: Content, lexicon: Lexicon, terms: Terms, index: SearchIndex): Reader => {
  const words = vocabularyOf(index, content, lexicon);
  const stems = new Set([...words.keys()].map(stemOf));
  const speller = createSpeller(words);
  const everydaySpeller = createSpeller(new Map([...lexicon.common.words].map((word, i) => [word, -i])));
  const begun = new Set(wordsOfNames(content).flatMap(beginningsOf));
  const shortWords = createShortWords(smallWordsOf(lexicon));
  const rankOf = new Map([...lexicon.common.words].map((word, i) => [word, i + 1]));
  // A word of the article counts at least like an everyday word of middle rank.
  const unglue = createSplitWord((word) => {
    const rank = words.has(word) ? Math.min(rankOf.get(word) ?? MIDDLE_RANK, MIDDLE_RANK) : rankOf.get(word);
    return rank === undefined ? undefined : 4 + Math.log(rank);
  });
  const cueForms = formsOf(lexicon.cues);
  const unitsIn = createUnitFinder(content);
  const inFull = createChatForms();
  const numerals = createNumerals();
  const yearsApart = createYearsApart();
  const withEarlyYears = createEarlyYears(content, (word) => terms.isEmptyWord(word));
  const cardinal = createCardinals();
  const countedIn = (tokens: readonly Token[]): number | undefined => tokens.flatMap((token) => cardinal(token) ?? [])[0];

  const isKnown = (token: Token): boolean =>
    token.kind !== 'word' ||
    words.has(token.text) ||
    terms.isEmptyWord(token.text) ||
    terms.isNamed(token) ||
    (token.text.length < SHORTEST_SPLIT && cueForms.ofWord(token).length > 0) ||
    stems.has(token.stem) ||
    (token.text.length > 3 && lexicon.common.rankOf(token.stem) !== undefined);
  const shareOf = (tokens: readonly Token[], isKnownAt: (token: Token, at: number) => boolean): number => {
    let [counted, known] = [0, 0];
    tokens.forEach((token, at) => {
      if (token.kind !== 'word' || token.text.length === 1) return;
      counted += 1;
      if (isKnownAt(token, at)) known += 1;
    });
    return counted === 0 ? 1 : known / counted;
  };
  const typedOf = (text: string): TypedMessage => {
    const normalized = normalize(numerals.inDigits(inFull(normalize(text))));
    const tokens = tokensIn(normalized);
    const known = tokens.map(isKnown);
    return { text, normalized, tokens, known, share: shareOf(tokens, (_, at) => known[at] ?? false) };
  };

  const fixLayout = (typed: TypedMessage): TypedMessage => {
    if (typed.share > LAYOUT.knownAtMost) return typed;
    const share = Math.max(
      typed.share,
      shareOf(typed.tokens, (token) => isKnown(transliterated(token))),
    );
    if (share > LAYOUT.knownAtMost) return typed;
    const swapped = typedOf(swapLayout(typed.text));
    return swapped.share >= share + LAYOUT.betterBy ? swapped : typed;
  };

  const fixWord = (token: Token, { isName, isForeign }: { readonly isName: boolean; readonly isForeign: boolean }): string => {
    // A word of the dictionary is never changed: whoever writes «среднегодовой» means it.
    if (lexicon.common.words.has(token.text) || lookUp(token.text).isKnown) return token.text;
    // A word that begins a name of the article is that name half typed, and no slip.
    if (begun.has(token.text)) return token.text;
    const short = shortWords(token.text);
    if (short !== undefined) return short;
    // An unknown name isn't changed into an everyday word.
    const correct = (word: string): string | undefined => speller.correct(word) ?? (isName ? undefined : everydaySpeller.correct(word));
    if (isCyrillic(token.text)) return correct(token.text) ?? unglue(token.text)?.join(' ') ?? token.text;
    const russian = transliterated(token);
    // A short word in Latin letters may look like a Russian one by accident, unless other words are Russian, too.
    if (russian.text.length >= (isForeign ? 2 : SHORTEST_FOREIGN) && isKnown(russian)) return russian.text;
    return (
      speller.correct(token.text) ??
      speller.correct(russian.text) ??
      correct(token.text) ??
      unglue(token.text)?.join(' ') ??
      unglue(russian.text)?.join(' ') ??
      token.text
    );
  };

  /** A name that neither the article nor everyday language knows. Whatever is asked about it, the article doesn't tell. */
  const isStranger = ({ kind, terms: [term = ''], text }: Group, names: ReadonlySet<string>): boolean =>
    kind === 'stem' && names.has(text) && !index.isKnown(term);

  return (message) => {
    const typed = typedOf(withoutLookAlikes(message.slice(0, LONGEST_QUESTION)));
    const laidOut = fixLayout(typed);
    const names = properNamesIn(laidOut.text);
    const isForeign = laidOut.share < LAYOUT.knownAtMost;
    let budget = MOST_CORRECTIONS;
    const read = laidOut.tokens.map((token, at) =>
      laidOut.known[at] || budget-- <= 0 ? token.text : fixWord(token, { isName: names.has(token.text), isForeign }),
    );
    const changed = laidOut !== typed || read.some((word, i) => word !== laidOut.tokens[i]?.text);
    const asTyped = changed ? tokenize(read.join(' ')) : laidOut.tokens;
    const tokens = withEarlyYears(asTyped);

    // A year of long ago that the article tells is a word of it, too: it may be all that is named.
    const isTold = ({ kind, from, terms: [term = ''] }: Group): boolean =>
      kind !== 'number' || tokens[from]?.kind !== 'year' || index.isKnown(term);
    const groups = terms
      .groupsOf(asTyped)
      .filter(isTold)
      .map((group): Group => (isStranger(group, names) ? { ...group, ...STRANGER } : group));
    const cues = cueForms.find(tokens);
    const named = unitsIn(tokens);
    const units = withoutThings(named, groups, (at) => isCounting(tokens[at]) || cues.some((cue) => isAsking(cue, at)));
    // The points of "percentage points" are no thing of their own.
    const isOfUnit = ({ from, length }: Group): boolean => named.some((unit) => unit.length > length && covers(unit, from));
    // The year in a name ("Energy Strategy 2035") asks for no year.
    const inName = (at: number): boolean => groups.some((group) => group.length > 1 && covers(group, at));
    const apart = yearsApart.in(tokens);
    const tellsTime = (at: number): boolean => apart !== undefined && apart.from <= at && at <= apart.to;
    const years = tokens.flatMap((token, at) =>
      token.kind === 'year' && !inName(at) && !yearsApart.isLeftOut(tokens, at) ? [token.year] : [],
    );
    // "Last year" beside a year is the one before that.
    const isRelative = (id: string): boolean => id === 'later' && apart !== undefined && years.length > 0;
    return {
      language: languageOf(tokens),
      typed: typed.tokens,
      tokens,
      groups: groups.filter((group) => !(units.has(group.from) && group.kind === 'stem') && !isOfUnit(group) && !tellsTime(group.from)),
      cues: new Set(cues.flatMap(({ ids }) => ids.filter((id) => !isRelative(id)))),
      cueFrom: new Map(cues.toReversed().flatMap(({ ids, from }) => ids.map((id) => [id, from] as const))),
      quantityAt: cues.find(({ ids }) => ids.includes('number') || ids.includes('quantity'))?.from,
      moves: new Map(cues.flatMap(({ ids, from }) => MOVES.filter((move) => ids.includes(move)).map((move) => [from, move]))),
      years,
      spans: laidOut.normalized.match(SPAN)?.length ?? 0,
      counted: apart === undefined ? countedIn(tokens) : undefined,
      yearsApart: apart?.years,
      cueAt: new Set(cues.flatMap(indicesOf)),
      dimensions: new Set([...units.values()].flat()),
      isStrange: isForeign && shareOf(tokens, isKnown) < LAYOUT.knownAtMost,
      readAs: changed ? read.join(' ') : undefined,
    };
  };
};

/** Finds where units are named, with their dimensions: mass, area, dollars. */
const createUnitFinder = ({ unitWords }: Content): ((tokens: readonly Token[]) => readonly FormMatch[]) => {
  const forms = createForms(unitWords.map(({ dimension, ru, en }) => [dimension, [...ru, ...en]] as const));
  return (tokens) => forms.find(tokens);
};

/**
 * The dimensions by token. What the article has as a thing is no unit by itself, unless it's counted: the hours of «часы» are a clock's in an
 * article on clocks, but not in «сколько часов».
 */
const withoutThings = (
  units: readonly FormMatch[],
  groups: readonly Group[],
  counts: (at: number) => boolean,
): ReadonlyMap<number, readonly string[]> => {
  const isThing = (at: number): boolean => groups.some((group) => group.kind === 'thing' && covers(group, at));
  const isUnit = (at: number, { length }: FormMatch): boolean => length > 1 || !isThing(at) || counts(at - 1);
  return new Map(
    units.flatMap((unit) =>
      indicesOf(unit)
        .filter((at) => isUnit(at, unit))
        .map((at) => [at, unit.ids] as const),
    ),
  );
};

const isCounting = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'word';
const isAsking = ({ ids, from, length }: FormMatch, at: number): boolean => ids.includes('number') && from + length - 1 === at;

const SHORTEST_BEGINNING = 4;

const wordsOfNames = ({ glossary }: Content): readonly string[] =>
  [...glossary.values()].flatMap(({ kind, ru, en }) =>
    NAME_KINDS.has(kind) ? [...ru, ...en].flatMap((form) => wordsIn(tokenize(form.replaceAll(/[*=]/g, '')))) : [],
  );

const beginningsOf = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - SHORTEST_BEGINNING) }, (_, i) => word.slice(0, SHORTEST_BEGINNING + i));

const transliterated = ({ text }: Token): Token => {
  const russian = toCyrillic(text);
  return { kind: 'word', text: russian, stem: stemOf(russian) };
};

const languageOf = (tokens: readonly Token[]): Language => {
  const words = tokens.filter((token) => token.kind === 'word');
  return words.filter((token) => isCyrillic(token.text)).length * 2 >= words.length ? 'ru' : 'en';
};

/** The words that build sentences, the commonest first. */
const smallWordsOf = ({ common, cues, fillers }: Lexicon): readonly string[] => {
  const asking = cues
    .flatMap(({ ru, en }) => [...ru, ...en].flatMap((form) => form.split(' ')))
    .filter((word) => !word.includes('*'))
    .map((word) => word.replace('=', ''));
  const small = new Set([...fillers, ...asking].map(normalize));
  return [...common.words].filter((word) => small.has(word));
};
