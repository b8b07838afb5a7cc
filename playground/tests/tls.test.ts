import { Agent } from 'node:https';
import { Telegram } from 'telegraf';
import { expect, test } from 'vitest';
import { startPlayground } from '../src/playground.js';

test('over TLS telegraf trusts the certificate, and keeps its connection', async () => {
  const playground = await startPlayground({ tls: true });
  const agent = new Agent({ keepAlive: true, ca: playground.certificate ?? '' });
  const telegram = new Telegram(playground.token, { apiRoot: playground.apiRoot, agent });
  expect(playground.apiRoot).toMatch(/^https:/);
  await telegram.getMe();
  await telegram.getMe();
  const [kept] = Object.values(agent.freeSockets);
  expect(kept).toHaveLength(1);
  agent.destroy();
  await playground.close();
});
