import { STANDS } from '../search/where-terms-stand.js';
import type { Hit } from '../search/search-index.js';
import { BROADER, type Candidate, holdingOf } from './candidate.js';
import type { Against } from './facets/facet.js';
import type { Hearing, Judge, Judgement } from './judge.js';
import type { Knowledge } from './knowledge.js';
import { gainBesideLast, gainOfHead, gainOfKind } from './score-gains.js';
import type { Weighed } from './likeness.js';
import type { Question } from './question.js';
import type { Thresholds } from './thresholds.js';

/** A record beside a question: how well it fits, and what speaks against it. */
export interface Match extends Candidate {
  readonly score: number;
  /** The share of the question's weight that the record covers. */
  readonly cover: number;
  /** What of it isn't what the question pins down: another year, place, unit. */
  readonly against: readonly Against[];
}

/** What may answer a question: found, weighed and judged once for all that choose among it, check it, work on it or refuse. */
export interface Candidates {
  readonly question: Question;
  /** The records most alike, best first. */
  readonly matches: readonly Match[];
  /** Every figure that has any word of the question, best first: of several that it names the last may be far behind the first. */
  readonly figures: readonly Match[];
  /** What all facets say of one of them. */
  judge(match: Match): Judgement;
  /** Whether all facets hold for it: cheaper to ask than what speaks against it. */
  isHeld(match: Match): boolean;
}

/** The records that may answer a question; the figures are weighed and each is judged when that is asked for first. */
export const candidatesFor = (question: Question, knowledge: Knowledge): Candidates => {
  const { index, judgeFor, thresholds } = knowledge;
  const { isMeant } = question;
  // Where only some records are meant, even the best of them may rank far behind others: all are searched.
  const hits = isMeant
    ? index.search(question.groups, index.records.length).filter(({ record }) => isMeant(record))
    : index.search(question.groups, thresholds.candidates);
  const best = hits[0]?.score ?? 1;
  const judge = judgeFor(question);
  const matches = weigh(hits, best, question, judge, knowledge);
  const heard = new Map<Match, Hearing>();
  const hearingOf = (match: Match): Hearing => {
    const hearing = heard.get(match) ?? judge.hear(match, match.against);
    heard.set(match, hearing);
    return hearing;
  };
  let figures: readonly Match[] | undefined;
  return {
    question,
    matches,
    get figures() {
      if (figures) return figures;
      const all = index.search(question.groups, index.records.length).filter(({ record }) => record.target.kind === 'figure');
      // A place or a year that only one of several figures has speaks against none of the others.
      const isOfSeveral = question.compares || !ON_ONE.has(question.query.operation);
      const asked = { ...question, compares: isOfSeveral };
      figures = weigh(all, best, asked, judgeFor(asked), knowledge);
      return figures;
    },
    judge: (match) => hearingOf(match).judgement,
    isHeld: (match) => hearingOf(match).isHeld,
  };
};

/** Weighs the hits; `best` is the best search score of all. What depends on the question alone is worked out once, before the hits. */
const weigh = (hits: readonly Hit[], best: number, question: Question, { pinned }: Judge, knowledge: Knowledge): readonly Match[] => {
  const { index, likenessTo, traitsOf, thresholds } = knowledge;
  const { weights, counts } = thresholds;
  const weighed: readonly Weighed[] = question.groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const heldIn = holdingOf(question.groups, index);
  const coverOf = covering(weighed, counts);
  const likeness = likenessTo(weighed);
  const ofKind = gainOfKind(question, knowledge);
  const ofHead = gainOfHead(question, knowledge);
  const besideLast = gainBesideLast(question, knowledge);
  return hits
    .map(({ record, score }): Match => {
      const traits = traitsOf(record);
      const held = heldIn(record);
      const candidate = { record, traits, held };
      const cover = coverOf(candidate);
      const like = likeness(candidate);
      const fit =
        weights.cover * cover +
        weights.like * like +
        weights.rank * (score / best) +
        ofKind(candidate, like) +
        ofHead(candidate) +
        besideLast(record);
      // Written out: spreading the candidate here took a fifth of a question's time.
      return { record, traits, held, score: fit, cover, against: pinned(candidate) };
    })
    .sort((a, b) => b.score - a.score);
};

/** Operations on the one fact that is asked for. */
const ON_ONE: ReadonlySet<Question['query']['operation']> = new Set(['tell', 'define', 'convert']);

/** The share of the question's weight that a candidate has: what is its own counts in full. */
const covering = (weighed: readonly Weighed[], counts: Thresholds['counts']): ((candidate: Candidate) => number) => {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const share = (places: number): number => {
    if (places & STANDS.firm) return 1;
    if (places & STANDS.own) return counts.asked;
    if (places & (STANDS.around | BROADER)) return counts.around;
    return places & STANDS.beside ? counts.beside : 0;
  };
  return ({ held }) => (total === 0 ? 0 : weighed.reduce((sum, { weight }, at) => sum + weight * share(held[at] ?? 0), 0) / total);
};
