import { z } from 'zod';
import type { Content } from '../content/content.js';
import { createForms, type Forms } from '../search/forms.js';
import { readLexicon, type Lexicon } from '../search/lexicon.js';
import type { Reading } from '../search/reading.js';
import type { Group } from '../search/terms.js';
import { isCyrillic, type Token } from '../search/tokens.js';
import { loadActs, type Acts } from './acts.js';
import { createClaims, type Claims, type Stated } from './claims.js';
import { lookUp, type Entry } from '../search/dictionary.js';
import { createMonths } from './months.js';
import { operationOf } from './operation.js';
import { type NamedPlace, partiesOf } from './parties.js';
import type { Query, QueryAct } from './query.js';

const askingSchema = z.array(z.strictObject({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()) }));

/** Words of a text with what the dictionary has of them; built for questions and for what the article says alike. */
export interface Language {
  readonly acts: Acts;
  readonly claims: Claims;
  /** The small words of asking, by kind, in these tokens. */
  cuesIn(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]>;
  /** The acts that these tokens tell, each with whether it is negated. */
  actsIn(tokens: readonly Token[], entries: readonly Entry[]): readonly QueryAct[];
  entriesOf(tokens: readonly Token[]): readonly Entry[];
  monthsIn(tokens: readonly Token[], entries: readonly Entry[]): readonly { readonly month: number; readonly at: number }[];
  /** Whether a word tells nothing of what is asked: it only builds the sentence. */
  isSmall(token: Token): boolean;
  /** Whether the word is a light verb and nothing else. */
  isLight(entries: readonly Entry[], at: number): boolean;
  readonly asking: Forms;
}

/** Words between a number and what it is of: "32% of the oil". */
const OF_REACH = 2;
/** Letters of a month cut short. */
const SHORT_MONTH = 3;
/** How far before an act a "not" may stand. */
const NEGATION_REACH = 2;
const REFUSING = 'refuse';
const REFUSING_REACH = 3;

