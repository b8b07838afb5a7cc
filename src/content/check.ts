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
import { LANGUAGES, languageAtTerminal } from './language.js';
import { coverageOf } from './coverage.js';
import { contentFolder } from './folder.js';
import { loadContent, SOURCE_FILE } from './load.js';
import { nextStep } from './next-step.js';
import { repeatsOf } from './repeats.js';
import { countsOf } from './report/counts.js';
import { errorInWords, inWords, MendableError, type Saying } from './saying.js';
import { loadTranslations } from './translations.js';

const translate = loadTranslations()[languageAtTerminal(process.env)];

const questionSchema = z.looseObject({ q: z.string() });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string' }, questions: { type: 'string' }, 'if-there': { type: 'boolean', default: false } },
});

/** The file's text; undefined when it isn't asked for or, with --if-there, isn't there. */
const read = (file: string | undefined, what: 'text' | 'questions'): string | undefined => {
  if (file === undefined) return undefined;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (!values['if-there']) throw new MendableError('check.noFile', { file });
  console.log(translate(`check.unchecked.${what}`, { file }));
  return undefined;
};

const checkSource = (content: Content, source: string): readonly Saying[] => {
  const { figures, numerals, problems } = coverageOf(content, source);
  console.log(translate('check.covered', { figures, numerals }));
  return problems;
};

const checkQuestions = (content: Content, lines: string): readonly Saying[] => {
  const questions = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)).q);
  const repeats = repeatsOf(content, questions);
  console.log(translate('check.repeats', { of: questions.length, repeats: repeats.length }));
  return repeats.map(({ section, id, phrase }) => ({ key: 'check.repeat', values: { section, id, phrase } }));
};

/** An article can be tried out while what its statements say is still being written, so that's no mistake. */
const tellWhatSaysNothing = (content: Content): void => {
  const { facts, statementsWithout, listsWithout } = countsOf(content);
  const without = [...statementsWithout, ...listsWithout];
  console.log(translate('check.facts', { facts, without: without.length === 0 ? '0' : `${without.length}, ${without.join(', ')}` }));
};

/** More teach the engine by heart what it's asked; they are better kept as questions that check it. */
const MOST_ASKS = 3;

const tellWhatIsAskedTooOften = ({ statements, figures, lists }: Content): void => {
  const often = [...statements.values(), ...figures.values(), ...lists.values()].filter(({ ask }) =>
    LANGUAGES.some((language) => ask[language].length > MOST_ASKS),
  );
  console.log(translate('check.often', { most: MOST_ASKS, ids: often.map(({ id }) => id).join(', ') || '0' }));
};

const check = (): readonly Saying[] => {
  const content = loadContent(contentFolder('content', positionals[0] ?? process.env['CONTENT_DIR']));
  const { article, sections, statements, figures, lists, charts, glossary } = content;
  const counted = [
    ['section', sections],
    ['statement', statements],
    ['figure', figures],
    ['list', lists],
    ['chart', charts],
    ['term', glossary],
  ] as const;
  const records = counted.map(([kind, { size }]) => translate(`records.${kind}`, { count: size })).join(', ');
  console.log(translate('check.loaded', { folder: content.folder, records, languages: article.languages.join(' + ') }));
  tellWhatSaysNothing(content);
  tellWhatIsAskedTooOften(content);
  const beside = join(content.folder, SOURCE_FILE);
  const source = read(values.source ?? (existsSync(beside) ? beside : undefined), 'text');
  const questions = read(values.questions, 'questions');
  const problems = [
    ...(source === undefined ? [] : checkSource(content, source)),
    ...(questions === undefined ? [] : checkQuestions(content, questions)),
  ];
  const [first] = problems;
  const next = nextStep(content);
  if (first) console.log(translate('check.first', { of: problems.length, problem: inWords(first, translate) }));
  else console.log(next ? translate('check.then', { next: inWords(next, translate) }) : translate('check.nothing'));
  return problems;
};

try {
  const problems = check();
  for (const problem of problems) console.error(inWords(problem, translate));
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(errorInWords(error, translate));
  process.exitCode = 1;
}
