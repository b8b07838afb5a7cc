import type { Content } from '../content/content.js';
import type { Acts } from '../query/acts.js';
import type { Query } from '../query/query.js';
import type { Standing } from './facets/facet.js';
import { FACETS } from './facets/facets.js';
import type { FactsOf } from './facts.js';
import type { Match } from './candidates.js';
import type { Question } from './question.js';

/** What all facets say together of a record: the worst of them, and every one that isn't the same. */
export interface Judgement {
  readonly is: Standing['is'];
  readonly against: readonly Exclude<Standing, { is: 'same' }>[];
}

export type Judge = (question: Question, match: Match) => Judgement;

/** Holds a record against every facet of a question. `other` anywhere beats `silent`; `opposite` beats both. */
export const createJudge =
  (factsOf: FactsOf, acts: Acts, content: Content): Judge =>
  (question, match) => {
    const query: Query = question.query;
    const beside = { query, question, match, facts: factsOf(match.record), acts, content };
    const against = FACETS.map((facet) => facet.compare(beside)).flatMap((standing) =>
      standing === undefined || standing.is === 'same' ? [] : [standing],
    );
    const is = (['opposite', 'other', 'silent'] as const).find((each) => against.some((standing) => standing.is === each)) ?? 'same';
    return { is, against };
  };
