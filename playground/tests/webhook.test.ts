import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMailbox } from '../src/people/mailbox.js';
import { startPlayground, type Playground } from '../src/playground.js';
import { createHandClock, type HandClock } from '../src/world/clock.js';
import { call, outcome } from './call.js';

/** A request that the webhook got, and how the test answers it. */
interface Pushed {
  readonly update: Update;
  readonly headers: IncomingHttpHeaders;
  answer(status: number, body?: string, headers?: Record<string, string>): void;
}

let clock: HandClock;
let playground: Playground;
let hook: Server;
let url: string;
let pushed: ReturnType<typeof createMailbox<Pushed>>;

beforeEach(async () => {
  clock = createHandClock(Date.UTC(2026, 0, 5));
  playground = await startPlayground({ clock, limiter: 'off' });
  pushed = createMailbox<Pushed>('A push', () => '');
  hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Update;
      const answer: Pushed['answer'] = (status, body = '', headers = {}) => response.writeHead(status, headers).end(body);
      pushed.put({ update, headers: request.headers, answer });
    });
  });
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
});
afterEach(async () => {
  await playground.close();
  hook.closeAllConnections();
  hook.close();
});

const next = (): Promise<Pushed> => pushed.take(4000);
const pending = async (): Promise<unknown> => {
  const { result } = await call(playground, 'getWebhookInfo');
  return (result as { pending_update_count: number }).pending_update_count;
};
/** The info, once it tells of a failure. */
const failure = async (): Promise<unknown> => {
  for (;;) {
    const { result } = await call(playground, 'getWebhookInfo');
    if ((result as object as { last_error_message?: string }).last_error_message !== undefined) return result;
  }
};

describe('webhook', () => {
  test('pushes updates with the secret, and confirms them by a 2xx', async () => {
    await call(playground, 'setWebhook', { url, secret_token: 'sesame' });
    playground.people.russian.send('привет');
    const push = await next();
    expect(push.update.message?.text).toBe('привет');
    expect(push.headers['x-telegram-bot-api-secret-token']).toBe('sesame');
    push.answer(200);
    playground.people.russian.send('ещё');
    (await next()).answer(204);
    while ((await pending()) !== 0);
  });

  test('sends again until it is taken: at once, after Retry-After, then later and later', async () => {
    await call(playground, 'setWebhook', { url });
    playground.people.russian.send('a');
    const first = await next();
    first.answer(500);
    const second = await next();
    expect(second.update).toEqual(first.update);
    expect(await failure()).toMatchObject({
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
      pending_update_count: 1,
    });
    second.answer(503, '', { 'retry-after': '30' });
    expect(await pending()).toBe(1);
    clock.advance(29_000);
    playground.people.english.send('another chat goes on meanwhile');
    const other = await next();
    expect(other.update.message?.text).toBe('another chat goes on meanwhile');
    other.answer(200);
    clock.advance(1000);
    const third = await next();
    expect(third.update).toEqual(first.update);
    third.answer(200);
    while ((await pending()) !== 0);
  });

  test('keeps the order in a chat: the next waits for the one before', async () => {
    await call(playground, 'setWebhook', { url });
    playground.people.russian.send('a');
    playground.people.russian.send('b');
    playground.people.english.send('c');
    const a = await next();
    const c = await next();
    expect([a.update.message?.text, c.update.message?.text]).toEqual(['a', 'c']);
    a.answer(200);
    const b = await next();
    expect(b.update.message?.text).toBe('b');
  });

  test('carries out a method that the answer names', async () => {
    await call(playground, 'setWebhook', { url });
    const { russian } = playground.people;
    russian.send('a');
    const body = JSON.stringify({ method: 'sendMessage', chat_id: russian.id, text: 'from the webhook' });
    (await next()).answer(200, body, { 'content-type': 'application/json' });
    expect(await playground.chats.private(russian).next()).toMatchObject({ text: 'from the webhook' });
  });

  test('what waited is pushed when it is set, unless it is dropped', async () => {
    playground.people.russian.send('waited');
    await call(playground, 'setWebhook', { url });
    expect((await next()).update.message?.text).toBe('waited');
    await call(playground, 'deleteWebhook', { drop_pending_updates: true });
    expect(await outcome(playground, 'getWebhookInfo')).toMatchObject({ url: '', pending_update_count: 0 });
  });

  test.each([
    [
      'another machine',
      { url: 'https://example.com/hook' },
      '400 Bad Request: bad webhook: the playground calls addresses of this machine only (localhost)',
    ],
    ['no address', { url: 'http://:::' }, '400 Bad Request: invalid webhook URL specified'],
    [
      'a secret with a space',
      { url: 'http://localhost:1/', secret_token: 'a b' },
      '400 Bad Request: secret token contains unallowed characters',
    ],
    ['a secret of 257', { url: 'http://localhost:1/', secret_token: 'x'.repeat(257) }, '400 Bad Request: secret token is too long'],
  ])('refuses %s', async (_what, parameters, expected) => {
    expect(await outcome(playground, 'setWebhook', parameters)).toBe(expected);
  });
});
