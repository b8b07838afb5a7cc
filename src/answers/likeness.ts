import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';

/** A group of a question with how much it tells records apart. */
export interface Weighed {
  readonly group: Group;
  readonly weight: number;
}

/** How alike a question is to the closest of each record's phrases: 1 for the same words, 0 for none in common. */
export type Likeness = (weighed: readonly Weighed[]) => (record: IndexedRecord) => number;

/** Where a term stands in a record: the phrase, the group of the record's phrases, and how much that group weighs. */
interface Standing {
  readonly phrase: number;
  readonly group: number;
  readonly weight: number;
}

/** A record's phrases by the terms that stand in them. */
interface Phrases {
  readonly byTerm: ReadonlyMap<string, readonly Standing[]>;
  readonly weights: readonly number[];
  readonly groups: number;
}

/**
 * Likeness is the geometric mean of the weight that question and phrase each share with the other. A record has dozens of
 * phrases, so they are found by their terms (an inverted index a record); those with no term of the question are never
 * looked at.
 */
export const createLikeness = (records: readonly IndexedRecord[]): Likeness => {
  const phrasesOf = new Map(records.map((record) => [record, phrasesByTerm(record)]));
  return (weighed) => {
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    return (record) => {
      const phrases = phrasesOf.get(record);
      return phrases && total > 0 ? closest(phrases, weighed, total) : 0;
    };
  };
};

const phrasesByTerm = ({ phrases }: IndexedRecord): Phrases => {
  const byTerm = new Map<string, Standing[]>();
  let group = 0;
  phrases.forEach(({ groups }, phrase) => {
    for (const { terms, weight } of groups) {
      for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), { phrase, group, weight }]);
      group += 1;
    }
  });
  return { byTerm, weights: phrases.map(({ weight }) => weight), groups: group };
};

const closest = ({ byTerm, weights, groups }: Phrases, weighed: readonly Weighed[], total: number): number => {
  const ofPhrase = new Float64Array(weights.length);
  const ofQuestion = new Float64Array(weights.length);
  const countedFor = new Int16Array(weights.length).fill(-1);
  const counted = new Uint8Array(groups);
  weighed.forEach(({ group, weight }, at) => {
    for (const term of group.terms)
      for (const standing of byTerm.get(term) ?? []) {
        const { phrase } = standing;
        // A group counts once, however many of its terms are shared.
        if (countedFor[phrase] !== at) ofQuestion[phrase] = (ofQuestion[phrase] ?? 0) + weight;
        countedFor[phrase] = at;
        if (counted[standing.group] === 0) ofPhrase[phrase] = (ofPhrase[phrase] ?? 0) + standing.weight;
        counted[standing.group] = 1;
      }
  });
  return weights.reduce((best, weight, phrase) => {
    const shared = weight === 0 ? 0 : ((ofPhrase[phrase] ?? 0) / weight) * ((ofQuestion[phrase] ?? 0) / total);
    return Math.max(best, Math.sqrt(shared));
  }, 0);
};
