import type { Evidence } from './evidence.js';

/** Without any evidence most claims aren't told. */
export const CONSTANT: readonly [confirmed: number, denied: number] = [-4.38, -4.29];

/**
 * How much each piece of evidence tells for a claim and against it, beside its not being told. `npm run bench -- fit-claims` finds them, by
 * multinomial logistic regression on the claims of bench/answers/labelled; none was set by hand.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, readonly [confirmed: number, denied: number]>> = {
  covered: [3.7, 1.92],
  nearlyAll: [7.4, 2.93],
  fits: [0.31, 2.19],
  ahead: [1.7, 0.97],
  told: [1.66, 2.47],
  toldAndCovered: [2.66, 1.76],
  same: [1.31, 0.04],
  anotherAct: [-0.44, -0.84],
  anotherYear: [-1.37, -0.02],
  anotherThing: [-1.85, -0.96],
  anotherPlace: [-0.79, 0.6],
  noPlace: [-2.24, -2.22],
  anotherStatus: [-1.37, 0.51],
  notAll: [2.45, 3.64],
  notOfAll: [0.44, 0.7],
  lacksAct: [-0.43, -0.41],
  lacksPlace: [-1.04, -0.22],
  lacksThing: [0.19, 0.09],
  lacksSmall: [0.61, 0.39],
  lacksUnexplained: [-0.72, -0.61],
  lacksUnknown: [3.24, 3.11],
  lacksVerb: [0.57, 0.41],
  lacksAdverb: [0.92, 1.38],
  lacksPreposition: [-1.09, -2.37],
  ofSameAct: [0.47, -0.01],
  negated: [1.36, 0.77],
  negatedUnlike: [-0.22, 1.64],
  only: [-1.3, 2.2],
  some: [-0.49, -1.59],
  already: [-2.54, -0.08],
  more: [1.3, 0.01],
  share: [0.06, -1.05],
  member: [1.92, 0.73],
  dated: [-0.02, 0.28],
};
