/**
 * npm run bench -- fit-claims — fits how much each piece of evidence tells for or against a claim (src/answers/claims/evidence.ts) to the
 * labelled claims, and prints the table for src/answers/claims/weights.ts. It is multinomial logistic regression with a penalty on large
 * weights (Bishop, Pattern Recognition and Machine Learning, 4.3.4), where what each verdict comes to is the sum over the records near to a
 * claim, by gradient descent with Adam's steps (Kingma and Ba, 2015); a record that the label names counts for the verdict rather than any
 * other. Before that the claims of each author are judged by weights that were fitted to all others', which shows what they are worth of
 * claims that they haven't seen. Which evidence is looked at was chosen by the same claims, and that isn't taken out of these figures.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { candidatesFor } from '../../src/answers/candidates.js';
import { weighedWitnesses } from '../../src/answers/claims/check-act.js';
import { EVIDENCE } from '../../src/answers/claims/evidence.js';
import { isOfNumber } from '../../src/answers/claims/verify.js';
import { VERDICTS } from '../../src/answers/claims/weigh.js';
import { THRESHOLDS } from '../../src/answers/thresholds.js';
import { createUnderstanding } from '../../src/answers/understanding.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { sameRecords } from './phrasing.js';

const claimSchema = z.object({ id: z.string(), q: z.string(), want: z.enum(VERDICTS), records: z.array(z.string()) });

interface Sample {
  readonly author: string;
  /** The place of the verdict wanted among all of them. */
  readonly want: number;
  /** For each record its evidence behind a one, and how much it counts among those that may tell what is wanted. */
  readonly records: readonly { readonly values: readonly number[]; readonly counts: number }[];
}

const content = loadContent(contentFolder('content'));
const { knowledge, questionOf } = createUnderstanding(content, THRESHOLDS);

/** How much a record counts that the label doesn't name, beside one that it does. */
const UNNAMED = 0.02;

const samples = readFileSync('bench/answers/labelled/claims.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line): readonly Sample[] => {
    const { id, q, want, records } = claimSchema.parse(JSON.parse(line));
    const question = questionOf(q);
    if (question.query.operation !== 'verify' || isOfNumber(question)) return [];
    const witnesses = weighedWitnesses(candidatesFor(question, knowledge), knowledge);
    if (!witnesses || witnesses.length === 0) return [];
    const named = new Set(records.flatMap((record) => sameRecords(record, content)));
    const isAnyNamed = witnesses.some(({ match }) => named.has(match.record.id));
    const own = witnesses.map(({ match, evidence }) => ({
      values: [1, ...EVIDENCE.map((each) => evidence[each])],
      counts: !isAnyNamed || named.has(match.record.id) ? 1 : UNNAMED,
    }));
    return [{ author: /^\D+/.exec(id)?.[0] ?? '', want: VERDICTS.indexOf(want), records: own }];
  });

/** For the constant and each piece of evidence, a weight for either verdict, over "not told". */
type Weights = readonly (readonly number[])[];

/** Of 10, 20 and 30; less misleads more, more refuses more. */
const PENALTY = 20;
/** More steps fit the claims that are seen closer, and others no better. */
const STEPS = 150;
const RATE = 0.03;
const [SLOPE_KEPT, SQUARE_KEPT] = [0.9, 0.99] as const;
/** Most records say nothing of a claim. */
const CONSTANT_AT_FIRST = -2;

const width = EVIDENCE.length + 1;
const values = samples.flatMap(({ records }) => records.map((record) => record.values));
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const columns = Array.from({ length: width }, (_, at) => values.map((each) => each[at] ?? 0));
const means = columns.map((column, at) => (at === 0 ? 0 : mean(column)));
const spreads = columns.map((column, at) => (at === 0 ? 1 : Math.sqrt(mean(column.map((value) => (value - (means[at] ?? 0)) ** 2))) || 1));

/** Each on the same scale, so that the penalty is fair. */
const scaled = ({ records, ...sample }: Sample): Sample => ({
  ...sample,
  records: records.map((record) => ({
    ...record,
    values: record.values.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  })),
});

/** What each record says for either verdict. */
const saidBy = (weights: Weights, { records }: Sample): readonly (readonly number[])[] =>
  records.map((record) =>
    [0, 1].map((verdict) => Math.exp(record.values.reduce((sum, value, at) => sum + value * (weights[at]?.[verdict] ?? 0), 0))),
  );
