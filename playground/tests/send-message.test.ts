import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { call, outcome } from './call.js';

let playground: Playground;
let chatId: number;

beforeAll(async () => {
  playground = await startPlayground({ limiter: 'off' });
  playground.people.russian.send('/start');
  chatId = playground.people.russian.id;
});
afterAll(() => playground.close());

const send = (parameters: object): Promise<unknown> => outcome(playground, 'sendMessage', { chat_id: chatId, text: 'x', ...parameters });
const inline = (button: object): object => ({ reply_markup: { inline_keyboard: [[{ text: 'b', ...button }]] } });

describe('sendMessage', () => {
  test('answers with the message as Telegram shows it', async () => {
    expect(await send({ text: ' <b>Да</b>, /help и https://example.com \n', parse_mode: 'HTML' })).toMatchObject({
      chat: { id: chatId, type: 'private', first_name: 'Анна' },
      from: { is_bot: true, username: 'amur_playground_bot' },
      text: 'Да, /help и https://example.com',
      entities: [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'bot_command', offset: 4, length: 5 },
        { type: 'url', offset: 12, length: 19 },
      ],
    });
  });

  test.each([
    ['no text', { text: '' }, '400 Bad Request: message text is empty'],
    ['blank text', { text: ' \n\u200b ' }, '400 Bad Request: text must be non-empty'],
    ['tags with nothing in them', { text: '<b> </b>', parse_mode: 'HTML' }, '400 Bad Request: text must be non-empty'],
    [
      'HTML that is not closed',
      { text: '<b>x', parse_mode: 'HTML' },
      `400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    ['another parse_mode', { text: 'x', parse_mode: 'BBCode' }, '400 Bad Request: unsupported parse_mode'],
    ['half of a character', { text: 'a\ud83d' }, '400 Bad Request: strings must be encoded in UTF-8'],
    ['no chat', { chat_id: '' }, '400 Bad Request: chat_id is empty'],
    ['an unknown chat', { chat_id: 999 }, '400 Bad Request: chat not found'],
    ['an unknown name', { chat_id: '@nobody_here' }, '400 Bad Request: chat not found'],
    ['a reply to nothing', { reply_parameters: { message_id: 9999 } }, '400 Bad Request: message to be replied not found'],
    ['a topic that is not there', { message_thread_id: 7 }, '400 Bad Request: message thread not found'],
    ['a markup that is a list', { reply_markup: [] }, '400 Bad Request: object expected as reply markup'],
    ['a markup that is no JSON', { reply_markup: '{' }, `400 Bad Request: can't parse reply keyboard markup JSON object`],
    [
      'a button without a kind',
      inline({}),
      `400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard`,
    ],
    [
      'a button without a text',
      { reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
      `400 Bad Request: can't parse inline keyboard button: Can't find field "text"`,
    ],
    ['callback data of 65 bytes', inline({ callback_data: 'я'.repeat(32) + 'x' }), '400 Bad Request: BUTTON_DATA_INVALID'],
    [
      'a link to elsewhere',
      inline({ url: 'javascript://x.org' }),
      `400 Bad Request: inline keyboard button URL 'javascript://x.org' is invalid: Unsupported URL protocol`,
    ],
    ['a wrong link', inline({ url: 'http://' }), `400 Bad Request: inline keyboard button URL 'http://' is invalid: Wrong HTTP URL`],
    ['a text to copy of 257', inline({ copy_text: { text: 'x'.repeat(257) } }), '400 Bad Request: BUTTON_COPY_TEXT_INVALID'],
    [
      'rows that are no rows',
      { reply_markup: { inline_keyboard: [{ text: 'x', callback_data: 'x' }] } },
      '400 Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
  ])('refuses %s', async (_what, parameters, expected) => {
    expect(await send(parameters)).toBe(expected);
  });

  test('counts 4,096 UTF-16 units after entities', async () => {
    expect(await send({ text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toMatchObject({ text: 'x'.repeat(4096) });
    expect(await send({ text: 'x'.repeat(4097) })).toBe('400 Bad Request: message is too long');
    expect(await send({ text: '🐉'.repeat(2049) })).toBe('400 Bad Request: message is too long');
  });

  test('takes callback data of 64 bytes', async () => {
    expect(await send(inline({ callback_data: 'я'.repeat(32) }))).toMatchObject({ reply_markup: { inline_keyboard: [[{ text: 'b' }]] } });
  });

  test('gives a button’s link its scheme', async () => {
    expect(await send(inline({ url: 't.me/durov' }))).toMatchObject(inline({ url: 'http://t.me/durov' }));
  });

  test('quotes what it answers', async () => {
    const { message_id: id } = playground.people.russian.send('сколько нефти и леса?');
    expect(await send({ reply_parameters: { message_id: id, quote: 'нефти' } })).toMatchObject({
      reply_to_message: { message_id: id },
      quote: { text: 'нефти', position: 8, is_manual: true },
    });
    expect(await send({ reply_parameters: { message_id: id, quote: 'газа' } })).toBe('400 Bad Request: QUOTE_TEXT_INVALID');
    expect(await send({ reply_parameters: { message_id: 9999, allow_sending_without_reply: true } })).not.toHaveProperty(
      'reply_to_message',
    );
  });

  test('keeps a group’s keyboards free of private buttons, and a channel free of keyboards', async () => {
    const keyboard = { reply_markup: { keyboard: [[{ text: 'Chat', request_chat: { request_id: 1, chat_is_channel: false } }]] } };
    expect(await send({ chat_id: playground.chats.group.id, ...keyboard })).toBe(
      '400 Bad Request: chats can be requested in private chats only',
    );
    const plain = { reply_markup: { keyboard: [['A']] } };
    expect(await send({ chat_id: playground.chats.channel.id, ...plain })).toBe('400 Bad Request: inline keyboard expected');
    expect(await send({ chat_id: '@far_east_economy' })).toMatchObject({ sender_chat: { type: 'channel' } });
  });

  test('a topic of a forum gets its messages', async () => {
    const forum = playground.chats.create({
      type: 'supergroup',
      title: 'Forum',
      people: [playground.people.english],
      bot: 'member',
      topics: { 5: 'Oil' },
    });
    expect(await send({ chat_id: forum.id, message_thread_id: 5 })).toMatchObject({ message_thread_id: 5, is_topic_message: true });
    expect(await send({ chat_id: forum.id, message_thread_id: 6 })).toBe('400 Bad Request: message thread not found');
  });

  test('a form and a query string will do instead of JSON', async () => {
    const url = `${playground.apiRoot}/bot${playground.token}/SENDmessage?chat_id=${chatId}&text=hello`;
    expect(await (await fetch(url)).json()).toMatchObject({ ok: true, result: { text: 'hello' } });
    const form = new FormData();
    form.set('chat_id', String(chatId));
    form.set('text', 'form');
    form.set('reply_markup', JSON.stringify({ inline_keyboard: [[{ text: 'b', callback_data: 'd' }]] }));
    expect(await outcome(playground, 'sendMessage', form)).toMatchObject({ text: 'form', reply_markup: {} });
  });

  test('a wrong token, an unknown method and broken JSON get Telegram’s answers', async () => {
    const answer = async (path: string, body = '{}') =>
      (await fetch(`${playground.apiRoot}/${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).json();
    expect(await answer('bot1:wrong/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await answer(`bot${playground.token}/sendTelepathy`)).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
    expect(await answer(`bot${playground.token}/getMe`, '{')).toMatchObject({ ok: false, error_code: 400 });
  });

  test('the ledger has what was accepted and what was refused', async () => {
    playground.ledger.clear();
    await call(playground, 'sendMessage', { chat_id: chatId, text: 'kept' });
    await call(playground, 'sendMessage', { chat_id: 999, text: 'lost' });
    expect(playground.ledger.count('sendMessage')).toBe(1);
    expect(playground.ledger.accepted).toMatchObject([{ parameters: { text: 'kept' }, result: { text: 'kept' } }]);
    expect(playground.ledger.refused).toMatchObject([{ method: 'sendMessage', code: 400, description: 'Bad Request: chat not found' }]);
  });
});
