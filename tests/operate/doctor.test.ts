import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPlayground, type Playground } from 'telegram-playground';
import { examine } from '../../src/operate/doctor/examine.js';
import type { Finding } from '../../src/operate/doctor/finding.js';
import type { Installation } from '../../src/operate/doctor/installation.js';
import { systemClock } from '../../src/clock.js';
import { openStore } from '../../src/store/store.js';
import { call, outcome } from '../../playground/tests/call.js';
import { LUMARIA } from '../article.js';
import { startBotIn } from '../telegram/playground-bot.js';
import { freePort, startProcess } from './bot-process.js';

let folder: string;
let playground: Playground;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amur-doctor-'));
  playground = await startPlayground({ limiter: 'off' });
});
afterEach(async () => {
  await playground.close();
  rmSync(folder, { recursive: true });
});

const installation = (changes: Partial<NonNullable<Installation['telegram']>> = {}): Installation => ({
  // A small article, which is soon read.
  contentDir: 'tests/fixtures/bees',
  store: { databaseUrl: undefined, file: join(folder, 'amur.db') },
  telegram: { token: playground.token, apiRoot: playground.apiRoot, reception: { kind: 'polling' }, ...changes },
});
const of = (findings: readonly Finding[], what: string): readonly Finding[] => findings.filter((finding) => finding.what === what);
const states = (findings: readonly Finding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(findings.map(({ what, state }) => [what, state]));

describe('the doctor', () => {
  it('finds nothing wrong with a new installation', async () => {
    const found = await examine(installation());
    expect(new Set(Object.values(states(found)))).toEqual(new Set(['well']));
    expect(found.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['settings', 'content', 'store', 'network', 'token', 'groups', 'privacy', 'inline', 'webhook', 'updates']),
    );
    expect(of(found, 'store')[0]?.says).toMatch(/empty; starting the bot fills it/);
  });

  it('looks at the store beside a running bot', async () => {
    const store = await openStore({ file: join(folder, 'amur.db'), clock: systemClock });
    expect(of(await examine(installation()), 'store')).toMatchObject([{ state: 'well', says: expect.stringMatching(/in order/) }]);
    await store.close();
    chmodSync(join(folder, 'amur.db'), 0o644);
    expect(of(await examine(installation()), 'store')).toMatchObject([
      { state: 'thought', says: expect.stringMatching(/others.*may read it/), mend: expect.stringMatching(/chmod 600 .*amur\.db/) },
    ]);
  });

  it('tells a store that can’t be used, on a file or a server', async () => {
    writeFileSync(join(folder, 'amur.db'), 'this is no database, but a text that somebody has put here'.repeat(99));
    expect(of(await examine(installation()), 'store')).toMatchObject([{ state: 'ill', mend: expect.stringMatching(/DATABASE_FILE/) }]);
    rmSync(join(folder, 'amur.db'));
    const away = { ...installation(), store: { databaseUrl: 'postgres://amur:secret@127.0.0.1:9/amur', file: undefined } };
    expect(of(await examine(away), 'store')).toMatchObject([
      { state: 'ill', mend: expect.stringMatching(/can't be reached.*DATABASE_URL/) },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('tells a folder that belongs to somebody else', async () => {
    chmodSync(folder, 0o555);
    expect(of(await examine(installation()), 'store')).toMatchObject([{ state: 'ill', mend: expect.stringMatching(/can't be written/) }]);
    chmodSync(folder, 0o755);
  });

  it('tells an article that isn’t there', async () => {
    const found = await examine({ ...installation(), contentDir: '/nowhere' });
    expect(of(found, 'content')).toMatchObject([{ state: 'ill', mend: expect.stringMatching(/\/nowhere has no article\.yaml/) }]);
  });

  it('tells an article’s mistakes by file and line, the first ten', async () => {
    const article = join(folder, 'article');
    cpSync(LUMARIA, article, { recursive: true });
    rmSync(join(article, 'sections'), { recursive: true });
    const [found] = of(await examine({ ...installation(), contentDir: article }), 'content');
    expect(found).toMatchObject({ state: 'ill', says: expect.stringMatching(/article\.yaml:\d+: /) });
    const lines = found?.says.split('\n') ?? [];
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toMatch(/and \d+ more$/);
  });

  it('tells a damaged file', async () => {
    await (await openStore({ file: join(folder, 'amur.db'), clock: systemClock })).close();
    const bytes = readFileSync(join(folder, 'amur.db'));
    writeFileSync(join(folder, 'amur.db'), bytes.fill(0xff, 3 * 4_096, 7 * 4_096));
    expect(of(await examine(installation()), 'store')).toMatchObject([{ state: 'ill', mend: expect.stringMatching(/damaged.*backup/) }]);
  });

  it('tells a token that is not accepted from a network that is away', async () => {
    const wrong = await examine(installation({ token: `1234567:${'x'.repeat(35)}` }));
    expect(of(wrong, 'token')).toMatchObject([{ state: 'ill', mend: expect.stringMatching(/@BotFather/) }]);
    const away = await examine(installation({ apiRoot: 'http://127.0.0.1:9' }));
    expect(of(away, 'network')).toMatchObject([
      { state: 'ill', says: expect.not.stringContaining(playground.token), mend: expect.stringMatching(/DNS/) },
    ]);
  });

  it('tells in plain words a proxy that answers in Telegram’s place, a wish to wait, and a failure midway', async () => {
    playground.faults.add({ fault: { kind: 'status', code: 200, body: 'html' }, times: 1 });
    expect(of(await examine(installation()), 'network')).toMatchObject([
      { state: 'ill', says: expect.stringMatching(/something else answers/) },
    ]);
    playground.faults.add({ fault: { kind: 'flood', retryAfter: 7 }, times: 1 });
    expect(of(await examine(installation()), 'network')).toMatchObject([{ state: 'ill', says: expect.stringMatching(/wait.*7/) }]);
    playground.faults.add({ fault: { kind: 'status', code: 500 }, method: 'getWebhookInfo', times: 1 });
    const midway = await examine(installation());
    expect(states(midway)).toMatchObject({ settings: 'well', store: 'well', token: 'well', network: 'ill' });
  });

  it('says which of @BotFather’s switches stand otherwise than the bot wants them', async () => {
    const closed = await startPlayground({ limiter: 'off', bot: { joinsGroups: false, privacy: false, inline: false } });
    const found = await examine(installation({ token: closed.token, apiRoot: closed.apiRoot }));
    expect(states(found)).toMatchObject({ groups: 'thought', privacy: 'thought', inline: 'thought' });
    expect(found.flatMap(({ mend }) => mend ?? []).join()).toMatch(/\/setjoingroups[\s\S]*\/setprivacy[\s\S]*\/setinline/);
    await closed.close();
  });

  it('compares the webhook as Telegram has it with the settings', async () => {
    await call(playground, 'setWebhook', { url: 'http://127.0.0.1:9/old' });
    expect(of(await examine(installation()), 'webhook')).toMatchObject([{ state: 'thought', mend: expect.stringMatching(/PUBLIC_URL/) }]);
    const publicUrl = `http://127.0.0.1:${await freePort()}`;
    const found = await examine(installation({ reception: { kind: 'webhook', publicUrl } }));
    expect(of(found, 'webhook')).toMatchObject([
      { state: 'thought', says: expect.stringMatching(/127\.0\.0\.1:9\/old and not to .*\/webhook/) },
    ]);
    expect(of(found, 'address')).toMatchObject([{ state: 'thought', says: expect.stringMatching(/nothing answers.*ECONNREFUSED/) }]);
  });

  it('holds what failed at another address against nobody', async () => {
    await call(playground, 'setWebhook', { url: 'http://127.0.0.1:9/old' });
    playground.people.english.send('/energy');
    await expect
      .poll(() => outcome(playground, 'getWebhookInfo'), { timeout: 10_000 })
      .toMatchObject({ last_error_message: 'Connection refused' });
    const reception = { kind: 'webhook', publicUrl: `http://127.0.0.1:${await freePort()}` } as const;
    expect(of(await examine(installation({ reception })), 'webhook')).toMatchObject([{ state: 'thought' }]);
  });

  it('tells an address without TLS, or with a certificate that nobody trusts, from one where nothing answers', async () => {
    const untrusted = await startPlayground({ tls: true });
    const at = (publicUrl: string) => examine(installation({ reception: { kind: 'webhook', publicUrl } }));
    expect(of(await at(new URL(untrusted.apiRoot).origin), 'address')).toMatchObject([
      { state: 'ill', says: expect.stringMatching(/certificate of .* is not accepted/) },
    ]);
    const plain = new URL(playground.apiRoot).host;
    expect(of(await at(`https://${plain}`), 'address')).toMatchObject([
      { state: 'ill', says: expect.stringMatching(/does not speak TLS/) },
    ]);
    await untrusted.close();
  });

  it('finds a bot that runs by webhook well, and says what Telegram complains of', async () => {
    const started = await startBotIn(playground, { by: 'webhook' });
    const publicUrl = started.webhook.replace('/webhook', '');
    const running = installation({ reception: { kind: 'webhook', publicUrl } });
    expect(states(await examine(running))).toMatchObject({ webhook: 'well', address: 'well' });
    await call(playground, 'setWebhook', { url: started.webhook, secret_token: 'anothers' });
    playground.people.english.send('/energy');
    await expect
      .poll(async () => of(await examine(running), 'webhook').at(-1), { timeout: 10_000 })
      .toMatchObject({
        state: 'ill',
        says: expect.stringMatching(/failed 0 min ago.*401/),
        mend: expect.stringMatching(/WEBHOOK_SECRET differs/),
      });
    await started.close();
  });
});

describe('npm run doctor', () => {
  const environment = () => ({
    BOT_TOKEN: playground.token,
    API_ROOT: playground.apiRoot,
    DATABASE_FILE: join(folder, 'amur.db'),
    CONTENT_DIR: 'tests/fixtures/bees',
    DEBUG: '*',
  });

  it('ends with 0 when the bot can serve, and with 1 when something is in the way', async () => {
    const good = startProcess(environment(), 'doctor.js');
    const bad = startProcess({ ...environment(), PUBLIC_URL: 'https://amur.example.org' }, 'doctor.js');
    const ill = startProcess({ ...environment(), BOT_TOKEN: `1234567:${'x'.repeat(35)}` }, 'doctor.js');
    expect([await good.exited, await bad.exited, await ill.exited]).toEqual([0, 1, 1]);
    expect(good.output()).toMatch(/✓ token .*@amur_playground_bot/);
    expect(bad.output()).toMatch(/WEBHOOK_SECRET: expected a secret/);
    expect(ill.output()).toMatch(/✗ token .*does not accept it\n.*→ Take a fresh one/);
    expect(good.output() + ill.output()).not.toMatch(/opens-nothing|xxxxx/);
  });
});
