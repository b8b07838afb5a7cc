import type { PhraseIndex } from '../search/phrase-index.js';
import type { IndexedRecord } from '../search/search-index.js';
import { STANDS } from '../search/where-terms-stand.js';
import type { Group } from '../search/terms.js';
import { type Candidate, holds } from './candidate.js';

/** A group of a question with how much it tells records apart. */
export interface Weighed {
  readonly group: Group;
  readonly weight: number;
}

/** How alike a question is to the closest of each record's phrases: 1 for the same words, 0 for none in common. */
export type Likeness = (weighed: readonly Weighed[]) => (candidate: Candidate) => number;

/** What the phrases of one record share with the question. The arrays are used again for every record, and wiped after each. */
interface Sums {
  /** The weight of each phrase that the question has too, and the weight of the question that each phrase has. */
  readonly ofPhrase: Float64Array;
  readonly ofQuestion: Float64Array;
  /** The group of the question that was counted last for each phrase, from 1. */
  readonly countedFor: Uint32Array;
  readonly counted: Uint8Array;
}

/**
 * Likeness is the geometric mean of the weight that question and phrase each share with the other. A record has dozens of
 * phrases, so they are found by their terms (an inverted index a record); those with no term of the question are never
 * looked at.
 */
export const createLikeness = (records: readonly IndexedRecord[]): Likeness => {
  const mostOf = (lengthOf: (phrases: PhraseIndex) => number): number =>
    records.reduce((most, { phrases }) => Math.max(most, lengthOf(phrases)), 0);
  const phrases = mostOf(({ weights }) => weights.length);
  const sums: Sums = {
    ofPhrase: new Float64Array(phrases),
    ofQuestion: new Float64Array(phrases),
    countedFor: new Uint32Array(phrases),
    counted: new Uint8Array(mostOf(({ pieceWeights }) => pieceWeights.length)),
  };
  return (weighed) => {
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return (candidate) => (total > 0 ? closest(candidate, weighed, total, sums) : 0);
  };
};

const closest = (candidate: Candidate, weighed: readonly Weighed[], total: number, sums: Sums): number => {
  const { ofPhrase, ofQuestion, countedFor, counted } = sums;
  const { byTerm, pieces, phraseOf, pieceWeights, weights } = candidate.record.phrases;
  const touched: number[] = [];
  for (let at = 0; at < weighed.length; at++) {
    // Ways of asking are the record's own.
    const one = holds(candidate, at, STANDS.own) ? weighed[at] : undefined;
    if (!one) continue;
    for (const term of one.group.terms) {
      const start = byTerm.get(term);
      if (start === undefined) continue;
      const end = start + (pieces[start] ?? 0);
      for (let i = start + 1; i <= end; i++) {
        const piece = pieces[i] ?? 0;
        const phrase = phraseOf[piece] ?? 0;
        // A group counts once, however many of its terms are shared.
        if (countedFor[phrase] !== at + 1) ofQuestion[phrase] = (ofQuestion[phrase] ?? 0) + one.weight;
        countedFor[phrase] = at + 1;
        if (counted[piece] === 0) {
          ofPhrase[phrase] = (ofPhrase[phrase] ?? 0) + (pieceWeights[piece] ?? 0);
          touched.push(piece);
        }
        counted[piece] = 1;
      }
    }
  }
  let best = 0;
  // Of the dozens of phrases few share anything: only those are looked at, and wiped for the next record.
  for (const piece of touched) {
    const phrase = phraseOf[piece] ?? 0;
    const weight = weights[phrase] ?? 0;
    if (weight > 0) best = Math.max(best, ((ofPhrase[phrase] ?? 0) / weight) * ((ofQuestion[phrase] ?? 0) / total));
  }
  for (const piece of touched) {
    const phrase = phraseOf[piece] ?? 0;
    counted[piece] = 0;
    [ofPhrase[phrase], ofQuestion[phrase], countedFor[phrase]] = [0, 0, 0];
  }
  return Math.sqrt(best);
};
