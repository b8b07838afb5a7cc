import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEngine } from '../../../src/answers/engine.js';
import { assemble } from '../../../src/assemble.js';
import { loadContent } from '../../../src/content/load.js';
import { IN_MEMORY } from '../../../src/store/sqlite.js';
import { openStore } from '../../../src/store/store.js';
import { createPerson, peopleOf, START, translations } from '../../conversation.js';
import { testClock } from '../../test-clock.js';

const ARTICLE = '../shared/article.txt';

/** Somebody who talks with a bot that has this content with this text beside it. */
const personBeside = async (folder: string, text: string) => {
  const copy = mkdtempSync(join(tmpdir(), 'amur-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(folder, copy, { recursive: true });
  copyFileSync(text, join(copy, 'source.txt'));
  const content = loadContent(copy);
  const clock = testClock(START);
  const store = await openStore({ file: IN_MEMORY, clock });
  return peopleOf(assemble({ content, engine: createEngine(content), translations, store, clock }), clock)('ru');
};

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

describe('an answer', () => {
  it.each([
    ['ru', 'сколько угля Россия вывезла в Китай в 2013 году?', '4,27 млн т', 'III.1, абз. 1'],
    ['en', 'how much coal did Russia export to China in 2013?', '4.27 million tonnes', 'III.1, ¶1'],
  ] as const)('in %s is the number and its place, and the rest is behind a button', async (client, question, number, place) => {
    const person = createPerson(client);
    const text = await person.say(question);
    expect(lines(text)).toEqual([expect.stringContaining(number), place]);
    expect(await person.press(client === 'ru' ? 'Ещё' : 'More')).toContain(number);
  });

  it('keeps in sight what changes how its number is to be read, in one sentence', async () => {
    const person = createPerson('en');
    const text = await person.say('/start parks-investment-billion');
    expect(text).toContain('⚠️ One and the same sentence gives “total investment” twice: 4.18 billion and 1139 million USD.');
    expect(text).not.toContain('does not explain');
    expect(await person.press('More')).toContain('does not explain how the two sums differ');
  });

  it('has three buttons at most, ⋯, and two questions; ⋯ changes the buttons alone', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Россия вывезла в Китай в 2013 году?');
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
    await person.say('сколько угля Россия вывезла в Китай в 2013 году?');
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
    const text = await person.press('How much oil did China buy in 2013?');
    expect(lines(text)[0]).toBe('How much oil did China buy in 2013?');
    expect(text).toContain('19.33 million');
  });
});

describe('the original', () => {
  it('has no button where the article lies nowhere', async () => {
    const person = createPerson('ru');
    await person.say('сколько угля Россия вывезла в Китай в 2013 году?');
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

  it.skipIf(!existsSync(ARTICLE))('marks the one sentence that the answer rests on', async () => {
    const person = await personBeside('content/heilongjiang-2015', ARTICLE);
    for (const [id, marked] of [
      ['coal-china-2013', /^В 2013 г\. .*4,27 млн тонн/],
      ['ii2-oil', /^Согласно этой стратегии, до 2035 г\. Россия .*32 %/],
      ['i-strategic-plan', /^С 2011 года в провинции/],
    ] as const) {
      await person.say(`/start ${id}`);
      await person.press('Оригинал');
      const html = person.last()?.replies[0]?.reply.html ?? '';
      const bold = [...html.matchAll(/<b>([^<]*)<\/b>/g)].map(([, text = '']) => text.trim());
      // The first is the heading.
      expect(bold.slice(1)).toEqual([expect.stringMatching(marked)]);
    }
  });
});

describe('a section', () => {
  it('is told at a glance: a sentence, three numbers, and the whole behind More', async () => {
    const person = createPerson('en');
    const text = await person.say('/energy');
    expect(lines(text)).toHaveLength(5);
    expect(await person.press('More')).toMatch(/Key numbers[\s\S]*25 billion USD/);
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
