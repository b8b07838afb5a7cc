import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../tests/seeded-random.js';
import { askServer, databaseUrl } from '../../tests/store/databases-of-server.js';
import { quantile, record } from '../results.js';
import { type KillsResult, runKills } from './kills.js';

/** npm run bench -- kills [--kills 30] [--chats 2000] [--seed 1]; on PostgreSQL too where TEST_DATABASE_URL names a server. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '30' }, chats: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const plan = { kills: Number(values.kills), chats: Number(values.chats), aliveForMs: 3_500 };
const BACK_WITHIN_MS = 5_000;

const COLUMNS = [
  'store',
  'chats',
  'kills',
  'lost',
  'sent, by the store',
  'repeated',
  'in flight at the kills',
  'kills with more repeats',
  'back after, s: median',
  'slowest',
  'seconds in all',
  'held',
];

/** One store's row; what falls short fails the command. */
const rowOf = (name: string, { kills, ...result }: KillsResult): readonly (string | number)[] => {
  const sum = (of: (kill: (typeof kills)[number]) => number): number => kills.reduce((total, kill) => total + of(kill), 0);
  const back = kills.map(({ recoveredMs }) => recoveredMs);
  const over = kills.filter(({ repeated, inFlight }) => repeated > inFlight).length;
  const held = result.lost === 0 && result.storeSent === result.chats && over === 0 && Math.max(...back) <= BACK_WITHIN_MS;
  if (!held) process.exitCode = 1;
  return [
    name,
    result.chats,
    kills.length,
    result.lost,
    result.storeSent,
    result.repeated,
    sum(({ inFlight }) => inFlight),
    over,
    (quantile(back, 0.5) / 1_000).toFixed(1),
    (Math.max(...back) / 1_000).toFixed(1),
    result.seconds.toFixed(0),
    held ? 'yes' : 'NO',
  ];
};

const random = () => seededRandom(Number(values.seed));

const onSqlite = async (): Promise<readonly (string | number)[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-kills-'));
  try {
    return rowOf('SQLite', await runKills({ ...plan, database: { file: join(folder, 'amur.db') }, random: random() }));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const onPostgres = async (server: string): Promise<readonly (string | number)[]> => {
  await askServer(server, 'drop database if exists amur_kills');
  await askServer(server, 'create database amur_kills');
  try {
    return rowOf('PostgreSQL', await runKills({ ...plan, database: { databaseUrl: databaseUrl(server, 'amur_kills') }, random: random() }));
  } finally {
    await askServer(server, 'drop database amur_kills with (force)');
  }
};

const server = process.env['TEST_DATABASE_URL'];
const rows = [await onSqlite(), ...(server === undefined ? [] : [await onPostgres(server)])];

await record({
  id: 'kills',
  title: 'Deliveries: a process killed again and again',
  what: `One message to each of ${plan.chats} chats through a Bot API on loopback that takes 20 to 80 ms; the process is ended by SIGKILL at random moments, up to ${plan.aliveForMs / 1_000} s after its first message, and started anew. The ledger is what reached the Bot API. To hold: 0 lost, as many sent by the store's own count as there are chats, repeated per kill at most what was in flight then by the store's record, and the next message within ${BACK_WITHIN_MS / 1_000} s of the kill, the new process's start included.`,
  command: server === undefined ? 'npm run bench -- kills' : '.ci/postgres run npm run bench -- kills',
  columns: COLUMNS,
  rows,
  ...(server === undefined && { notes: ['PostgreSQL is left out; to run it too: `.ci/postgres run npm run bench -- kills`'] }),
});
