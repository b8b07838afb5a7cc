import type { Evidence } from './evidence.js';

/** Without any evidence most claims aren't told. */
export const CONSTANT: readonly [confirmed: number, denied: number] = [-4.15, -4.18];

/**
 * How much each piece of evidence tells for a claim and against it, beside its not being told. `npm run bench -- fit-claims` finds them, by
 * multinomial logistic regression on the claims of bench/answers/labelled; none was set by hand.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, readonly [confirmed: number, denied: number]>> = {
  covered: [3.63, 1.88],
  nearlyAll: [7.22, 2.86],
  fits: [0.21, 2.14],
  ahead: [1.67, 0.95],
  told: [1.69, 2.49],
  toldAndCovered: [2.65, 1.76],
  same: [1.3, 0.04],
  anotherAct: [-0.45, -0.85],
  anotherYear: [-1.4, -0.03],
  anotherThing: [-1.86, -0.97],
  anotherPlace: [-0.83, 0.58],
  noPlace: [-2.24, -2.22],
  anotherStatus: [-1.39, 0.5],
  notAll: [2.46, 3.65],
  notOfAll: [0.42, 0.68],
  lacksAct: [-0.45, -0.41],
  lacksPlace: [-1.03, -0.22],
  lacksSmall: [0.59, 0.38],
  lacksUnexplained: [-0.75, -0.63],
  lacksUnknown: [3.19, 3.09],
  lacksVerb: [0.57, 0.41],
  lacksAdverb: [0.92, 1.38],
  lacksPreposition: [-1.05, -2.34],
  ofSameAct: [0.47, -0.01],
  negated: [1.37, 0.78],
  negatedUnlike: [-0.23, 1.62],
  only: [-1.3, 2.2],
  some: [-0.47, -1.58],
  already: [-2.52, -0.07],
  more: [1.27, -0.01],
  share: [0.04, -1.05],
  member: [1.96, 0.76],
  dated: [-0.01, 0.28],
};
