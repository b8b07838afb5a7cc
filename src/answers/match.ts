import { STANDS } from '../search/standing.js';
import { BROADER, type Candidate, heldIn, holds } from './candidate.js';
import { conflictsWith } from './conflicts.js';
import type { Conflict } from './demands.js';
import { fitBesideLast, fitOfHead } from './fits.js';
import type { Knowledge } from './knowledge.js';
import { fitOfKind } from './kind-fit.js';
import type { Weighed } from './likeness.js';
import type { Question } from './question.js';
import type { Thresholds } from './thresholds.js';

/** A record beside a question: how well it fits, and what speaks against it. */
export interface Match extends Candidate {
  readonly score: number;
  /** The share of the question's weight that the record covers. */
  readonly cover: number;
  readonly conflicts: readonly Conflict[];
}

/** The records that may answer, best first. What depends on the question alone is worked out before they are gone through. */
export const matchesOf = (question: Question, knowledge: Knowledge): readonly Match[] =>
  weigh(knowledge.index.search(question.groups, knowledge.thresholds.candidates), question, knowledge);

/** Every figure that has any word of the question, best first: of several that it names the last may be far behind the first. */
export const figureMatchesOf = (question: Question, knowledge: Knowledge): readonly Match[] => {
  const { index } = knowledge;
  const hits = index.search(question.groups, index.records.length).filter(({ record }) => record.target.kind === 'figure');
  return weigh(hits, question, knowledge);
};

const weigh = (hits: ReturnType<Knowledge['index']['search']>, question: Question, knowledge: Knowledge): readonly Match[] => {
  const { content, index, likenessTo, traitsOf, thresholds } = knowledge;
  const { weights, counts } = thresholds;
  const best = hits[0]?.score ?? 1;
  const weighed: readonly Weighed[] = question.groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const coverOf = covering(weighed, counts);
  const likeness = likenessTo(weighed);
  const kindFit = fitOfKind(question, knowledge);
  const headFit = fitOfHead(question, knowledge);
  const besideFit = fitBesideLast(question, knowledge);
  const conflictsOf = conflictsWith(question, content);
  return hits
    .map(({ record, score }): Match => {
      const traits = traitsOf(record);
      const held = heldIn(record.standing, question.groups);
      const candidate = { record, traits, held };
      const cover = coverOf(candidate);
      const like = likeness(candidate);
      const fit =
        weights.cover * cover +
        weights.like * like +
        weights.rank * (score / best) +
        kindFit(candidate, like) +
        headFit(candidate) +
        besideFit(record);
      // Written out: spreading the candidate here took a fifth of a question's time.
      return { record, traits, held, score: fit, cover, conflicts: conflictsOf(candidate) };
    })
    .sort((a, b) => b.score - a.score);
};

/** The share of the question's weight that a candidate has: what is its own counts in full. */
const covering = (weighed: readonly Weighed[], counts: Thresholds['counts']): ((candidate: Candidate) => number) => {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const share = (candidate: Candidate, at: number): number => {
    if (holds(candidate, at, STANDS.own)) return 1;
    if (holds(candidate, at, STANDS.around | BROADER)) return counts.around;
    return holds(candidate, at, STANDS.beside) ? counts.beside : 0;
  };
  return (candidate) => (total === 0 ? 0 : weighed.reduce((sum, { weight }, at) => sum + weight * share(candidate, at), 0) / total);
};
