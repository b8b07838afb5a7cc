import type { Evidence } from './evidence.js';

/** Without any evidence most claims aren't told. */
export const CONSTANT: readonly [confirmed: number, denied: number] = [-4.09, -5.55];

/**
 * How much each piece of evidence tells for a claim and against it, beside its not being told. `npm run bench -- fit-claims` finds them, by
 * multinomial logistic regression on the claims of bench/answers/labelled; none was set by hand.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, readonly [confirmed: number, denied: number]>> = {
  covered: [1.5, 1.12],
  nearlyAll: [7.51, 3.66],
  fits: [0.78, 1.96],
  first: [1.22, 0.65],
  behind: [-2.54, -3.87],
  told: [2.12, 3.84],
  toldAndCovered: [3.55, 2.58],
  figure: [-0.22, -0.94],
  same: [1.34, 0.26],
  differs: [-0.58, -0.04],
  onlyContrary: [0, 0],
  anotherAct: [-0.09, -0.75],
  anotherYear: [-1.39, 0.03],
  anotherThing: [-0.85, -0.36],
  noPlace: [-0.52, -1.42],
  notAll: [-0.46, 2.43],
  notOfAll: [0.43, 0.82],
  lacksPlace: [-0.83, -0.01],
  lacksThing: [-0.04, -0.12],
  lacksSmall: [0.31, 0.13],
  lacksNoun: [-0.39, -0.5],
  lacksStranger: [-0.6, -0.49],
  lacksUnknown: [2.08, 2.14],
  lacksOneName: [-0.36, 0.12],
  sameAct: [0.77, 0.66],
  contraryAct: [-1.1, 1.1],
  sameThing: [0.5, 0.82],
  sameState: [0.48, -0.25],
  elsewhere: [-0.33, 3.03],
  toElse: [-1.12, -0.82],
  withElse: [0.03, -0.83],
  doneByElse: [-0.18, 0.51],
  onceOfElse: [0.87, 1.76],
  noAct: [-0.01, 0.35],
  negated: [1.33, 0.42],
  negatedUnlike: [-0.27, 1.43],
  lacks: [1.32, 1.78],
  only: [-1.35, 1.98],
  some: [-0.53, -1.24],
  already: [-2.5, 0.16],
  member: [1.46, -0.04],
};
