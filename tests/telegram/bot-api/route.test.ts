import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getDefaultAutoSelectFamilyAttemptTimeout, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { checkTelegram } from '../../../src/operate/doctor/check-telegram.js';
import { createHiding } from '../../../src/operate/secrets.js';
import { createApi } from '../../../src/telegram/bot-api/api.js';
import { isUnanswered } from '../../../src/telegram/bot-api/errors.js';
import { type Proxies, proxyUrls } from '../../../src/telegram/bot-api/proxies.js';
import { createRoute } from '../../../src/telegram/bot-api/route.js';
import { startConnectProxy, startSocksProxy, type CountingProxy } from '../proxies.js';

/** All that a Bot API says to whoever asks who the bot is, or where its webhook is. */
const ANSWER = JSON.stringify({ ok: true, result: { id: 1, is_bot: true, username: 'amur_bot', url: '', pending_update_count: 0 } });
const BOT_TOKEN = `1234567:${'x'.repeat(35)}`;

let botApi: Server;
let port: number;
/** The hosts that requests named. */
let named: (string | undefined)[];
let proxies: CountingProxy[];
beforeEach(async () => {
  botApi = createServer((request, response) => {
    named.push(request.headers.host);
    request.resume();
    response.end(ANSWER);
  }).listen(0, '127.0.0.1');
  await once(botApi, 'listening');
  ({ port } = botApi.address() as AddressInfo);
  proxies = [];
  named = [];
});
afterEach(() => {
  for (const proxy of proxies) proxy.close();
  botApi.closeAllConnections();
  botApi.close();
});
const opened = (proxy: CountingProxy): CountingProxy => (proxies.push(proxy), proxy);

/** A name that only a proxy finds. */
const BLOCKED = 'http://api.telegram.test:8081';
const settings = (environment: Readonly<Record<string, string>>, apiRoot = BLOCKED) => {
  const { telegram } = readConfig({ BOT_TOKEN, API_ROOT: apiRoot, ...environment });
  if (!telegram) throw new Error('no bot');
  return telegram;
};
const ask = (environment: Readonly<Record<string, string>>, apiRoot = BLOCKED) => {
  const { token, proxies } = settings(environment, apiRoot);
  return createApi(token, { apiRoot, proxies, retries: 0 }).call('getMe', {});
};

describe('the way to Telegram', () => {
  it.each(['HTTP_PROXY', 'http_proxy', 'PROXY_URL'])('goes by an HTTP proxy that %s names', async (name) => {
    const proxy = opened(await startConnectProxy(port));
    expect((await ask({ [name]: `http://${proxy.host}` })).username).toBe('amur_bot');
    expect(proxy.asked).toEqual(['api.telegram.test:8081']);
  });

  it('goes by HTTPS_PROXY where the address is https', async () => {
    const proxy = opened(await startConnectProxy(port));
    await expect(ask({ HTTPS_PROXY: `http://${proxy.host}` }, 'https://api.telegram.test')).rejects.toThrow();
    expect(proxy.asked).toEqual(['api.telegram.test:443']);
  });

  it('goes by a SOCKS proxy, which looks the name up, with a name and a password', async () => {
    const proxy = opened(await startSocksProxy(port, 'amur', 'p@ss'));
    expect((await ask({ PROXY_URL: `socks5://amur:p%40ss@${proxy.host}` })).username).toBe('amur_bot');
    expect(proxy.asked).toEqual(['api.telegram.test:8081']);
  });

  it('goes directly to what NO_PROXY names, and to this machine', async () => {
    const proxy = opened(await startConnectProxy(port));
    const HTTP_PROXY = `http://${proxy.host}`;
    await expect(ask({ HTTP_PROXY, NO_PROXY: 'example.org,.telegram.test' })).rejects.toThrow();
    await expect(ask({ HTTP_PROXY, NO_PROXY: '*' })).rejects.toThrow();
    expect((await ask({ HTTP_PROXY }, `http://127.0.0.1:${port}`)).username).toBe('amur_bot');
    expect(proxy.asked).toEqual([]);
  });

  it('has each request name its own host, whatever went by a proxy before', async () => {
    const proxy = opened(await startConnectProxy(port));
    await ask({ HTTP_PROXY: `http://${proxy.host}` });
    await ask({}, `http://127.0.0.1:${port}`);
    expect(named).toEqual(['api.telegram.test:8081', `127.0.0.1:${port}`]);
  });

  it('that a proxy bars sends nothing, which may be tried again', async () => {
    const proxy = opened(await startConnectProxy(port, false));
    const api = createApi(BOT_TOKEN, { apiRoot: BLOCKED, proxies: { own: `http://${proxy.host}` }, firstPause: 1 });
    const failed = await api.call('sendMessage', { chat_id: 7, text: 'coal' }).catch((error: unknown) => error);
    expect(isUnanswered(failed)).toBe(false);
    expect(proxy.asked.length).toBeGreaterThan(1);
  });

  it('gives each address of a host time enough for the far side of the world', () => {
    createRoute();
    expect(getDefaultAutoSelectFamilyAttemptTimeout()).toBeGreaterThanOrEqual(1_000);
  });
});

describe('the doctor', () => {
  const says = async (environment: Readonly<Record<string, string>>, apiRoot = BLOCKED) =>
    (await checkTelegram({ ...settings(environment, apiRoot), reception: { kind: 'polling' } })).find(({ what }) => what === 'network')
      ?.says;

  it('says which way it took', async () => {
    const proxy = opened(await startConnectProxy(port));
    const url = `http://${proxy.host}`;
    expect(await says({ HTTP_PROXY: url })).toMatch(new RegExp(`by the proxy ${proxy.host} .HTTPS_PROXY or HTTP_PROXY.`));
    expect(await says({ PROXY_URL: url })).toMatch(new RegExp(`by the proxy ${proxy.host} .PROXY_URL.`));
    expect(await says({ HTTP_PROXY: url }, `http://127.0.0.1:${port}`)).toMatch(/directly/);
  });

  it('says so too where nobody answers', async () => {
    expect(await says({ PROXY_URL: 'socks5://127.0.0.1:9' })).toMatch(/can't be reached by the proxy 127\.0\.0\.1:9/);
  });
});

describe('the settings', () => {
  it.each([
    [{ PROXY_URL: 'proxy.example' }, /PROXY_URL: expected .*socks5/],
    [{ PROXY_URL: 'ftp://proxy.example' }, /PROXY_URL: expected/],
    [{ HTTPS_PROXY: 'socks5://proxy.example' }, /HTTPS_PROXY: expected .*PROXY_URL/],
  ])('name what is wrong with %j', (environment, words) => {
    expect(() => readConfig({ BOT_TOKEN, ...environment })).toThrow(words);
  });

  it('leave a machine’s proxies of another kind alone where none is used', () => {
    expect(readConfig({ ALL_PROXY: 'x', HTTPS_PROXY: 'socks5://proxy.example' }).telegram).toBeUndefined();
  });

  it('never show a proxy’s password', () => {
    const own: Proxies = { own: 'socks5://amur:p%40ss@proxy.example' };
    const hide = createHiding({ proxies: proxyUrls({ proxies: own }) });
    expect(hide('socks5://amur:p%40ss@proxy.example p@ss')).not.toMatch(/p%40ss|p@ss/);
  });
});
