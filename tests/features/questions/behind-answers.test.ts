import { describe, expect, it } from 'vitest';
import { createPerson } from '../../conversation.js';
import { personBeside } from './person-beside.js';

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

describe('an answer', () => {
  it.each([
    ['ru', 'сколько угля Лумария вывезла в Кардию в 2013 году?', '3,61 млн т', 'III.1, абз. 1'],
    ['en', 'how much coal did Lumaria export to Kardia in 2013?', '3.61 million tonnes', 'III.1, ¶1'],
  ] as const)('in %s is the number and its place, and the rest is behind a button', async (client, question, number, place) => {
    const person = createPerson(client);
    const text = await person.say(question);
    expect(lines(text)).toEqual([expect.stringContaining(number), place]);
    expect(await person.press(client === 'ru' ? 'Ещё' : 'More')).toContain(number);
  });

  it('keeps in sight what changes how its number is to be read, in one sentence', async () => {
    const person = createPerson('en');
    const text = await person.say('/start parks-investment-billion');
    expect(text).toContain('⚠️ One and the same sentence gives total investment twice: 3.25 billion and 874 million USD.');
    expect(text).not.toContain('does not explain');
    expect(await person.press('More')).toContain('does not explain how the two sums differ');
  });

  it('has three buttons at most, ⋯, and two questions; ⋯ changes the buttons alone', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Лумария вывезла в Кардию в 2013 году?');
    const [first = [], ...questions] = person.last()?.replies[0]?.reply.buttons ?? [];
    expect(first.length).toBeLessThanOrEqual(4);
    expect(first.at(-1)?.label).toBe('⋯');
    expect(questions.length).toBeLessThanOrEqual(2);
    await person.press('⋯');
    expect(person.last()?.replies.map(({ how }) => how)).toEqual(['buttons']);
    expect(person.buttons().map(({ label }) => label)).toEqual(expect.arrayContaining(['Ещё', 'Похожие', 'Переслать', '👍', '👎']));
  });

  it('is followed by a question that one presses, shown above its own answer', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Лумария вывезла в Кардию в 2013 году?');
    const [question] = person.buttons().filter(({ label }) => label.endsWith('?'));
    if (!question) throw new Error('There is no question to press');
    expect(lines(await person.press(question.label))[0]).toBe(question.label);
  });
});

describe('a sample question', () => {
  it('is shown above its answer, and starts a subject of its own', async () => {
    const person = createPerson('en');
    await person.say('how much timber in 2007?');
    await person.say('/start');
    const text = await person.press('How much oil did Kardia buy in 2013?');
    expect(lines(text)[0]).toBe('How much oil did Kardia buy in 2013?');
    expect(text).toContain('12.48 million');
  });
});

describe('the original', () => {
  it('has no button where the article lies nowhere', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Лумария вывезла в Кардию в 2013 году?');
    expect(person.buttons().map(({ label }) => label)).not.toContain('Оригинал');
  });

  it('is the paragraph of a number with its sentence marked', async () => {
    const person = await personBeside('tests/fixtures/bees', 'tests/fixtures/bees.txt');
    await person.say('/start honey-harvest');
    const text = await person.press('Оригинал');
    expect(text).toContain('B.1, абз. 1');
    const html = person.last()?.replies[0]?.reply.html ?? '';
    expect(/<b>([^<]*7,20[^<]*)<\/b>/.exec(html)?.[1]).toBeDefined();
  });
});

describe('a section', () => {
  it('is told at a glance: a sentence, three numbers, and the whole behind More', async () => {
    const person = createPerson('en');
    const text = await person.say('/energy');
    expect(lines(text)).toHaveLength(5);
    expect(await person.press('More')).toMatch(/Key numbers[\s\S]*18 billion USD/);
  });

  it('is told at the other lengths by buttons, in the same message', async () => {
    const person = createPerson('en');
    await person.say('/energy');
    await person.press('⋯');
    const three = await person.press('3 sentences');
    expect(person.last()?.replies[0]?.how).toBe('edit');
    const one = await person.press('1 sentence');
    const whole = await person.press('In full');
    expect([one, three, whole].map((text) => text.length)).toEqual(
      [one, three, whole].map((text) => text.length).toSorted((a, b) => a - b),
    );
  });
});
