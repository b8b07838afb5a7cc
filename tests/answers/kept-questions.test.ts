import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import type { Thread } from '../../src/answers/thread/thread.js';
import { loadContent } from '../../src/content/load.js';

const content = loadContent('tests/fixtures/bees');
const CHATS = [
  ['how much honey in 2019?', 'and in 2020?', 'compare them'],
  ['and in 2020?', 'how much honey in 2019?', 'more'],
  ['сколько мёда в 2019?', 'а в 2020?', 'how much honey in 2019?'],
];

/** Two people at a time ask the same, each in a chat of their own. */
const conversations = (keptQuestions: number) => {
  const engine = createEngine(content, { keptQuestions });
  return [...CHATS, ...CHATS].map((chat) => {
    let thread: Thread | undefined;
    return chat.map((message) => {
      const told = engine.answer(message, { thread, now: 0 });
      thread = told.thread;
      return told;
    });
  });
};

describe('questions that are kept worked out', () => {
  it('are answered as if they were not, whoever asks and whatever was said before', () => {
    expect(conversations(2)).toEqual(conversations(0));
    expect(conversations(100)).toEqual(conversations(0));
  });
});
