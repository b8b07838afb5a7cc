import { beforeEach, describe, expect, it } from 'vitest';
import { assembleForTest, peopleOf, START, type Person } from '../../conversation.js';
import { testClock } from '../../test-clock.js';
import type { Store } from '../../../src/store/store.js';
import { addSubscription } from '../../store/add-subscription.js';

const DAY_MS = 24 * 60 * 60_000;

let store: Store;
let operator: Person;
let russian: Person;
let somebody: Person;
beforeEach(async () => {
  const clock = testClock(START);
  const bot = await assembleForTest(clock);
  ({ store } = bot);
  const people = peopleOf(bot, clock);
  operator = people('en', { isOperator: true });
  russian = people('ru', { isOperator: true });
  somebody = people('en');
});

describe('/stats', () => {
  it('tells the operators how the bot is doing, with a chart of the questions', async () => {
    await store.chats.save(-5, { language: 'ru' });
    await store.chats.save(6, { language: 'ru' });
    await store.chats.setState(6, 'blocked');
    await store.chats.save(7, { language: 'ru' });
    await store.statistics.count([
      { day: '2026-01-05', language: 'ru', answered: 30, unanswered: 10 },
      { day: '2026-01-02', language: 'en', answered: 8, unanswered: 2 },
      { day: '2025-12-20', language: 'en', answered: 99, unanswered: 0 },
    ]);
    expect(await operator.say('/stats')).toMatch(
      /Chats: 1 person, 1 group or channel; gone: 1\n.*Russian 2, English 0\n.*Questions in 7 days: 50; without an answer: 12 \(24%\)/,
    );
    const picture = operator.last()?.replies[0]?.reply.picture;
    expect(picture?.subarray(1, 4).toString()).toBe('PNG');
    expect(await russian.say('/stats')).toMatch(/Вопросов за 7 дней: 50; без ответа: 12 \(24\s%\)/);
  });

  it('tells what waits to be sent, and how late it is', async () => {
    expect(await operator.say('/stats')).toMatch(/0 active, 0 paused[\s\S]*0; failed: 0[\s\S]*Nothing is waiting/);
    const schedule = { every: 'day', day: null, time: '09:00', zone: 'UTC' } as const;
    const due = START - 90 * 60_000;
    await addSubscription(store, { chatId: 1, what: 'energy', schedule, nextAt: due });
    await store.subscriptions.makeDue(START, 10, () => ({ nextAt: due + DAY_MS, status: 'active' }));
    expect(await operator.say('/stats')).toMatch(/1 active, 0 paused[\s\S]*Waiting to be sent: 1; the oldest was due 90 minutes ago/);
  });

  it('sends no picture where there is nothing to draw', async () => {
    await operator.say('/stats');
    expect(operator.last()?.replies[0]?.reply.picture).toBeUndefined();
  });
});

describe('/unanswered', () => {
  it('lists what is asked in vain, the most frequent first, whatever the letters’ size', async () => {
    expect(await operator.say('/unanswered')).toMatch(/Every question has had its answer/);
    for (const question of ['how old is <Mars>?', 'penguins in 1850', 'How old is <Mars>?', 'penguins in 1850', 'penguins in 1850'])
      await somebody.say(question);
    expect(await operator.say('/unanswered')).toMatch(/3× penguins in 1850\n2× .ow old is <Mars>\?/);
  });
});

describe('to anybody else', () => {
  it('they are no commands, and no help names them', async () => {
    // What they are told is what they'd be told of a command that nobody has.
    for (const command of ['/stats', '/unanswered']) {
      const told = await somebody.say(command);
      expect(told).toContain(command);
      expect(told.replace(command, '')).not.toMatch(/stats|unanswered/);
    }
    expect(await somebody.say('/help')).not.toMatch(/stats|unanswered/);
  });
});
