import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sectionsOf, verdictOf } from '../../../src/answers/answer.js';
import type { Thread } from '../../../src/answers/thread/thread.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { renderWhole } from '../../../src/replies/render-answer.js';
import { plainText } from '../../../src/replies/reply.js';
import { loadTranslations } from '../../../src/content/translations.js';
import { createLocales } from '../../../src/replies/locale.js';
import { content, engine } from '../article.js';

/**
 * The sets that are known are training data: their floors keep what has been reached from being lost, and say nothing of how good the
 * bot is with questions that nobody here has seen (the README has the last blind round for that).
 */
const SHARED = join('..', 'shared');
const OWN = join('bench', 'answers', 'questions');

const questionSchema = z.looseObject({ id: z.string(), lang: z.enum(LANGUAGES), q: z.string(), session: z.string().optional() });

const locales = createLocales(content, loadTranslations());
const folder = mkdtempSync(join(tmpdir(), 'amur-sets-'));

/** Answers a set as `ask --jsonl` does, and has the shared scorer judge it. */
const scoreOf = (scorer: string, questions: string, ...options: readonly string[]): unknown => {
  const threads = new Map<string, Thread | undefined>();
  const lines = readFileSync(questions, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, lang, q, session } = questionSchema.parse(JSON.parse(line));
      const told = engine.answer(q, { chosen: lang, thread: session === undefined ? undefined : threads.get(session), now: 0 });
      if (session !== undefined) threads.set(session, told.thread);
      const text = plainText(renderWhole(told, locales[told.language]));
      return JSON.stringify({ id, kind: told.answer.kind, verdict: verdictOf(told.answer), text, sections: sectionsOf(told.answer) });
    });
  const answers = join(folder, 'answers.jsonl');
  writeFileSync(answers, lines.join('\n'));
  const run = spawnSync(process.execPath, [join(SHARED, scorer), questions, '--answers', answers, '--json', ...options], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
};

describe.runIf(existsSync(SHARED))('the known questions are answered no worse than they were', () => {
  it.each([
    { set: 'trust', right: 0.924, misled: 0.052, answers: 0.88, denials: 0.86, refusals: 0.93 },
    { set: 'chat', right: 0.94, misled: 0.026, answers: 0.935, denials: 0, refusals: 0.98 },
  ])('$set', ({ set, right, misled, answers, denials, refusals }) => {
    const trust = z.object({ right: z.number(), misled: z.number(), answers: z.number(), denials: z.number(), refusals: z.number() });
    const score = trust.parse(scoreOf('score-trust.mjs', join(SHARED, `${set}.jsonl`), '--strict'));
    expect(score.right).toBeGreaterThanOrEqual(right);
    expect(score.misled).toBeLessThanOrEqual(misled);
    expect(score.answers).toBeGreaterThanOrEqual(answers);
    expect(score.denials).toBeGreaterThanOrEqual(denials);
    expect(score.refusals).toBeGreaterThanOrEqual(refusals);
  });

  const FLOORS: Readonly<Record<string, number>> = {
    'contrast.jsonl': 0.905,
    'development-2.jsonl': 0.85,
    'development-3.jsonl': 0.85,
    'development-4.jsonl': 0.855,
    'development-5.jsonl': 0.895,
    'development-6.jsonl': 0.735,
    'development.jsonl': 0.885,
    'held-out.jsonl': 0.84,
    'operations.jsonl': 0.98,
    'questions.jsonl': 0.97,
  };
  const own = [...readdirSync(OWN).map((name) => join(OWN, name)), join(SHARED, 'questions.jsonl')];
  it.each(own)('%s', (file) => {
    const { hit } = z.object({ hit: z.number() }).parse(scoreOf('score-answers.mjs', file));
    expect(hit).toBeGreaterThanOrEqual(FLOORS[file.split('/').at(-1) ?? ''] ?? 1);
  });
});
