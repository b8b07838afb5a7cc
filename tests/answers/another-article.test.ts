import { expect, test } from 'vitest';
import { sectionsOf } from '../../src/answers/answer.js';
import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';

const engine = createEngine(loadContent('tests/fixtures/lighthouses'));
const ask = (question: string) => engine.answer(question, { now: 0 });

test.each([
  ['how tall is the lighthouse at Goose Point', 'en', 'Light'],
  ['сколько метров в маяке', 'ru', 'Light'],
  ['who lights the lamp', 'en', 'Keepers'],
  ['кто зажигает лампу', 'ru', 'Keepers'],
])('an article about lighthouses answers "%s"', (question, language, section) => {
  const answered = ask(question);
  expect(answered.language).toBe(language);
  expect(sectionsOf(answered.answer)[0]).toBe(section);
});

test.each(['how much oil did China import from Russia', 'сколько пчёл в улье'])('and knows nothing of "%s"', (question) => {
  expect(ask(question).answer.kind).toBe('none');
});

test.each([
  ['где поставят ульи к 2025 году', 'list'],
  ['где поставят ульи к 2030 году', 'none'],
])('a list is of the years of its paragraph: "%s"', (question, kind) => {
  const bees = createEngine(loadContent('tests/fixtures/bees'));
  expect(bees.answer(question, { now: 0 }).answer.kind).toBe(kind);
});
