import type { LabelledCase, Option, Outcome } from './labelled.js';

/** What each piece of evidence weighs, and a refusal beside it. */
export interface Weights {
  readonly weights: Readonly<Record<string, number>>;
  readonly refusal: number;
}

/** Chosen by cross-validation among 0.01, 0.001 and 0.0003. */
const PENALTY = 1e-3;
const STEPS = 300;
const RATE = 0.1;
/** Evidence that fewer records have is left out. */
const LEAST_SEEN = 30;
/** Adam's own constants (Kingma and Ba, 2015). */
const ADAM = { mean: 0.9, square: 0.999, least: 1e-8 } as const;

/** An option's evidence as places of the weights and amounts. */
interface Sparse {
  readonly at: Uint16Array;
  readonly amounts: Float64Array;
  readonly answers: boolean;
}

/** The weights that make the labelled answers, or a refusal where there is none, the most likely. */
export const fitWeights = (all: readonly LabelledCase[]): Weights => {
  // What is told by a record that isn't proposed teaches nothing.
  const cases = all.filter(({ isTold, options }) => !isTold || options.some(({ answers }) => answers));
  const names = namesIn(cases);
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const sparse = cases.map(({ options, weight }) => ({ weight, options: options.map((option) => asSparse(option, placeOf)) }));
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  // The last of them is the refusal's.
  const weights = new Float64Array(names.length + 1);
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, i) => (i < names.length ? PENALTY * weight * total : 0));
    for (const { options, weight } of sparse) addGradient(options, weight, weights, gradient);
    for (let i = 0; i < weights.length; i++) {
      const slope = (gradient[i] ?? 0) / total;
      mean[i] = ADAM.mean * (mean[i] ?? 0) + (1 - ADAM.mean) * slope;
      square[i] = ADAM.square * (square[i] ?? 0) + (1 - ADAM.square) * slope * slope;
      const unbiased = (mean[i] ?? 0) / (1 - ADAM.mean ** step);
      weights[i] = (weights[i] ?? 0) - (RATE * unbiased) / (Math.sqrt((square[i] ?? 0) / (1 - ADAM.square ** step)) + ADAM.least);
    }
  }
  return {
    weights: Object.fromEntries(names.flatMap((name, i) => (Math.abs(weights[i] ?? 0) < LEAST_WEIGHT ? [] : [[name, weights[i] ?? 0]]))),
    refusal: weights[names.length] ?? 0,
  };
};

/** What weighs less changes no answer. */
const LEAST_WEIGHT = 0.05;

const namesIn = (cases: readonly LabelledCase[]): readonly string[] => {
  const seen = new Map<string, number>();
  for (const { options } of cases)
    for (const { evidence } of options) for (const name of evidence.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([, times]) => times >= LEAST_SEEN).map(([name]) => name);
};

const asSparse = ({ evidence, answers }: Option, placeOf: ReadonlyMap<string, number>): Sparse => {
  const known = [...evidence].flatMap(([name, amount]) => {
    const at = placeOf.get(name);
    return at === undefined ? [] : [[at, amount] as const];
  });
  return { at: Uint16Array.from(known, ([at]) => at), amounts: Float64Array.from(known, ([, amount]) => amount), answers };
};

/** Adds the slope of one case's loss: each option's likelihood, less how likely it is among those that answer. */
const addGradient = (options: readonly Sparse[], weight: number, weights: Float64Array, gradient: Float64Array): void => {
  const last = weights.length - 1;
  const sums = options.map(({ at, amounts }) => at.reduce((sum, place, i) => sum + (weights[place] ?? 0) * (amounts[i] ?? 0), 0));
  const refusal = weights[last] ?? 0;
  const most = Math.max(refusal, ...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const isTold = options.some(({ answers }) => answers);
  const ofRefusal = Math.exp(refusal - most);
  const all = odds.reduce((sum, each) => sum + each, ofRefusal);
  const right = odds.reduce((sum, each, i) => sum + (options[i]?.answers ? each : 0), 0);
  for (const [i, { at, amounts, answers }] of options.entries()) {
    const share = odds[i] ?? 0;
    const slope = weight * (share / all - (answers ? share / right : 0));
    for (let k = 0; k < at.length; k++) {
      const place = at[k] ?? 0;
      gradient[place] = (gradient[place] ?? 0) + slope * (amounts[k] ?? 0);
    }
  }
  gradient[last] = (gradient[last] ?? 0) + weight * (ofRefusal / all - (isTold ? 0 : 1));
};

/** What these weights come to for a question. */
export const outcomeOf = ({ isTold, options }: LabelledCase, { weights, refusal }: Weights): Outcome => {
  let best: { readonly sum: number; readonly answers: boolean } | undefined;
  for (const { evidence, answers } of options) {
    let sum = 0;
    for (const [name, amount] of evidence) sum += (weights[name] ?? 0) * amount;
    if (!best || sum > best.sum) best = { sum, answers };
  }
  if (!best || best.sum <= refusal) return isTold ? 'absent' : 'right';
  return best.answers ? 'right' : 'misled';
};
