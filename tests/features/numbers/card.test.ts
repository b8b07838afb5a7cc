import { expect, test } from 'vitest';
import type { Reply } from '../../../src/replies/reply.js';
import { createPerson, type Person } from '../../conversation.js';

const shown = (person: Person): Reply | undefined => person.last()?.replies.at(-1)?.reply;
const labels = (person: Person): readonly string[] => person.buttons().map(({ label }) => label);

test.each([
  {
    client: 'ru',
    question: 'сколько угля Лумария продала Кардии в 2013?',
    button: 'Карточка',
    number: '3,61 млн т',
    place: 'III.1, абз. 1',
  },
  {
    client: 'en',
    question: 'how much coal did Lumaria export to Kardia in 2013?',
    button: 'Card',
    number: '3.61 million',
    place: 'III.1, ¶1',
  },
] as const)('an answer with one number has a picture of it to send on, in $client', async ({ client, question, button, number, place }) => {
  const person = createPerson(client, { bot: '@amur_bot' });
  await person.say(question);
  await person.press('⋯');
  const said = await person.press(button);
  expect(said).toContain(number);
  expect(said).toContain(place);
  expect(shown(person)?.picture?.byteLength).toBeGreaterThan(10_000);
});

test('the picture has the bot’s name where it has one', async () => {
  const pictures = [];
  for (const place of [{ bot: '@amur_bot' }, { bot: '@another_bot' }, {}]) {
    const person = createPerson('en', place);
    await person.act({ kind: 'action', action: { name: 'card', args: ['coal-2013'] } });
    pictures.push(Buffer.from(shown(person)?.picture ?? []).toString('base64'));
  }
  expect(new Set(pictures).size).toBe(3);
});

test('sharing the last answer offers the picture too, if it was a number', async () => {
  const person = createPerson('en');
  await person.say('how much coal did Lumaria export to Kardia in 2013?');
  await person.say('share it with a friend');
  expect(labels(person)).toContain('🖼 Card');
  await person.say('energy');
  await person.say('share it with a friend');
  expect(labels(person)).not.toContain('🖼 Card');
});

test('what has no figure has no such button, and a figure that is gone says so', async () => {
  const person = createPerson('en');
  await person.say('/problems');
  expect(labels(person)).not.toContain('🖼 Card');
  const { notice, replies } = await person.act({ kind: 'action', action: { name: 'card', args: ['gone'] } });
  expect(replies).toEqual([]);
  expect(notice).toContain('out of date');
});
