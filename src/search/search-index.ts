import MiniSearch from 'minisearch';
import type { SearchRecord } from './records.js';
import type { Group, Terms } from './terms.js';
import { tokenize } from './tokens.js';
import { WEIGHTS } from './weights.js';

/** A way of asking for a record, as groups with their weights. */
export interface Phrase {
  readonly groups: readonly { readonly terms: readonly string[]; readonly weight: number }[];
  readonly terms: ReadonlySet<string>;
  readonly weight: number;
}

/** A record with its terms: what it's asked by, what it says itself, what stands around it. */
export interface IndexedRecord extends Omit<SearchRecord, 'beside'> {
  readonly phrases: readonly Phrase[];
  readonly own: ReadonlySet<string>;
  /** The terms of its own text and name, and those of more than one way of asking for it: one odd phrase makes no subject. */
  readonly firm: ReadonlySet<string>;
  /** The terms of its own text alone. */
  readonly stated: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** The terms of the statements before and after it. */
  readonly beside: ReadonlySet<string>;
}

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
  isKnown(term: string): boolean;
}

export const createSearchIndex = (records: readonly SearchRecord[], terms: Terms): SearchIndex => {
  // A text stands in many records: what one says itself is said around the next.
  const known = new Map<string, readonly Group[]>();
  const groupsOf = (text: string): readonly Group[] => {
    const groups = known.get(text) ?? terms.groupsOf(tokenize(text));
    known.set(text, groups);
    return groups;
  };
  const termsOf = (groups: readonly Group[]): string[] => groups.flatMap((group) => group.terms);

  const drafts = records.map((record) => {
    const asks = record.asks.map(groupsOf);
    const body = record.body.flatMap((text) => termsOf(groupsOf(text)));
    const own = new Set([...asks.flatMap(termsOf), ...body]);
    const names = record.names.flatMap((text) => termsOf(groupsOf(text)));
    const firm = new Set([...body, ...names, ...repeatedIn(asks.map(termsOf))]);
    const around = new Set(record.context.flatMap((text) => termsOf(groupsOf(text))));
    const beside = new Set(record.beside.flatMap((text) => termsOf(groupsOf(text))));
    return { record, asks, body, own, firm, around, beside };
  });

  // Nothing asks for them again, and what `search` closes over would keep them.
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
    // A plain word of a single phrase is that phrase's manner of speaking.
    const isManner = kind === 'stem' && !terms.some((term) => firm.has(term));
    return factor * (known > 0 && !isManner ? known : isCommon ? common : rare);
  };

  const indexed = drafts.map(({ record, asks, body, own, firm, around, beside }): IndexedRecord => ({
    ...record,
    phrases: asks.map((groups): Phrase => {
      const weighed = groups.map((group) => ({ terms: group.terms, weight: weightOf(group) }));
      return { groups: weighed, terms: new Set(termsOf(groups)), weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
    }),
    own,
    firm,
    stated: new Set(body),
    around,
    beside,
  }));

  const engine = new MiniSearch<{ id: number; asks: string; body: string; around: string }>({
    fields: ['asks', 'body', 'around'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS.boost, combineWith: 'OR' },
  });
  engine.addAll(
    drafts.map(({ asks, body, around }, id) => ({
      id,
      asks: asks.flatMap(termsOf).join('\n'),
      body: body.join('\n'),
      around: [...around].join('\n'),
    })),
  );

  const search = (groups: readonly Group[], limit: number): readonly Hit[] => {
    const factors = new Map([
      ...groups.flatMap(({ broader, factor }) => broader.map((term) => [term, factor * WEIGHTS.broader] as const)),
      ...groups.flatMap(({ terms, factor }) => terms.map((term) => [term, factor] as const)),
    ]);
    if (factors.size === 0) return [];
    return engine
      .search([...factors.keys()].join('\n'), { boostTerm: (term) => factors.get(term) ?? 1 })
      .slice(0, limit)
      .flatMap(({ id, score }) => {
        const record = indexed[Number(id)];
        return record ? [{ record, score }] : [];
      });
  };

  return { records: indexed, search, weightOf, isKnown: (term) => frequency.has(term) };
};

/** The terms that stand in more than one of these lists. */
const repeatedIn = (lists: readonly (readonly string[])[]): readonly string[] => {
  const seen = new Set<string>();
  return lists.flatMap((list) => [...new Set(list)].filter((term) => seen.has(term) || !seen.add(term)));
};
