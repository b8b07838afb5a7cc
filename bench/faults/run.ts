/** npm run bench -- faults [--kills 50 --seconds 30 --only SCENE,…]; PostgreSQL: .ci/postgres run npm run bench -- faults. The scenes: see SCENES. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../tests/seeded-random.js';
import { startBotApi } from '../rig/bot-api.js';
import { startGenerator } from '../rig/generator.js';
import { record } from '../results.js';
import { diskFull } from './disk.js';
import { polling } from './polling.js';
import { databaseAway } from './postgres.js';
import { kills, leave } from './process.js';
import type { Row } from './scene.js';
import { answersLost, telegramAway } from './telegram.js';

const SCENES = [
  'kills',
  'leave',
  'disk',
  'silent',
  'reset',
  'cut',
  'silence',
  'anew',
  'clock',
  'restarted',
  'frozen',
  'half-open',
] as const;
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: SCENES.join(',') },
  },
});
const only = new Set(values.only.split(','));
const unknown = [...only].filter((name) => !(SCENES as readonly string[]).includes(name));
if (unknown.length > 0) throw new Error(`No such scene: ${unknown.join(', ')}. There are ${SCENES.join(', ')}.`);
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'amur-faults-'));
const scene = { folder, botApi: await startBotApi(folder, { limiter: 'off', people: 60_000 }), generator: await startGenerator() };

const rows: Row[] = [];
const found = (row: Row): void => {
  rows.push(row);
  console.log(JSON.stringify(row));
};
const notes: string[] = [];
if (only.has('kills')) found(await kills(scene, Number(values.kills), seededRandom(Number(values.seed))));
if (only.has('leave')) found(await leave(scene));
for (const how of ['silent', 'reset'] as const) if (only.has(how)) found(await telegramAway(scene, seconds, how));
for (const how of ['cut', 'silence'] as const) if (only.has(how)) found(await answersLost(scene, seconds, how));
for (const trouble of ['anew', 'clock'] as const) if (only.has(trouble)) found(await polling(scene, trouble));
if (only.has('disk')) {
  const row = await diskFull(scene);
  if (row) found(row);
  else notes.push('The full disk was left out: no disk may be mounted here.');
}
const server = process.env['TEST_DATABASE_URL'];
for (const how of ['restarted', 'frozen', 'half-open'] as const) {
  if (!only.has(how)) continue;
  if (server === undefined) notes.push(`Left out, since it needs PostgreSQL (\`.ci/postgres run npm run bench -- faults\`): ${how}.`);
  else found(await databaseAway(scene, server, seconds, how));
}
await scene.generator.stop();
await scene.botApi.stop();
rmSync(folder, { recursive: true });

if (!rows.every(({ held }) => held)) process.exitCode = 1;
await record({
  id: 'faults',
  title: 'Faults',
  what: "Updates pushed to the webhook at random moments (20 to 60 a second), each from a chat of its own, as Telegram does: again until answered 200. `lost`: answered 200, and by the Bot API's ledger nothing was ever sent to the chat; `open`: never answered 200. By polling the same people write before and after the fault. Back: from the end of the fault until every update was answered 200 at the first try within a second.",
  command: '.ci/postgres run npm run bench -- faults',
  columns: ['fault', 'store', 'updates', 'answered 200', 'lost', 'open', 'served twice', 'back', 'to hold', 'held'],
  rows: rows.map(({ fault, store, reckoning: { pushed, answered, lost, open, repeated }, back, goal, held }) => [
    fault,
    store,
    pushed,
    answered,
    lost,
    open,
    repeated,
    back,
    goal,
    held ? 'yes' : 'NO',
  ]),
  notes,
});
