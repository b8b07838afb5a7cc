import { describe, expect, test } from 'vitest';
import { createPace, type PaceKind } from '../src/pace.js';
import { type TestClock, testClock } from './test-clock.js';

/** Asks for a turn for each chat at once; returns for when each was given, in seconds from the start, in the order of giving. */
const turns = async (clock: TestClock, pace: ReturnType<typeof createPace>, chats: readonly number[], kind: PaceKind = 'delivery') => {
  const start = clock.steady();
  const given: { chat: number; at: number }[] = [];
  await Promise.all(chats.map((chat) => pace.turn(chat, kind).then((at) => given.push({ chat, at: (at - start) / 1_000 }))));
  return given;
};
const mostWithin = (times: readonly number[], seconds: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + seconds).length));
const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i + 1);

describe('the pace', () => {
  test('has nobody wait for a calendar that was set back, and holds no longer than it was told', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    await turns(clock, pace, [7, 8], 'answer');
    await turns(clock, pace, [7, 8, -9]);
    pace.slowDown(5_000);
    clock.set(clock.now() - 3_600_000);
    expect(pace.hasRoom(9)).toBe(true);
    const [answers, deliveries] = await Promise.all([turns(clock, pace, [7, 8, -9], 'answer'), turns(clock, pace, [7, 8, -9])]);
    for (const { at } of [...answers, ...deliveries]) expect(at).toBeLessThan(15);
    expect(pace.hasRoom(7)).toBe(true);
  });

  test('is near thirty a second over all chats, and never more', async () => {
    const clock = testClock();
    const times = (await turns(clock, createPace(clock), range(600))).map(({ at }) => at);
    expect(mostWithin(times, 1)).toBeLessThanOrEqual(30);
    expect(600 / Math.max(...times)).toBeGreaterThan(28);
  });

  test('is one a second in a chat', async () => {
    const clock = testClock();
    const times = (await turns(clock, createPace(clock), [7, 7, 7, 7])).map(({ at }) => at);
    expect(times.map((at) => Math.floor(at))).toEqual([0, 1, 2, 3]);
  });

  test('is twenty a minute in a group at most', async () => {
    const clock = testClock();
    const times = (
      await turns(
        clock,
        createPace(clock),
        Array.from({ length: 90 }, () => -100),
      )
    ).map(({ at }) => at);
    expect(mostWithin(times, 60)).toBeLessThanOrEqual(20);
    expect(mostWithin(times, 1)).toBeLessThanOrEqual(2);
  });

  test('does not let answers wait for the deliveries, however many they are', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    const deliveries = turns(clock, pace, range(50));
    const people = range(200).map((person) => 1_000 + person);
    expect((await turns(clock, pace, people, 'answer')).at(-1)?.at).toBe(0);
    expect((await deliveries).at(-1)?.at).toBeCloseTo(50 / 28.4, 1);
  });

  test.each([
    ['a chat of one person', 7, 1_000],
    ['a group', -7, 6_000],
  ])('has room for an answer of three messages in %s, which then wait for nothing, until too many went there', async (_, chat, everyMs) => {
    const clock = testClock();
    const pace = createPace(clock);
    let answers = 0;
    for (; pace.hasRoom(chat); answers++)
      expect((await turns(clock, pace, [chat, chat, chat], 'answer')).map(({ at }) => at)).toEqual([0, 0, 0]);
    expect(answers).toBeGreaterThan(2);
    expect(pace.hasRoom(chat + 1)).toBe(true);
    clock.advance(3 * everyMs);
    expect(pace.hasRoom(chat)).toBe(true);
  });

  test('is twenty answers a minute in a group at most', async () => {
    const clock = testClock();
    const group = Array.from({ length: 90 }, () => -100);
    const times = (await turns(clock, createPace(clock), group, 'answer')).map(({ at }) => at);
    expect(mostWithin(times, 60)).toBeLessThanOrEqual(20);
  });

  test('holds everyone when Telegram says so, answers too, and is a little slower afterwards', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    const before = pace.rate;
    pace.slowDown(10_000);
    pace.slowDown(9_000);
    const [delivery, answer] = await Promise.all([turns(clock, pace, [1]), turns(clock, pace, [2], 'answer')]);
    for (const turn of [...delivery, ...answer]) expect(turn.at).toBeGreaterThanOrEqual(10);
    expect(pace.rate).toBeCloseTo(before * 0.97, 2);
  });

  test('creeps up again while it is quiet', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    pace.slowDown(1_000);
    const slowed = pace.rate;
    clock.advance(101_000);
    await pace.turn(1, 'delivery');
    expect(pace.rate).toBeCloseTo(slowed + 0.1, 5);
  });

  test('does not let what piled up in one chat out at once after a pause', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    pace.slowDown(30_000);
    const times = (await turns(clock, pace, [7, 7, 7])).map(({ at }) => Math.floor(at));
    expect(times).toEqual([30, 31, 32]);
  });

  test('holds a group alone that Telegram says so to, and everyone when it says so to a second chat', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    pace.slowDown(10_000, -7);
    pace.slowDown(9_000, -7);
    expect(pace.hasRoom(-7)).toBe(false);
    const [held, other, person] = await Promise.all([-7, -8, 9].map((chat) => turns(clock, pace, [chat], 'answer')));
    expect([other?.[0]?.at, person?.[0]?.at]).toEqual([0, 0]);
    expect(held?.[0]?.at).toBeGreaterThanOrEqual(9);
    pace.slowDown(10_000, -7);
    pace.slowDown(10_000, -8);
    const [later] = await turns(clock, pace, [9], 'answer');
    expect(later?.at).toBeGreaterThanOrEqual(10);
  });

  test('holds everyone when Telegram says so to a person', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    pace.slowDown(10_000, 7);
    const [turn] = await turns(clock, pace, [9], 'answer');
    expect(turn?.at).toBeGreaterThanOrEqual(10);
  });

  test('is shared by instances that take turns, so that together too no second holds more than thirty', async () => {
    const clock = testClock();
    const fleet = range(4).map((place) => {
      const pace = createPace(clock);
      pace.share(4, place - 1);
      return turns(clock, pace, range(150));
    });
    const times = (await Promise.all(fleet)).flat().map(({ at }) => at);
    expect(mostWithin(times, 1)).toBeLessThanOrEqual(30);
    expect(600 / Math.max(...times)).toBeGreaterThan(28);
  });

  test('takes a pause that another instance was told as its own warning, once', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    const before = pace.rate;
    pace.holdUntil(clock.now() + 5_000);
    pace.holdUntil(clock.now() + 5_000);
    const [turn] = await turns(clock, pace, [1]);
    expect(turn?.at).toBeGreaterThanOrEqual(5);
    expect(pace.rate).toBeCloseTo(before * 0.97, 2);
  });

  test('tells of a delivery a little before it may go, so that it can be got ready', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    for (const chat of range(20)) {
      const at = await pace.turn(chat, 'delivery');
      expect(at - clock.now()).toBeGreaterThanOrEqual(30);
      expect(at - clock.now()).toBeLessThanOrEqual(50);
    }
  });

  test('gives a turn up at once when the process is to stop', async () => {
    const clock = testClock();
    const pace = createPace(clock);
    pace.slowDown(60_000);
    const start = clock.now();
    await pace.turn(1, 'delivery', AbortSignal.abort());
    expect(clock.now()).toBe(start);
  });
});
