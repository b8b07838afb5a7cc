/**
 * npm run bench -- tune [--minutes 5] [--seed 1] — looks for better thresholds by random coordinate search on the development
 * questions: one number or two are moved by up to a third, and kept if the answers get better. It prints what it found and
 * changes no file; the held-out questions have no part in it.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../../tests/seeded-random.js';
import { sectionsOf } from '../../src/answers/answer.js';
import { createEngine } from '../../src/answers/engine.js';
import type { Thread } from '../../src/answers/thread/thread.js';
import { THRESHOLDS } from '../../src/answers/thresholds.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { renderWhole } from '../../src/replies/render-answer.js';
import { plainText } from '../../src/replies/reply.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';
import { readQuestions, scoreOf, type Score } from './scorer.js';

const SETS = ['development', ...[2, 3, 4, 5, 6].map((n) => `development-${n}`), 'contrast'].map(
  (name) => `bench/answers/questions/${name}.jsonl`,
);
/** What may not be tuned by hits: how much is looked at, and what /search shows. */
const FIXED = new Set(['candidates', 'found']);
const LEAST_STEP = 0.02;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } });
const random = seededRandom(Number(values.seed));
const content = loadContent(contentFolder('content'));
const locales = createLocales(content, loadTranslations());
const questions = ['../shared/questions.jsonl', ...SETS].flatMap((file) => readQuestions(file).map((question) => ({ ...question, file })));
const engine = createEngine(content);

interface Knob {
  readonly name: string;
  get(): number;
  set(value: number): void;
}

const knobsOf = (tree: Record<string, unknown>, path: readonly string[] = []): readonly Knob[] =>
  Object.entries(tree).flatMap(([key, value]): readonly Knob[] => {
    const name = [...path, key].join('.');
    if (typeof value === 'object' && value !== null) return knobsOf(value as Record<string, unknown>, [...path, key]);
    if (typeof value !== 'number' || FIXED.has(name)) return [];
    return [{ name, get: () => Number(tree[key]), set: (number) => void (tree[key] = number) }];
  });

const answerAll = (): Score => {
  const threads = new Map<string, Thread | undefined>();
  const lines = questions.map(({ id, q, lang, file, session: name }) => {
    const session = name === undefined ? undefined : `${file} ${name}`;
    const told = engine.answer(q, { chosen: lang, thread: session === undefined ? undefined : threads.get(session), now: 0 });
    if (session !== undefined) threads.set(session, told.thread);
    const text = plainText(renderWhole(told, locales[told.language]));
    return { id: `${file} ${id}`, kind: told.answer.kind, text, sections: sectionsOf(told.answer), ms: 0 };
  });
  return scoreOf(
    questions.map(({ file, ...question }) => ({ ...question, id: `${file} ${question.id}` })),
    lines,
  );
};

const worthOf = ({ hit, lead, refusals, falseRefusals }: Score): number => hit + 0.35 * lead + 0.25 * refusals - 0.3 * falseRefusals;

const knobs = knobsOf(THRESHOLDS as unknown as Record<string, unknown>);
let best = answerAll();
console.log(`${questions.length} questions, ${knobs.length} numbers`, best);
const moved = new Map<string, number>();
const end = Date.now() + Number(values.minutes) * 60_000;
while (Date.now() < end) {
  const picked = Array.from({ length: random() < 0.7 ? 1 : 2 }, () => knobs[Math.floor(random() * knobs.length)]).filter(
    (knob) => knob !== undefined,
  );
  const before = picked.map((knob) => knob.get());
  for (const knob of picked)
    knob.set(Number((knob.get() + (random() - 0.5) * 2 * Math.max(Math.abs(knob.get()) / 3, LEAST_STEP)).toFixed(3)));
  const score = answerAll();
  if (worthOf(score) > worthOf(best)) {
    best = score;
    for (const knob of picked) moved.set(knob.name, knob.get());
    console.log(picked.map((knob) => `${knob.name} = ${knob.get()}`).join(', '), score);
  } else picked.forEach((knob, i) => knob.set(before[i] ?? knob.get()));
}
console.log('found:', Object.fromEntries(moved));
