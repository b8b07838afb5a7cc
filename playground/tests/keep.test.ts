import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { call } from './call.js';
import { png } from './png.js';

let folder: string;
let troubles: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amur-kept-'));
  troubles = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const keptIn = (): string => join(folder, 'playground.json');
const start = (): Promise<Playground> =>
  startPlayground({ keptIn: keptIn(), limiter: 'off', onTrouble: (trouble) => troubles.push(trouble) });

const picture = (chat: number, bytes: Buffer, name = 'chart.png'): FormData => {
  const form = new FormData();
  form.set('chat_id', String(chat));
  form.set(name.endsWith('png') ? 'photo' : 'document', new Blob([new Uint8Array(bytes)]), name);
  return form;
};

test('chats go on at the next start: words, pictures, buttons, reactions, and the numbers of messages', async () => {
  const first = await start();
  expect(first.wentOn).toBe(false);
  const { russian } = first.people;
  russian.send('/start');
  const markup = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };
  await call(first, 'sendMessage', { chat_id: russian.id, text: '<b>Привет</b>', parse_mode: 'HTML', reply_markup: markup });
  await call(first, 'setMessageReaction', { chat_id: russian.id, message_id: 1, reaction: [{ type: 'emoji', emoji: '🔥' }] });
  await call(first, 'sendPhoto', picture(russian.id, png(40, 20)));
  first.chats.group.upgrade(russian.user);
  const said = first.chats.all().map(({ id, botStatus, messages }) => ({ id, botStatus, messages: messages() }));
  await first.close();
  expect(statSync(keptIn()).mode & 0o777).toBe(0o600);
  expect(readFileSync(keptIn(), 'utf8')).not.toContain(first.token);

  const second = await start();
  expect(second.wentOn).toBe(true);
  expect(second.chats.all().map(({ id, botStatus, messages }) => ({ id, botStatus, messages: messages() }))).toEqual(said);
  const [photo] = second.chats.private(second.people.russian).messages().at(-1)?.photo ?? [];
  const image = await fetch(`${second.apiRoot}/media/${photo?.file_id}`, { headers: { 'sec-fetch-site': 'same-origin' } });
  expect(Buffer.from(await image.arrayBuffer())).toEqual(png(40, 20));
  const pressed = second.chats.private(second.people.russian).messages()[1];
  expect(pressed?.reply_markup).toEqual(markup);
  const next = second.people.russian.send('again');
  expect(next.message_id).toBeGreaterThan(Math.max(...said.flatMap(({ messages }) => messages.map(({ message_id: id }) => id))) - 1);
  await second.close();
  expect(troubles).toEqual([]);
});

test('so much is kept and no more: the latest messages of a chat, and files up to a few megabytes', async () => {
  const first = await start();
  const { russian, english } = first.people;
  for (let sent = 1; sent <= 120; sent++) russian.send(`line ${sent}`);
  english.send('before');
  await call(first, 'sendDocument', picture(english.id, Buffer.alloc(5 * 1024 * 1024, 'x'), 'large.csv'));
  english.send('after');
  await first.close();
  const second = await start();
  const texts = (id: number): readonly (string | undefined)[] =>
    second.chats
      .byId(id)
      ?.messages()
      .map(({ text }) => text) ?? [];
  expect(texts(russian.id)).toHaveLength(100);
  expect(texts(russian.id).at(-1)).toBe('line 120');
  expect(texts(english.id)).toEqual(['before', 'after']);
  await second.close();
});

test('a file that can’t be read is set aside and told of, and the chats begin anew', async () => {
  writeFileSync(keptIn(), '{"format": 2}');
  const playground = await start();
  expect(playground.wentOn).toBe(false);
  expect(troubles).toEqual([expect.stringContaining(keptIn())]);
  expect(readFileSync(`${keptIn()}.unread`, 'utf8')).toBe('{"format": 2}');
  await playground.close();
});

test('a folder that can’t be written to is told of once, and nothing else stops', async () => {
  const playground = await start();
  rmSync(folder, { recursive: true });
  playground.people.russian.send('hello');
  await playground.close();
  expect(troubles).toEqual([expect.stringContaining(keptIn())]);
  folder = mkdtempSync(join(tmpdir(), 'amur-kept-'));
});
