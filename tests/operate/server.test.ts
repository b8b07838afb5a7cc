import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createServer } from '../../src/operate/server.js';

it('a port that is taken, or a host that is none, is told of with what to change', async () => {
  const first = createServer({ host: '127.0.0.1', port: 0 });
  await first.listen();
  const second = createServer({ host: '127.0.0.1', port: first.port });
  await expect(second.listen()).rejects.toThrow(new RegExp(`Port ${first.port} is taken.*PORT`));
  await expect(createServer({ host: '192.0.2.1', port: 0 }).listen()).rejects.toThrow(/192\.0\.2\.1 is no address of this machine.*HOST/);
  await first.close();
});

it('what is not there, and what fails, gets a number and no words', async () => {
  const server = createServer({ host: '127.0.0.1', port: 0 });
  server.app.get('/broken', () => {
    throw new Error('with a secret in it');
  });
  for (const [url, code] of [
    ['/broken', 500],
    ['/nowhere', 404],
    ['/%', 400],
  ] as const) {
    const { statusCode, body } = await server.app.inject({ url });
    expect([url, statusCode, body]).toEqual([url, code, '']);
  }
  await server.close();
});

it.each(['body', 'head'])('a request whose %s comes too slowly is closed, whatever it was answered', { timeout: 20_000 }, async (part) => {
  const server = createServer({ host: '127.0.0.1', port: 0, within: 200 });
  server.app.post('/early', { onRequest: (_request, reply) => void reply.code(401).send() }, () => '');
  server.app.post('/late', () => '');
  await server.listen();
  for (const path of ['/early', '/late']) {
    const socket = connect(server.port, '127.0.0.1').resume();
    socket.on('error', () => undefined);
    const end = part === 'body' ? '\r\n\r\n{' : '';
    socket.write(`POST ${path} HTTP/1.1\r\nhost: amur\r\ncontent-type: application/json\r\ncontent-length: 1000${end}`);
    await once(socket, 'close');
  }
  await server.close();
});
