import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';
import { ContentError } from '../../src/content/problem.js';
import { answerReply } from '../../src/replies/answer-reply.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';
import { mutate, pick } from '../mutate.js';
import { seededRandom } from '../seeded-random.js';

const translations = loadTranslations();

/** What is wrong with the content, as a person is told; undefined if it is unharmed and the bot answers from it. */
export const refusalOf = (folder: string): ContentError | undefined => {
  try {
    const content = loadContent(folder);
    const told = createEngine(content).answer('how much honey in 2019?', { now: 0 });
    answerReply(told, createLocales(content, translations).en);
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
};

/** The files of an article's folder. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

/** What of a refusal would not help a person to mend it: no file of theirs, no such line, a stack. */
export const unhelpful = ({ problems, message }: ContentError, folder: string): readonly string[] => {
  const files = filesOf(folder);
  const lost = problems.filter(({ file, line }) => {
    if (!files.includes(file)) return line !== 1;
    const path = join(folder, file);
    return !(Number.isInteger(line) && line >= 1 && line <= linesOf(path));
  });
  return [
    ...(problems.length === 0 ? ['it tells no problem'] : []),
    ...(/\n {4}at /.test(message) ? [`it shows a stack: ${message}`] : []),
    ...lost.map(({ file, line }) => `there is no line ${line} of ${file}`),
    ...problems.filter((problem) => problem.message.length > 600).map((problem) => `it goes on and on: ${problem.message}`),
  ];
};

const linesOf = (path: string): number => {
  try {
    return readFileSync(path, 'utf8').split('\n').length;
  } catch {
    // A folder in the place of a file has no lines.
    return 1;
  }
};

export interface Mutants {
  readonly refused: number;
  readonly unharmed: number;
  /** What was neither told as it should be nor unharmed. */
  readonly failures: readonly string[];
}

/** Breaks one file of the folder after another, each time from sound, and tells what the bot made of it. */
export const tryMutants = (folder: string, count: number, seed: number): Mutants => {
  const random = seededRandom(seed);
  const files = filesOf(folder);
  const failures: string[] = [];
  let refused = 0;
  for (let mutant = 0; mutant < count; mutant++) {
    const file = pick(random, files);
    const path = join(folder, file);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, mutate(sound, random));
    try {
      const refusal = refusalOf(folder);
      if (refusal) refused += 1;
      if (refusal) failures.push(...unhelpful(refusal, folder).map((problem) => `mutant ${mutant} of ${file}: ${problem}`));
    } catch (error) {
      failures.push(`mutant ${mutant} of ${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      writeFileSync(path, sound);
    }
  }
  return { refused, unharmed: count - refused, failures };
};
