/** npm run bench -- delivery: 100,000 messages on a clock that jumps, so hours pass in minutes; our deliverer beside two simple ways. */
import { parseArgs } from 'node:util';
import { createLimiter, type LimiterKind } from 'telegram-playground';
import type { Clock } from '../../src/clock.js';
import { seededRandom } from '../../tests/seeded-random.js';
import { record } from '../results.js';
import { jumpingClock } from './jumping-clock.js';
import { createTransport, type Transport } from './transport.js';
import { fixedRate, oneAfterAnother, ours } from './ways.js';

const { values } = parseArgs({ options: { chats: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const chats = Number(values.chats);
const PER_SECOND = 30;
const GOAL = 0.95;
const MOST_REFUSALS = 15;

const WAYS: readonly (readonly [string, (clock: Clock, transport: Transport, chats: number) => Promise<void>])[] = [
  ['Amur', ours],
  ['20 a second, fixed', fixedRate(20)],
  ['29.9 a second, fixed', fixedRate(29.9)],
  ['one after another', oneAfterAnother],
];

const measure = async (limiter: LimiterKind, [name, run]: (typeof WAYS)[number]): Promise<readonly (string | number)[]> => {
  const clock = jumpingClock(Date.parse('2026-01-05T06:00:00Z'));
  const start = clock.now();
  const begun = performance.now();
  const transport = createTransport(
    clock,
    createLimiter(limiter, { now: clock.now, after: () => () => undefined }),
    seededRandom(Number(values.seed)),
  );
  await run(clock, transport, chats);
  const seconds = (clock.now() - start) / 1_000;
  const ratio = chats / PER_SECOND / seconds;
  const everyone = new Set(transport.delivered).size === chats && transport.delivered.length === chats;
  const held = everyone && ratio >= GOAL && transport.refusals <= MOST_REFUSALS;
  if (name === 'Amur' && !held) process.exitCode = 1;
  return [
    limiter,
    name,
    seconds.toFixed(0),
    ratio.toFixed(3),
    transport.refusals,
    everyone ? 'each once' : `${transport.delivered.length} of ${chats}`,
    ((performance.now() - begun) / 1_000).toFixed(0),
    name === 'Amur' ? (held ? 'yes' : 'NO') : '',
  ];
};

const rows: (readonly (string | number)[])[] = [];
for (const limiter of ['strict', 'bucket'] as const) for (const way of WAYS) rows.push(await measure(limiter, way));

await record({
  id: 'delivery',
  title: 'Delivery, simulated',
  what: `${chats.toLocaleString('en')} subscribers due at once; the real deliverer on an SQLite store in memory, an in-process transport that takes 0 to 30 ms each way by chance, one injected clock. \`strict\` counts 30 in any one second, \`bucket\` lets 30 at once after a rest; after a refusal both refuse everything for the time told. The limit itself is ${(chats / PER_SECOND).toFixed(0)} s; to hold: at least ${GOAL} of it (${(chats / PER_SECOND / GOAL).toFixed(0)} s), at most ${MOST_REFUSALS} answers 429, nobody left out or served twice.`,
  command: 'npm run bench -- delivery',
  columns: ['limiter', 'way', 'simulated, s', 'of the limit', '429s', 'delivered', "the machine's own time, s", 'held'],
  rows,
});
