import type { Message, Poll, Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { call, outcome } from './call.js';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground({ limiter: 'off' });
  playground.people.russian.send('/start');
});
afterEach(() => playground.close());

const QUIZ = {
  question: 'Which?',
  type: 'quiz',
  options: [{ text: 'One' }, { text: 'Two' }],
  correct_option_ids: [1],
  explanation: 'Because.',
  is_anonymous: false,
};

const send = async (more: object = {}): Promise<Message> => {
  const { result } = await call(playground, 'sendPoll', { chat_id: playground.people.russian.id, ...QUIZ, ...more });
  return result as Message;
};
const updates = async (): Promise<readonly Update[]> => (await call(playground, 'getUpdates', {})).result as Update[];

describe('a quiz', () => {
  test('is sent with its right option and told who chose what', async () => {
    const { russian } = playground.people;
    const message = await send();
    expect(message.poll).toMatchObject({ question: 'Which?', type: 'quiz', correct_option_ids: [1], is_closed: false });
    russian.vote(message, 0);
    expect(await updates()).toEqual([
      expect.objectContaining({ message: expect.anything() }),
      expect.objectContaining({ poll_answer: expect.objectContaining({ poll_id: message.poll?.id, option_ids: [0] }) }),
      expect.objectContaining({ poll: expect.objectContaining({ total_voter_count: 1 }) }),
    ]);
    expect(() => russian.vote(message, 1)).toThrow('only once');
  });

  test('that is anonymous tells nobody who', async () => {
    const message = await send({ is_anonymous: true });
    playground.people.russian.vote(message, 1);
    expect((await updates()).some((update) => 'poll_answer' in update)).toBe(false);
  });

  test('is closed once, without its buttons, and then nobody votes', async () => {
    const { russian } = playground.people;
    const { message_id, poll, chat } = await send({ reply_markup: { inline_keyboard: [[{ text: 'Next', callback_data: 'n' }]] } });
    const at = { chat_id: chat.id, message_id };
    expect((await call(playground, 'stopPoll', at)).result as Poll).toMatchObject({ id: poll?.id, is_closed: true });
    const closed = playground.chats.private(russian).message(message_id);
    expect(closed?.reply_markup).toBeUndefined();
    expect(() => russian.vote(closed ?? ({} as Message), 1)).toThrow('closed');
    expect(await outcome(playground, 'stopPoll', at)).toBe('400 Bad Request: poll has already been closed');
  });

  test.each([
    [{ correct_option_ids: [2] }, 'wrong correct option ID specified'],
    [{ correct_option_ids: [] }, 'wrong correct option ID specified'],
    [{ question: 'x'.repeat(301) }, 'poll question length must not exceed 300'],
    [{ question: ' ' }, 'poll question must be non-empty'],
    [{ options: [] }, 'poll must have at least 1 option'],
    [{ options: Array.from({ length: 13 }, () => ({ text: 'x' })) }, "poll can't have more than 12 options"],
    [{ options: [{ text: 'x'.repeat(101) }, { text: 'y' }] }, 'poll options length must not exceed 100'],
    [{ explanation: 'x'.repeat(201) }, 'MESSAGE_TOO_LONG'],
    [{ explanation: 'a\nb\nc\nd' }, 'MESSAGE_TOO_LONG'],
  ])('with %j is refused', async (more, words) => {
    expect(await outcome(playground, 'sendPoll', { chat_id: playground.people.russian.id, ...QUIZ, ...more })).toBe(
      `400 Bad Request: ${words}`,
    );
  });

  test('of a channel is anonymous', async () => {
    expect(await outcome(playground, 'sendPoll', { chat_id: playground.chats.channel.id, ...QUIZ })).toBe(
      "400 Bad Request: non-anonymous polls can't be sent to channel chats",
    );
    expect(await outcome(playground, 'sendPoll', { chat_id: playground.chats.channel.id, ...QUIZ, is_anonymous: true })).toMatchObject({
      poll: { is_anonymous: true },
    });
  });
});

test('what is no poll is not stopped', async () => {
  const { result } = await call(playground, 'sendMessage', { chat_id: playground.people.russian.id, text: 'x' });
  const { message_id } = result as Message;
  expect(await outcome(playground, 'stopPoll', { chat_id: playground.people.russian.id, message_id })).toBe(
    "400 Bad Request: poll can't be stopped",
  );
});

test('in a regular poll one may change one’s mind', async () => {
  const { russian } = playground.people;
  const message = await send({ type: 'regular' });
  russian.vote(message, 0);
  russian.vote(message, 1);
  const { poll } = playground.chats.private(russian).message(message.message_id) ?? {};
  expect(poll?.options.map(({ voter_count: count }) => count)).toEqual([0, 1]);
});
