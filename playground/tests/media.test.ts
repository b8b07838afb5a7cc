import type { Message } from '@grammyjs/types';
import { Input, Telegram } from 'telegraf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { outcome } from './call.js';
import { png } from './png.js';

let playground: Playground;
let telegram: Telegram;
let chatId: number;

beforeAll(async () => {
  playground = await startPlayground({ limiter: 'off' });
  telegram = new Telegram(playground.token, { apiRoot: playground.apiRoot });
  playground.people.russian.send('/start');
  chatId = playground.people.russian.id;
});
afterAll(() => playground.close());

const refusal = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error as Error).message,
  );

describe('photos and documents', () => {
  test('a photo comes with its size, and goes again by its file_id', async () => {
    const sent = await telegram.sendPhoto(chatId, Input.fromBuffer(png(300, 200)), { caption: '<b>Oil</b>', parse_mode: 'HTML' });
    expect(sent.photo).toMatchObject([{ width: 300, height: 200 }]);
    expect(sent).toMatchObject({ caption: 'Oil', caption_entities: [{ type: 'bold' }] });
    const id = sent.photo[0]?.file_id ?? '';
    expect((await telegram.sendPhoto(chatId, id)).photo[0]?.file_id).toBe(id);
    expect(await refusal(telegram.sendDocument(chatId, id))).toBe('400: Bad Request: type of file mismatch');
  });

  test('a document keeps its name and gets its kind by it', async () => {
    const sent = await telegram.sendDocument(chatId, Input.fromBuffer(Buffer.from('a,b\n'), 'нефть.csv'));
    expect(sent.document).toMatchObject({ file_name: 'нефть.csv', mime_type: 'text/csv', file_size: 4 });
    const link = await telegram.getFileLink(sent.document.file_id);
    expect(await (await fetch(link)).text()).toBe('a,b\n');
  });

  test('media is edited, by upload too', async () => {
    const { message_id: id } = await telegram.sendPhoto(chatId, Input.fromBuffer(png(30, 20)), { caption: 'old' });
    const media = { type: 'photo', media: Input.fromBuffer(png(40, 20)), caption: 'new' } as const;
    const edited = await telegram.editMessageMedia(chatId, id, undefined, media);
    expect(edited).toMatchObject({ caption: 'new', photo: [{ width: 40, height: 20 }] });
    expect(await telegram.editMessageCaption(chatId, id, undefined, 'newer')).toMatchObject({ caption: 'newer', photo: [{ width: 40 }] });
  });

  test('an album is one group of messages', async () => {
    const photo = (caption: string) => ({ type: 'photo', media: Input.fromBuffer(png(30, 20)), caption }) as const;
    const sent: Message[] = (await telegram.sendMediaGroup(chatId, [photo('a'), photo('b')])) as unknown as Message[];
    expect(sent.map(({ caption }) => caption)).toEqual(['a', 'b']);
    expect(new Set(sent.map((message) => message.media_group_id)).size).toBe(1);
  });

  test.each([
    ['no photo', () => outcome(playground, 'sendPhoto', { chat_id: chatId }), '400 Bad Request: there is no photo in the request'],
    ['no document', () => outcome(playground, 'sendDocument', { chat_id: chatId }), '400 Bad Request: there is no document in the request'],
    [
      'an unknown file_id',
      () => outcome(playground, 'sendPhoto', { chat_id: chatId, photo: 'x' }),
      '400 Bad Request: wrong file identifier/HTTP URL specified',
    ],
    [
      'a web address',
      () => outcome(playground, 'sendPhoto', { chat_id: chatId, photo: 'https://example.com/a.png' }),
      '400 Bad Request: failed to get HTTP URL content',
    ],
    [
      'what is no picture',
      () => refusal(telegram.sendPhoto(chatId, Input.fromBuffer(Buffer.from('text')))),
      '400: Bad Request: IMAGE_PROCESS_FAILED',
    ],
    [
      'a picture too long',
      () => refusal(telegram.sendPhoto(chatId, Input.fromBuffer(png(210, 10)))),
      '400: Bad Request: PHOTO_INVALID_DIMENSIONS',
    ],
    [
      'an empty file',
      () => refusal(telegram.sendDocument(chatId, Input.fromBuffer(Buffer.alloc(0), 'a.txt'))),
      '400: Bad Request: file must be non-empty',
    ],
    [
      'a caption of 1,025',
      () => refusal(telegram.sendPhoto(chatId, Input.fromBuffer(png(9, 9)), { caption: 'x'.repeat(1025) })),
      '400: Bad Request: message caption is too long',
    ],
    [
      'a file that never was',
      () => outcome(playground, 'getFile', { file_id: 'x' }),
      '400 Bad Request: wrong file_id or the file is temporarily unavailable',
    ],
  ])('refuses %s', async (_what, sending, expected) => {
    expect(await sending()).toBe(expected);
  });
});
