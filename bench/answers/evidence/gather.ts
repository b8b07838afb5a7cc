import { candidatesFor, type Candidates, type Match } from '../../../src/answers/candidates.js';
import type { Checked } from '../../../src/answers/answer.js';
import { FACETS } from '../../../src/answers/facets/facets.js';
import type { Alone, Facet, Hold } from '../../../src/answers/facets/facet.js';
import type { Question } from '../../../src/answers/question.js';
import { tradeIn } from '../../../src/search/flow.js';
import type { Case, Known, TakeDown, Witness } from './evidence.js';
import { ofClaim } from './of-claims.js';
import { ofFacets } from './of-facets.js';
import { ofFacts } from './of-facts.js';
import { ofKind } from './of-kind.js';
import { ofWords } from './of-words.js';

const WITNESSES: readonly Witness[] = [ofWords, ofKind, ofFacts, ofFacets];

/** What search proposes for a question, with all evidence that each of it answers it. */
export interface Gathered {
  readonly candidates: Candidates;
  /** Whether a record may be told at all: nothing that pins down which fact is meant speaks against it, and it doesn't say the contrary. */
  isTellable(match: Match): boolean;
  evidenceOf(match: Match): ReadonlyMap<string, number>;
  /** The evidence that a claim holds by a record, or fails by it, beside what comparing its parts comes to. */
  evidenceOfClaim(match: Match, holds: boolean, compared: Checked | undefined): ReadonlyMap<string, number>;
}

export const gather = (question: Question, known: Known): Gathered => {
  const candidates = candidatesFor(question, known);
  const witnesses = WITNESSES.map((witness) => witness(question, known));
  const ranks = ranksOf(question, known);
  const holds = holdsOf(question, known);
  const caseOf = (match: Match): Case => ({
    match,
    same: sameIn(match, holds, question, known),
    against: candidates.judge(match).against,
    rank: ranks.get(match.record.id) ?? 0,
  });
  const collect = (match: Match, takeDown: TakeDown): void => {
    const each = caseOf(match);
    for (const witness of witnesses) witness(each, takeDown);
  };
  return {
    candidates,
    isTellable: (match) => match.against.length === 0 && candidates.judge(match).is !== 'opposite',
    evidenceOf: (match) => summed((takeDown) => collect(match, takeDown)),
    evidenceOfClaim: (match, isHeld, compared) =>
      summed((takeDown) => {
        const apart: TakeDown = (name, amount) => takeDown(`${isHeld ? 'holds' : 'fails'}: ${name}`, amount);
        collect(match, apart);
        ofClaim(question, compared, known)(match, apart);
      }),
  };
};

const summed = (collect: (takeDown: TakeDown) => void): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  collect((name, amount) => sums.set(name, (sums.get(name) ?? 0) + amount));
  return sums;
};

/** The search scores of the records, as shares of the best one's. */
const ranksOf = ({ groups }: Question, { index, thresholds }: Known): ReadonlyMap<string, number> => {
  const hits = index.search(groups, thresholds.candidates);
  const best = hits[0]?.score ?? 1;
  return new Map(hits.map(({ record, score }) => [record.id, score / best]));
};

type NamedHold = readonly [name: string, hold: Hold];

/** The facets that a question asks, without those that pin down which fact is meant. */
const holdsOf = (question: Question, known: Known): readonly NamedHold[] =>
  Object.entries<Facet>(FACETS).flatMap(([name, facet]): readonly NamedHold[] => {
    const hold = facet.pins ? undefined : facet.ask(aloneOf(question, known));
    return hold ? [[name, hold]] : [];
  });

const aloneOf = (question: Question, { acts, content }: Known): Alone => ({
  query: question.query,
  question,
  acts,
  content,
  trade: tradeIn(content),
});

const sameIn = (match: Match, holds: readonly NamedHold[], question: Question, known: Known): readonly string[] => {
  const beside = { ...aloneOf(question, known), match, facts: known.factsOf(match.record) };
  return holds.flatMap(([name, hold]) => (hold(beside)?.is === 'same' ? [name] : []));
};
