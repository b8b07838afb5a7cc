import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../src/content/language.js';

const questionSchema = z.looseObject({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  q: z.string(),
  type: z.string(),
  session: z.string().optional(),
});
export type BenchQuestion = z.output<typeof questionSchema>;

/** One line of the scorer's input: the answer to a question as a person would see it. */
export interface AnswerLine {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly sections: readonly string[];
  readonly ms: number;
}

const totalSchema = z.object({ hit: z.number(), lead: z.number(), falseRefusals: z.number(), refusals: z.number() });
export type Score = z.output<typeof totalSchema>;

const SCORER = join('..', 'shared', 'score-answers.mjs');
const folder = mkdtempSync(join(tmpdir(), 'amur-bench-'));

export const readQuestions = (file: string): readonly BenchQuestion[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)));

const toLines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

/** Scores answers with the project's scorer; throws when the scorer is missing or fails. */
export const scoreOf = (questions: readonly BenchQuestion[], answers: readonly AnswerLine[]): Score => {
  const questionFile = join(folder, 'questions.jsonl');
  const answerFile = join(folder, 'answers.jsonl');
  writeFileSync(questionFile, toLines(questions));
  writeFileSync(answerFile, toLines(answers));
  const run = spawnSync(process.execPath, [SCORER, questionFile, '--answers', answerFile, '--json'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The scorer failed: ${run.stderr}`);
  return totalSchema.parse(JSON.parse(run.stdout));
};
