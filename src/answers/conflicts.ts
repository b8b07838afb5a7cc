import type { Content } from '../content/content.js';
import type { Candidate } from './candidate.js';
import { type Check, type Conflict, type Demand, OF_ANY } from './demands.js';
import { OF_FIGURES, OF_STATEMENTS } from './number-demands.js';
import type { Question } from './question.js';

/**
 * What of `question` a candidate contradicts; nothing for one that may answer it. The demands are read out of the question
 * once, so that those which it doesn't make cost nothing for the dozens of candidates.
 */
export const conflictsWith = (question: Question, content: Content): ((candidate: Candidate) => readonly Conflict[]) => {
  const checksOf = (demands: readonly Demand[]): readonly Check[] =>
    demands.map((demand) => demand(question, content)).filter((check) => check !== undefined);
  const any = checksOf(OF_ANY);
  const checks = {
    figure: [...any, ...checksOf(OF_FIGURES)],
    statement: [...any, ...checksOf(OF_STATEMENTS)],
    list: any,
    section: any,
  };
  return (candidate) => {
    const conflicts: Conflict[] = [];
    for (const check of checks[candidate.record.target.kind]) {
      const conflict = check(candidate);
      if (conflict) conflicts.push(conflict);
    }
    return conflicts;
  };
};
