/**
 * npm run bench -- fit-claims — fits how much each piece of evidence tells for or against a claim (src/answers/claims/evidence.ts) to the
 * labelled claims, and prints the table for src/answers/claims/weights.ts. It is multinomial logistic regression with a penalty on large
 * weights, by gradient descent (Bishop, Pattern Recognition and Machine Learning, 4.3.4). Before that the claims of each author are judged by
 * weights that were fitted to all others', which shows what they are worth of claims that they haven't seen. The verdicts that check-act.ts
 * doesn't let them give are not taken out of that.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { candidatesFor } from '../../src/answers/candidates.js';
import { weighedEvidence } from '../../src/answers/claims/check-act.js';
import { EVIDENCE } from '../../src/answers/claims/evidence.js';
import { isOfNumber } from '../../src/answers/claims/verify.js';
import type { Verdict } from '../../src/answers/claims/weigh.js';
import { THRESHOLDS } from '../../src/answers/thresholds.js';
import { createUnderstanding } from '../../src/answers/understanding.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';

const claimSchema = z.object({ id: z.string(), q: z.string(), want: z.enum(['confirmed', 'denied', 'not-told']) });

interface Sample {
  readonly author: string;
  readonly want: Verdict;
  readonly values: readonly number[];
}

const VERDICTS: readonly Verdict[] = ['confirmed', 'denied', 'not-told'];

const { knowledge, questionOf } = createUnderstanding(loadContent(contentFolder('content')), THRESHOLDS);

const samples = readFileSync('bench/answers/labelled/claims.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line): readonly Sample[] => {
    const { id, q, want } = claimSchema.parse(JSON.parse(line));
    const question = questionOf(q);
    if (question.query.operation !== 'verify' || isOfNumber(question)) return [];
    const evidence = weighedEvidence(candidatesFor(question, knowledge), knowledge);
    return evidence ? [{ author: /^\D+/.exec(id)?.[0] ?? '', want, values: [1, ...EVIDENCE.map((each) => evidence[each])] }] : [];
  });

/** For each piece of evidence, and the constant before them, a weight for each verdict. */
type Weights = readonly (readonly number[])[];

/** Of 1, 5 and 20 the one that misleads least, with about as many right. */
const PENALTY = 20;
/** Twice as many give the same weights. */
const STEPS = 600;
const MOMENTUM = 0.9;
const RATE = 0.4;

const width = EVIDENCE.length + 1;
const columns = Array.from({ length: width }, (_, at) => samples.map(({ values }) => values[at] ?? 0));
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const means = columns.map((column, at) => (at === 0 ? 0 : mean(column)));
const spreads = columns.map((column, at) => (at === 0 ? 1 : Math.sqrt(mean(column.map((value) => (value - (means[at] ?? 0)) ** 2))) || 1));

/** Each on the same scale, so that the penalty is fair. */
const scaled = ({ values }: Sample): readonly number[] => values.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1));

const sharesBy = (weights: Weights, values: readonly number[]): readonly number[] => {
  const sums = VERDICTS.map((_, verdict) => values.reduce((sum, value, at) => sum + value * (weights[at]?.[verdict] ?? 0), 0));
  const powers = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
};

const fitted = (all: readonly Sample[]): Weights => {
  const rows = all.map((sample) => ({ values: scaled(sample), want: VERDICTS.indexOf(sample.want) }));
  const weights = Array.from({ length: width }, () => VERDICTS.map(() => 0));
  const moving = Array.from({ length: width }, () => VERDICTS.map(() => 0));
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((row) => row.map((weight) => PENALTY * weight));
    for (const { values, want } of rows) {
      const shares = sharesBy(weights, values);
      values.forEach((value, at) => {
        const slope = slopes[at];
        if (slope && value !== 0)
          shares.forEach((share, verdict) => (slope[verdict] = (slope[verdict] ?? 0) + value * (share - (verdict === want ? 1 : 0))));
      });
    }
    slopes.forEach((row, at) => {
      row.forEach((slope, verdict) => {
        const [own, speeds] = [weights[at], moving[at]];
        if (!own || !speeds) return;
        speeds[verdict] = MOMENTUM * (speeds[verdict] ?? 0) + slope;
        own[verdict] = (own[verdict] ?? 0) - (RATE / all.length) * speeds[verdict];
      });
    });
  }
  return weights;
};

const authors = [...new Set(samples.map(({ author }) => author))];
const judged = authors.flatMap((author) => {
  const weights = fitted(samples.filter((sample) => sample.author !== author));
  return samples
    .filter((sample) => sample.author === author)
    .map((sample) => ({ want: sample.want, shares: sharesBy(weights, scaled(sample)) }));
});
console.log(`${samples.length} claims of ${authors.length} authors, each judged by weights fitted to the others':`);
console.table(
  [0.5, 0.55, 0.6, 0.65, 0.7].map((least) => {
    const outcomes = judged.map(({ want, shares: [confirmed = 0, denied = 0] }) => {
      const verdict: Verdict = Math.max(confirmed, denied) < least ? 'not-told' : confirmed > denied ? 'confirmed' : 'denied';
      return verdict === want ? 'right' : verdict === 'not-told' ? 'absent' : 'misled';
    });
    const percent = (wanted: string): string => ((100 * outcomes.filter((each) => each === wanted).length) / outcomes.length).toFixed(1);
    return { least, right: percent('right'), misled: percent('misled'), absent: percent('absent') };
  }),
);

// As they are used: of evidence as it is, and over "not told", which so has none.
const weights = fitted(samples);
const plain = weights.map((row, at) => row.slice(0, 2).map((weight) => (weight - (row[2] ?? 0)) / (spreads[at] ?? 1)));
const constant = [0, 1].map((verdict) =>
  plain.reduce((sum, row, at) => sum + (at === 0 ? (row[verdict] ?? 0) : -(row[verdict] ?? 0) * (means[at] ?? 0)), 0),
);
const shown = (row: readonly number[]): string => `[${row.map((number) => Number(number.toFixed(2))).join(', ')}]`;
console.log(
  [`constant: ${shown(constant)}`, ...EVIDENCE.map((name, at) => `${name}: ${shown(plain[at + 1] ?? [])}`)]
    .map((line) => `  ${line},`)
    .join('\n'),
);
