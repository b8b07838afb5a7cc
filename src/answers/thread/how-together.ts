import type { Question } from '../question.js';

/** What is to be done with the numbers that are spoken of. */
export type HowTogether = 'compare' | 'ends' | 'change' | 'overall' | 'share' | 'rank' | 'rank-up' | 'sum' | 'mean' | 'yearly';

/** What a message says to do with numbers; undefined for one that says nothing of it. */
export const howIn = ({ query, compares, reading: { cues }, wanted, dimensions, years }: Question): HowTogether | undefined => {
  const { operation } = query;
  const isOrdered = operation === 'rank' || (query.extreme && operation === 'tell' && query.acts.length === 0 && dimensions.size === 0);
  if (isOrdered) return query.least ? 'rank-up' : 'rank';
  if (operation === 'sum' || operation === 'change' || operation === 'share' || operation === 'mean') return operation;
  if (operation === 'compare') return 'compare';
  if (cues.has('growth') && wanted === 'quantity') return 'change';
  if (cues.has('share') && wanted === 'quantity') return 'share';
  if (compares || cues.has('multiple')) return 'compare';
  if (query.yearly && years.length === 0) return 'yearly';
  // "What will their total area be?" asks for a number of its own.
  const isOfAll = query.quantifiers.includes('total') && query.measures.length + query.acts.length + dimensions.size === 0;
  return isOfAll ? 'sum' : undefined;
};

/** How many years a message says, where it is the only number in it: "over 5 years?" */
export const spanIn = ({ query: { claims, asked, acts } }: Question): string | undefined => {
  const [claim, ...others] = claims;
  const isOfYears = claim?.units.includes('duration') === true && others.length === 0 && claim.power === 0;
  return isOfYears && (asked === 'amount' || asked === 'open' || asked === 'truth') && acts.length === 0 ? claim.value : undefined;
};
