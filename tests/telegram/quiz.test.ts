import type { Message } from '@grammyjs/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSubscription } from '../store/add-subscription.js';
import { startBot, startBotIn, type PlaygroundBot } from './playground-bot.js';

let started: PlaygroundBot;
beforeEach(async () => {
  started = await startBot();
});
afterEach(async () => {
  await started.close();
});

const rightOf = ({ poll }: Message): number => poll?.correct_option_ids?.[0] ?? -1;

test('ten quiz polls in a row in private, each answered by a vote, and the score', async () => {
  const { english } = started.playground.people;
  const chat = started.playground.chats.private(english);
  english.send('/quiz');
  for (let question = 1; question <= 10; question++) {
    const message = await chat.next();
    expect(message.poll).toMatchObject({ type: 'quiz', is_anonymous: false, question: expect.stringMatching(`^${question} of 10`) });
    const right = rightOf(message);
    english.vote(message, question <= 7 ? right : (right + 1) % 4);
  }
  expect((await chat.next()).text).toContain('7 of 10 right');
  expect(chat.messages().filter(({ poll, reply_markup: markup }) => poll && (!poll.is_closed || markup))).toEqual([]);
  expect(started.playground.ledger.refused).toEqual([]);
});

test('a question left for the next one is closed; a vote in an older quiz, or a forwarded one, counts for nothing', async () => {
  const { english, russian } = started.playground.people;
  const chat = started.playground.chats.private(english);
  english.send('/quiz');
  const first = await chat.next();
  await english.press(first, '➡️ Next question');
  const second = await chat.next();
  expect(chat.message(first.message_id)?.poll?.is_closed).toBe(true);
  english.send('/quiz');
  const again = await chat.next();
  expect(chat.message(second.message_id)?.poll?.is_closed).toBe(true);
  // As where the poll was forwarded to somebody else's chat.
  const answer = { poll_id: again.poll?.id, user: russian.user, option_ids: [0], option_persistent_ids: ['0'] };
  started.playground.inject({ poll_answer: answer });
  started.playground.inject({ poll_answer: { ...answer, user: english.user, poll_id: first.poll?.id } });
  english.vote(again, rightOf(again));
  expect((await chat.next()).poll?.question).toMatch(/^2 of 10/);
  expect(started.playground.chats.private(russian).messages()).toEqual([]);
});

test('goes on where it was after the bot was started anew', async () => {
  const { playground, store } = started;
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/quiz');
  const first = await chat.next();
  await started.bot.idle();
  await started.bot.stop();
  const again = await startBotIn(playground, { store });
  english.vote(first, rightOf(first));
  expect((await chat.next()).poll?.question).toMatch(/^2 of 10/);
  await again.close();
});

test('in a group the question is anonymous, and a text where no polls may be sent', async () => {
  const { playground } = started;
  const { english } = playground.people;
  const { group } = playground.chats;
  english.send('/quiz', { chat: group });
  const poll = await group.next();
  expect(poll.poll?.is_anonymous).toBe(true);
  playground.faults.add({
    fault: { kind: 'status', code: 400, description: 'Bad Request: not enough rights to send polls to the chat' },
    method: 'sendPoll',
    times: 1,
  });
  await english.press(poll, '➡️ Next question');
  const text = await group.next();
  expect(text.text).toMatch(/^[^\n]+\n1\. /);
  expect(text.entities?.map(({ type }) => type)).toContain('spoiler');
});

test('a quiz question by subscription comes as a poll', async () => {
  const { playground, store, deliver } = started;
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/start');
  await chat.next();
  const schedule = { every: 'day', day: null, time: '09:00', zone: 'UTC' } as const;
  await addSubscription(store, { chatId: english.id, what: 'quiz', schedule, nextAt: 0 });
  await deliver();
  const issue = await chat.next();
  expect(issue.poll).toMatchObject({ type: 'quiz', is_anonymous: true });
});
