import { expect, it } from 'vitest';
import type { Answered } from '../../src/answers/answer.js';
import { createTally } from '../../src/operate/tally.js';
import type { QuestionCount } from '../../src/store/statistics.js';
import { testClock } from '../test-clock.js';

const told = (answer: Answered['answer'], language: Answered['language'] = 'ru'): Answered => ({ answer, language, readAs: undefined });
const ANSWER = told({ kind: 'record', field: 'journal' });
const NONE = told({ kind: 'none', refusal: { why: 'untold' }, neighbours: [] });

const start = (store: { isAway: boolean }) => {
  const written: QuestionCount[] = [];
  const clock = testClock(Date.UTC(2026, 0, 10, 23, 59, 55));
  const count = (counts: readonly QuestionCount[]): Promise<void> => {
    if (store.isAway) return Promise.reject(new Error('away'));
    written.push(...counts);
    return Promise.resolve();
  };
  return { written, clock, tally: createTally({ statistics: { count }, clock, log: { warn: () => undefined } }) };
};

it('counts questions by day and language, and small talk not at all', async () => {
  const { written, clock, tally } = start({ isAway: false });
  for (const each of [ANSWER, ANSWER, NONE, told({ kind: 'talk', talk: 'thanks' }), { ...ANSWER, language: 'en' as const }])
    tally.answered(each);
  clock.advance(10_000);
  tally.answered(NONE);
  const stopping = new AbortController();
  const running = tally.run(stopping.signal);
  stopping.abort();
  await running;
  expect(written).toEqual([
    { day: '2026-01-10', language: 'ru', answered: 2, unanswered: 1 },
    { day: '2026-01-10', language: 'en', answered: 1, unanswered: 0 },
    { day: '2026-01-11', language: 'ru', answered: 0, unanswered: 1 },
  ]);
});

it('loses none while the store is away', async () => {
  const store = { isAway: true };
  const { written, clock, tally } = start(store);
  tally.answered(ANSWER);
  const stopping = new AbortController();
  const running = tally.run(stopping.signal);
  await clock.wait(15_000);
  tally.answered(ANSWER);
  store.isAway = false;
  await clock.wait(15_000);
  expect(written).toEqual([
    { day: '2026-01-10', language: 'ru', answered: 1, unanswered: 0 },
    { day: '2026-01-11', language: 'ru', answered: 1, unanswered: 0 },
  ]);
  stopping.abort();
  await running;
});
