import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startPlayground } from 'telegram-playground';
import { createApi } from '../../../src/telegram/bot-api/api.js';
import { createSender } from '../../../src/telegram/sending/send.js';
import { png } from '../../../playground/tests/png.js';

it('without a pace, a long reply ends in the time given, though each of its messages alone would come in time', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    void setTimeout(100).then(() => response.end('{"ok":true,"result":true}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const api = createApi('1:a', { apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, retries: 0 });
  const sender = createSender(api, { username: 'amur', hasInline: false }, undefined, 1_000);
  const html = 'Coal. '.repeat(20 * 600);
  await expect(sender.deliver({ how: 'send', reply: { html, buttons: [] } }, { chat: 7 })).rejects.toThrow('no answer in time');
  expect(asked).toBeLessThan(15);
  server.closeAllConnections();
  server.close();
});

it('a text too long to stand under its picture follows it, with the buttons', async () => {
  const playground = await startPlayground({ limiter: 'off' });
  const { english } = playground.people;
  english.send('/start');
  const sender = createSender(createApi(playground.token, { apiRoot: playground.apiRoot }), { username: 'amur', hasInline: false });
  const buttons = [[{ kind: 'action', label: 'More', data: 'tour' } as const]];
  await sender.deliver({ how: 'send', reply: { html: 'Coal. '.repeat(200), picture: png(400, 200), buttons } }, { chat: english.id });
  const chat = playground.chats.private(english);
  const picture = await chat.next();
  expect(picture.photo).toBeDefined();
  expect(picture.caption).toBeUndefined();
  const text = await chat.next();
  expect(text.text).toMatch(/^(?:Coal\. ?){200}$/);
  expect(text.reply_markup?.inline_keyboard).toHaveLength(1);
  await playground.close();
});
