/** 100 thousand updates of every kind, sound and broken, one after another: npm run bench:inputs [-- --updates 1000 --seed 1] */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { mangled, validUpdates } from '../../tests/telegram/arbitrary-updates.js';
import { startInputTrial } from '../../tests/telegram/input-trial.js';
import { tell } from './tell.js';

const { values } = parseArgs({
  options: { updates: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20261124' } },
});

/** The kinds that the bot asks Telegram for come this much more often. */
const ASKED_FOR: ReadonlySet<string> = new Set(['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member']);
const MORE = 10;
const CHUNK = 1000;

const trial = await startInputTrial();
const kinds = [...validUpdates(trial.scene)].flatMap(([kind, updates]) => {
  const weight = ASKED_FOR.has(kind) ? MORE : 1;
  const of = (state: string, arbitrary: typeof updates) => ({ weight, arbitrary: arbitrary.map((update) => ({ kind, state, update })) });
  return [of('sound', updates), of('broken', mangled(updates))];
});
const inputs = fc.oneof(...kinds);

const counts = new Map<string, { sound: number; broken: number; slowest: number }>();
const requests = new Map<string, number>();
const failures: string[] = [];
const times: number[] = [];

const total = Number(values.updates);
for (let done = 0; done < total; done += CHUNK) {
  const seed = Number(values.seed) + done;
  for (const { kind, state, update } of fc.sample(inputs, { numRuns: Math.min(CHUNK, total - done), seed })) {
    const from = performance.now();
    const problems = await trial.give([update]);
    const ms = performance.now() - from;
    times.push(ms);
    const count = counts.get(kind) ?? { sound: 0, broken: 0, slowest: 0 };
    counts.set(kind, { ...count, [state]: count[state as 'sound' | 'broken'] + 1, slowest: Math.max(count.slowest, ms) });
    for (const { method } of trial.started.playground.ledger.accepted) requests.set(method, (requests.get(method) ?? 0) + 1);
    for (const problem of problems) failures.push(`seed ${seed}: ${problem}: ${JSON.stringify(update).slice(0, 400)}`);
    if (ms > 1000) failures.push(`seed ${seed}: took ${Math.round(ms)} ms: ${JSON.stringify(update).slice(0, 400)}`);
  }
  if (done % 10_000 === 0) console.error(`${done + CHUNK} updates, ${failures.length} failures`);
}
await trial.close();

tell({ counts, requests, times, failures });
process.exitCode = failures.length > 0 ? 1 : 0;
