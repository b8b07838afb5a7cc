import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { call } from './call.js';
import { describeInBrowser } from './launch-browser.js';
import { usePage } from './use-page.js';

describe('what asks the playground', () => {
  let playground: Playground;
  beforeEach(async () => {
    playground = await startPlayground();
  });
  afterEach(() => playground.close());

  const statusOf = async (path: string, headers: Record<string, string>): Promise<number> => {
    const { status, body } = await fetch(`${playground.apiRoot}${path}`, { headers });
    await body?.cancel();
    return status;
  };

  /** Of the page, asked for by another name that leads here. */
  const statusByName = async (host: string): Promise<number | undefined> => {
    const [response] = (await once(request(playground.url, { headers: { host } }).end(), 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  };

  test('the Bot API is for programs that have the token, which is another each time', async () => {
    const method = `/bot${playground.token}/getMe`;
    expect(await statusOf(method, {})).toBe(200);
    for (const site of ['cross-site', 'same-site', 'same-origin', 'none'])
      expect(await statusOf(method, { 'sec-fetch-site': site })).toBe(403);
    expect(await statusOf(method, { origin: playground.apiRoot })).toBe(403);
    const other = await startPlayground();
    expect(other.token).not.toBe(playground.token);
    expect(other.token.split(':')[0]).toBe(playground.token.split(':')[0]);
    await other.close();
  });

  test('the chats are for the page of this very address', async () => {
    for (const headers of [{}, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'http://localhost:1' }])
      expect(await statusOf('/live', headers)).toBe(403);
    expect(await statusOf('/live', { 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await statusOf('/live', { origin: playground.apiRoot })).toBe(200);
    expect(await statusByName('localhost.example.com')).toBe(403);
    expect(await statusByName('localhost')).toBe(200);
    expect(await statusOf('/', { 'sec-fetch-site': 'cross-site' })).toBe(200);
  });

  test('so many pages may be open, and no more; one that closes makes room', async () => {
    const own = { headers: { 'sec-fetch-site': 'same-origin' } };
    const open = () => fetch(`${playground.apiRoot}/live`, own);
    const pages = await Promise.all(Array.from({ length: 32 }, open));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await statusOf('/live', own.headers)).toBe(429);
    await pages[0]?.body?.cancel();
    await expect.poll(() => statusOf('/live', own.headers)).toBe(200);
    for (const { body } of pages.slice(1)) await body?.cancel();
  });
});

describeInBrowser('another page in the same browser', () => {
  const client = usePage();
  let server: Server;
  beforeEach(async () => {
    server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>x</title>'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  test('neither calls the Bot API nor acts nor listens, though it knew the token', async () => {
    const { playground } = client;
    const { russian } = playground.people;
    await client.open();
    const evil = await client.page.context().newPage();
    await evil.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const act = JSON.stringify({ act: 'send', person: russian.id, chat: russian.id, text: 'EVIL' });
    const bot = `${playground.url}bot${playground.token}`;
    const sending = `${bot}/sendMessage?chat_id=${russian.id}&text=EVIL`;
    const heard = await evil.evaluate<string>(`(async () => {
      const image = (src) => new Promise((done) => {
        const made = new Image();
        made.onload = made.onerror = done;
        made.src = src;
      });
      const quiet = (request) => request.catch(() => undefined);
      await image(${JSON.stringify(`${bot}/setWebhook?url=http://localhost:9/`)});
      await image(${JSON.stringify(sending)});
      for (const mode of ['no-cors', 'cors']) {
        await quiet(fetch(${JSON.stringify(sending)}, { mode }));
        await quiet(fetch(${JSON.stringify(sending)}, { mode, method: 'POST' }));
        await quiet(fetch(${JSON.stringify(`${playground.url}acts`)}, { mode, method: 'POST', body: ${JSON.stringify(act)} }));
      }
      const live = new EventSource(${JSON.stringify(`${playground.url}live`)});
      return new Promise((done) => {
        live.onopen = () => done('opened');
        live.onerror = () => done('refused');
      });
    })()`);
    expect(heard).toBe('refused');
    expect((await call(playground, 'getWebhookInfo')).result).toMatchObject({ url: '' });
    expect(playground.ledger.count('setWebhook')).toBe(0);
    expect(playground.ledger.count('sendMessage')).toBe(0);
    expect(playground.chats.private(russian).messages()).toEqual([]);
    await evil.close();
  });

  test('a link that would run a script is none, wherever it stands', async () => {
    const { russian } = client.playground.people;
    russian.send('/start');
    const entities = [{ type: 'text_link', offset: 0, length: 5, url: 'javascript:alert(1)' }];
    const sent = await call(client.playground, 'sendMessage', { chat_id: russian.id, text: 'press and https://example.com', entities });
    expect(JSON.stringify(sent.result)).not.toContain('javascript');
    // What a server let through the page shows as bare text, too.
    await client.open();
    await client.shows('press');
    expect(await client.page.locator('.log .text a').count()).toBe(1);
    const script = `import('/page/text.js').then(({ formatted }) => formatted('press', ${JSON.stringify(entities)}).map(({ nodeName }) => nodeName))`;
    expect(await client.page.evaluate(script)).toEqual(['SPAN']);
  });
});
