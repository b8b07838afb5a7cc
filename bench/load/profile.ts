/** npm run bench -- profile: where the processor's time of an update goes, part by part, in the bot and in the bare handler beside it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SECRET, startAmur } from '../rig/amur.js';
import { startBotApi } from '../rig/bot-api.js';
import type { Server } from '../rig/bot.js';
import { startGenerator } from '../rig/generator.js';
import { record } from '../results.js';
import { startBare } from './bare-server.js';
import { PARTS, type Profile, timeByPart } from './parts.js';
import { QUESTIONS } from './questions.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const seconds = Number(values.seconds);
const PEOPLE = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'amur-profile-'));
const botApi = await startBotApi(folder, { limiter: 'off', people: PEOPLE });
const generator = await startGenerator();
let update = 0;
const rush = async (server: Server, during: number): Promise<number> => {
  const target = {
    url: server.url,
    secret: SECRET,
    seed: 1,
    firstUpdate: (update += 1_000_000),
    firstChat: 1,
    chats: PEOPLE,
    texts: QUESTIONS,
  };
  const { status } = await generator.ask('rush', { ...target, seconds: during, connections: 40 });
  return status.filter((one) => one === 200).length;
};

/** Microseconds on the clock that V8's profiles use. */
const clock = (): number => Number(process.hrtime.bigint() / 1_000n);

const measure = async (name: string, start: (args: readonly string[]) => Promise<Server>) => {
  const profiles = join(folder, name);
  mkdirSync(profiles);
  const server = await start(['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  await rush(server, seconds);
  const [from, spent] = [clock(), server.processor()];
  const answered = await rush(server, seconds);
  const [to, then] = [clock(), server.processor()];
  server.kill('SIGTERM');
  await server.ended;
  const [file = ''] = readdirSync(profiles);
  const profile = JSON.parse(readFileSync(join(profiles, file), 'utf8')) as Profile;
  return { answered, processor: then - spent, parts: timeByPart(profile, from, to) };
};

const amur = await measure('amur', (args) => startAmur({ botApi, folder, store: { file: join(folder, 'amur.db') }, args }));
const payload = (await botApi.ask('lastMessage', { chat: 1 })) ?? {};
const bare = await measure('bare', (args) => startBare({ botApi, folder, secret: SECRET, payload, args }));
await generator.stop();
await botApi.stop();
rmSync(folder, { recursive: true });

const each = ({ parts, answered }: typeof amur, part: string): string => (((parts.get(part) ?? 0) / answered) * 1_000).toFixed(0);
await record({
  id: 'load-profile',
  title: 'Load: where the time of an update goes',
  what: `Microseconds of the process for each update answered 200, by V8's sampling profiler, over ${seconds} s at saturation after as long a warm-up: time belongs to the innermost part of the program that a sample's stack names, and what Node does for a part is that part's. The processor's time is what the system counted, all threads together, with the profiler's own.`,
  command: 'npm run bench -- profile',
  columns: ['part', 'Amur', 'bare telegraf'],
  rows: [
    ...PARTS.map((part) => [part, each(amur, part), each(bare, part)]),
    [
      'all',
      ...[amur, bare].map(({ answered, parts }) => (([...parts.values()].reduce((sum, ms) => sum + ms, 0) / answered) * 1_000).toFixed(0)),
    ],
    ["the processor's time", ...[amur, bare].map(({ answered, processor }) => ((processor / answered) * 1_000).toFixed(0))],
    ['updates answered', amur.answered, bare.answered],
  ],
});
