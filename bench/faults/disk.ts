import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { type Row, type Scene, under } from './scene.js';

const FULL_FOR_S = 10;

/** The disk full for a while, on a small disk of our own; undefined where none may be mounted. */
export const diskFull = async (scene: Scene): Promise<Row | undefined> => {
  const disk = join(scene.folder, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status !== 0) return undefined;
  const ballast = join(disk, 'ballast');
  const file = join(disk, 'amur.db');
  const full = { from: 0, to: 0 };
  try {
    const { total: before } = await scene.botApi.ask('accepted', { from: 0 });
    const { reckoning, bot } = await under(scene, {
      perSecond: 20,
      seconds: 60,
      store: { file },
      trouble: async () => {
        fill(ballast);
        full.from = Date.now();
        await sleep(FULL_FOR_S * 1_000);
        full.to = Date.now();
        rmSync(ballast);
      },
    });
    bot.server.kill('SIGTERM');
    await bot.server.ended;
    const sent = (await scene.botApi.ask('accepted', { from: before })).at.filter((at) => at > full.from && at < full.to).length;
    const database = new Libsql(file);
    const whole = JSON.stringify(database.prepare('PRAGMA integrity_check').all()) === '[{"integrity_check":"ok"}]';
    database.close();
    const wanted = 20 * FULL_FOR_S * 0.8;
    return {
      fault: `the disk full for ${FULL_FOR_S} s`,
      store: 'SQLite',
      reckoning,
      back: `${sent} answers while it was full; integrity_check ${whole ? 'ok' : 'FAILED'}`,
      goal: 'answers go on, nothing corrupt',
      held: whole && sent >= wanted && reckoning.lost === 0 && reckoning.open === 0,
    };
  } finally {
    spawnSync('umount', ['--lazy', disk]);
    rmdirSync(disk);
  }
};

/** Takes all the room that there is. */
const fill = (file: string): void => {
  writeFileSync(file, '');
  for (const size of [65_536, 4_096, 512]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch {
      // No more room for so much; perhaps for less.
    }
  }
};
