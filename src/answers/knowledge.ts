import type { Content } from '../content/content.js';
import type { Names } from '../search/names.js';
import type { SearchIndex } from '../search/search-index.js';
import type { FactsOf } from './facts.js';
import type { JudgeFor } from './judge.js';
import type { Likeness } from './likeness.js';
import type { Thresholds } from './thresholds.js';
import type { TraitsOf } from './traits.js';

/** What answering rests on: the article, its index, and the numbers that decide. */
export interface Knowledge {
  readonly content: Content;
  readonly index: SearchIndex;
  readonly names: Names;
  readonly likenessTo: Likeness;
  readonly traitsOf: TraitsOf;
  readonly thresholds: Thresholds;
  /** Holds a record against what a question asks. */
  readonly factsOf: FactsOf;
  readonly judgeFor: JudgeFor;
}
