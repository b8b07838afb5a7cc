import { afterEach, beforeEach, expect, it } from 'vitest';
import { startPlayground, type Playground } from 'telegram-playground';
import { call, outcome } from '../../playground/tests/call.js';
import { startBotIn } from './playground-bot.js';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground({ limiter: 'off' });
});
afterEach(async () => {
  await playground.close();
});

it('a bot that polls leaves a webhook alone, says whose it is, and ends', async () => {
  await call(playground, 'setWebhook', { url: 'http://127.0.0.1:9/hooks/secret-path' });
  const refused = await startBotIn(playground).catch((error: unknown) => error);
  expect(String(refused)).toMatch(/updates to 127\.0\.0\.1:9, .*--take-over .*TAKE_OVER=true/);
  expect(String(refused)).not.toContain('secret-path');
  expect(await outcome(playground, 'getWebhookInfo')).toMatchObject({ url: 'http://127.0.0.1:9/hooks/secret-path' });
});

it('told to, it takes the updates over, and who served by the webhook notices', async () => {
  const serving = await startBotIn(playground, { by: 'webhook' });
  await expect(serving.bot.checkWebhook?.()).resolves.toBeUndefined();
  const polling = await startBotIn(playground, { takeOver: true });
  expect(polling.logged.join()).toMatch(/was taken away/);
  playground.people.english.send('/energy');
  expect((await playground.chats.private(playground.people.english).next()).text).toMatch(/Energy/);
  await expect(serving.bot.checkWebhook?.()).rejects.toThrow(/the webhook is gone/);
  await polling.close();
  await call(playground, 'setWebhook', { url: 'http://127.0.0.1:9/anothers' });
  await expect(serving.bot.checkWebhook?.()).rejects.toThrow(/to 127\.0\.0\.1:9 instead/);
  await serving.close();
});
