import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground, type Playground } from 'telegram-playground';
import { systemClock } from 'telegram-playground';
import { systemClock as systemTime } from '../../src/clock.js';
import { openStore } from '../../src/store/store.js';
import { startBotIn, type PlaygroundBot } from './playground-bot.js';

let folder: string;
let playground: Playground;
let started: PlaygroundBot;

const start = async (): Promise<void> => {
  const store = await openStore({ file: join(folder, 'amur.db'), clock: systemTime });
  started = await startBotIn(playground, { store });
};
const stop = async (): Promise<void> => {
  await started.bot.stop();
  await started.store.close();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amur-restart-'));
});
afterEach(async () => {
  await stop();
  await playground.close();
  rmSync(folder, { recursive: true });
});

test('the buttons of before a restart work after it: pages, searches, comparisons, thumbs', async () => {
  playground = await startPlayground({ limiter: 'off' });
  await start();
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/search timber');
  const found = await chat.next();
  english.send('how much coal did Lumaria export to Kardia in 2013?');
  const answer = await chat.next();
  english.send('/contents');
  const contents = await chat.next();
  await english.press(answer, 'Compare');
  const second = await chat.next();

  await stop();
  await start();

  await english.press(found, '▶');
  expect((await chat.nextEdit()).text).toMatch(/“timber”[\s\S]*6\. /);
  await english.press(contents, 'Sectors');
  expect((await chat.nextEdit()).text).toContain('III.1');
  await english.press(second, '1');
  expect((await chat.next()).text).toContain('Our arithmetic');
  await english.press(answer, '⋯');
  expect(await english.press(await chat.nextEdit(), '👎')).toEqual({ text: 'Noted, thank you.' });
  expect((await chat.next()).text).toContain('What was wrong');
  expect(playground.ledger.refused).toEqual([]);
});

test('a playground that is started anew finds the bot listening, though its store knows the updates of the last one', async () => {
  playground = await startPlayground({ limiter: 'off' });
  await start();
  playground.people.english.send('/sectors');
  await playground.chats.private(playground.people.english).next();
  await stop();
  await playground.close();

  const later = { ...systemClock, now: () => systemClock.now() + 1000 };
  playground = await startPlayground({ limiter: 'off', clock: later });
  await start();
  playground.people.english.send('/sectors');
  expect((await playground.chats.private(playground.people.english).next()).text).toContain('Priority sectors');
});

test('a button that nobody knows any more says so', async () => {
  playground = await startPlayground({ limiter: 'off' });
  await start();
  const { russian } = playground.people;
  const chat = playground.chats.private(russian);
  russian.send('/search лес');
  const answer = await chat.next();
  russian.send('/forget');
  await russian.press(await chat.next(), '🗑 Да, удалить');
  await chat.nextEdit();
  expect(await russian.press(answer, '▶')).toEqual({ text: 'Эта кнопка устарела. Начните заново: /start' });
});

test('pressed while the bot is away: what comes too late for a notice comes as a message', async () => {
  // Telegram's patience with a press is over at once.
  const clock = { ...systemClock, after: (ms: number, run: () => void) => systemClock.after(Math.min(ms, 50), run) };
  playground = await startPlayground({ limiter: 'off', clock });
  await start();
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/search timber');
  const found = await chat.next();
  english.send('/forget');
  await english.press(await chat.next(), '🗑 Yes, delete it');
  await chat.nextEdit();
  await stop();
  expect(await english.press(found, '▶')).toBeUndefined();
  await start();
  expect((await chat.next()).text).toBe('This button is out of date. Start afresh: /start');
});
