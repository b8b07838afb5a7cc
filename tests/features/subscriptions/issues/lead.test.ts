import { expect, test } from 'vitest';
import { leadOf } from '../../../../src/features/subscriptions/issues/lead.js';

const sentence = (letters: number): string => `${'a'.repeat(letters - 1)}.`;

test('as many whole sentences as are read at a glance', () => {
  const [first, second, third] = ['Timber matters.', 'It comes from the north.', sentence(300).toUpperCase()];
  expect(leadOf(`${first} ${second} ${third}`, 'en')).toBe(`${first} ${second}`);
  expect(leadOf(`${first} ${second}`, 'en')).toBe(`${first} ${second}`);
});

test('one sentence at least, however long', () => {
  expect(leadOf(`${sentence(500)} More.`, 'ru')).toBe(sentence(500));
});
