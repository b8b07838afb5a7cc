import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';

/** A group of a question with how much it tells records apart. */
export interface Weighed {
  readonly group: Group;
  readonly weight: number;
}

/** How alike a question is to the closest of each record's phrases: 1 for the same words, 0 for none in common. */
export type Likeness = (weighed: readonly Weighed[]) => (record: IndexedRecord) => number;

/**
 * Likeness is the geometric mean of the weight that question and phrase each share with the other. There are tens of
 * thousands of phrases, so they are found by their terms (an inverted index) and those with no term of the question are
 * never looked at.
 */
export const createLikeness = (records: readonly IndexedRecord[]): Likeness => {
  const phrases = records.flatMap((record) => record.phrases.map((phrase) => ({ record, phrase })));
  const groups = phrases.flatMap(({ phrase }, of) => phrase.groups.map((group) => ({ of, ...group })));
  const groupsWith = new Map<string, number[]>();
  groups.forEach(({ terms }, id) => {
    for (const term of terms) {
      const ids = groupsWith.get(term);
      if (ids) ids.push(id);
      else groupsWith.set(term, [id]);
    }
  });
  const phraseOf = Int32Array.from(groups, ({ of }) => of);
  const weightOf = Float64Array.from(groups, ({ weight }) => weight);
  // Kept between questions and told apart by turns, so that a question clears only what it touches.
  const ofPhrase = new Float64Array(phrases.length);
  const ofQuestion = new Float64Array(phrases.length);
  const phraseTurn = new Float64Array(phrases.length);
  const groupTurn = new Float64Array(groups.length);
  let turn = 0;

  return (weighed) => {
    const first = turn + 1;
    const found: number[] = [];
    for (const { group, weight } of weighed) {
      turn += 1;
      for (const id of group.terms.flatMap((term) => groupsWith.get(term) ?? [])) {
        const phrase = phraseOf[id] ?? 0;
        if ((phraseTurn[phrase] ?? 0) < first) {
          found.push(phrase);
          ofPhrase[phrase] = 0;
          ofQuestion[phrase] = 0;
        }
        if (phraseTurn[phrase] !== turn) ofQuestion[phrase] = (ofQuestion[phrase] ?? 0) + weight;
        phraseTurn[phrase] = turn;
        if ((groupTurn[id] ?? 0) < first) ofPhrase[phrase] = (ofPhrase[phrase] ?? 0) + (weightOf[id] ?? 0);
        groupTurn[id] = first;
      }
    }
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    const closest = new Map<IndexedRecord, number>();
    for (const id of found) {
      const { record, phrase } = phrases[id] ?? {};
      if (!record || !phrase || phrase.weight === 0 || total === 0) continue;
      const likeness = Math.sqrt(((ofPhrase[id] ?? 0) / phrase.weight) * ((ofQuestion[id] ?? 0) / total));
      if (likeness > (closest.get(record) ?? 0)) closest.set(record, likeness);
    }
    return (record) => closest.get(record) ?? 0;
  };
};
