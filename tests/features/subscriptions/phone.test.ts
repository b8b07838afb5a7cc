import { expect, it } from 'vitest';
import { roundOf } from '../../../src/features/subscriptions/issues/round.js';
import type { Keyboard } from '../../../src/replies/reply.js';
import { content } from '../../conversation.js';
import { startSubscribers } from './subscribers.js';

/** Letters that fit side by side on a phone of 390 points, by what the playground's page shows there: all buttons of a row are as wide. */
const WIDEST_ROW = 36;
const MOST_ROWS = 3;

const widthsOf = (keyboard: Keyboard): readonly number[] =>
  keyboard.map((row) => row.length * Math.max(...row.map(({ label }) => label.length)));

it.each([
  { language: 'ru', taps: ['Лес', 'Раз в месяц', 'Подписаться', 'Пауза', 'Возобновить', 'Изменить', 'Сохранить'] },
  { language: 'en', taps: ['Forestry', 'Once a month', 'Subscribe', 'Pause', 'Resume', 'Change', 'Save'] },
] as const)('no button of a subscription is cut on a phone, in $language', async ({ language, taps }) => {
  const all = await startSubscribers();
  const person = all.create(language);
  await person.say('/subscribe');
  const seen: Keyboard[] = [];
  const look = (): void => void seen.push(...(person.last()?.replies ?? []).map(({ reply }) => reply.buttons));
  // The menu of topics is left out: its names are the article's.
  for (const tap of taps) {
    await person.press(tap);
    look();
  }
  await all.pass(31 * roundOf(content, 'forestry').length);
  expect(all.posted).toHaveLength(roundOf(content, 'forestry').length);
  seen.push(...all.posted.map(({ reply }) => reply.buttons));
  for (const keyboard of seen) {
    expect(Math.max(...widthsOf(keyboard))).toBeLessThanOrEqual(WIDEST_ROW);
    expect(keyboard.length).toBeLessThanOrEqual(MOST_ROWS);
  }
});
