import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from 'telegram-playground';
import { startPlayground, type Playground } from 'telegram-playground';
import { askServer, databaseUrl } from '../store/databases-of-server.js';
import { postBody, postUpdate, textUpdate } from '../telegram/post-update.js';
import { freePort, startProcess, type BotProcess } from './bot-process.js';

const server = process.env['TEST_DATABASE_URL'];
const SECRET = 'canary-webhook-secret';
const PASSWORD = 'canary-database-password';
const WORDS = 'canaryword';
/** A small article, which is soon read. */
const SMALL = 'tests/fixtures/bees';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const started = async (environment: Readonly<Record<string, string>>) => {
  const playground = await startPlayground({ limiter: 'off' });
  closing.push(playground.close);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const bot = startProcess({
    BOT_TOKEN: playground.token,
    API_ROOT: playground.apiRoot,
    PUBLIC_URL: address,
    WEBHOOK_SECRET: SECRET,
    PORT: String(port),
    CONTENT_DIR: SMALL,
    DEBUG: '*',
    LOG_LEVEL: 'debug',
    ...environment,
  });
  closing.push(async () => {
    bot.kill('SIGKILL');
    await bot.exited;
  });
  await bot.printed('at work');
  return { playground, bot, address };
};

/** Everything that can go wrong with an update, each with people's words in it. */
const provoke = async (playground: Playground, address: string): Promise<void> => {
  const { english } = playground.people;
  const webhook = `${address}/webhook`;
  const posting = { secret: SECRET };
  const ask = (id: number, text: string) => postUpdate(webhook, textUpdate(id, playground.chats.group, text), posting);
  const body = JSON.stringify(textUpdate(1, playground.chats.group, WORDS));
  await ask(1, `/ask ${WORDS} honey 2019`);
  await ask(2, '/ask how much honey was gathered?');
  await postBody(webhook, body, { secret: 'somebody-elses' });
  await postBody(webhook, body.slice(0, -3), posting);
  await postBody(webhook, `${body}${WORDS}`, posting);
  await postBody(webhook, `"${WORDS}${'x'.repeat(1024 * 1024)}"`, posting);
  await postUpdate(webhook, { update_id: 3, message: { text: WORDS, chat: WORDS } }, posting);
  await fetch(`${address}/${WORDS}?${WORDS}`);
  const faults: readonly Fault[] = [
    { kind: 'status', code: 500 },
    { kind: 'status', code: 400 },
    { kind: 'status', code: 403 },
    { kind: 'status', code: 200, body: 'html' },
    { kind: 'drop' },
  ];
  const failing = faults.map(async (fault, i) => {
    const chat = playground.chats.create({ type: 'group', title: WORDS, people: [english], bot: 'member' });
    playground.faults.add({ fault, method: 'sendMessage', chatId: chat.id });
    await postUpdate(webhook, textUpdate(10 + i, chat, `/ask ${WORDS}`), posting);
  });
  await Promise.all(failing);
  playground.faults.add({ fault: { kind: 'drop' }, method: 'answerInlineQuery' });
  await english.inlineQuery(WORDS);
};

const everythingSaid = async (bot: BotProcess, address: string): Promise<string> => {
  const pages = await Promise.all(['metrics', 'healthz', 'readyz'].map(async (page) => (await fetch(`${address}/${page}`)).text()));
  bot.kill('SIGTERM');
  expect(await bot.exited).toBe(0);
  return [bot.output(), ...pages].join('\n');
};

describe('what the bot prints and shows, with everything turned on and failing', { timeout: 120_000 }, () => {
  it('never has a token, a secret or what people wrote in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amur-canaries-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const { playground, bot, address } = await started({ DATABASE_FILE: join(folder, 'amur.db') });
    await provoke(playground, address);
    const said = await everythingSaid(bot, address);
    expect(said).toMatch(/an update failed[\s\S]*amur_updates_total\{/);
    for (const canary of [playground.token, playground.token.split(':')[1], SECRET, WORDS, '7.20']) expect(said).not.toContain(canary);
  });

  it.skipIf(server === undefined)('nor the database’s address or password, while the database is away', async () => {
    const name = `amur_${randomUUID().replaceAll('-', '')}`;
    await askServer(server ?? '', `create database ${name}`);
    const own = databaseUrl(server ?? '', name);
    const withPassword = Object.assign(new URL(own), { password: PASSWORD });
    const { playground, bot, address } = await started({ DATABASE_URL: withPassword.href });
    await provoke(playground, address);
    await askServer(server ?? '', `drop database ${name} with (force)`);
    const update = textUpdate(99, playground.chats.group, `/ask ${WORDS}`);
    expect((await postUpdate(`${address}/webhook`, update, { secret: SECRET })).status).toBe(503);
    const said = await everythingSaid(bot, address);
    expect(said).toContain('DATABASE_URL');
    for (const canary of [PASSWORD, withPassword.host, playground.token.split(':')[1], SECRET, WORDS]) expect(said).not.toContain(canary);
  });

  it('nor when it can’t start', async () => {
    const databaseUrl = `postgres://amur:${PASSWORD}@127.0.0.1:9/amur`;
    const away = startProcess({ BOT_TOKEN: `123456:${'c'.repeat(35)}`, DATABASE_URL: databaseUrl, CONTENT_DIR: SMALL, DEBUG: '*' });
    expect(await away.exited).toBe(1);
    expect(away.output()).toMatch(/PostgreSQL can't be reached/);
    expect(away.output()).not.toMatch(/canary|127\.0\.0\.1|ccccc/);
    const cutOff = startProcess({
      BOT_TOKEN: `123456:${'c'.repeat(35)}`,
      API_ROOT: 'http://127.0.0.1:9',
      DATABASE_FILE: ':memory:',
      CONTENT_DIR: SMALL,
      DEBUG: '*',
    });
    expect(await cutOff.exited).toBe(1);
    expect(cutOff.output()).toMatch(/Telegram can't be reached/);
    expect(cutOff.output()).not.toMatch(/ccccc/);
  });
});
