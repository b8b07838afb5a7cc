import { beforeEach, expect, it } from 'vitest';
import { roundOf } from '../../../../src/features/subscriptions/issues/round.js';
import { content, type Person } from '../../../conversation.js';
import { addSubscription } from '../../../store/add-subscription.js';
import { startSubscribers, subscribeTo, type Subscribers } from '../subscribers.js';

let all: Subscribers;
let person: Person;
beforeEach(async () => {
  all = await startSubscribers();
  person = all.create('en');
});

it('brings a quiz question a day, never the same twice, whose answers nobody is told', async () => {
  await subscribeTo(person, 'Quiz', 'Every day');
  const days = roundOf(content, 'quiz').length;
  await all.pass(days + 1);
  const asked = all.posted.map(({ reply }) => reply.quiz);
  expect(asked).toHaveLength(days);
  expect(new Set(asked.map((quiz) => quiz?.question)).size).toBe(days);
  expect(asked.every((quiz) => quiz?.isAnonymous === true && quiz.options.length === 4)).toBe(true);
  expect(all.posted.every(({ reply }) => reply.picture === undefined)).toBe(true);
  const last = all.posted
    .at(-1)
    ?.reply.buttons.flat()
    .map(({ label }) => label);
  expect(last).toEqual(expect.arrayContaining(['➡️ Another topic', '🔁 From the start']));
});

it('speaks its subscription’s language, and leads on to ten questions', async () => {
  const russian = all.create('ru');
  await subscribeTo(russian, 'Квиз', 'Каждый день');
  await all.pass(1);
  const [issue] = all.posted;
  expect(issue?.reply.quiz?.question).toContain('— сколько?');
  expect(issue?.reply.buttons.flat()).toContainEqual({ kind: 'action', label: '🎯 Ещё вопросы', data: 'quiz' });
});

it('in a channel opens the quiz in private, where answers are counted', async () => {
  const schedule = { every: 'day', day: null, time: '09:00', zone: 'UTC' } as const;
  await addSubscription(all.bot.store, { chatId: -700, managedBy: 7, title: 'Trade', what: 'quiz', schedule, nextAt: 0 });
  await all.deliver();
  const issue = all.posted.find(({ chat }) => chat === -700);
  expect(issue?.reply.buttons.flat()).toContainEqual(expect.objectContaining({ kind: 'link', payload: 'quiz' }));
});