export const createLanguage = (content: Content, lexicon: Lexicon): Language => {
  const acts = loadActs();
  const places = createForms([
    ...[...content.glossary.values()].flatMap(({ id, kind, ru, en }) => (kind === 'place' ? [[id, [...ru, ...en]] as const] : [])),
    ...lexicon.places.map(({ id, ru, en }) => [id, [...ru, ...en]] as const),
  ]);
  const placesIn = (tokens: readonly Token[]): readonly NamedPlace[] =>
    places.find(tokens).flatMap(({ ids, from, length }) => (ids[0] === undefined ? [] : [{ id: ids[0], at: from + length - 1 }]));
  const asking = createForms(readLexicon('asking', askingSchema).map(({ id, ru, en }) => [id, [...ru, ...en]] as const));
  const monthOf = createMonths();

  const cuesIn: Language['cuesIn'] = (tokens) => {
    const cues = new Map<string, number[]>();
    for (const { ids, from, length } of asking.find(tokens))
      for (const id of ids) cues.set(id, [...(cues.get(id) ?? []), ...Array.from({ length }, (_, i) => from + i)]);
    // «В чём» asks what; «чем» alone may compare.
    const than = (cues.get('than') ?? []).filter((at) => !(cues.get('preposition') ?? []).includes(at - 1));
    if (than.length === 0) cues.delete('than');
    else cues.set('than', than);
    return cues;
  };

  const actsIn: Language['actsIn'] = (tokens, entries) => {
    const cues = cuesIn(tokens);
    const negations = cues.get('negation') ?? [];
    const lemmas = entries.map(({ lemmas: own }) => own);
    const named = placesIn(tokens);
    const isRussian = tokens.some(({ kind, text }) => kind === 'word' && isCyrillic(text));
    const found: QueryAct[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const act = tokens[at]?.kind === 'word' ? acts.at(lemmas, at) : undefined;
      if (!act) continue;
      const ids = act.ids.filter((id) => !acts.isLight(id));
      const negated = negations.some((other) => other < at && at - other <= NEGATION_REACH);
      if (ids.length > 0)
        found.push({ ids: [...ids], negated, at, length: act.length, ...partiesOf({ ids, at }, named, entries, cues, isRussian, acts) });
      at += act.length - 1;
    }
    const compared = comparedBy(cues, named);
    if (compared && !found.some(({ ids }) => ids.includes(compared.ids[0] ?? ''))) found.push(compared);
    return found.flatMap((each, i) => {
      // Refusing to do is not doing: "refused to raise".
      const before = found[i - 1];
      const isRefused = before?.ids.includes(REFUSING) === true && each.at - before.at <= REFUSING_REACH;
      const refuses = each.ids.includes(REFUSING) && found[i + 1] !== undefined && (found[i + 1]?.at ?? 0) - each.at <= REFUSING_REACH;
      return refuses ? [] : [isRefused ? { ...each, negated: !each.negated } : each];
    });
  };

  return {
    acts,
    claims: createClaims(content),
    asking,
    isSmall: (token) => lexicon.fillers.has(token.text) || asking.ofWord(token).some((id) => !SAYING.has(id)),
    isLight: (entries, at) => {
      const act = acts.at(
        entries.map(({ lemmas }) => lemmas),
        at,
      );
      return act?.ids.every((id) => acts.isLight(id)) ?? false;
    },
    cuesIn,
    actsIn,
    entriesOf: (tokens) => tokens.map(({ kind, text }) => (kind === 'word' ? lookUp(text) : NO_ENTRY)),
    monthsIn: (tokens, entries) =>
      tokens.flatMap((_token, at) => {
        const text = tokens[at]?.text ?? '';
        // English months have one form; "might" is a form of "may".
        const month = [text, ...(isCyrillic(text) ? (entries[at]?.lemmas ?? []) : [])].flatMap((lemma) => monthOf(lemma) ?? [])[0];
        const isAuxiliary = asking.ofWord(tokens[at] ?? NO_TOKEN).includes('auxiliary');
        const isDated = [tokens[at - 1], tokens[at + 1]].some((beside) => beside !== undefined && beside.kind !== 'word');
        // "May" and "Apr" (or APR) are months beside a number alone.
        return month === undefined || ((isAuxiliary || text.length <= SHORT_MONTH) && !isDated) ? [] : [{ month, at }];
      }),
  };
};

/** "More in China than in Russia": one place is said to be ahead of another without a verb. */
const comparedBy = (cues: ReadonlyMap<string, readonly number[]>, places: readonly NamedPlace[]): QueryAct | undefined => {
  const [than] = cues.get('than') ?? [];
  if (than === undefined) return undefined;
  const [over, under] = [cues.get('over') ?? [], cues.get('under') ?? []].map((found) => found.some((at) => at < than));
  const who = places.findLast(({ at }) => at < than);
  const whom = places.find(({ at }) => at > than);
  if (!who || !whom || over === under) return undefined;
  return { ids: [over ? 'exceed' : 'lag'], negated: false, at: than, length: 1, who: [who.id], whom: [whom.id] };
};

const NO_TOKEN: Token = { kind: 'number', text: '' };
const NO_ENTRY: Entry = { lemmas: [], parts: new Set(['other']), cases: new Set(), isSuperlative: false, isKnown: true };

/** What a message is read with beside its letters: which kind of question its cues point to. */
export interface Pointers {
  readonly wanted: 'quantity' | 'time' | 'place' | 'person' | 'reason' | 'list' | 'overview' | 'anything';
  readonly compares: boolean;
}

export type QueryReader = (message: string, reading: Reading, pointers: Pointers) => Query;

