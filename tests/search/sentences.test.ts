import { expect, test } from 'vitest';
import { firstSentence, sentencesOf } from '../../src/search/sentences.js';

test('a text falls into its sentences, and they join to it again', () => {
  const text = 'Всего 4,18 млрд долл. США. Это план! А когда? Неизвестно.';
  expect(sentencesOf(text, 'ru').map((sentence) => sentence.trim())).toEqual([
    'Всего 4,18 млрд долл. США.',
    'Это план!',
    'А когда?',
    'Неизвестно.',
  ]);
  expect(sentencesOf(text, 'ru').join('')).toBe(text);
});

test.each([
  ['ru', 'До 2035 г. Россия вывезет 40 %. Потом больше.', 'До 2035 г. Россия вывезет 40 %.'],
  ['ru', 'Работа С. А. Иванова ретроспективна. Других нет.', 'Работа С. А. Иванова ретроспективна.'],
  ['ru', '1. Сотрудничество в энергетике. Оно важно.', '1. Сотрудничество в энергетике.'],
  ['ru', 'Ввезли 1,567 млн. м3 (в т. ч. доски). И это всё.', 'Ввезли 1,567 млн. м3 (в т. ч. доски).'],
  ['en', 'It grew, cf. Table 1. Nobody knows why.', 'It grew, cf. Table 1.'],
  ['en', 'no end', 'no end'],
] as const)('in %s the first of "%s" ends where it ends', (language, text, first) => {
  expect(firstSentence(text, language)).toBe(first);
});
