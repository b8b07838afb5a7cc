import type { IndexedRecord, Phrase } from '../search/search-index.js';
import type { Group } from '../search/terms.js';

/** A group of a question with how much it tells records apart. */
export interface Weighed {
  readonly group: Group;
  readonly weight: number;
}

/** How alike a question and the phrases of a record are: the closest phrase, and a little of the next ones. */
export const likenessOf = (weighed: readonly Weighed[]): ((record: IndexedRecord) => number) => {
  const asked = new Set(weighed.flatMap(({ group }) => group.terms));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return () => 0;
  return ({ phrases }) => {
    let closest = 0;
    for (const phrase of phrases) closest = Math.max(closest, likeness(phrase, asked, weighed, total));
    return closest;
  };
};

/** The geometric mean of the weight that question and phrase each share with the other. */
const likeness = (phrase: Phrase, asked: ReadonlySet<string>, weighed: readonly Weighed[], total: number): number => {
  if (phrase.weight === 0) return 0;
  let ofPhrase = 0;
  for (const { terms, weight } of phrase.groups) if (terms.some((term) => asked.has(term))) ofPhrase += weight;
  if (ofPhrase === 0) return 0;
  let ofQuestion = 0;
  for (const { group, weight } of weighed) if (group.terms.some((term) => phrase.terms.has(term))) ofQuestion += weight;
  return Math.sqrt((ofPhrase / phrase.weight) * (ofQuestion / total));
};