/** Reads a message into a query: operation, what is asked, acts, things, times, claims, and an owner for each word. */
export const createQueryReader = (content: Content, lexicon: Lexicon, language: Language): QueryReader => {
  const kindOf = (term: string): string | undefined => (term.startsWith('#') ? content.glossary.get(term.slice(1))?.kind : undefined);
  const emptyCues = createForms(lexicon.cues.filter(({ empty }) => empty).map(({ id, ru, en }) => [id, [...ru, ...en]] as const));

  return (message, reading, { wanted, compares }) => {
    const { tokens, groups } = reading;
    const entries = language.entriesOf(tokens);
    const cues = language.cuesIn(tokens);
    const has = (id: string): boolean => cues.has(id);
    // "Eight years later" tells a time.
    const isApart = ({ claim }: Stated): boolean => reading.yearsApart !== undefined && claim.unit !== undefined;
    const stated = language.claims.in(tokens, cues).filter((each) => !isApart(each));
    const months = language.monthsIn(tokens, entries);
    const inClaim = (at: number): boolean => stated.some(({ from, length }) => from <= at && at < from + length);
    const groupsAt = (at: number): readonly Group[] => groups.filter(({ from, length }) => from <= at && at < from + length);
    const asking = language.asking.find(tokens).filter(({ ids }) => ids.some((id) => !SAYING.has(id)));
    const small = new Set([...emptyCues.find(tokens), ...asking].flatMap(({ from, length }) => span(from, length)));
    const abstract = new Set(cues.get('abstract') ?? []);
    const allActs = language.actsIn(tokens, entries);

    const ownerOf = (at: number): Query['words'][number]['owner'] => {
      const token = tokens[at];
      if (token?.kind !== 'word' || inClaim(at) || months.some((each) => each.at === at)) return 'number';
      const kinds = groupsAt(at).flatMap(({ terms }) => terms.flatMap((term) => kindOf(term) ?? []));
      const parts = entries[at]?.parts ?? NO_ENTRY.parts;
      const isVerb = parts.has('verb') && !parts.has('noun');
      if (kinds.includes('place')) return 'place';
      const act = allActs.find((each) => each.at <= at && at < each.at + each.length);
      if (act && act.length > 1) return 'act';
      if (lexicon.fillers.has(token.text) || abstract.has(at)) return 'small';
      if (kinds.some((kind) => NAMING.has(kind)) && !isVerb) return 'thing';
      if (
        small.has(at) ||
        (cues.get('most')?.includes(at) === true && isItself(at, entries, groupsAt)) ||
        language.isLight(entries, at) ||
        token.text.length === 1
      )
        return 'small';
      if (
        !act &&
        language.acts.at(
          entries.map(({ lemmas }) => lemmas),
          at,
        )
      )
        return 'act';
      if (act) return act.ids.every((id) => language.acts.isQuality(id)) ? 'quality' : 'act';
      if (groupsAt(at).length === 0) return reading.dimensions.size > 0 ? 'unit' : 'small';
      return 'nobody';
    };
    /** "Why should China care": after an auxiliary and its subject stands a verb, which no dictionary tells from its noun. */
    const isEnglishVerb = (at: number): boolean =>
      reading.language === 'en' &&
      (cues.get('auxiliary') ?? []).some((place) => place < at - 1) &&
      (ownerOf(at - 1) === 'place' || ownerOf(at - 1) === 'thing') &&
      ownerOf(at) === 'nobody';
    const words = tokens.map((token, at) => ({
      text: token.text,
      owner: ownerOf(at),
      part: isEnglishVerb(at) ? 'verb' : [...(entries[at]?.parts ?? [])].join('/'),
      lemmas: [...(entries[at]?.lemmas ?? [])],
      isKnown: !isCyrillic(token.text) || (entries[at]?.isKnown ?? true),
      at,
    }));
    // What is larger than another exceeds it.
    const exceeds = (each: QueryAct): QueryAct =>
      has('than') && each.ids.some((id) => MUCH.has(id)) ? { ...each, ids: [...each.ids, 'exceed'] } : each;
    const isAct = ({ at, ids }: QueryAct): boolean => {
      if (cues.get('than')?.includes(at) === true && ids.length === 1) return true;
      const word = words[at];
      // "China supplies gas": an English verb may be the name of a thing too.
      return (
        word?.owner === 'act' ||
        word?.owner === 'quality' ||
        (word?.owner === 'thing' && reading.language === 'en' && word.part.includes('verb'))
      );
    };
    const acts = allActs.filter(isAct).map(exceeds);

    const verifies =
      !(compares && stated.length === 0) &&
      isYesNo(
        message,
        reading,
        words,
        cues,
        stated.some(({ claim }) => claim.power > 0 || claim.units.length > 0),
      );
    const concepts = groups.flatMap(({ terms }) => terms.filter((term) => term.startsWith('#')).map((term) => term.slice(1)));
    const isPlace = (id: string): boolean => content.glossary.get(id)?.kind === 'place';
    const isNaming = (id: string): boolean => NAMING.has(content.glossary.get(id)?.kind ?? '');
    const places = unique(concepts.filter(isPlace));
    const thingAfter = (end: number): string[] => {
      const [group] = groups.filter(({ kind, from }) => kind === 'thing' && from >= end && from - end <= OF_REACH);
      return group ? group.terms.filter((term) => term.startsWith('#')).map((term) => term.slice(1)) : [];
    };
    const measures = MEASURES.filter(has);
    const asksWord = has('word') || (cues.get('joining') ?? []).some((at) => at <= BEGINS);
    const asksNumber = asksAmount(headOf(words, cues), allActs, cues, language.acts);
    const asked = verifies ? 'truth' : (ASKED[wanted] ?? (asksWord ? (asksNumber ? 'amount' : 'what') : 'open'));
    const extreme =
      (cues.get('most') ?? []).some((at) => !isItself(at, entries, groupsAt)) ||
      entries.some(({ isSuperlative }, at) => isSuperlative && words[at]?.owner !== 'thing');
    return {
      language: reading.language,
      operation: operationOf(
        {
          verifies,
          compares,
          defines: reading.cues.has('definition') && places.length === 0,
          shares: reading.cues.has('share'),
          asked,
          acts: allActs,
          extreme,
          things: groups.filter(({ kind }) => kind === 'thing').length,
          places: places.length,
          isThing: (at) => words[at]?.owner === 'thing',
          cues,
        },
        language.acts.kinship,
      ),
      asked,
      acts: [...acts],
      actsNamed: unique(allActs.filter((each) => !isAct(each)).flatMap(({ ids }) => ids)),
      things: unique(concepts.filter(isNaming)),
      places,
      times: timesOf(reading, months),
      units: [...reading.dimensions],
      inUnits: stated.length > 0 ? [] : [...language.claims.unitsIn(tokens)],
      measures,
      claims: stated.map(({ claim, from, length }) => ({ ...claim, of: thingAfter(from + length) })),
      quantifiers: QUANTIFIERS.filter(has),
      extreme,
      least: has('least'),
      joins: [...(cues.get('also') ?? []), ...(cues.get('beside') ?? [])],
      than: cues.get('than')?.[0],
      difference: has('difference'),
      yearly: has('yearly'),
      denies: has('denies'),
      lacks: (cues.get('negation') ?? []).some((at) => !acts.some((act) => act.negated && act.at - at <= NEGATION_REACH && act.at > at)),
      quoted: isQuoted(message),
      words,
    };
  };
};

