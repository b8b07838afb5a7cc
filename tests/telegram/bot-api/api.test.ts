import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createApi, type Api } from '../../../src/telegram/bot-api/api.js';
import { isUnanswered } from '../../../src/telegram/bot-api/errors.js';

it('whoever tries again by itself learns at once how long Telegram asks to wait', async () => {
  const refusal = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3_600 } };
  const server = createServer((_request, response) => response.writeHead(429).end(JSON.stringify(refusal))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const waits: number[] = [];
  const api = createApi('1:a', {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    retries: 0,
    onWait: (seconds) => waits.push(seconds),
  });
  await expect(api.call('getMe', {})).rejects.toMatchObject({ code: 429 });
  expect(waits).toEqual([3_600]);
  server.closeAllConnections();
  server.close();
});

const message = { chat_id: 7, text: 'coal' };
const photo = { chat_id: 7, photo: { source: Buffer.from('bytes'), filename: 'chart.png' } };

it.each<[string, (api: Api) => Promise<unknown>, number, string]>([
  ['a message', (api) => api.call('sendMessage', message), 1, 'sendMessage unknown'],
  ['a picture', (api) => api.call('sendPhoto', photo), 1, 'sendPhoto unknown'],
  ['an edit, which can be made twice', (api) => api.call('editMessageText', { ...message, message_id: 1 }), 4, 'editMessageText failed'],
  ['a question, which can be asked twice', (api) => api.call('getMe', {}), 4, 'getMe failed'],
])('%s that goes out and gets no answer', async (_what, ask, requests, outcome) => {
  let carriedOut = 0;
  const server = createServer((request) => {
    request.resume();
    request.on('end', () => {
      carriedOut++;
      request.socket.resetAndDestroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const outcomes = new Set<string>();
  const api = createApi('1:a', {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    firstPause: 1,
    observer: { call: (method, became) => outcomes.add(`${method} ${became}`) },
  });
  expect(isUnanswered(await ask(api).catch((error: unknown) => error))).toBe(true);
  expect(carriedOut).toBe(requests);
  expect([...outcomes]).toEqual([outcome]);
  server.close();
});

it('a message is tried again as long as it cannot have gone out', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const apiRoot = `http://127.0.0.1:${(nobody.address() as AddressInfo).port}`;
  nobody.close();
  await once(nobody, 'close');
  let tries = 0;
  const api = createApi('1:a', { apiRoot, firstPause: 1, observer: { call: () => (tries += 1) } });
  const failed = await api.call('sendMessage', message).catch((error: unknown) => error);
  expect([isUnanswered(failed), tries]).toEqual([false, 4]);
});
