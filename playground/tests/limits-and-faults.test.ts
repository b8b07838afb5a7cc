import { afterEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground, type PlaygroundOptions } from '../src/playground.js';
import { createHandClock } from '../src/world/clock.js';
import { call, outcome } from './call.js';

let playground: Playground;
const open = async (options: PlaygroundOptions = {}): Promise<number> => {
  playground = await startPlayground(options);
  playground.people.russian.send('/start');
  return playground.people.russian.id;
};
afterEach(() => playground.close());

const send = (chatId: number): Promise<unknown> => outcome(playground, 'sendMessage', { chat_id: chatId, text: 'x' });
const refused = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => 'answered',
    () => 'cut',
  );

describe('limits', () => {
  test('a refused message gets 429 with the time to wait, and is not sent', async () => {
    const chatId = await open({ limiter: 'bulk', clock: createHandClock(Date.UTC(2026, 0, 5)) });
    for (let one = 0; one < 20; one++) await send(chatId);
    expect(await call(playground, 'sendMessage', { chat_id: chatId, text: 'x' })).toEqual({
      status: 429,
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    expect(playground.ledger.count('sendMessage')).toBe(20);
  });

  test('what can’t be sent takes no room', async () => {
    const chatId = await open({ limiter: 'strict', clock: createHandClock(Date.UTC(2026, 0, 5)) });
    for (let one = 0; one < 40; one++) await call(playground, 'sendMessage', { chat_id: chatId, text: '' });
    expect(await send(chatId)).toMatchObject({ text: 'x' });
  });
});

describe('faults', () => {
  test('flood and server errors, so many times, for a method or a chat', async () => {
    const chatId = await open();
    playground.faults.add({ fault: { kind: 'flood', retryAfter: 7 }, method: 'sendMessage', times: 1 });
    playground.faults.add({ fault: { kind: 'status', code: 502 }, chatId, times: 2 });
    expect(await call(playground, 'sendMessage', { chat_id: chatId, text: 'x' })).toMatchObject({
      status: 429,
      parameters: { retry_after: 7 },
    });
    expect([await send(chatId), await send(chatId)]).toEqual(['502 Bad Gateway', '502 Bad Gateway']);
    expect(await send(chatId)).toMatchObject({ text: 'x' });
  });

  test('a page of HTML instead of JSON', async () => {
    await open();
    playground.faults.add({ fault: { kind: 'status', code: 502, body: 'html' } });
    const response = await fetch(`${playground.apiRoot}/bot${playground.token}/getMe`);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
  });

  test('a connection cut before, or after the message was taken', async () => {
    const chatId = await open();
    const remove = playground.faults.add({ fault: { kind: 'drop' }, method: 'sendMessage' });
    expect(await refused(send(chatId))).toBe('cut');
    expect(playground.ledger.count('sendMessage')).toBe(0);
    remove();
    playground.faults.add({ fault: { kind: 'drop' }, method: 'sendMessage', when: 'after' });
    expect(await refused(send(chatId))).toBe('cut');
    expect(playground.ledger.count('sendMessage')).toBe(1);
    playground.faults.clear();
    expect(await send(chatId)).toMatchObject({ text: 'x' });
  });

  test('at a rate', async () => {
    const dice = [0.4, 0.6];
    await open({ random: () => dice.shift() ?? 1 });
    playground.faults.add({ fault: { kind: 'status', code: 500 }, rate: 0.5 });
    expect([await outcome(playground, 'logOut'), await outcome(playground, 'logOut')]).toEqual(['500 Internal Server Error', true]);
  });

  test('latency, on the playground’s clock', async () => {
    const clock = createHandClock(Date.UTC(2026, 0, 5));
    await open({ clock });
    playground.faults.add({ fault: { kind: 'latency', ms: 5000 }, method: 'getMe', times: 1 });
    const arrival = playground.ledger.arrival('getMe');
    const slow = outcome(playground, 'getMe').then(() => 'slow');
    await arrival;
    expect(await Promise.race([slow, outcome(playground, 'logOut').then(() => 'fast')])).toBe('fast');
    clock.advance(5000);
    expect(await slow).toBe('slow');
  });

  test('a hang lasts until the client gives up, or the playground closes', async () => {
    await open();
    playground.faults.add({ fault: { kind: 'hang' }, method: 'getMe' });
    const arrival = playground.ledger.arrival('getMe');
    const hanging = refused(call(playground, 'getMe'));
    await arrival;
    await playground.close();
    expect(await hanging).toBe('cut');
  });
});

test('a port in use is said plainly', async () => {
  await open();
  const port = Number(new URL(playground.apiRoot).port);
  await expect(startPlayground({ port })).rejects.toThrow(
    `Port ${port} is in use by another program. Stop that program, or take another port`,
  );
});
