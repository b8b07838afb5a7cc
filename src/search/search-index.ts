import { type PhraseIndex, phraseIndexOf } from './phrase-index.js';
import { createRanking } from './ranking.js';
import type { SearchRecord } from './records.js';
import { type Standing, standingOf } from './where-terms-stand.js';
import type { Group, Terms } from './terms.js';
import { tokenize, wordsIn } from './tokens.js';
import { WEIGHTS } from './weights.js';

/** A record with its terms: the ways it's asked for, and where each term stands in it. */
export interface IndexedRecord extends Pick<SearchRecord, 'id' | 'target' | 'section' | 'body'> {
  readonly phrases: PhraseIndex;
  readonly standing: Standing;
  /** Its place among the records. */
  readonly at: number;
}

/** A record that was found, with its score. */
export interface Hit {
  readonly record: IndexedRecord;
  /** MiniSearch's BM25+ score; comparable within one search only. */
  readonly score: number;
}

/** Ranks the records for the groups of a question. */
export interface SearchIndex {
  readonly records: readonly IndexedRecord[];
  search(groups: readonly Group[], limit: number): readonly Hit[];
  /** How much a group tells records apart: the idf of its rarest term, times the weight of its kind. */
  weightOf(group: Group): number;
  /** How much a term of the records tells: the rarer, the more. */
  weightOfTerm(term: string): number;
  isKnown(term: string): boolean;
  /** Where a term stands in each record, by the records' places: flags of `STANDS`. */
  placesOf(term: string): Uint8Array | undefined;
  /** Every word that its records are asked by or say themselves, with how often. */
  readonly words: ReadonlyMap<string, number>;
}

/** A text of the content as it's indexed. */
interface Text {
  readonly groups: readonly Group[];
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

const readText = (text: string, terms: Terms): Text => {
  const tokens = tokenize(text);
  const groups = terms.groupsOf(tokens);
  return { groups, terms: groups.flatMap((group) => group.terms), words: wordsIn(tokens) };
};

/** Builds the index once; everything that is asked of it later only looks things up. */
export const createSearchIndex = (records: readonly SearchRecord[], terms: Terms): SearchIndex => {
  // A text stands in several records, as their own or as what stands around them: its terms are remembered.
  const known = new Map<string, Text>();
  const textOf = (text: string): Text => {
    const found = known.get(text) ?? readText(text, terms);
    known.set(text, found);
    return found;
  };
  const termsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => textOf(text).terms);

  const words = new Map<string, number>();
  const drafts = records.map((record) => {
    for (const text of [...record.asks, ...record.body]) for (const word of textOf(text).words) words.set(word, (words.get(word) ?? 0) + 1);
    const asks = record.asks.map(textOf);
    const stated = termsIn(record.body);
    const own = new Set([...asks.flatMap((ask) => ask.terms), ...stated]);
    const firm = new Set([...stated, ...termsIn(record.names)]);
    const around = new Set(termsIn(record.context));
    const beside = new Set(termsIn(record.beside));
    return { record, asks, stated, own, firm, around, beside };
  });

  // They aren't needed any more, and `search` would keep them in memory.
  known.clear();

  const frequency = new Map<string, number>();
  for (const { own } of drafts) for (const term of own) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idfOf = (term: string): number => {
    const count = frequency.get(term) ?? 0;
    return Math.log(1 + (records.length - count + 0.5) / (count + 0.5));
  };
  const idf = new Map([...frequency.keys()].map((term) => [term, Math.min(idfOf(term), WEIGHTS.mostIdf)]));
  const firm = new Set(drafts.flatMap((draft) => [...draft.firm]));
  const { common, rare } = WEIGHTS.unknownIdf;
  const weightOf = ({ kind, terms, factor, isCommon = false }: Group): number => {
    const known = terms.reduce((most, term) => Math.max(most, idf.get(term) ?? 0), 0);
    // A plain word that is firm in no record stands only in the wording of a phrase (see `firm` in where-terms-stand.ts), so it counts as an unknown
    // one.
    const isManner = kind === 'stem' && !terms.some((term) => firm.has(term));
    return factor * (known > 0 && !isManner ? known : isCommon ? common : rare);
  };

  const indexed = drafts.map(({ record, asks, stated, own, firm, around, beside }, at): IndexedRecord => ({
    at,
    id: record.id,
    target: record.target,
    section: record.section,
    body: record.body,
    phrases: phraseIndexOf(asks.map(({ groups }) => groups.map((group) => ({ terms: group.terms, weight: weightOf(group) })))),
    standing: standingOf({ own, firm, stated, around, beside }),
  }));
  const rank = createRanking(
    drafts.map(({ asks, stated, around }) => ({ asks: asks.flatMap((ask) => ask.terms), body: stated, around: [...around] })),
  );

  const places = new Map<string, Uint8Array>();
  for (const { at, standing } of indexed)
    for (const [term, flags] of standing) {
      const ofTerm = places.get(term) ?? new Uint8Array(indexed.length);
      ofTerm[at] = flags;
      places.set(term, ofTerm);
    }

  const search = (groups: readonly Group[], limit: number): readonly Hit[] => {
    const factors = new Map<string, number>();
    for (const { broader, factor } of groups) for (const term of broader) factors.set(term, factor * WEIGHTS.broader);
    for (const { terms, factor } of groups) for (const term of terms) factors.set(term, factor);
    return rank(factors, limit).flatMap(({ document, score }) => {
      const record = indexed[document];
      return record ? [{ record, score }] : [];
    });
  };

  return {
    records: indexed,
    search,
    weightOf,
    weightOfTerm: (term) => idf.get(term) ?? 0,
    isKnown: (term) => frequency.has(term),
    placesOf: (term) => places.get(term),
    words,
  };
};
