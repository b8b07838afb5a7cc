import type { Poll } from '@grammyjs/types';
import { z } from 'zod';
import { present } from '../../world/present.js';
import { badRequest } from '../api-error.js';
import { readInlineMarkup, replyMarkup } from '../markup.js';
import { method } from '../method.js';
import { flag, integer, json, readObject, text } from '../parameters.js';
import { reachMessage, reachRoom } from '../reach.js';
import { deliver, prepareSend, sendShape } from '../send.js';

const MOST_OPTIONS = 12;
const LONGEST = { question: 300, option: 100, explanation: 200 } as const;
const MOST_LINE_FEEDS = 2;

const optionSchema = z.union([z.string().transform((own) => ({ text: own })), z.looseObject({ text: z.string() })]);
const list = (error: string) => json(error).transform((value): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []));

const optionsOf = (given: readonly unknown[]): Poll['options'] => {
  if (given.length < 1) throw badRequest('Poll must have at least 1 option');
  if (given.length > MOST_OPTIONS) throw badRequest(`Poll can't have more than ${MOST_OPTIONS} options`);
  return given.map((value, i) => {
    const option = readObject(optionSchema, value, "Can't parse InputPollOption: ").text.trim();
    if (option === '') throw badRequest('Poll options must be non-empty');
    if (option.length > LONGEST.option) throw badRequest(`Poll options length must not exceed ${LONGEST.option}`);
    return { persistent_id: String(i), text: option, voter_count: 0 };
  });
};

const questionOf = (given: string): string => {
  const question = given.trim();
  if (question === '') throw badRequest('Poll question must be non-empty');
  if (question.length > LONGEST.question) throw badRequest(`Poll question length must not exceed ${LONGEST.question}`);
  return question;
};

/** What a quiz has beside a regular poll: its right options, and why they are right. */
const quizFields = (right: readonly unknown[], options: number, explanation: string): Partial<Poll> => {
  const known = right.filter((id) => Number.isInteger(id) && Number(id) >= 0 && Number(id) < options).map(Number);
  if (known.length === 0 || known.length < right.length) throw badRequest('Wrong correct option ID specified');
  if (explanation.length > LONGEST.explanation || explanation.split('\n').length - 1 > MOST_LINE_FEEDS)
    throw badRequest('MESSAGE_TOO_LONG');
  return { correct_option_ids: known, ...(explanation === '' ? {} : { explanation }) };
};

/** Polls and quizzes without formatting, media or a time to close. */
export const sendPoll = method(
  'sendPoll',
  {
    ...sendShape,
    question: text,
    options: list("Can't parse options JSON object"),
    is_anonymous: json("Can't parse is_anonymous").transform((value) => value !== false),
    type: text,
    allows_multiple_answers: flag,
    correct_option_ids: list("Can't parse correct option IDs JSON object"),
    explanation: text,
  },
  (given, call) => {
    const envelope = prepareSend(given, call);
    const question = questionOf(given.question);
    const options = optionsOf(given.options);
    const isQuiz = given.type === 'quiz';
    if (envelope.room.chat.type === 'channel' && !given.is_anonymous)
      throw badRequest("Non-anonymous polls can't be sent to channel chats");
    const poll: Poll = {
      id: call.world.newPollId(),
      question,
      options,
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: given.is_anonymous,
      type: isQuiz ? 'quiz' : 'regular',
      allows_multiple_answers: given.allows_multiple_answers,
      allows_revoting: !isQuiz,
      members_only: false,
      ...(isQuiz ? quizFields(given.correct_option_ids, options.length, given.explanation) : {}),
    };
    return deliver(envelope, { poll }, call);
  },
);

export const stopPoll = method('stopPoll', { chat_id: text, message_id: integer(), reply_markup: replyMarkup }, (given, { world }) => {
  const room = reachRoom(world, given.chat_id, 'write');
  const stored = reachMessage(room, given.message_id, 'Message with poll to stop');
  const { poll } = stored.message;
  if (!poll || stored.author !== world.bot.user.id) throw badRequest("Poll can't be stopped");
  if (poll.is_closed) throw badRequest('Poll has already been closed');
  const closed: Poll = { ...poll, is_closed: true };
  const markup = readInlineMarkup(given.reply_markup, room.chat);
  world.replace(room, stored, present({ ...stored.message, poll: closed, reply_markup: markup }));
  world.notify(room, { poll: closed });
  return closed;
});
