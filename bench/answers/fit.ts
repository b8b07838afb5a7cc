/**
 * npm run bench -- fit [--folds 4] [--only questions|claims] — what fitted weights would do in place of the thresholds and of the facets that
 * rule records out: a conditional logit (McFadden, 1974) over the records that search proposes for a message and a refusal, by gradient
 * descent (Adam) with a quadratic penalty. The messages are labelled with the records that answer them. It prints how right the engine is as
 * it is, and how right the weights are on messages that they weren't fitted on (cross-validation), and changes no file.
 */
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/answers/engine.js';
import { THRESHOLDS } from '../../src/answers/thresholds.js';
import { createUnderstanding } from '../../src/answers/understanding.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import type { Known } from './evidence/evidence.js';
import { gather } from './evidence/gather.js';
import { createTermWeights } from './evidence/term-weights.js';
import { claimCases, type LabelledCase, type Outcome, questionCases, type Source } from './labelled.js';
import { fitWeights, outcomeOf } from './logit.js';

const { values } = parseArgs({ options: { folds: { type: 'string', default: '4' }, only: { type: 'string' } } });

const content = loadContent(contentFolder('content'));
const { questionOf, knowledge } = createUnderstanding(content, THRESHOLDS);
const known: Known = { ...knowledge, termWeightsOf: createTermWeights(knowledge.index) };
const source: Source = { content, known, engine: createEngine(content), gathered: (message) => gather(questionOf(message), known) };

const percents = (all: readonly Outcome[]): string =>
  (['right', 'misled', 'absent'] as const)
    .map((wanted) => ((100 * all.filter((each) => each === wanted).length) / all.length).toFixed(1))
    .join(' / ');

/** What the weights come to for cases that they weren't fitted on. */
const crossValidated = (cases: readonly LabelledCase[], folds: number): ReadonlyMap<LabelledCase, Outcome> => {
  const outcomes = new Map<LabelledCase, Outcome>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(cases.filter((each) => each.fold % folds !== fold));
    for (const each of cases.filter((one) => one.fold % folds === fold)) outcomes.set(each, outcomeOf(each, weights));
  }
  return outcomes;
};

const report = (what: string, cases: readonly LabelledCase[]): void => {
  const fitted = crossValidated(cases, Number(values.folds));
  const row = (set: string): Readonly<Record<string, string | number>> => {
    const own = cases.filter((each) => each.set === set);
    return {
      [what]: own.length,
      'right / misled / absent, as it is': percents(own.map(({ asItIs }) => asItIs)),
      'fitted on others': percents(own.flatMap((each) => fitted.get(each) ?? [])),
    };
  };
  console.table(Object.fromEntries([...new Set(cases.map(({ set }) => set))].map((set) => [set, row(set)])));
  console.log(`${Object.keys(fitWeights(cases).weights).length} weights`);
};

if (values.only !== 'claims') report('questions', questionCases(source));
if (values.only !== 'questions') report('claims', claimCases(source));
