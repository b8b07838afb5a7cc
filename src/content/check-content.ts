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
import { printLine, type Shell } from './shell.js';
import { loadTranslations, type Translate } from './translations.js';

const questionSchema = z.looseObject({ q: z.string() });

/** Prints a text of locales/ as a line. */
type Tell = (...text: Parameters<Translate>) => void;

/** `npm run content:check`; returns its exit code. */
export const checkContent = ({ options, environment, stdout, stderr }: Shell): number => {
  const translate = loadTranslations()[languageAtTerminal(environment)];
  const tell: Tell = (...text) => {
    printLine(stdout, translate(...text));
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...options],
      allowPositionals: true,
      options: { source: { type: 'string' }, questions: { type: 'string' }, 'if-there': { type: 'boolean', default: false } },
    });
    const content = loadContent(contentFolder('content', positionals[0] ?? environment['CONTENT_DIR']));
    tellWhatIsThere(content, translate, tell);
    tellWhatSaysNothing(content, tell);
    tellWhatIsAskedTooOften(content, tell);
    const read = (file: string | undefined, what: 'text' | 'questions') => readIfThere(file, what, values['if-there'], tell);
    const beside = join(content.folder, SOURCE_FILE);
    const source = read(values.source ?? (existsSync(beside) ? beside : undefined), 'text');
    const questions = read(values.questions, 'questions');
    const problems = [
      ...(source === undefined ? [] : checkSource(content, source, tell)),
      ...(questions === undefined ? [] : checkQuestions(content, questions, tell)),
    ];
    const [first] = problems;
    const next = nextStep(content);
    if (first) tell('check.first', { of: problems.length, problem: inWords(first, translate) });
    else if (next) tell('check.then', { next: inWords(next, translate) });
    else tell('check.nothing');
    for (const problem of problems) printLine(stderr, inWords(problem, translate));
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    printLine(stderr, errorInWords(error, translate));
    return 1;
  }
};

const tellWhatIsThere = (
  { article, sections, statements, figures, lists, charts, glossary, folder }: Content,
  translate: Translate,
  tell: Tell,
): void => {
  const counted = [
    ['section', sections],
    ['statement', statements],
    ['figure', figures],
    ['list', lists],
    ['chart', charts],
    ['term', glossary],
  ] as const;
  const records = counted.map(([kind, { size }]) => translate(`records.${kind}`, { count: size })).join(', ');
  tell('check.loaded', { folder, records, languages: article.languages.join(' + ') });
};

/** An article can be tried out while what its statements say is still being written, so that's no mistake. */
const tellWhatSaysNothing = (content: Content, tell: Tell): void => {
  const { facts, statementsWithout, listsWithout } = countsOf(content);
  const without = [...statementsWithout, ...listsWithout];
  tell('check.facts', { facts, without: without.length === 0 ? '0' : `${without.length}, ${without.join(', ')}` });
};

/** More teach the engine by heart what it's asked; they are better kept as questions that check it. */
const MOST_ASKS = 3;

const tellWhatIsAskedTooOften = ({ statements, figures, lists }: Content, tell: Tell): void => {
  const often = [...statements.values(), ...figures.values(), ...lists.values()].filter(({ ask }) =>
    LANGUAGES.some((language) => ask[language].length > MOST_ASKS),
  );
  tell('check.often', { most: MOST_ASKS, ids: often.map(({ id }) => id).join(', ') || '0' });
};

/** The file's text; undefined when it isn't asked for or, with --if-there, isn't there. */
const readIfThere = (file: string | undefined, what: 'text' | 'questions', mayLack: boolean, tell: Tell): string | undefined => {
  if (file === undefined) return undefined;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (!mayLack) throw new MendableError('check.noFile', { file });
  tell(`check.unchecked.${what}`, { file });
  return undefined;
};

const checkSource = (content: Content, source: string, tell: Tell): readonly Saying[] => {
  const { figures, numerals, problems } = coverageOf(content, source);
  tell('check.covered', { figures, numerals });
  return problems;
};

const checkQuestions = (content: Content, lines: string, tell: Tell): readonly Saying[] => {
  const questions = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)).q);
  const repeats = repeatsOf(content, questions);
  tell('check.repeats', { of: questions.length, repeats: repeats.length });
  return repeats.map(({ section, id, phrase }) => ({ key: 'check.repeat', values: { section, id, phrase } }));
};
