import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { verdictOf } from '../../src/answers/answer.js';
import { compare } from '../../src/answers/claims/verify.js';
import type { Engine } from '../../src/answers/engine.js';
import { leadsOf } from '../../src/answers/told-together.js';
import type { Content } from '../../src/content/content.js';
import type { Known } from './evidence/evidence.js';
import type { Gathered } from './evidence/gather.js';
import { type Phrasing, readPhrasings, sameRecords } from './phrasing.js';

/** A record that may answer a question: the evidence that it does, and whether it does. */
export interface Option {
  readonly evidence: ReadonlyMap<string, number>;
  readonly answers: boolean;
}

export type Outcome = 'right' | 'misled' | 'absent';

/** A question with the records that may be told for it, as search proposes them. */
export interface LabelledCase {
  readonly set: string;
  /** Whether the article tells it, be it by a record that isn't among them. */
  readonly isTold: boolean;
  readonly options: readonly Option[];
  /** What the engine as it is answers. */
  readonly asItIs: Outcome;
  /** How much it counts. */
  readonly weight: number;
  /** By which it's put with those that are fitted on, or those that are measured. */
  readonly fold: number;
}

/** Questions written for this, with the records that answer each, none if the article doesn't tell: their writers had not seen the bot. */
const questionSchema = z.looseObject({ q: z.string(), records: z.array(z.string()) });
/** Claims with what they are, and the records that decide it. */
const claimSchema = z.looseObject({ q: z.string(), want: z.enum(['confirmed', 'denied', 'not-told']), records: z.array(z.string()) });
/** The same of questions that stand in other files. */
const knownSchema = z.strictObject({ file: z.string(), id: z.string(), records: z.array(z.string()) });
const withIdSchema = z.looseObject({ id: z.string(), q: z.string() });

const FOLDER = 'bench/answers/labelled';
/** So many phrasings of each record in each language: they are ten times as many as the questions, and none of them is refused. */
const PHRASINGS = 3;
const WEIGHT_OF_PHRASING = 0.3;
/** Misleading is worse than refusing. */
const WEIGHT_OF_UNTOLD = 2.5;
/** A wrong yes or no is worse than none. */
const WEIGHT_OF_CLAIM = { confirmed: 1, denied: 1.5, 'not-told': 4 } as const;

const linesOf = <T extends z.ZodType>(file: string, schema: T): readonly z.output<T>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

/** A question by itself, from wherever it stands. */
type WithText<T> = T & { readonly set: string; readonly q: string };

/** All labelled questions: those written for this, and those of the known sets. */
const labelledQuestions = (): readonly WithText<{ readonly records: readonly string[] }>[] => {
  const labels = linesOf(`${FOLDER}/known.jsonl`, knownSchema);
  const known = questionsIn(labels);
  return [
    ...linesOf(`${FOLDER}/questions.jsonl`, questionSchema).map((each) => ({ ...each, set: 'written for this' })),
    ...labels.map((label) => ({ ...label, set: nameOf(label.file), q: known.get(keyOf(label)) ?? '' })),
  ];
};

/** What cases are made of: the article with its engine, and the evidence that is gathered for a message. */
export interface Source {
  readonly content: Content;
  readonly known: Known;
  readonly engine: Engine;
  gathered(message: string): Gathered;
}

