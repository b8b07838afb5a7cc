import type { Content } from '../content/content.js';
import type { Acts } from '../query/acts.js';
import type { Candidate } from './candidate.js';
import type { Against, Asking, Beside, Facet, Hold, Standing } from './facets/facet.js';
import { FACETS } from './facets/facets.js';
import type { FactsOf } from './facts.js';
import type { Question } from './question.js';

/** What all facets say together of a record: the worst of them, and every one that isn't the same. */
export interface Judgement {
  readonly is: Standing['is'];
  readonly against: readonly Against[];
}

/** Holds records against a question. */
export interface Judge {
  /** What speaks against a record of the facets that pin down which fact is meant. */
  pinned(candidate: Candidate): readonly Against[];
  /** What all facets say of it. */
  judge(candidate: Candidate, pinned: readonly Against[]): Judgement;
}

/** Reads what a question asks, once for all the records that are held against it. */
export type JudgeFor = (question: Question) => Judge;

const PINNING = FACETS.filter(({ pins }) => pins === true);
const TELLING = FACETS.filter(({ pins }) => pins !== true);

/** `other` anywhere beats `silent`; `opposite` beats both. */
export const createJudge =
  (factsOf: FactsOf, acts: Acts, content: Content): JudgeFor =>
  (question) => {
    const { query } = question;
    const asking: Asking = { query, question, acts, content };
    const asked = (facets: readonly Facet[]): readonly Hold[] => facets.flatMap((facet) => facet.ask(asking) ?? []);
    const pinning = asked(PINNING);
    let telling: readonly Hold[] | undefined;
    const speaking = (holds: readonly Hold[], match: Candidate): readonly Against[] => {
      const beside = new Held(asking, match, factsOf);
      const against: Against[] = [];
      for (const hold of holds) {
        const standing = hold(beside);
        if (standing && standing.is !== 'same') against.push(standing);
      }
      return against;
    };
    return {
      pinned: (candidate) => speaking(pinning, candidate),
      judge: (candidate, pinned) => {
        telling ??= asked(TELLING);
        const against = [...pinned, ...speaking(telling, candidate)];
        const is = (['opposite', 'other', 'silent'] as const).find((each) => against.some((standing) => standing.is === each)) ?? 'same';
        return { is, against };
      },
    };
  };

/** A record held against a question. A class, since it is made for every candidate, and V8 is slow at literals with a getter. */
class Held implements Beside {
  readonly query;
  readonly question;
  readonly acts;
  readonly content;
  readonly match: Candidate;
  private readonly factsOf: FactsOf;

  constructor({ query, question, acts, content }: Asking, match: Candidate, factsOf: FactsOf) {
    this.query = query;
    this.question = question;
    this.acts = acts;
    this.content = content;
    this.match = match;
    this.factsOf = factsOf;
  }

  /** Worked out when a facet asks for them: most records are ruled out before. */
  get facts() {
    return this.factsOf(this.match.record);
  }
}
