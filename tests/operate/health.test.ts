import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHealth, serveHealth, type Health } from '../../src/operate/health.js';
import { createServer, type Server } from '../../src/operate/server.js';
import { testClock, type TestClock } from '../test-clock.js';

const MINUTE_MS = 60_000;

let clock: TestClock;
let server: Server;
let away: Set<'store' | 'botApi'>;
let asked: string[];
let changes: string[];
beforeEach(() => {
  clock = testClock();
  server = createServer({ host: '127.0.0.1', port: 0 });
  away = new Set();
  asked = [];
  changes = [];
});
afterEach(async () => {
  await server.close();
});

const check = (name: 'store' | 'botApi') => async (): Promise<void> => {
  asked.push(name);
  if (away.has(name)) throw new Error('postgres://secret@host');
};
const start = (polls: boolean): Health => {
  const health = createHealth({
    polls,
    checks: { store: check('store'), botApi: check('botApi') },
    hasContent: () => true,
    onChange: (need, why) => changes.push(`${need}: ${String(why)}`),
    now: clock.now,
  });
  serveHealth(server.app, health);
  return health;
};
const get = async (url: string): Promise<readonly [number, unknown]> => {
  const { statusCode, json } = await server.app.inject({ url });
  return [statusCode, json<unknown>()];
};

describe('/healthz', () => {
  it('fails when no poll has come back for too long, and is well again after one', async () => {
    const health = start(true);
    clock.advance(2 * MINUTE_MS);
    expect(await get('/healthz')).toEqual([200, { alive: true, secondsSinceLastSign: 120 }]);
    clock.advance(MINUTE_MS);
    expect(await get('/healthz')).toEqual([503, { alive: false, secondsSinceLastSign: 180 }]);
    health.beat();
    expect(await get('/healthz')).toEqual([200, { alive: true, secondsSinceLastSign: 0 }]);
  });

  it('lets a webhook be silent, which nobody may be writing to', async () => {
    start(false);
    clock.advance(60 * MINUTE_MS);
    expect(await get('/healthz')).toEqual([200, { alive: true, secondsSinceLastSign: 3600 }]);
  });
});

describe('/readyz', () => {
  it('has it told once why something is away, and once that it is back', async () => {
    start(true);
    away.add('store');
    await get('/readyz');
    await get('/readyz');
    away.clear();
    await get('/readyz');
    expect(changes).toEqual(['store: Error: postgres://secret@host', 'store: undefined']);
  });

  it('says which of the things that serving needs is away, and nothing more', async () => {
    start(true);
    expect(await get('/readyz')).toEqual([200, { store: true, content: true, botApi: true, running: true }]);
    away.add('store');
    clock.advance(MINUTE_MS);
    expect(await get('/readyz')).toEqual([503, { store: false, content: true, botApi: true, running: true }]);
    away.clear();
    expect(await get('/readyz')).toEqual([200, { store: true, content: true, botApi: true, running: true }]);
  });

  it('tells, by webhook, when Telegram posts to somebody else', async () => {
    let isGone = false;
    const checks = {
      store: check('store'),
      botApi: check('botApi'),
      webhook: async () => (isGone ? Promise.reject(new Error('gone')) : undefined),
    };
    const onChange = (need: string, why: unknown) => changes.push(`${need}: ${String(why)}`);
    const health = createHealth({ polls: false, checks, hasContent: () => true, onChange, now: clock.steady });
    serveHealth(server.app, health);
    expect(await get('/readyz')).toEqual([200, { store: true, content: true, botApi: true, webhook: true, running: true }]);
    isGone = true;
    clock.advance(MINUTE_MS);
    expect(await get('/readyz')).toEqual([503, { store: true, content: true, botApi: true, webhook: false, running: true }]);
    expect(changes).toEqual(['webhook: Error: gone']);
    expect((await get('/healthz'))[0]).toBe(200);
  });

  it('asks the Bot API now and then, however often it is asked itself', async () => {
    start(true);
    for (let i = 0; i < 5; i++) await get('/readyz');
    expect(asked.filter((name) => name === 'botApi')).toHaveLength(1);
    clock.advance(MINUTE_MS);
    await get('/readyz');
    expect(asked.filter((name) => name === 'botApi')).toHaveLength(2);
  });

  it('fails while the bot stops, so that it is sent nothing more', async () => {
    start(false).stopping();
    expect(await get('/readyz')).toEqual([503, { store: true, content: true, botApi: true, running: false }]);
  });
});
