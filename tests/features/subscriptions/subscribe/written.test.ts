import { expect, test } from 'vitest';
import { WRITTEN } from '../../../../src/features/subscriptions/subscribe/written.js';

test.each([
  ['8:30', '08:30'],
  ['08.30', '08:30'],
  ['18 30', '18:30'],
  ['8', '08:00'],
  ['в 8 утра', '08:00'],
  ['к 18:15', '18:15'],
  ['9 вечера', '21:00'],
  ['12 дня', '12:00'],
  ['12 ночи', '00:00'],
  ['19ч', '19:00'],
  ['полночь', '00:00'],
  ['7 PM', '19:00'],
  ['6 a.m.', '06:00'],
  ['12 p.m.', '12:00'],
  ['8 in the morning', '08:00'],
  ['at 8 in the evening', '20:00'],
  ['at noon', '12:00'],
])('"%s" is a time of the day', (written, time) => {
  expect(WRITTEN.time(written)).toBe(time);
});

test.each([
  ['15', 15],
  ['1-го', 1],
  ['3 числа', 3],
  ['31 число', 31],
  ['2nd', 2],
])('"%s" is a day of the month', (written, day) => {
  expect(WRITTEN.day(written)).toBe(day);
});

test.each(['0', '32', '5 мая', 'th'])('"%s" is no day of the month', (written) => {
  expect(WRITTEN.day(written)).toBeUndefined();
});

test.each(['25:00', '8:60', '8 parks in 2020', 'oil', ''])('"%s" is none', (written) => {
  expect(WRITTEN.time(written)).toBeUndefined();
});
