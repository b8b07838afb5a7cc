/** npm run bench -- soak [--updates 300000]: how memory grows over many updates by webhook, after a warm-up. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { QUESTIONS } from '../load/questions.js';
import { record } from '../results.js';
import { SECRET, startAmur } from '../rig/amur.js';
import { startBotApi } from '../rig/bot-api.js';
import { startGenerator } from '../rig/generator.js';

const { values } = parseArgs({ options: { updates: { type: 'string', default: '300000' }, warm: { type: 'string', default: '20000' } } });
const updates = Number(values.updates);
const PEOPLE = 20_000;
const MOST_MB_A_100_000 = 1;
const LOT_S = 20;
/** For ten seconds the limit of floods remembers who wrote. */
const FORGOTTEN_AFTER_MS = 12_000;
/** Things to read, which are most of what people send; a part asks. */
const TEXTS = ['/numbers', '/contents', '/about', '/energy', '/problems', '/help', ...QUESTIONS.slice(0, 3)];

const folder = mkdtempSync(join(tmpdir(), 'amur-soak-'));
const told = join(folder, 'memory.json');
const tell = `import { writeFileSync } from 'node:fs';
process.on('SIGUSR2', () => { gc(); gc(); writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.memoryUsage())); });`;
const botApi = await startBotApi(folder, { limiter: 'off', people: PEOPLE });
const generator = await startGenerator();
const amur = await startAmur({
  botApi,
  folder,
  store: { file: join(folder, 'amur.db') },
  args: ['--expose-gc', `--import=data:text/javascript,${encodeURIComponent(tell)}`],
});

let pushed = 0;
let errors = 0;
const push = async (wanted: number): Promise<void> => {
  while (pushed < wanted) {
    const order = { url: amur.url, secret: SECRET, seed: 1, firstChat: 1, chats: PEOPLE, texts: TEXTS, connections: 40 };
    const { status } = await generator.ask('rush', { ...order, firstUpdate: 1_000_000 + pushed, seconds: LOT_S });
    pushed += status.length;
    errors += status.filter((one) => one !== 200).length;
  }
};
/** The heap after collecting garbage and the resident memory, in MB, when nothing is under way. */
const weigh = async (): Promise<{ readonly at: number; readonly heap: number; readonly resident: number }> => {
  await sleep(FORGOTTEN_AFTER_MS);
  amur.kill('SIGUSR2');
  await sleep(3_000);
  const { heapUsed, external } = JSON.parse(readFileSync(told, 'utf8')) as NodeJS.MemoryUsage;
  return { at: pushed, heap: (heapUsed + external) / 1024 ** 2, resident: amur.memory() / 1024 ** 2 };
};

await push(Number(values.warm));
const weights = [await weigh()];
const STEPS = 4;
for (let step = 1; step <= STEPS; step++) {
  await push(Number(values.warm) + ((updates - Number(values.warm)) * step) / STEPS);
  weights.push(await weigh());
  console.log(weights.at(-1));
}
amur.kill('SIGTERM');
await Promise.all([amur.ended, generator.stop(), botApi.stop()]);
rmSync(folder, { recursive: true });

const [first, last] = [weights[0], weights.at(-1)];
if (!first || !last) throw new Error('Nothing was weighed');
const growth = (of: 'heap' | 'resident'): number => ((last[of] - first[of]) * 100_000) / (last.at - first.at);
const verdict = (held: boolean): string => {
  if (!held) process.exitCode = 1;
  return held ? 'yes' : 'NO';
};
await record({
  id: 'soak',
  title: 'Soak',
  what: `Updates by webhook as fast as 40 connections bring them, from ${PEOPLE} chats in turn, ${errors} not answered 200: commands and questions, an answer each. Weighed when nothing is under way, the heap (with what it holds outside) after collecting garbage. To hold: after a warm-up of ${values.warm} updates at most ${MOST_MB_A_100_000} MB more for each 100,000.`,
  command: `npm run bench -- soak`,
  columns: ['updates', 'heap, MB', 'resident, MB', 'held'],
  rows: [
    ...weights.map(({ at, heap, resident }) => [at, heap.toFixed(1), resident.toFixed(0), '']),
    ['growth a 100,000', growth('heap').toFixed(2), growth('resident').toFixed(1), verdict(growth('heap') <= MOST_MB_A_100_000)],
  ],
});
