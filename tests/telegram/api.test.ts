import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createApi } from '../../src/telegram/api.js';

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
