import { expect, it } from 'vitest';
import { guessZone } from '../../src/telegram/time-zone.js';

it.each([
  ['ru', 'Europe/Moscow'],
  ['uk', 'Europe/Kyiv'],
  ['pt-br', 'America/Sao_Paulo'],
  ['zh-hans', 'Asia/Shanghai'],
  ['en-GB', 'Europe/London'],
  ['ja', 'Asia/Tokyo'],
])('a client in %s is taken to be in %s', (code, zone) => {
  expect(guessZone(code)).toBe(zone);
});

it.each([undefined, 'en', 'en-US', 'es', 'not a language', ''])('a client in %s says nothing of where it is', (code) => {
  expect(guessZone(code)).toBeUndefined();
});
