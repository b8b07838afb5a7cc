import type { InlineKeyboardMarkup, Message, Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { createHandClock, type HandClock } from '../src/world/clock.js';
import { call, outcome } from './call.js';

const TOO_OLD = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
let clock: HandClock;
let playground: Playground;
beforeEach(async () => {
  clock = createHandClock(Date.UTC(2026, 0, 5));
  playground = await startPlayground({ clock, limiter: 'off' });
  playground.people.russian.send('/start');
});
afterEach(() => playground.close());

const last = async (): Promise<Partial<Update>> => ((await call(playground, 'getUpdates', { offset: -1 })).result as Update[])[0] ?? {};

describe('pressed buttons', () => {
  const keyboard: InlineKeyboardMarkup = { inline_keyboard: [[{ text: 'More', callback_data: 'more:1' }]] };
  const withButton = async (): Promise<Message> => {
    const { result } = await call(playground, 'sendMessage', { chat_id: playground.people.russian.id, text: 'x', reply_markup: keyboard });
    return result as Message;
  };

  test('come with the message and the data, and carry the answer back', async () => {
    const { russian } = playground.people;
    const message = await withButton();
    const answer = russian.press(message, 'More');
    const { callback_query: query } = await last();
    expect(query).toMatchObject({ data: 'more:1', from: { id: russian.id }, message: { message_id: message.message_id } });
    await call(playground, 'answerCallbackQuery', { callback_query_id: query?.id, text: 'Here', show_alert: true });
    expect(await answer).toEqual({ text: 'Here', show_alert: true });
  });

  test('an answer that comes too late, or to nothing, is refused', async () => {
    const answer = playground.people.russian.press(await withButton(), 'more:1');
    const { callback_query: query } = await last();
    clock.advance(15_000);
    expect(await answer).toBeUndefined();
    expect(await outcome(playground, 'answerCallbackQuery', { callback_query_id: query?.id })).toBe(TOO_OLD);
    expect(await outcome(playground, 'answerCallbackQuery', { callback_query_id: '1' })).toBe(TOO_OLD);
  });

  test('an answer has 200 characters at most', async () => {
    void playground.people.russian.press(await withButton(), 'More');
    const { callback_query: query } = await last();
    expect(await outcome(playground, 'answerCallbackQuery', { callback_query_id: query?.id, text: 'x'.repeat(201) })).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    );
  });

  test('a button that isn’t there says which are', async () => {
    const message = await withButton();
    await expect(playground.people.russian.press(message, 'Less')).rejects.toThrow('No button "Less" under the message; there is "More"');
  });
});

describe('inline mode', () => {
  const article = (id: string, more: object = {}): object => ({
    type: 'article',
    id,
    title: 'Oil',
    input_message_content: { message_text: '<b>Oil</b>', parse_mode: 'HTML' },
    ...more,
  });
  const answer = async (results: unknown, more: object = {}): Promise<unknown> => {
    void playground.people.russian.inlineQuery('нефть');
    const { inline_query: query } = await last();
    return outcome(playground, 'answerInlineQuery', { inline_query_id: query?.id, results, ...more });
  };

  test('a query brings results, and a picked one is a message via the bot', async () => {
    const { russian } = playground.people;
    const { group } = playground.chats;
    const found = russian.inlineQuery('нефть', { chat: group });
    const { inline_query: query } = await last();
    expect(query).toMatchObject({ query: 'нефть', offset: '', chat_type: 'group', from: { language_code: 'ru' } });
    const keyboard = { inline_keyboard: [[{ text: 'b', callback_data: 'd' }]] };
    const parameters = { inline_query_id: query?.id, results: [article('1', { reply_markup: keyboard })], next_offset: '50' };
    expect(await outcome(playground, 'answerInlineQuery', parameters)).toBe(true);
    const { results, nextOffset } = (await found) ?? { results: [] };
    expect(nextOffset).toBe('50');
    const [first] = results;
    if (!first) throw new Error('no result');
    const message = russian.choose(first, { chat: group });
    expect(message).toMatchObject({ text: 'Oil', entities: [{ type: 'bold' }], via_bot: { id: playground.bot.id } });

    const pressed = russian.press(message, 'b');
    const { callback_query: press } = await last();
    expect(press).toHaveProperty('inline_message_id');
    const edit = { inline_message_id: press?.inline_message_id, text: 'Gas' };
    expect(await outcome(playground, 'editMessageText', edit)).toBe(true);
    expect(await group.nextEdit()).toMatchObject({ text: 'Gas' });
    await call(playground, 'answerCallbackQuery', { callback_query_id: press?.id });
    expect(await pressed).toEqual({});
  });

  test('feedback on a picked result comes only if it was asked for', async () => {
    const open = await startPlayground({ bot: { inlineFeedback: true } });
    open.people.russian.choose({ type: 'article', id: '7', title: 'T', input_message_content: { message_text: 'x' } }, { query: 'q' });
    const { result } = await call(open, 'getUpdates');
    // Sent to the bot itself it is the person's first message, as any other would be.
    expect(result).toMatchObject([
      { message: { text: 'x', via_bot: { id: open.bot.id } } },
      { chosen_inline_result: { result_id: '7', query: 'q' } },
    ]);
    await open.close();
  });

  test.each([
    [
      '51 results',
      Array.from({ length: 51 }, (_, id) => article(String(id))),
      {},
      '400 Bad Request: too many inline query results specified',
    ],
    ['the same id twice', [article('1'), article('1')], {}, '400 Bad Request: RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', [article('x'.repeat(65))], {}, '400 Bad Request: RESULT_ID_INVALID'],
    [
      'no message',
      [{ type: 'article', id: '1', title: 't' }],
      {},
      `400 Bad Request: can't parse inline query result: Can't find field "message_text"`,
    ],
    ['no title', [article('1', { title: undefined })], {}, `400 Bad Request: can't parse inline query result: Can't find field "title"`],
    [
      'HTML that is not closed',
      [article('1', { input_message_content: { message_text: '<b>', parse_mode: 'HTML' } })],
      {},
      `400 Bad Request: can't parse inline query result: Can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    ['what is no list', 'x', {}, "400 Bad Request: can't parse JSON encoded inline query results"],
    [
      'an unknown kind',
      [{ type: 'dream', id: '1' }],
      {},
      '400 Bad Request: can\'t parse inline query result: type "dream" is unsupported for the inline query result',
    ],
    ['a start parameter with a dot', [], { button: { text: 'b', start_parameter: 'a.b' } }, '400 Bad Request: START_PARAM_INVALID'],
    ['a start parameter of 65', [], { button: { text: 'b', start_parameter: 'x'.repeat(65) } }, '400 Bad Request: START_PARAM_INVALID'],
    ['an offset of 65 bytes', [], { next_offset: 'x'.repeat(65) }, '400 Bad Request: NEXT_OFFSET_INVALID'],
  ])('refuses %s', async (_what, results, more, expected) => {
    expect(await answer(results, more)).toBe(expected);
  });

  test('takes 50 results and a start parameter of 64; too late is too late', async () => {
    const results = Array.from({ length: 50 }, (_, id) => article(String(id)));
    expect(await answer(results, { button: { text: 'b', start_parameter: 'x'.repeat(64) } })).toBe(true);
    expect(await outcome(playground, 'answerInlineQuery', { inline_query_id: '1', results: [] })).toBe(TOO_OLD);
  });
});
