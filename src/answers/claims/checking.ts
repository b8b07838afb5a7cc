import type { Claims } from '../../query/claims.js';
import type { FacetName } from '../facets/facet.js';
import type { Knowledge } from '../knowledge.js';

/** What checking a claim takes beside the knowledge of the article: finding the numbers that it claims. */
export interface Checking {
  readonly knowledge: Knowledge;
  readonly claims: Claims;
}

/** Records further behind the best one than this are about something else. */
export const NEAR_WITHIN = 0.35;
export const MOST_NEAR = 12;

export type Allowed = ReadonlySet<FacetName>;
