import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Row, type Scene, under } from './scene.js';

const LEAVE_WITHIN_S = 10;

/** kill -9 again and again under load; each time the bot is started anew. */
export const kills = async (scene: Scene, times: number, random: () => number): Promise<Row> => {
  const back: number[] = [];
  const { reckoning, bot } = await under(scene, {
    perSecond: 40,
    seconds: times * 6,
    store: { file: join(scene.folder, 'kills.db') },
    trouble: async (running) => {
      for (let i = 0; i < times; i++) {
        await sleep(300 + 1_000 * random());
        const at = Date.now();
        running.server.kill('SIGKILL');
        await running.server.ended;
        await running.start();
        back.push((Date.now() - at) / 1_000);
      }
    },
  });
  bot.server.kill('SIGTERM');
  await bot.server.ended;
  return {
    fault: `${times} kills -9`,
    store: 'SQLite',
    reckoning,
    back: `at work again after ${Math.max(...back).toFixed(1)} s at most`,
    goal: '0 lost',
    held: reckoning.lost === 0 && reckoning.open === 0,
  };
};

/** SIGTERM under load, then the next process. */
export const leave = async (scene: Scene): Promise<Row> => {
  const out: { seconds: number; code: number | string } = { seconds: 0, code: '' };
  const { reckoning, bot } = await under(scene, {
    perSecond: 60,
    seconds: 60,
    store: { file: join(scene.folder, 'leave.db') },
    trouble: async (running) => {
      const at = Date.now();
      running.server.kill('SIGTERM');
      out.code = await running.server.ended;
      out.seconds = (Date.now() - at) / 1_000;
      await running.start();
    },
  });
  bot.server.kill('SIGTERM');
  await bot.server.ended;
  return {
    fault: 'SIGTERM',
    store: 'SQLite',
    reckoning,
    back: `out after ${out.seconds.toFixed(1)} s with ${out.code}`,
    goal: `out within ${LEAVE_WITHIN_S} s, 0 lost`,
    held: out.seconds <= LEAVE_WITHIN_S && out.code === 0 && reckoning.lost === 0 && reckoning.open === 0,
  };
};
