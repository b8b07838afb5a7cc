import { describe, expect, test } from 'vitest';
import { createLimiter, type Limiter, type LimiterKind } from '../src/server/limiter.js';
import { createHandClock, type HandClock } from '../src/world/clock.js';

const start = (kind: LimiterKind): { readonly limiter: Limiter; readonly clock: HandClock } => {
  const clock = createHandClock(0);
  return { limiter: createLimiter(kind, clock), clock };
};
let chat = 0;
/** One message to a chat that got none yet. */
const toSomeone = (limiter: Limiter, answer = false): number => limiter.admit({ chat: { id: ++chat, type: 'private' }, count: 1, answer });
const admitted = (limiter: Limiter, times: number, answer = false): number => {
  let count = 0;
  for (let one = 0; one < times; one++) if (toSomeone(limiter, answer) === 0) count++;
  return count;
};

describe('bulk', () => {
  test('30 a second overall; answers come on top', () => {
    const { limiter, clock } = start('bulk');
    expect(admitted(limiter, 40)).toBe(30);
    expect(admitted(limiter, 40, true)).toBe(40);
    expect(toSomeone(limiter)).toBe(1);
    clock.advance(500);
    expect(admitted(limiter, 40)).toBe(15);
  });

  test('in a chat a burst of 20, then 1 a second', () => {
    const { limiter, clock } = start('bulk');
    const send = (): number => limiter.admit({ chat: { id: 1, type: 'private' }, count: 1, answer: true });
    for (let one = 0; one < 20; one++) expect(send()).toBe(0);
    expect(send()).toBe(1);
    clock.advance(1000);
    expect([send(), send()]).toEqual([0, 1]);
  });

  test('in a group 20 in any minute', () => {
    const { limiter, clock } = start('bulk');
    const send = (count: number): number => limiter.admit({ chat: { id: -1, type: 'group' }, count, answer: true });
    expect(send(5)).toBe(0);
    clock.advance(20_000);
    expect([send(15), send(1)]).toEqual([0, 40]);
    clock.advance(40_000);
    expect([send(5), send(1)]).toEqual([0, 20]);
    clock.advance(60_000);
    expect(send(20)).toBe(0);
  });
});

describe('strict', () => {
  test('any one second holds 30, answers too', () => {
    const { limiter, clock } = start('strict');
    expect(admitted(limiter, 15)).toBe(15);
    clock.advance(600);
    expect(admitted(limiter, 15, true)).toBe(15);
    clock.advance(399);
    expect(toSomeone(limiter)).toBe(1);
  });

  test('who was refused waits for the time told', () => {
    const { limiter, clock } = start('strict');
    expect(admitted(limiter, 31)).toBe(30);
    clock.advance(999);
    expect(toSomeone(limiter)).toBe(1);
    clock.advance(1);
    expect(admitted(limiter, 40)).toBe(30);
  });

  test('a steady 29 a second is never refused', () => {
    const { limiter, clock } = start('strict');
    for (let second = 0; second < 20; second++) {
      for (let one = 0; one < 29; one++) {
        expect(toSomeone(limiter)).toBe(0);
        clock.advance(1000 / 29);
      }
    }
  });
});

test('bucket: 30 at once after a rest, then 30 a second', () => {
  const { limiter, clock } = start('bucket');
  for (let one = 0; one < 60; one++) {
    expect(toSomeone(limiter)).toBe(0);
    clock.advance(1000 / 30);
  }
  expect(admitted(limiter, 30)).toBe(30);
  expect(toSomeone(limiter)).toBe(1);
});

test('off: all that one wants', () => {
  expect(admitted(start('off').limiter, 1000)).toBe(1000);
});