/** Every labelled question that asks for one fact, with its evidence. */
export const questionCases = ({ content, engine, gathered }: Source): readonly LabelledCase[] => {
  const caseOf = (set: string, q: string, records: readonly string[], fold: number, weight: number): readonly LabelledCase[] => {
    const { candidates, isTellable, evidenceOf } = gathered(q);
    if (!ON_ONE_FACT.has(candidates.question.query.operation)) return [];
    const right = new Set(records.flatMap((record) => sameRecords(record, content)));
    const options = candidates.matches
      .filter(isTellable)
      .map((match): Option => ({ evidence: evidenceOf(match), answers: right.has(match.record.id) }));
    const { answer } = engine.answer(q, { now: 0 });
    const leads = answer.kind === 'section' ? [answer.section.code] : leadsOf(answer);
    const isRight = records.length === 0 ? answer.kind === 'none' : leads.some((id) => right.has(id));
    const asItIs = isRight ? 'right' : answer.kind === 'none' ? 'absent' : 'misled';
    return [{ set, isTold: records.length > 0, options, asItIs, weight: records.length === 0 ? WEIGHT_OF_UNTOLD : weight, fold }];
  };
  return [
    ...labelledQuestions().flatMap(({ set, q, records }, i) => caseOf(set, q, records, i, 1)),
    ...somePhrasings().flatMap(({ record, q }) => caseOf('phrasings', q, [record], hashOf(record), WEIGHT_OF_PHRASING)),
  ];
};

/** Every labelled claim with the evidence that it holds, or doesn't, by each record. */
export const claimCases = ({ content, known, engine, gathered }: Source): readonly LabelledCase[] =>
  labelledClaims().flatMap(({ set, q, want, records }, fold): readonly LabelledCase[] => {
    const { candidates, evidenceOfClaim } = gathered(q);
    const { operation, claims } = candidates.question.query;
    if (operation !== 'verify' || claims[0]?.negated === true) return [];
    const compared = compare(candidates, known);
    // What is worked out is decided by the numbers.
    if (compared && leadsOf(compared.by).length === 0) return [];
    const right = new Set(records.flatMap((record) => sameRecords(record, content)));
    const options = candidates.matches
      .filter(({ record }) => record.target.kind !== 'section')
      .flatMap((match) =>
        [true, false].map((holds): Option => ({
          evidence: evidenceOfClaim(match, holds, compared),
          answers: right.has(match.record.id) && holds === (want === 'confirmed'),
        })),
      );
    const verdict = verdictOf(engine.answer(q, { now: 0 }).answer);
    const asItIs = verdict === want ? 'right' : verdict === 'not-told' ? 'absent' : 'misled';
    return [{ set, isTold: want !== 'not-told', options, asItIs, weight: WEIGHT_OF_CLAIM[want], fold }];
  });

/** All labelled claims. */
const labelledClaims = (): readonly WithText<Pick<z.output<typeof claimSchema>, 'want' | 'records'>>[] => {
  const written = linesOf(`${FOLDER}/claims.jsonl`, claimSchema).map((claim) => ({ ...claim, set: 'written for this' }));
  const labels = linesOf(`${FOLDER}/known-claims.jsonl`, claimSchema.omit({ q: true }).extend({ file: z.string(), id: z.string() }));
  const questions = questionsIn(labels);
  return [...written, ...labels.map((label) => ({ ...label, set: nameOf(label.file), q: questions.get(keyOf(label)) ?? '' }))];
};

/** The questions of these files, by file and id. */
const questionsIn = (labels: readonly { readonly file: string }[]): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(labels.map(({ file }) => file))].flatMap((file) =>
      linesOf(file, withIdSchema).map(({ id, q }) => [keyOf({ file, id }), q] as const),
    ),
  );

const keyOf = ({ file, id }: { readonly file: string; readonly id: string }): string => `${file} ${id}`;

const ON_ONE_FACT: ReadonlySet<string> = new Set(['tell', 'define']);

const nameOf = (file: string): string =>
  file.includes('development') ? 'development' : (file.split('/').at(-1) ?? file).replace('.jsonl', '');

/** Some of each record's in each language, spread over all that it has. */
const somePhrasings = (): readonly Phrasing[] => {
  const ofRecord = new Map<string, Phrasing[]>();
  for (const phrasing of readPhrasings()) {
    const key = `${phrasing.record} ${phrasing.lang}`;
    ofRecord.set(key, [...(ofRecord.get(key) ?? []), phrasing]);
  }
  return [...ofRecord.values()].flatMap((all) => all.filter((_, i) => i % Math.ceil(all.length / PHRASINGS) === 0));
};

/** All phrasings of a record are in one fold. */
const hashOf = (text: string): number => Array.from(text).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
