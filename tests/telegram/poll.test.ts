import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Api } from '../../src/telegram/api.js';
import { NOBODY } from '../../src/telegram/observer.js';
import { poll } from '../../src/telegram/poll.js';

const POLLS = 20;

it('each poll has a signal of its own, which ends with it or with the bot', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  let reached: () => void = () => undefined;
  const lastPoll = new Promise<void>((resolve) => (reached = resolve));
  const call = async (_method: string, _payload: object, signal?: AbortSignal): Promise<unknown> => {
    signals.push(signal);
    if (signals.length < POLLS) return [];
    reached();
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
  };
  const reception = poll({
    api: { call: call as Api['call'], granted: 0, isAway: false },
    persist: { handle: () => Promise.resolve(true), idle: () => Promise.resolve() },
    updates: { keep: () => Promise.resolve() },
    log: pino({ level: 'silent' }),
    observer: NOBODY,
    grace: 10,
  });
  await lastPoll;
  await reception.stop();
  await reception.done;
  expect(new Set(signals).size).toBe(POLLS);
  expect(signals.map((signal) => signal?.aborted)).toEqual([...Array.from({ length: POLLS - 1 }, () => false), true]);
});
