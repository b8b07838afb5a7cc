import type { Answer } from '../answer.js';
import type { Candidates } from '../candidates.js';
import type { ScoredAnswer } from '../choose.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import type { Operand } from './operands.js';
import type { WorthOf } from './worth.js';

/** A question with all that an operation may be made of. */
export interface Task {
  readonly question: Question;
  /** The figures that it may be worked out of. */
  readonly operands: readonly Operand[];
  readonly worthOf: WorthOf;
  /** What all facets say of one of them. */
  readonly judge: Candidates['judge'];
  /** What the article tells by itself. */
  readonly told: ScoredAnswer;
  readonly knowledge: Knowledge;
}

/** Works out what a question asks of several figures; undefined where they don't give it. */
export type Operation = (task: Task) => Answer | undefined;
