/**
 * npm run bench -- growth — time and memory a question with the content multiplied: ×1, ×10, ×100.
 * Copies say the same in seeded pseudo-words with redrawn digits; the questions aim at the original.
 */
import { createEngine } from '../../src/answers/engine.js';
import type { Content, Figure, Statement } from '../../src/content/content.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { record } from '../results.js';
import { readQuestions } from './scorer.js';

const QUESTIONS = '../shared/questions.jsonl';
const TIMES = [1, 10, 100];
const MOST_MS = 50;
const SEED = 20_150_101;
/** This share of a copy's words stays, so that copies compete with the original for common words. */
const KEPT = 0.5;

/** A small generator of repeatable random numbers (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const random = randomFrom(SEED);
const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
const pseudoWord = (word: string): string => {
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  const [consonants, vowels] = cyrillic ? ['бвгджзклмнпрстфхцч', 'аеиоу'] : ['bcdfghklmnprstvz', 'aeiou'];
  return Array.from(word, (_, i) => pick(i % 2 === 0 ? consonants : vowels)).join('');
};
const redraw = (text: string): string =>
  text
    .replace(/\p{L}{4,}/gu, (word) => (random() < KEPT ? word : pseudoWord(word)))
    .replace(/\d/g, () => String(Math.floor(random() * 10)));
const redrawAll = (texts: readonly string[]): string[] => texts.map(redraw);

const copyOf = (statement: Statement, copy: number): Statement => {
  const id = `${statement.id}-${copy}`;
  return {
    ...statement,
    id,
    ru: redraw(statement.ru),
    en: redraw(statement.en),
    ask: { ru: redrawAll(statement.ask.ru), en: redrawAll(statement.ask.en) },
    figures: statement.figures.map((figure) => ({
      ...figure,
      id: `${figure.id}-${copy}`,
      statement: id,
      label: { ru: redraw(figure.label.ru), en: redraw(figure.label.en) },
      ask: { ru: redrawAll(figure.ask.ru), en: redrawAll(figure.ask.en) },
    })),
  };
};

const multiply = (content: Content, times: number): Content => {
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    [...content.statements.values()].map((statement) => copyOf(statement, copy)),
  );
  const statements = [...content.statements.values(), ...copies.flat()];
  const figures: Figure[] = statements.flatMap((statement) => statement.figures);
  return {
    ...content,
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
  };
};

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

const original = loadContent(contentFolder('content'));
const questions = readQuestions(QUESTIONS);
const engineOfOne = createEngine(original);
const baseline = new Map(questions.map(({ id, q, lang }) => [id, JSON.stringify(engineOfOne.answer(q, { chosen: lang, now: 0 }).answer)]));

const rows: (string | number)[][] = [];
for (const times of TIMES) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const content = multiply(original, times);
  const engine = createEngine(content);
  const built = (performance.now() - started) / 1000;
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  for (const { q, lang } of questions) engine.answer(q, { chosen: lang, now: 0 });
  let same = 0;
  const spent = questions.map(({ id, q, lang }) => {
    const start = performance.now();
    const { answer } = engine.answer(q, { chosen: lang, now: 0 });
    const time = performance.now() - start;
    if (JSON.stringify(answer) === baseline.get(id)) same++;
    return time;
  });
  rows.push([
    `×${times}`,
    content.statements.size,
    built.toFixed(1),
    memory.toFixed(0),
    quantile(spent, 0.5).toFixed(2),
    quantile(spent, 0.99).toFixed(2),
    `${same} of ${questions.length}`,
    times <= 10 ? (quantile(spent, 0.99) <= MOST_MS ? 'yes' : 'NO') : '',
  ]);
}
await record({
  id: 'growth-of-content',
  title: 'Answers: how time and memory grow with the content',
  what: `The article and copies of it in seeded pseudo-words with redrawn digits, half of the words kept; the ${questions.length} given questions aim at the original, each asked once before it is timed. Memory is the heap that content and indexes keep. To hold: p99 at most ${MOST_MS} ms at ×10.`,
  command: 'npm run bench -- growth',
  columns: ['content', 'statements', 'build, s', 'memory, MB', 'p50, ms', 'p99, ms', 'same answer as ×1', 'held'],
  rows,
});
