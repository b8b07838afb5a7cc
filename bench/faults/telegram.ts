import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProxy } from '../rig/proxy.js';
import { backAfter, tellReturn } from '../rig/reckon.js';
import { type Row, type Scene, under } from './scene.js';

const FAIL_WITHIN_S = 15;
const BACK_WITHIN_S = 5;

/** The Bot API cut off for a while: by a wire that carries nothing, or by connections that are reset. */
export const telegramAway = async (scene: Scene, seconds: number, how: 'silent' | 'reset'): Promise<Row> => {
  const wire = await startProxy([Number(new URL(scene.botApi.apiRoot).port)]);
  const cut = { from: 0, to: 0 };
  const { reckoning, pushed, bot } = await under(scene, {
    perSecond: 20,
    seconds: 90,
    store: { file: join(scene.folder, `telegram-${how}.db`) },
    apiRoot: `https://127.0.0.1:${wire.port}`,
    trouble: async () => {
      cut.from = Date.now();
      if (how === 'silent') wire.freeze();
      else wire.cut();
      await sleep(seconds * 1_000);
      cut.to = Date.now();
      if (how === 'silent') wire.thaw();
      else wire.mend();
    },
  });
  bot.server.kill('SIGTERM');
  await bot.server.ended;
  wire.close();
  const during = pushed.first.filter((_first, i) => (pushed.at[i] ?? 0) >= cut.from && (pushed.at[i] ?? 0) < cut.to);
  const slowest = Math.max(...during) / 1_000;
  const back = backAfter(pushed, cut.to);
  return {
    fault: how === 'silent' ? `the Bot API silent for ${seconds} s` : `the Bot API's connections reset for ${seconds} s`,
    store: 'SQLite',
    reckoning,
    back: `${tellReturn(back)}; while it was away, an update's answer took ${slowest.toFixed(1)} s at most`,
    goal: `0 lost, sends fail within ${FAIL_WITHIN_S} s, back within ${BACK_WITHIN_S} s`,
    held: reckoning.lost === 0 && reckoning.open === 0 && back.seconds <= BACK_WITHIN_S && slowest <= FAIL_WITHIN_S + 1,
  };
};

/** What is sent is carried out, and its answer lost for a while: by a connection that is cut, or by silence. */
export const answersLost = async (scene: Scene, seconds: number, how: 'cut' | 'silence'): Promise<Row> => {
  const fault = { kind: how === 'cut' ? 'drop' : 'hang' } as const;
  const cut = { to: 0 };
  const { reckoning, pushed, bot } = await under(scene, {
    perSecond: 20,
    seconds: 90,
    store: { file: join(scene.folder, `answers-lost-${how}.db`) },
    trouble: async () => {
      await scene.botApi.ask('fault', { fault, method: 'sendMessage', when: 'after' });
      await sleep(seconds * 1_000);
      await scene.botApi.ask('clearFaults', null);
      cut.to = Date.now();
    },
  });
  bot.server.kill('SIGTERM');
  await bot.server.ended;
  const back = backAfter(pushed, cut.to);
  return {
    fault: how === 'cut' ? `carried out, the answer cut off, for ${seconds} s` : `carried out, never answered, for ${seconds} s`,
    store: 'SQLite',
    reckoning,
    back: tellReturn(back),
    goal: '0 lost, 0 served twice',
    held: reckoning.lost === 0 && reckoning.open === 0 && reckoning.repeated === 0,
  };
};
