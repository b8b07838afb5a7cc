import type { Message } from '@grammyjs/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { createHandClock } from '../src/world/clock.js';
import { outcome } from './call.js';

const clock = createHandClock(Date.UTC(2026, 0, 5));
const keyboard = { inline_keyboard: [[{ text: 'b', callback_data: 'd' }]] };
let playground: Playground;
let chatId: number;

beforeAll(async () => {
  playground = await startPlayground({ limiter: 'off', clock });
  playground.people.russian.send('/start');
  chatId = playground.people.russian.id;
});
afterAll(() => playground.close());

const send = async (parameters: object = {}): Promise<number> => {
  const sent = (await outcome(playground, 'sendMessage', { chat_id: chatId, text: 'old', ...parameters })) as Message;
  return sent.message_id;
};
const edit = (id: number, parameters: object): Promise<unknown> =>
  outcome(playground, 'editMessageText', { chat_id: chatId, message_id: id, ...parameters });

describe('editMessageText', () => {
  test('changes the text, marks the edit and takes the keyboard away unless it is given', async () => {
    const id = await send({ reply_markup: keyboard });
    const edited = await edit(id, { text: 'new' });
    expect(edited).toMatchObject({ message_id: id, text: 'new', edit_date: clock.now() / 1000 });
    expect(edited).not.toHaveProperty('reply_markup');
  });

  test('refuses an edit that changes nothing, with the same keyboard too', async () => {
    const same = /^400 Bad Request: message is not modified: /;
    expect(await edit(await send(), { text: 'old' })).toMatch(same);
    const id = await send({ reply_markup: keyboard });
    expect(await edit(id, { text: 'old', reply_markup: keyboard })).toMatch(same);
    expect(await edit(id, { text: '<b>old</b>', parse_mode: 'HTML', reply_markup: keyboard })).toMatchObject({ text: 'old' });
  });

  test.each([
    ['nothing', {}, '400 Bad Request: message identifier is not specified'],
    ['an unknown message', { chat_id: 1_000_001, message_id: 9999 }, '400 Bad Request: message to edit not found'],
    ['an unknown inline message', { inline_message_id: 'x' }, '400 Bad Request: MESSAGE_ID_INVALID'],
  ])('refuses to edit %s', async (_what, parameters, expected) => {
    expect(await outcome(playground, 'editMessageText', { text: 'x', ...parameters })).toBe(expected);
  });

  test('refuses another’s message, and a text of 4,097', async () => {
    const theirs = playground.people.russian.send('mine').message_id;
    expect(await edit(theirs, { text: 'x' })).toBe("400 Bad Request: message can't be edited");
    expect(await edit(await send(), { text: 'x'.repeat(4097) })).toBe('400 Bad Request: message is too long');
  });

  test('a caption needs a photo or a document', async () => {
    const parameters = { chat_id: chatId, message_id: await send(), caption: 'x' };
    expect(await outcome(playground, 'editMessageCaption', parameters)).toBe('400 Bad Request: there is no caption in the message to edit');
  });

  test('editMessageReplyMarkup keeps the text', async () => {
    const id = await send();
    const edited = await outcome(playground, 'editMessageReplyMarkup', { chat_id: chatId, message_id: id, reply_markup: keyboard });
    expect(edited).toMatchObject({ text: 'old', reply_markup: keyboard });
  });
});

describe('deleteMessage', () => {
  const remove = (id: number): Promise<unknown> => outcome(playground, 'deleteMessage', { chat_id: chatId, message_id: id });

  test('deletes once', async () => {
    const id = await send();
    expect(await remove(id)).toBe(true);
    expect(await remove(id)).toBe('400 Bad Request: message to delete not found');
    expect(playground.chats.byId(chatId)?.message(id)).toBeUndefined();
  });

  test('not after two days', async () => {
    const id = await send();
    clock.advance(48 * 60 * 60 * 1000 + 1000);
    expect(await remove(id)).toBe("400 Bad Request: message can't be deleted for everyone");
  });

  test('deletes several, and skips those that are not there', async () => {
    const ids = [await send(), 9999];
    expect(await outcome(playground, 'deleteMessages', { chat_id: chatId, message_ids: ids })).toBe(true);
    expect(await outcome(playground, 'deleteMessages', { chat_id: chatId, message_ids: Array.from({ length: 101 }, (_, i) => i) })).toBe(
      '400 Bad Request: too many message identifiers specified',
    );
  });
});