/** Whether anything stands between a pair of quotation marks. */
const isQuoted = (message: string): boolean => {
  const opens = message.search(/[«“"]/);
  return opens >= 0 && /[»”"]/.test(message.slice(opens + 1));
};

/** Kinds of asking whose words say something of their own: "the biggest", "deny". */
const SAYING: ReadonlySet<string> = new Set(['most', 'denies', 'total', 'average', 'cause', 'remainder', 'apiece', 'yearly']);

/** Concepts that name something; a word or a measure of the glossary only gathers its synonyms. */
const NAMING: ReadonlySet<string> = new Set(['organisation', 'person', 'programme', 'thing']);

const MUCH: ReadonlySet<string> = new Set(['large', 'many', 'high']);

const MEASURES = ['area', 'duration'] as const;

const QUANTIFIERS = ['all', 'only', 'some', 'exactly', 'total', 'average'] as const;

const ASKED: Readonly<Partial<Record<Pointers['wanted'], Query['asked']>>> = {
  quantity: 'amount',
  time: 'time',
  place: 'place',
  person: 'who',
  reason: 'why',
  list: 'list',
  overview: 'open',
};

/** «Самый большой» is the most of them; «в самой провинции» is the province itself. */
const isItself = (at: number, entries: readonly Entry[], groupsAt: (at: number) => readonly Group[]): boolean =>
  entries[at]?.parts.has('adjective') === true &&
  entries[at].cases.size > 0 &&
  (entries[at + 1]?.parts.has('adjective') !== true || groupsAt(at + 1).some(({ kind }) => kind === 'place'));

/** A question word this far from the start asks; further on it may join a clause: "правда ли, что", "больше, чем". */
const BEGINS = 2;

/** Whether a message asks to be told yes or no: by a particle, an opening, a tag at the end, or as a statement with a question mark. */
const isYesNo = (
  message: string,
  { tokens, language, cues: kinds }: Reading,
  words: Query['words'],
  cues: ReadonlyMap<string, readonly number[]>,
  states: boolean,
): boolean => {
  const at = (id: string): readonly number[] => cues.get(id) ?? [];
  const isNearEdge = (place: number): boolean => place <= BEGINS || place === tokens.length - 1;
  if (at('whether').some((place) => place > 0)) return !kinds.has('why');
  if (kinds.has('why') || kinds.has('number') || cues.has('request')) return false;
  // "The article claims that": what joins a clause asks nothing.
  const isJoined = (place: number): boolean => at('joining').includes(place) && at('confirm').includes(place - 1);
  const asks = [...at('word'), ...at('joining')].some((place) => place <= BEGINS && !isJoined(place));
  if (at('confirm').includes(0) || (at('confirm').some(isNearEdge) && !asks)) return true;
  if (asks) return false;
  if (language === 'en' && at('auxiliary').includes(0)) return !at('word').some((place) => place > 0 && tokens[place - 1]?.text !== 'that');
  // A statement with a question mark: with a verb, or with a number that is claimed; in English many a noun may be a verb.
  const says =
    (states && !kinds.has('quantity')) ||
    (language === 'ru' &&
      words.some(
        ({ owner, part }) =>
          (owner === 'act' || owner === 'nobody' || owner === 'small') && part.includes('verb') && !part.includes('noun'),
      ));
  return /\?\s*$/.test(message) && (says || at('negation').length > 0) && at('word').length === 0;
};

/** The last word of what a question asks for: the area of "what is the area of the parks". */
const headOf = (words: Query['words'], cues: ReadonlyMap<string, readonly number[]>): number | undefined => {
  // The "s" of "Russia's" ends nothing.
  const isContent = ({ owner, text, at }: Query['words'][number]): boolean =>
    (owner !== 'small' || (text.length === 1 && at > 0)) && !(cues.get('auxiliary') ?? []).includes(at);
  const first = words.findIndex(isContent);
  const after = words.findIndex((word, at) => at > first && !isContent(word));
  return first < 0 ? undefined : (after < 0 ? words.length : after) - 1;
};

/** "What was the grain export", "what is the area": a number is asked for without "how much". */
const asksAmount = (
  head: number | undefined,
  acts: readonly QueryAct[],
  cues: ReadonlyMap<string, readonly number[]>,
  known: Acts,
): boolean =>
  (cues.get('auxiliary') ?? []).includes(1) &&
  (MEASURES.some((id) => cues.get(id)?.includes(head ?? -1)) ||
    acts.some(({ at, ids }) => at === head && ids.every((id) => known.hasSides(id))));

const timesOf = ({ years }: Reading, months: readonly { readonly month: number }[]): string[] => {
  const named = months.map(({ month }) => String(month).padStart(2, '0'));
  if (named.length === 0) return unique(years).map(String);
  return years.length === 0
    ? named.map((month) => `--${month}`)
    : unique(years).flatMap((year) => named.map((month) => `${year}-${month}`));
};

const span = (from: number, length: number): readonly number[] => Array.from({ length }, (_, i) => from + i);
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
