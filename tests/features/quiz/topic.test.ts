import { describe, expect, test } from 'vitest';
import type { Quiz } from '../../../src/replies/reply.js';
import { content, createPerson, store, type Person } from '../../conversation.js';

const quizOf = (person: Person): Quiz | undefined => person.last()?.replies.find(({ reply }) => reply.quiz)?.reply.quiz;
const answerAll = async (person: Person, right: number): Promise<string> => {
  let said = '';
  for (let question = 0; question < 10; question++) said = await person.vote(question < right);
  return said;
};

describe('a quiz in private', () => {
  test.each([
    { client: 'ru', right: 7, says: '7 из 10 верно', first: /^1 из 10\. .+ — сколько\?$/ },
    { client: 'en', right: 10, says: '10 of 10 right', first: /^1 of 10\. .+: which number is right\?$/ },
    { client: 'en', right: 0, says: '0 of 10 right', first: /^1 of 10\./ },
  ] as const)('asks ten different questions one after another and tells the score: $says', async ({ client, right, says, first }) => {
    const person = createPerson(client);
    await person.say('/quiz');
    expect(quizOf(person)?.question).toMatch(first);
    const asked = new Set<string>();
    for (let question = 0; question < 9; question++) {
      asked.add(quizOf(person)?.question.replace(/^\d+ \S+ \d+\. /, '') ?? '');
      await person.vote(question < right);
    }
    asked.add(quizOf(person)?.question.replace(/^\d+ \S+ \d+\. /, '') ?? '');
    expect(asked.size).toBe(10);
    expect(await person.vote(right === 10)).toContain(says);
    expect(quizOf(person)).toBeUndefined();
  });

  test('is not anonymous, or nobody could count', async () => {
    const person = createPerson('en');
    await person.say('/quiz');
    expect(quizOf(person)?.isAnonymous).toBe(false);
  });

  test('counts an answer once, and no answer to another poll', async () => {
    const person = createPerson('en');
    await person.say('/quiz');
    const first = quizOf(person)?.right ?? 0;
    await person.vote(true);
    for (const poll of ['poll 1', 'of somebody else']) {
      const outcome = await person.act({ kind: 'pollAnswered', poll, option: first });
      expect(outcome.replies).toEqual([]);
    }
    expect(person.last()?.chat.quiz).toMatchObject({ version: 1, right: 1, of: 10 });
  });

  test('goes on without an answer by its button, which closes the question; an old button says so', async () => {
    const person = createPerson('en');
    await person.say('/quiz');
    const [next] = person.buttons();
    await person.press('Next question');
    expect(quizOf(person)?.question).toMatch(/^2 of 10/);
    expect(person.last()?.closes).toBe(1);
    if (next?.kind !== 'action') throw new Error('no button');
    const [, id = ''] = next.data.split(':');
    const outcome = await person.act({ kind: 'action', action: { name: 'quizNext', args: [id] } });
    expect(outcome).toMatchObject({ replies: [], notice: 'That question is behind you.' });
  });

  test('begun anew closes the question that was open', async () => {
    const person = createPerson('en');
    await person.say('/quiz');
    await person.say('/quiz');
    expect(person.last()?.closes).toBe(1);
    expect(quizOf(person)?.question).toMatch(/^1 of 10/);
  });

  test('begins by the button among the numbers, by its link, and again after the score', async () => {
    const person = createPerson('en');
    await person.say('/numbers');
    await person.press('Quiz');
    expect(quizOf(person)).toBeDefined();
    await person.say('/start quiz');
    await answerAll(person, 3);
    await person.press('Once more');
    expect(quizOf(person)?.question).toMatch(/^1 of 10/);
  });

  test('leads to a question a day', async () => {
    const person = createPerson('en');
    await person.say('/quiz');
    await answerAll(person, 3);
    expect(await person.press('One question a day')).toContain('Quiz. How often?');
    await person.press('Every day');
    expect(await person.press('Subscribe')).toContain('Quiz');
  });

  test('is kept small, said in /privacy, and gone with /forget', async () => {
    const person = createPerson('en', { chat: 31_337 });
    await person.say('/quiz');
    expect(JSON.stringify((await store.chats.get(31_337))?.talk['quiz']).length).toBeLessThan(600);
    expect(await person.say('/privacy')).toContain('quiz');
    await store.forget(31_337);
    expect(await store.chats.get(31_337)).toBeUndefined();
  });

  test('that another version of the bot has begun is left out, and the rest of the chat stays', async () => {
    const person = createPerson('en', { chat: 31_338 });
    await store.chats.save(31_338, { talk: { chosen: 'ru', quiz: { version: 2, cards: [] } } });
    await person.say('/quiz');
    expect(quizOf(person)?.question).toMatch(/^1 из 10/);
  });
});

describe('a quiz in a group', () => {
  test('is one anonymous question at a time, of which nothing is kept', async () => {
    const person = createPerson('en', { chat: -50, kind: 'group' });
    await person.say('/quiz');
    const first = quizOf(person);
    expect(first?.isAnonymous).toBe(true);
    expect(first?.question).not.toMatch(/of 10/);
    await person.press('Next question');
    expect(quizOf(person)?.question).not.toBe(first?.question);
    expect(person.last()?.chat.quiz).toBeUndefined();
  });
});

test('where no polls may be sent, the text asks the same and hides the answer', async () => {
  const person = createPerson('en');
  await person.say('/quiz');
  const [delivered] = person.last()?.replies ?? [];
  const quiz = delivered?.reply.quiz;
  const [shown = '', hidden = ''] = delivered?.reply.html.split('<tg-spoiler>') ?? [];
  for (const option of quiz?.options ?? []) expect(shown).toContain(option);
  expect(hidden).toContain(quiz?.options[quiz.right]);
  expect(content.figures.size).toBeGreaterThan(0);
});

describe('words during a quiz', () => {
  const rightOf = (person: Person): string => {
    const quiz = quizOf(person);
    return quiz?.options[quiz.right] ?? '';
  };

  test.each([
    ['the text of an option', (option: string) => option],
    ['its number, both ends of a range', (option: string) => /\d[\d.,–]*/.exec(option)?.[0] ?? option],
  ])('%s answers it', async (_what, words) => {
    const person = createPerson('en');
    await person.say('/quiz');
    const told = await person.say(words(rightOf(person)));
    expect(told).toContain('Right!');
    expect(quizOf(person)?.question).toMatch(/^2 of 10/);
    expect(person.last()).toMatchObject({ closes: 1, chat: { quiz: { right: 1 } } });
  });

  test('a wrong one is told the right one', async () => {
    const person = createPerson('ru');
    await person.say('/quiz');
    const right = rightOf(person);
    const wrong = quizOf(person)?.options.find((option) => option !== right) ?? '';
    const told = await person.say(wrong);
    expect(told).toContain(`Правильный ответ: ${right}`);
    expect(person.last()?.chat.quiz).toMatchObject({ right: 0 });
  });

  test('anything else is answered by itself, and the quiz waits', async () => {
    const person = createPerson('en');
    await person.say('how much coal went to Kardia in 2013?');
    await person.say('/quiz');
    const { quiz } = person.last()?.chat ?? {};
    expect(await person.say('and crude oil?')).toBe(await createPerson('en').say('and crude oil?'));
    expect(await person.say('who approved the Plan?')).toContain('Harbour Council');
    expect(person.last()?.chat.quiz).toEqual(quiz);
  });
});
