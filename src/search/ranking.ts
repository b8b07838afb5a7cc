import MiniSearch from 'minisearch';
import { WEIGHTS } from './weights.js';

/** What a document is ranked by: its terms, by where they stand. */
export interface Document {
  readonly asks: readonly string[];
  readonly body: readonly string[];
  readonly around: readonly string[];
}

/** A document that was found. */
export interface Ranked {
  /** The document's place among those given. */
  readonly document: number;
  /** MiniSearch's BM25+ score; comparable within one search only. */
  readonly score: number;
}

/** The documents with any of these terms, best first; each term counts by its factor. */
export type Ranking = (factors: ReadonlyMap<string, number>, limit: number) => readonly Ranked[];

/** The documents that a term stands in, in their order, and what it scores in each. */
interface Postings {
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * BM25+ sums up over terms and grows evenly with a term's factor, so MiniSearch is asked once for what each term scores;
 * a search then only adds up. Asking MiniSearch each time took a third of an answer's time, most of it for telling which
 * term matched where.
 */
export const createRanking = (documents: readonly Document[]): Ranking => {
  const postings = postingsOf(documents);
  // The sums of one search; cleared after it.
  const scores = new Float64Array(documents.length);
  const matched = new Uint16Array(documents.length);

  return (factors, limit) => {
    const touched: number[] = [];
    for (const [term, factor] of factors) {
      const found = postings.get(term);
      if (!found) continue;
      for (let i = 0; i < found.documents.length; i++) {
        const document = found.documents[i] ?? 0;
        if (matched[document] === 0) touched.push(document);
        matched[document] = (matched[document] ?? 0) + 1;
        scores[document] = (scores[document] ?? 0) + factor * (found.scores[i] ?? 0);
      }
    }
    const best: Ranked[] = [];
    // All of hundreds are sorted faster than they are put in one by one.
    const isLimited = touched.length > limit;
    for (const document of touched) {
      // As in MiniSearch: the score is multiplied by the number of terms that match.
      const score = (scores[document] ?? 0) * (matched[document] ?? 0);
      scores[document] = 0;
      matched[document] = 0;
      if (isLimited) insert(best, document, score, limit);
      else best.push({ document, score });
    }
    return isLimited ? best : best.sort((a, b) => b.score - a.score || a.document - b.document);
  };
};

const postingsOf = (documents: readonly Document[]): ReadonlyMap<string, Postings> => {
  const engine = new MiniSearch<{ id: number; asks: string; body: string; around: string }>({
    fields: ['asks', 'body', 'around'],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS.boost },
  });
  const join = (terms: readonly string[]): string => terms.join('\n');
  engine.addAll(documents.map(({ asks, body, around }, id) => ({ id, asks: join(asks), body: join(body), around: join(around) })));
  const terms = new Set(documents.flatMap(({ asks, body, around }) => [...asks, ...body, ...around]));
  const found = (term: string): Postings => {
    const hits = engine.search(term).sort((a, b) => Number(a.id) - Number(b.id));
    return { documents: Uint32Array.from(hits, ({ id }) => Number(id)), scores: Float64Array.from(hits, ({ score }) => score) };
  };
  return new Map([...terms].map((term) => [term, found(term)]));
};

/** Puts one among the best, a short list in order. Most are no better than the last one there, and are dropped at once. */
const insert = (best: Ranked[], document: number, score: number, limit: number): void => {
  if (best.length >= limit && !isBefore(document, score, best.at(-1))) return;
  let at = best.length;
  while (at > 0 && isBefore(document, score, best[at - 1])) at--;
  best.splice(at, 0, { document, score });
  if (best.length > limit) best.pop();
};

const isBefore = (document: number, score: number, other: Ranked | undefined): boolean =>
  other !== undefined && (score > other.score || (score === other.score && document < other.document));
