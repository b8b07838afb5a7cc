/**
 * Proves the content, and says what to do next: npm run content:check [-- FOLDER] [--source FILE] [--questions FILE] [--if-there]
 *   FOLDER            the article's folder; CONTENT_DIR, or the only one of content/, unless told
 *   --source FILE     the article's text, the content's source.txt unless told: every numeral of it is accounted for, and no figure is made up
 *   --questions FILE  test questions, a JSON line each: no phrase of the content repeats one
 *   --if-there        goes on without a file that isn't there, and says so
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Content } from './content.js';
import { LANGUAGES } from './language.js';
import { coverageOf } from './coverage.js';
import { contentFolder } from './folder.js';
import { loadContent, SOURCE_FILE } from './load.js';
import { nextStep } from './next-step.js';
import { repeatsOf } from './repeats.js';
import { countsOf } from './report/counts.js';

const questionSchema = z.looseObject({ q: z.string() });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string' }, questions: { type: 'string' }, 'if-there': { type: 'boolean', default: false } },
});

/** The file's text; undefined when it isn't asked for or, with --if-there, isn't there. */
const read = (file: string | undefined, what: string): string | undefined => {
  if (file === undefined) return undefined;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (!values['if-there']) throw new Error(`${file} is not there; name the ${what} to check against, or leave the option out`);
  console.log(`not checked against the ${what}: ${file} is not there`);
  return undefined;
};

const checkSource = (content: Content, source: string): readonly string[] => {
  const { figures, numerals, problems } = coverageOf(content, source);
  console.log(`figures ${figures.covered} of ${figures.of}, numerals ${numerals.covered} of ${numerals.of}`);
  return problems;
};

const checkQuestions = (content: Content, lines: string): readonly string[] => {
  const questions = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)).q);
  const repeats = repeatsOf(content, questions);
  console.log(`phrases that repeat one of ${questions.length} test questions: ${repeats.length}`);
  return repeats.map(({ section, id, phrase }) => `${section}: ${id}: "${phrase}" is a test question; say it otherwise or leave it out`);
};

/** An article can be tried out while what its statements say is still being written, so that's no mistake. */
const tellWhatSaysNothing = (content: Content): void => {
  const { facts, statementsWithout, listsWithout } = countsOf(content);
  const without = [...statementsWithout, ...listsWithout];
  console.log(`facts ${facts}; without says: ${without.length === 0 ? 'none' : `${without.length}, ${without.join(', ')}`}`);
};

/** More teach the engine by heart what it's asked; they are better kept as questions that check it. */
const MOST_ASKS = 3;

const tellWhatIsAskedTooOften = ({ statements, figures, lists }: Content): void => {
  const often = [...statements.values(), ...figures.values(), ...lists.values()].filter(({ ask }) =>
    LANGUAGES.some((language) => ask[language].length > MOST_ASKS),
  );
  console.log(`with more than ${MOST_ASKS} ask in a language: ${often.length === 0 ? 'none' : often.map(({ id }) => id).join(', ')}`);
};

const check = (): readonly string[] => {
  const content = loadContent(contentFolder('content', positionals[0] ?? process.env['CONTENT_DIR']));
  const { article, sections, statements, figures, lists, charts, glossary } = content;
  console.log(
    `${content.folder}: ${sections.size} sections, ${statements.size} statements, ${figures.size} figures, ` +
      `${lists.size} lists, ${charts.size} charts, ${glossary.size} glossary entries; whole in ${article.languages.join(' and ')}`,
  );
  tellWhatSaysNothing(content);
  tellWhatIsAskedTooOften(content);
  const beside = join(content.folder, SOURCE_FILE);
  const source = read(values.source ?? (existsSync(beside) ? beside : undefined), "article's text");
  const questions = read(values.questions, 'test questions');
  const problems = [
    ...(source === undefined ? [] : checkSource(content, source)),
    ...(questions === undefined ? [] : checkQuestions(content, questions)),
  ];
  const next = nextStep(content, problems);
  console.log(next === undefined ? 'nothing is missing' : `next: ${next}`);
  return problems;
};

try {
  const problems = check();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
