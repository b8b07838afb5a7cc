import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Socket } from 'node:net';
import { TelegramError } from 'telegraf';
import { afterEach, describe, expect, it } from 'vitest';
import { createTransport, NetworkError, type Transport } from '../../../src/telegram/bot-api/transport.js';

const TOKEN = '123456:a-secret';
const unlimited = new AbortController().signal;
const servers: Server[] = [];

/** A Bot API that answers every request as told. */
const answering = async (listener: RequestListener): Promise<{ readonly call: Transport; readonly server: Server }> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { call: createTransport(TOKEN, `http://127.0.0.1:${(server.address() as AddressInfo).port}`), server };
};
const json = async (code: number, body: unknown) =>
  (await answering((_request, response) => response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body))))
    .call;

afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

describe('a request to the Bot API', () => {
  it('gives what Telegram answers', async () => {
    const call = await json(200, { ok: true, result: { id: 7 } });
    expect(await call('getMe', {}, unlimited)).toEqual({ id: 7 });
  });

  it("fails with Telegram's own words, and with how long it asks to wait", async () => {
    const call = await json(429, { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3 } });
    const failed = await call('sendMessage', {}, unlimited).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TelegramError);
    expect(failed).toMatchObject({ code: 429, description: 'Too Many Requests', parameters: { retry_after: 3 } });
  });

  it('ends with its signal also while it waits for a connection', { timeout: 5_000 }, async () => {
    const sockets = new Set<Socket>();
    const silent = createSocketServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const call = createTransport(TOKEN, `https://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    const limit = new AbortController();
    const failed = call('getMe', {}, limit.signal).catch((error: unknown) => error);
    await once(silent, 'connection');
    limit.abort();
    expect(await failed).toMatchObject({ isUnanswered: false });
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it.each([
    [
      'a page instead of an answer',
      (): Promise<Transport> => answering((_request, response) => response.end('<html>')).then(({ call }) => call),
    ],
    ['JSON that is no answer', () => json(200, null)],
    ['a connection that breaks', () => answering((request) => request.socket.destroy()).then(({ call }) => call)],
    ['nobody at the address', () => Promise.resolve(createTransport(TOKEN, 'http://127.0.0.1:1'))],
  ])('calls %s a failure of the network, and keeps the token out of its words', async (_what, start) => {
    const call = await start();
    const failed = await call('getMe', {}, unlimited).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(NetworkError);
    expect(String(failed)).not.toContain('a-secret');
    expect((failed as NetworkError).message).not.toBe('');
  });

  it('is given up when its signal says so', async () => {
    const { call, server } = await answering(() => undefined);
    const limit = new AbortController();
    const asking = call('getMe', {}, limit.signal);
    await once(server, 'request');
    limit.abort(new Error('too late'));
    const failed = await asking.catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(NetworkError);
    expect(failed).toMatchObject({ isUnanswered: true });
  });

  it('sends a file as a form, with what is no text in JSON', async () => {
    let got = '';
    const { call } = await answering((request, response) => {
      request.on('data', (chunk: Buffer) => (got += chunk.toString()));
      request.on('end', () => response.end('{"ok":true,"result":true}'));
    });
    const photo = { source: Buffer.from('bytes'), filename: 'chart.png' };
    await call('sendPhoto', { chat_id: 5, photo, reply_markup: { inline_keyboard: [] }, caption: 'Доля', thread: undefined }, unlimited);
    for (const part of ['filename="chart.png"', 'bytes', '{"inline_keyboard":[]}', 'Доля', '\r\n5\r\n']) expect(got).toContain(part);
    expect(got).not.toContain('thread');
  });
});
