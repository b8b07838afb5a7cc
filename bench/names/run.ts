/**
 * npm run bench -- names — what is found by a name that is typed half, turned round or with a slip, and how fast: by the index of names, by
 * the answering engine, and by both as /search and inline mode show them.
 */
import { createEngine } from '../../src/answers/engine.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { findCalled } from '../../src/features/look-up/find.js';
import type { Findable } from '../../src/search/names.js';
import { seededRandom } from '../../tests/seeded-random.js';
import { quantile, record } from '../results.js';
import { queriesOf, WAY_NAMES } from './queries.js';

const SEED = 1;
const FIRST = 10;

const content = loadContent(contentFolder('content'));
const engine = createEngine(content);
const random = seededRandom(SEED);
const sets = WAY_NAMES.map((way) => queriesOf(content, way, random));

const recordOf = (found: Findable): unknown =>
  found.kind === 'chart'
    ? found.chart
    : found.kind === 'section'
      ? found.section
      : found.kind === 'list'
        ? found.list
        : found.kind === 'figure'
          ? found.figure
          : found.statement;

interface Way {
  readonly name: string;
  readonly find: (words: string) => readonly Findable[];
  readonly hasCharts: boolean;
}

const ways: readonly Way[] = [
  { name: 'the answering engine alone', find: (words) => engine.find(words), hasCharts: false },
  { name: 'the index of names alone', find: (words) => engine.names(words).map(({ thing }) => thing), hasCharts: true },
  { name: 'names, then the engine, as /search and inline mode have it', find: (words) => findCalled(engine, words), hasCharts: true },
];

const measured = (way: Way): readonly string[] => {
  const times: number[] = [];
  const shares = sets.map((queries) => {
    const asked = way.hasCharts ? queries : queries.filter(({ thing }) => thing.kind !== 'chart');
    const hits = asked.filter(({ text, thing }) => {
      const start = process.cpuUsage();
      const found = way.find(text).slice(0, FIRST);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
      return found.some((each) => recordOf(each) === recordOf(thing));
    });
    return `${((hits.length / asked.length) * 100).toFixed(1)} %`;
  });
  return [way.name, ...shares, quantile(times, 0.5).toFixed(1), quantile(times, 0.99).toFixed(1)];
};

// The first look at anything is slower; nobody types into a bot that has just started.
for (const way of ways) for (const { text } of sets[0] ?? []) way.find(text);

await record({
  id: 'names',
  title: 'Names, as they are typed',
  what: `A query from each name of the content that is long enough (${sets.map(({ length }, s) => `${length} ${WAY_NAMES[s] ?? ''}`).join(', ')}; seed ${SEED}): a word or two and at least three letters of the next; two words turned round, the last one half typed; five letters of one word; four words with a letter left out or two swapped. Found is what stands among the first ten. The times are the processor's, of all queries together. To hold, by the index of names: 97 %, 90 %, 90 %, 99 %, p50 3 ms, p99 25 ms.`,
  command: 'npm run bench -- names',
  columns: ['', 'half typed', 'turned round', 'five letters', 'a slip', 'p50, ms', 'p99, ms'],
  rows: ways.map(measured),
  notes: [
    'Another draw of 987 such queries, before there was this index, had the answering engine find 27 % of those half typed, 12 % of the five letters and 95 % of four words with a slip.',
  ],
});
