import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../tests/seeded-random.js';
import { askServer, databaseUrl } from '../../tests/store/databases-of-server.js';
import { type KillsResult, runKills } from './kills.js';

/** npm run bench:kills -- [--kills 30] [--chats 2000] [--seed 1]; on PostgreSQL too where TEST_DATABASE_URL names a server. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '30' }, chats: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const plan = { kills: Number(values.kills), chats: Number(values.chats), aliveForMs: 3_500 };

const say = (name: string, { kills, ...result }: KillsResult): void => {
  const most = (of: (kill: (typeof kills)[number]) => number): number => Math.max(...kills.map(of));
  const sum = (of: (kill: (typeof kills)[number]) => number): number => kills.reduce((total, kill) => total + of(kill), 0);
  const held = result.lost === 0 && result.storeSent === result.chats && kills.every(({ repeated, inFlight }) => repeated <= inFlight);
  console.log(
    `| ${[
      name,
      result.chats,
      kills.length,
      result.lost,
      result.storeSent,
      result.repeated,
      sum(({ inFlight }) => inFlight),
      kills.filter(({ repeated, inFlight }) => repeated > inFlight).length,
      (most(({ recoveredMs }) => recoveredMs) / 1_000).toFixed(1),
      result.seconds.toFixed(0),
      held && most(({ recoveredMs }) => recoveredMs) <= 5_000 ? 'yes' : 'NO',
    ].join(' | ')} |`,
  );
  if (!held) process.exitCode = 1;
};

console.log(
  '| store | chats | kills | lost | sent, by the store | repeated | in flight at the kills | kills with more repeats | slowest to be back, s | seconds | held |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
const folder = mkdtempSync(join(tmpdir(), 'amur-kills-'));
say('SQLite', await runKills({ ...plan, database: { file: join(folder, 'amur.db') }, random: seededRandom(Number(values.seed)) }));
rmSync(folder, { recursive: true });

const server = process.env['TEST_DATABASE_URL'];
if (server === undefined) console.log('\nPostgreSQL is left out; to run it too: .ci/postgres run npm run bench:kills');
else {
  await askServer(server, 'drop database if exists amur_kills');
  await askServer(server, 'create database amur_kills');
  say(
    'PostgreSQL',
    await runKills({ ...plan, database: { databaseUrl: databaseUrl(server, 'amur_kills') }, random: seededRandom(Number(values.seed)) }),
  );
  await askServer(server, 'drop database amur_kills with (force)');
}
