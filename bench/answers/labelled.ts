/**
 * npm run bench -- labelled [--misses] — how many of some 1,800 questions and 1,400 claims our engine answers by a record that answers them.
 * Their writers had the article and a list of its records, and hadn't seen the bot; each line has the records that alone are a right answer,
 * none if the article doesn't tell it. The questions stand nearer to the records than those of a blind round do, and the bot is mended beside
 * them: they show whether a change helps, and not how good the bot is.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { verdictOf, type Answer } from '../../src/answers/answer.js';
import { createEngine } from '../../src/answers/engine.js';
import { leadsOf } from '../../src/answers/told-together.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { sameRecords } from './phrasing.js';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });

const questionSchema = z.object({ id: z.string(), q: z.string(), records: z.array(z.string()) });
const claimSchema = z.object({ id: z.string(), q: z.string(), want: z.enum(['confirmed', 'denied', 'not-told']) });

type Outcome = 'right' | 'misled' | 'absent';

const content = loadContent(contentFolder('content'));
const engine = createEngine(content);

const linesOf = <T extends z.ZodType>(file: string, schema: T): readonly z.output<T>[] =>
  readFileSync(`bench/answers/labelled/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

/** The records that an answer leads with; of several answers, of each. */
const ledBy = (answer: Answer): readonly string[] => {
  if (answer.kind === 'several') return answer.answers.flatMap((each) => ledBy(each.answer));
  return answer.kind === 'section' ? [answer.section.code] : leadsOf(answer);
};

const outcomeOfQuestion = ({ records }: z.output<typeof questionSchema>, answer: Answer): Outcome => {
  if (answer.kind === 'none') return records.length === 0 ? 'right' : 'absent';
  const right = records.flatMap((record) => sameRecords(record, content));
  return ledBy(answer).some((id) => right.includes(id)) ? 'right' : 'misled';
};

const outcomeOfClaim = ({ want }: z.output<typeof claimSchema>, answer: Answer): Outcome => {
  const verdict = verdictOf(answer);
  return verdict === want ? 'right' : verdict === 'not-told' ? 'absent' : 'misled';
};

/** How many of these come to each outcome, in per cent. */
const shares = <T extends { readonly id: string; readonly q: string }>(
  asked: readonly T[],
  outcomeOf: (one: T, answer: Answer) => Outcome,
): Readonly<Record<Outcome | 'all', string>> => {
  const outcomes = asked.map((one) => outcomeOf(one, engine.answer(one.q, { now: 0 }).answer));
  if (values.misses)
    asked.forEach(({ id, q }, i) => {
      if (outcomes[i] !== 'right') console.log(`${id} ${outcomes[i]}: ${q}`);
    });
  const percent = (wanted: Outcome): string => ((100 * outcomes.filter((outcome) => outcome === wanted).length) / asked.length).toFixed(1);
  return { all: String(asked.length), right: percent('right'), misled: percent('misled'), absent: percent('absent') };
};

console.table({
  questions: shares(linesOf('questions', questionSchema), outcomeOfQuestion),
  claims: shares(linesOf('claims', claimSchema), outcomeOfClaim),
});
