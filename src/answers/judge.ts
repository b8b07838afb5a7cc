import type { Content } from '../content/content.js';
import type { Acts } from '../query/acts.js';
import { tradeIn } from '../search/flow.js';
import type { Candidate } from './candidate.js';
import type { Against, Alone, Beside, Facet, Hold, Stance } from './facets/facet.js';
import { FACETS } from './facets/facets.js';
import type { FactsOf } from './facts.js';
import type { Question } from './question.js';

/** What all facets say together of a record: the worst of them, and every one that isn't the same. */
export interface Judgement {
  readonly is: Stance['is'];
  readonly against: readonly Against[];
}

/** What the facets say of a record, asked one after another: the first that speaks against it is enough to rule it out. */
export interface Hearing {
  /** Whether nothing speaks against it. */
  readonly isHeld: boolean;
  readonly judgement: Judgement;
}

/** Holds records against a question. */
export interface Judge {
  /** What speaks against a record of the facets that pin down which fact is meant. */
  pinned(candidate: Candidate): readonly Against[];
  /** What all facets say of it, as far as it's asked. */
  hear(candidate: Candidate, pinned: readonly Against[]): Hearing;
}

/** Reads what a question asks, once for all the records that are held against it. */
export type JudgeFor = (question: Question) => Judge;

const PINNING = FACETS.filter(({ pins }) => pins === true);
const TELLING = FACETS.filter(({ pins }) => pins !== true);

/** For one article: every facet reads a question once, and is asked of each record. */
export const createJudge = (factsOf: FactsOf, acts: Acts, content: Content): JudgeFor => {
  const trade = tradeIn(content);
  return (question) => {
    const { query } = question;
    const alone: Alone = { query, question, acts, content, trade };
    const asked = (facets: readonly Facet[]): readonly Hold[] => facets.flatMap((facet) => facet.ask(alone) ?? []);
    const pinning = asked(PINNING);
    let telling: readonly Hold[] | undefined;
    return {
      pinned: (candidate) => {
        const beside = new Held(alone, candidate, factsOf);
        const against: Against[] = [];
        for (const hold of pinning) {
          const stance = hold(beside);
          if (stance && stance.is !== 'same') against.push(stance);
        }
        return against;
      },
      hear: (candidate, pinned) => {
        telling ??= asked(TELLING);
        return new Heard(telling, new Held(alone, candidate, factsOf), pinned);
      },
    };
  };
};

class Heard implements Hearing {
  private readonly holds: readonly Hold[];
  private readonly beside: Beside;
  private readonly against: Against[];
  private heard = 0;

  constructor(holds: readonly Hold[], beside: Beside, pinned: readonly Against[]) {
    this.holds = holds;
    this.beside = beside;
    this.against = [...pinned];
  }

  get isHeld() {
    while (this.against.length === 0 && this.heard < this.holds.length) this.hearNext();
    return this.against.length === 0;
  }

  get judgement(): Judgement {
    while (this.heard < this.holds.length) this.hearNext();
    const { against } = this;
    return { is: WORST.find((each) => against.some((stance) => stance.is === each)) ?? 'same', against };
  }

  private hearNext() {
    const stance = this.holds[this.heard++]?.(this.beside);
    if (stance && stance.is !== 'same') this.against.push(stance);
  }
}

/** `other` anywhere beats `silent`; `opposite` beats both. */
const WORST = ['opposite', 'other', 'silent'] as const;

/** A record held against a question. A class, since it is made for every candidate, and V8 is slow at literals with a getter. */
class Held implements Beside {
  readonly query;
  readonly question;
  readonly acts;
  readonly content;
  readonly trade;
  readonly match: Candidate;
  private readonly factsOf: FactsOf;

  constructor({ query, question, acts, content, trade }: Alone, match: Candidate, factsOf: FactsOf) {
    this.query = query;
    this.question = question;
    this.acts = acts;
    this.content = content;
    this.trade = trade;
    this.match = match;
    this.factsOf = factsOf;
  }

  /** Worked out when a facet asks for them: most records are ruled out before. */
  get facts() {
    return this.factsOf(this.match.record);
  }
}
