import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { askServer, databaseUrl } from '../../tests/store/databases-of-server.js';
import { startProxy } from '../rig/proxy.js';
import { backAfter, tellReturn } from '../rig/reckon.js';
import { type Row, type Scene, under } from './scene.js';

const NAME = 'amur_faults';
const BACK_WITHIN_S = 5;
const HALF_OPEN_WITHIN_S = 30;

/** The database away for a while. It's the server that `.ci/postgres run` has started for us, and nobody else's. */
export const databaseAway = async (
  scene: Scene,
  server: string,
  freezeSeconds: number,
  how: 'restarted' | 'frozen' | 'half-open',
): Promise<Row> => {
  const folder = `${process.env['TMPDIR'] ?? '/tmp'}/amur-postgres-${new URL(server).port}`;
  await askServer(server, `drop database if exists ${NAME} with (force)`);
  await askServer(server, `create database ${NAME}`);
  const wire = await startProxy([Number(new URL(server).port)]);
  const url = Object.assign(new URL(databaseUrl(server, NAME)), { port: String(wire.port) }).href;
  const within = how === 'half-open' ? HALF_OPEN_WITHIN_S : BACK_WITHIN_S;
  let since = 0;
  const { reckoning, pushed, bot } = await under(scene, {
    perSecond: 30,
    seconds: 90,
    store: { databaseUrl: url },
    trouble: async () => {
      if (how === 'restarted') restart(folder);
      if (how === 'frozen') await freeze(folder, freezeSeconds);
      if (how === 'half-open') wire.strand();
      since = Date.now();
      if (how === 'half-open') await sleep(HALF_OPEN_WITHIN_S * 1_000);
    },
  });
  const back = backAfter(pushed, since);
  bot.server.kill('SIGTERM');
  await bot.server.ended;
  wire.close();
  await askServer(server, `drop database if exists ${NAME} with (force)`);
  return {
    fault: FAULTS[how].replace('SECONDS', String(freezeSeconds)),
    store: 'PostgreSQL',
    reckoning,
    back: tellReturn(back),
    goal: `0 lost, back within ${within} s`,
    held: reckoning.lost === 0 && reckoning.open === 0 && back.seconds <= within,
  };
};

const FAULTS = {
  restarted: 'the database restarted',
  frozen: 'the database frozen for SECONDS s',
  'half-open': "the database's connections half open",
} as const;

const freeze = async (folder: string, seconds: number): Promise<void> => {
  const processes = processesOf(folder);
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  await sleep(seconds * 1_000);
  for (const pid of processes) process.kill(pid, 'SIGCONT');
};

const restart = (folder: string): void => {
  const binaries = readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin/pg_ctl`);
  const order = [
    binaries.at(-1) ?? 'pg_ctl',
    `--pgdata=${folder}`,
    '--mode=immediate',
    '--silent',
    '--wait',
    'restart',
    `--log=${folder}/log`,
  ];
  const [command = '', ...rest] = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...order] : order;
  execFileSync(command, rest, { cwd: '/', stdio: 'ignore' });
};

/** The server's own process and those that it has started. */
const processesOf = (folder: string): readonly number[] => {
  const main = Number(readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0]);
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').map(Number);
  return [main, ...children.filter((pid) => pid > 0)];
};
