import { STANDS } from '../../../src/search/where-terms-stand.js';
import type { Group } from '../../../src/search/terms.js';
import { BROADER, holds } from '../../../src/answers/candidate.js';
import type { Question } from '../../../src/answers/question.js';
import type { Weighed } from '../../../src/answers/likeness.js';
import type { Witness } from './evidence.js';
import type { TermWeightsOf } from './term-weights.js';

/**
 * The words of the question by where they stand in the record, as shares of their weight; how like the question is to the record's own
 * phrases; and the share of the record's own words that the question has.
 */
export const ofWords: Witness = (question, { index, likenessTo, termWeightsOf }) => {
  const { isKnown } = index;
  const weighed: readonly Weighed[] = question.groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const asked = new Set(question.groups.flatMap(({ terms }) => terms));
  const likeness = likenessTo(weighed);
  const missing = weighed.map(({ group }) => missingAs(group, question, isKnown));
  const first = question.groups.findIndex(({ from }) => from >= 0);
  return ({ match, rank }, takeDown) => {
    for (const [at, { group, weight }] of weighed.entries()) {
      const place = PLACES.find(([, places]) => holds(match, at, places))?.[0];
      if (group.kind === 'number') takeDown(`number ${place === 'stated' ? 'stated' : 'missing'}`, 1);
      takeDown(`words ${place ?? missing[at] ?? 'nowhere'}`, weight / total);
      if (at === first && place === undefined) takeDown('first word missing', 1);
    }
    takeDown('likeness', likeness(match));
    takeDown('rank', rank);
    takeDown('own words', shareOf(termWeightsOf(match.record), asked));
  };
};

/** A word that the record doesn't have: whether the article has it, and its part of speech. */
const missingAs = ({ terms, from, kind }: Group, { query }: Question, isKnown: (term: string) => boolean): string => {
  const word = query.words.find(({ at }) => at === from);
  return `${terms.some(isKnown) ? 'elsewhere' : 'unknown'} ${kind === 'foreign' ? 'name' : (word?.part.split('/')[0] ?? 'carried')}`;
};

const PLACES = [
  ['stated', STANDS.firm],
  ['asked by', STANDS.own],
  ['around', STANDS.around | BROADER],
  ['beside', STANDS.beside],
] as const;

const shareOf = (terms: ReturnType<TermWeightsOf>, asked: ReadonlySet<string>): number => {
  let [had, all] = [0, 0];
  for (const [term, weight] of terms) {
    all += weight;
    if (asked.has(term)) had += weight;
  }
  return all === 0 ? 0 : had / all;
};
