/**
 * What the bot makes of any input: npm run bench -- inputs [--updates 100000 --seed 20261124 --only updates|mistakes|growth]
 * Updates of every kind, sound and broken; content and settings with mistakes; how work grows with the length of a text.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tryConfigMutants } from '../../tests/config-mutants.js';
import { tryMutants } from '../../tests/content/mutants.js';
import { record } from '../results.js';
import { measureGrowth } from './growth.js';
import { tryUpdates } from './updates.js';

const { values } = parseArgs({
  options: {
    updates: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261124' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const does = (part: string): boolean => values.only === undefined || values.only === part;
const failures: string[] = [];

/** The value that a share of them doesn't exceed. */
const quantile = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);

const updates = async (): Promise<void> => {
  const tried = await tryUpdates(Number(values.updates), seed);
  failures.push(...tried.failures);
  const all = [...tried.counts.values()].flatMap(({ times }) => times);
  const requests = [...tried.requests].map(([method, count]) => `${method} ${count}`).join(', ');
  await record({
    id: 'inputs',
    title: 'Any update',
    what:
      'Updates made by fast-check from the types of the newest Bot API (@grammyjs/types), half of them with parts missing or something else; texts are ' +
      'right-to-left, zalgo, emoji, lone surrogates, NUL, HTML, up to 64 thousand characters. Each goes through polling to the real bot in the playground, ' +
      'whose Bot API refuses what Telegram refuses; the time is until it is confirmed, with all that it made the bot send. To hold: no error, no ' +
      'refused request (a button pressed twice leaves a message as it is, which Telegram also calls an error: that one is let pass), none over a second.',
    command: 'npm run bench -- inputs --only updates',
    columns: ['kind', 'sound', 'broken', 'median, ms', 'p99, ms', 'slowest, ms'],
    rows: [...tried.counts].map(([kind, { sound, broken, times }]) => [
      kind,
      sound,
      broken,
      quantile(times, 0.5),
      quantile(times, 0.99),
      quantile(times, 1),
    ]),
    notes: [
      `${all.length} updates; ${quantile(all, 0.5)} ms at the median, ${quantile(all, 0.99)} ms at p99, ${quantile(all, 1)} ms at most. Errors, refused requests and hangs: ${tried.failures.length}.`,
      `Requests that were accepted: ${requests}.`,
    ],
  });
};

const inCopy = (article: string, count: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-mutants-'));
  cpSync(article, folder, { recursive: true });
  const tried = tryMutants(folder, count, seed);
  rmSync(folder, { recursive: true });
  return tried;
};

const mistakes = async (): Promise<void> => {
  const tried = {
    "the small test article's files": inCopy('tests/fixtures/bees', 500),
    "the article's own files": inCopy('content/heilongjiang-2015', 60),
    'settings (.env)': tryConfigMutants(500, seed),
  };
  failures.push(...Object.values(tried).flatMap((each) => each.failures));
  await record({
    id: 'mistakes',
    title: 'Content and settings with mistakes',
    what:
      'Each mutant has one to three seeded mistakes in one file: lines lost, doubled, moved or indented, characters put in or left out, values of another kind, ' +
      'a file cut short. Told: refused with file and line that exist, or with the name of a setting and never its value, and no stack. Unharmed: it loads and the bot answers.',
    command: 'npm run bench -- inputs --only mistakes',
    columns: ['what', 'mutants', 'told', 'unharmed', 'neither'],
    rows: Object.entries(tried).map(([what, { refused, unharmed, failures: wrong }]) => [
      what,
      refused + unharmed,
      refused,
      unharmed,
      wrong.length,
    ]),
  });
};

const LARGEST_POWER = 1.3;

const growth = async (): Promise<void> => {
  const measured = measureGrowth();
  failures.push(
    ...measured
      .filter(({ power, isControl }) => !isControl && power > LARGEST_POWER)
      .map(({ door }) => `${door}: work grows faster than the text`),
  );
  await record({
    id: 'growth-of-work',
    title: 'Long texts: how work grows',
    what:
      'The fastest of seven runs over a text of 64 thousand characters against one of 8 thousand, for the text of 21 kinds at which it grows most. ' +
      `The power is 1 where work grows as the text does and 2 where it grows with its square; to hold: at most ${LARGEST_POWER}. Work under 0.2 ms counts as 0.2 ms.`,
    command: 'npm run bench -- inputs --only growth',
    columns: ['what takes the text', 'worst text', 'at 8 thousand, ms', 'at 64 thousand, ms', 'power'],
    rows: measured.map(({ door, text, small, large, power }) => [door, text, small.toFixed(1), large.toFixed(1), power.toFixed(2)]),
  });
};

if (does('growth')) await growth();
if (does('mistakes')) await mistakes();
if (does('updates')) await updates();
for (const failure of failures.slice(0, 20)) console.error(`- ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
