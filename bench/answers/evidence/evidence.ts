import type { Match } from '../../../src/answers/candidates.js';
import type { Against } from '../../../src/answers/facets/facet.js';
import type { Knowledge } from '../../../src/answers/knowledge.js';
import type { Question } from '../../../src/answers/question.js';
import type { TermWeightsOf } from './term-weights.js';

/** Takes down one piece of evidence by its name, with how much of it there is. */
export type TakeDown = (name: string, amount: number) => void;

/** A record that may answer a question, with what the facets say of it. */
export interface Case {
  readonly match: Match;
  /** The facets that were asked and hold, without those that pin down which fact is meant. */
  readonly same: readonly string[];
  readonly against: readonly Against[];
  /** Its search score, as a share of the best one's. */
  readonly rank: number;
}

/** What is known of the article, with how much the terms of its records tell. */
export type Known = Knowledge & { readonly termWeightsOf: TermWeightsOf };

/** One sort of evidence that a record answers a question, or doesn't: reads the question once, then looks at each record. */
export type Witness = (question: Question, known: Known) => (each: Case, takeDown: TakeDown) => void;
