import { expect, it } from 'vitest';
import { createEngine } from '../../src/answers/engine.js';
import type { Thread } from '../../src/answers/thread/thread.js';
import { loadContent } from '../../src/content/load.js';

const content = loadContent('tests/fixtures/bees');
const CHATS = [
  ['how much honey in 2019?', 'and in 2020?', 'compare them'],
  ['and in 2020?', 'how much honey in 2019?', 'more'],
  ['сколько мёда в 2019?', 'а в 2020?', 'how much honey in 2019?'],
];

/** A conversation; the engine may have been asked something before by others. */
const converse = (chat: readonly string[], engine = createEngine(content)) => {
  let thread: Thread | undefined;
  return chat.map((message) => {
    const told = engine.answer(message, { thread, now: 0 });
    thread = told.thread;
    return told;
  });
};

it('a question is answered as if nobody had asked it before, whoever did and whatever was said', () => {
  const engine = createEngine(content);
  const anew = CHATS.map((chat) => converse(chat));
  for (let times = 0; times < 2; times++) CHATS.forEach((chat, i) => expect(converse(chat, engine)).toEqual(anew[i]));
});
