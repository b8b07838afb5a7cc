import { expect, test } from 'vitest';
import { assemble } from '../../../src/assemble.js';
import type { SecondReader } from '../../../src/second-reader/reader.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore } from '../../../src/store/store.js';
import { content, peopleOf, START, translations } from '../../conversation.js';
import { testClock } from '../../test-clock.js';
import { engine } from '../../article.js';

const CELESTIAL = 'how much oil did they ship to the Celestial empire in 2013';

const botWith = async (read?: SecondReader) => {
  const clock = testClock(START);
  const store = await openStore({ file: IN_MEMORY, clock });
  const reader = read && { host: 'reader.example', open: () => read };
  return peopleOf(assemble({ content, engine, translations, store, clock, reader }), clock);
};

const reads: SecondReader = () =>
  Promise.resolve([
    {
      asked: 'amount',
      acts: ['ship'],
      things: ['oil'],
      places: ['kardia'],
      times: ['2013'],
      words: ['celestial', 'empire'].map((word) => ({ word, means: 'kardia' })),
    },
  ]);

test('what another reader took a question for stands below the answer', async () => {
  const create = await botWith(reads);
  const said = await create('en').say(CELESTIAL);
  expect(said).toContain('12.48 million');
  expect(said).toContain('Read as: “how much: ship, oil, Kardia, 2013”');
});

test('a message that follows on follows on from what was read', async () => {
  const create = await botWith(reads);
  const person = create('en');
  await person.say(CELESTIAL);
  expect(await person.say('and coal?')).toContain('3.61 million');
});

test('/privacy says at which host it is, in either language', async () => {
  const create = await botWith(reads);
  expect(await create('en').say('/privacy')).toMatch(/another program, at reader\.example/);
  expect(await create('ru').say('/privacy')).toMatch(/другой программе, на reader\.example/);
});

test('without one nothing is said of it, and nobody is asked', async () => {
  const create = await botWith();
  expect(await create('en').say('/privacy')).not.toContain('another program');
  expect(await create('en').say(CELESTIAL)).toContain('“Celestial, empire”');
});
