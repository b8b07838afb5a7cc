import { pino } from 'pino';
import { afterEach, expect, it, vi } from 'vitest';
import type { Api } from '../../../src/telegram/bot-api/api.js';
import { NOBODY } from '../../../src/telegram/observer.js';
import type { Reception } from '../../../src/telegram/pipeline.js';
import { poll, type PollParts } from '../../../src/telegram/receiving/poll.js';

const POLLS = 20;

// Also when a test fails before it stops by the real clock.
afterEach(() => void vi.useRealTimers());

const message = (id: number) => ({
  update_id: id,
  message: { message_id: id, chat: { id: 7, type: 'private' }, from: { id: 7, is_bot: false }, text: 'coal' },
});

type Call = (method: string, payload: { readonly timeout?: number; readonly offset?: number }, signal?: AbortSignal) => Promise<unknown>;

/** Polls with what is handled never coming to an end. */
const pollWhileHung = (call: Call, keep: PollParts['updates']['keep'] = () => Promise.resolve()): Reception =>
  poll({
    api: { call: call as Api['call'], granted: 0, isAway: false },
    feed: () => new Promise(() => undefined),
    updates: { keep },
    log: pino({ level: 'silent' }),
    observer: NOBODY,
    grace: 0,
  });

/** A poll that lasts until the bot stops. */
const untilStopped = (signal?: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));

it('each poll has a signal of its own, which ends with it or with the bot', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  let reached: () => void = () => undefined;
  const lastPoll = new Promise<void>((resolve) => (reached = resolve));
  const call: Call = async (_method, { timeout }, signal) => {
    if (timeout === 0) return [];
    signals.push(signal);
    if (signals.length < POLLS) return [message(signals.length)];
    reached();
    return untilStopped(signal);
  };
  const reception = poll({
    api: { call: call as Api['call'], granted: 0, isAway: false },
    feed: () => Promise.resolve(),
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

it('goes on for others, however much a chat that hangs writes', async () => {
  let given = 0;
  let reached: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (reached = resolve));
  const call = async (_method: string, { timeout }: { timeout?: number }, signal?: AbortSignal): Promise<unknown> => {
    if (timeout === 0) return [];
    if (given < 1_000) return Array.from({ length: 100 }, () => message((given += 1)));
    reached();
    return untilStopped(signal);
  };
  const reception = pollWhileHung(call);
  await all;
  await reception.stop();
});

it('waits for a chat that hangs once, not again for what it writes after', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let polls = 0;
  let reached: () => void = () => undefined;
  const third = new Promise<void>((resolve) => (reached = resolve));
  const keeping: number[] = [];
  const call = async (_method: string, _payload: object, signal?: AbortSignal): Promise<unknown> => {
    polls += 1;
    if (polls <= 2) return [message(polls)];
    if (polls > 3) return [];
    reached();
    return untilStopped(signal);
  };
  const reception = pollWhileHung(call, async (updates) => void keeping.push(...updates.map(({ id }) => id)));
  await vi.advanceTimersByTimeAsync(500);
  // No time passes any more.
  await third;
  expect(keeping).toEqual([1, 2]);
  vi.useRealTimers();
  await reception.stop();
});

/** Polls a server that knows no other answers than these, one for each poll, and then the last one for ever; returns what came of it. */
const pollAnswers = (...answers: readonly (readonly number[])[]) => {
  const offsets: (number | undefined)[] = [];
  const handled: number[] = [];
  let signs = 0;
  const call: Call = async (_method, { offset, timeout }, signal) => {
    if (timeout === 0) return [];
    offsets.push(offset);
    // Far more than there are to be.
    if (offsets.length > 1_000) return untilStopped(signal);
    return (answers[offsets.length - 1] ?? answers.at(-1) ?? []).map(message);
  };
  const reception = poll({
    api: { call: call as Api['call'], granted: 0, isAway: false },
    feed: async ({ update_id: id }) => void handled.push(id),
    updates: { keep: () => Promise.resolve() },
    log: pino({ level: 'silent' }),
    observer: { ...NOBODY, polled: () => (signs += 1) },
    grace: 0,
  });
  return { reception, offsets, handled, signs: () => signs };
};

it('takes ids that begin anew, lower, and goes on from there', async () => {
  const { reception, offsets, handled } = pollAnswers([727_334_706, 727_334_707], [117_314_199], [117_314_200, 117_314_201], []);
  await vi.waitFor(() => expect(offsets).toHaveLength(4));
  await reception.stop();
  expect(handled).toEqual([727_334_706, 727_334_707, 117_314_199, 117_314_200, 117_314_201]);
  expect(offsets).toEqual([0, 727_334_708, 117_314_200, 117_314_202]);
});

it.each([
  ['what it gave before', [7]],
  ['nothing', []],
])('asks a server that gives %s, at once, no more than once a second', async (what, answer) => {
  vi.useFakeTimers();
  const { reception, offsets, handled, signs } = pollAnswers([7], answer);
  await vi.advanceTimersByTimeAsync(10_500);
  expect(offsets).toHaveLength(12);
  expect(handled).toEqual([7]);
  // Whoever hears nothing but repeats is deaf, whoever hears nothing may be waiting.
  expect(signs()).toBe(what === 'nothing' ? 12 : 1);
  vi.useRealTimers();
  await reception.stop();
});
