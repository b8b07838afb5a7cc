import type { Content } from '../content/content.js';
import type { Acts } from '../query/acts.js';
import type { Claims } from '../query/claims.js';
import type { WordReader } from '../query/word-reader.js';
import type { Names } from '../search/names.js';
import type { SearchIndex } from '../search/search-index.js';
import { createFacts, type FactsOf } from './facts.js';
import { createJudge, type JudgeFor } from './judge.js';
import { createLikeness, type Likeness } from './likeness.js';
import type { Thresholds } from './thresholds.js';
import { createTraits, type TraitsOf } from './traits.js';

/** What answering rests on: the article, its index, and the numbers that decide. */
export interface Knowledge {
  readonly content: Content;
  readonly index: SearchIndex;
  readonly names: Names;
  readonly likenessTo: Likeness;
  readonly traitsOf: TraitsOf;
  readonly thresholds: Thresholds;
  readonly acts: Acts;
  readonly factsOf: FactsOf;
  /** What numbers that a question says come to in a figure's unit. */
  readonly claims: Claims;
  /** Holds records against what a question asks. */
  readonly judgeFor: JudgeFor;
}

/** What answering rests on, worked out of an article once. */
export const createKnowledge = (
  content: Content,
  { index, names, words, thresholds }: Pick<Knowledge, 'index' | 'names' | 'thresholds'> & { readonly words: WordReader },
): Knowledge => {
  const factsOf = createFacts(words, content);
  return {
    content,
    index,
    names,
    thresholds,
    likenessTo: createLikeness(index.records),
    traitsOf: createTraits(index, content),
    acts: words.acts,
    factsOf,
    claims: words.claims,
    judgeFor: createJudge(factsOf, words.acts, content),
  };
};