const sumOf = (said: readonly (readonly number[])[], verdict: number): number => said.reduce((sum, each) => sum + (each[verdict] ?? 0), 0);

const fitted = (all: readonly Sample[]): Weights => {
  const weights = Array.from({ length: width }, (_, at): number[] => [0, 1].map(() => (at === 0 ? CONSTANT_AT_FIRST : 0)));
  const [slopesKept, squaresKept] = [weights, weights].map((rows) => rows.map((row) => row.map(() => 0)));
  for (let step = 1; step <= STEPS; step++) {
    const slopes = weights.map((row, at) => row.map((weight) => (at === 0 ? 0 : PENALTY * weight)));
    for (const sample of all) {
      const said = saidBy(weights, sample);
      const whole = 1 + sumOf(said, 0) + sumOf(said, 1);
      const wanted = sample.records.map(({ counts }, i) => counts * (said[i]?.[sample.want] ?? 0));
      const ofWanted = wanted.reduce((sum, each) => sum + each, 0);
      sample.records.forEach((record, i) => {
        for (const verdict of [0, 1]) {
          const due = (said[i]?.[verdict] ?? 0) / whole - (verdict === sample.want ? (wanted[i] ?? 0) / ofWanted : 0);
          record.values.forEach((value, at) => {
            const row = slopes[at];
            if (row) row[verdict] = (row[verdict] ?? 0) + due * value;
          });
        }
      });
    }
    weights.forEach((row, at) => {
      for (const verdict of [0, 1]) {
        const slope = slopes[at]?.[verdict] ?? 0;
        const [kept, squares] = [slopesKept?.[at], squaresKept?.[at]];
        if (!kept || !squares) continue;
        kept[verdict] = SLOPE_KEPT * (kept[verdict] ?? 0) + (1 - SLOPE_KEPT) * slope;
        squares[verdict] = SQUARE_KEPT * (squares[verdict] ?? 0) + (1 - SQUARE_KEPT) * slope * slope;
        const size = Math.sqrt(squares[verdict] / (1 - SQUARE_KEPT ** step)) + 1e-8;
        row[verdict] = (row[verdict] ?? 0) - (RATE * kept[verdict]) / (1 - SLOPE_KEPT ** step) / size;
      }
    });
  }
  return weights;
};

const onScale = samples.map(scaled);
const authors = [...new Set(samples.map(({ author }) => author))];
const judged = authors.flatMap((author) => {
  const weights = fitted(onScale.filter((sample) => sample.author !== author));
  return onScale
    .filter((sample) => sample.author === author)
    .map((sample) => {
      const said = saidBy(weights, sample);
      return { want: sample.want, sums: [0, 1].map((verdict) => sumOf(said, verdict)) };
    });
});
console.log(`${samples.length} claims of ${authors.length} authors, each judged by weights fitted to the others':`);
console.table(
  [0.5, 0.55, 0.6, 0.65, 0.7].map((least) => {
    const outcomes = judged.map(({ want, sums: [confirmed = 0, denied = 0] }) => {
      const verdict = Math.max(confirmed, denied) / (1 + confirmed + denied) < least ? 2 : confirmed > denied ? 0 : 1;
      return verdict === want ? 'right' : verdict === 2 ? 'absent' : 'misled';
    });
    const percent = (wanted: string): string => ((100 * outcomes.filter((each) => each === wanted).length) / outcomes.length).toFixed(1);
    return { least, right: percent('right'), misled: percent('misled'), absent: percent('absent') };
  }),
);

// As they are used: of evidence as it is.
const weights = fitted(onScale);
const plain = weights.map((row, at) => row.map((weight) => weight / (spreads[at] ?? 1)));
const constant = [0, 1].map((verdict) =>
  plain.reduce((sum, row, at) => sum + (at === 0 ? (row[verdict] ?? 0) : -(row[verdict] ?? 0) * (means[at] ?? 0)), 0),
);
const shown = (row: readonly number[]): string => `[${row.map((number) => Number(number.toFixed(2))).join(', ')}]`;
console.log(
  [`constant: ${shown(constant)}`, ...EVIDENCE.map((name, at) => `${name}: ${shown(plain[at + 1] ?? [])}`)]
    .map((line) => `  ${line},`)
    .join('\n'),
);
