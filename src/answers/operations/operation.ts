import type { Answer } from '../answer.js';
import type { Outcome } from '../choose.js';
import type { Knowledge } from '../knowledge.js';
import type { Match } from '../match.js';
import type { Question } from '../question.js';

/** A question with all that an operation may be made of. */
export interface Task {
  readonly question: Question;
  readonly matches: readonly Match[];
  /** What the article tells by itself. */
  readonly told: Outcome;
  readonly knowledge: Knowledge;
}

/** Works out what a question asks of several figures; undefined where they don't give it. */
export type Operation = (task: Task) => Answer | undefined;
