import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createApi } from '../../src/telegram/api.js';
import { createSender } from '../../src/telegram/send.js';

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
