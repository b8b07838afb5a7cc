import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';
import { scratchFolder } from '../content/edited-article.js';

/** The tower clock, which is told in weeks and days, with a number of years, too. */
const withYears = () => {
  const folder = scratchFolder();
  cpSync('tests/fixtures/articles/tower-clock', folder, { recursive: true });
  const path = join(folder, 'sections', '2.yaml');
  const statement = `statements:
  - id: crank-age
    paragraph: 3
    kind: fact
    en: The crank was used for 30 years.
    figures:
      - { id: crank-years, value: "30", unit: a, of: [crank], label: { en: years that the crank was used for } }`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('statements:', statement));
  return createEngine(loadContent(folder));
};

test('what is told a week is worked out for weeks, and never for as many years', () => {
  const engine = withYears();
  const worked = (question: string) => {
    const { answer } = engine.answer(question, { now: 0 });
    return answer.kind === 'worked' ? answer.amount : undefined;
  };
  expect(worked('how many windings by hand in 4 weeks?')).toEqual({ value: '8' });
  expect(worked('how many windings by hand in 4 years?')).toBeUndefined();
});
