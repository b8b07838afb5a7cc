import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { moveStore } from '../../src/store/move.js';
import { openStore, type Store } from '../../src/store/store.js';
import { createDeliverer, type Send } from '../../src/features/subscriptions/delivery/deliver.js';
import { createPace } from '../../src/pace.js';
import { startProcess } from '../operate/bot-process.js';
import { testClock } from '../test-clock.js';
import { addSubscription } from './add-subscription.js';
import { askServer, databaseUrl } from './databases-of-server.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const DAY_MS = 24 * 60 * 60_000;
const ROUND = 4;
const schedule = { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' } as const;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe.skipIf(server === '')('a move from SQLite to PostgreSQL', { timeout: 120_000 }, () => {
  let folder: string;
  let file: string;
  let url: string;
  const opened: Store[] = [];
  const close = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  const open = async (place: { readonly file: string } | { readonly databaseUrl: string }, clock = testClock()): Promise<Store> => {
    const store = await openStore({ ...place, clock });
    opened.push(store);
    return store;
  };
  const ask = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const move = (clock = testClock()) => moveStore({ file, databaseUrl: url, clock });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amur-move-'));
    file = join(folder, 'amur.db');
    const name = `amur_move_${randomUUID().replaceAll('-', '')}`;
    await askServer(server, `create database ${name}`);
    url = databaseUrl(server, name);
  });
  afterEach(async () => {
    await close();
    rmSync(folder, { recursive: true });
    await askServer(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  });

  /** A store with something in each table, and more than fits one page in one. */
  const fill = async (clock = testClock()): Promise<void> => {
    const store = await open({ file }, clock);
    await Promise.all(Array.from({ length: 1_100 }, (_, i) => store.chats.save(i + 1, { language: i % 2 ? 'ru' : 'en' })));
    await store.chats.save(-1_001_234_567_890, { talk: { searched: 'кедр "и" ель' } });
    const at = { schedule, nextAt: clock.now() };
    await addSubscription(store, { chatId: 7, what: 'energy', ...at });
    await addSubscription(store, { chatId: -1_001_234_567_890, threadId: 3, managedBy: 8, title: 'Торговля', what: 'energy', ...at });
    const { id } = await addSubscription(store, { chatId: 9, what: 'numbers', ...at });
    await store.subscriptions.makeDue(clock.now(), 10, () => ({ nextAt: clock.now() + DAY_MS, status: 'active' }));
    await store.forget(9);
    expect(id).toBe(3);
    const question = await store.questions.add({ chatId: 7, text: 'почему?', language: 'ru', kind: 'disliked', answered: 'oil' });
    await store.questions.addWord(question, 7, 'год');
    await store.statistics.count([{ day: '2024-05-06', language: 'ru', answered: 5, unanswered: 2 }]);
    await store.updates.take(100);
    await store.updates.done(100);
    await store.updates.keep([{ id: 101, body: '{"update_id":101}' }]);
    await close();
  };
  const COUNTS = [
    ['chats', 1_100],
    ['subscriptions', 2],
    ['deliveries', 2],
    ['questions', 1],
    ['questionCounts', 1],
    ['updateIds', 1],
    ['keptUpdates', 1],
  ];

  test('everything is there, what comes next goes on from it, and made again it brings nothing twice', async () => {
    await fill();
    expect(await move()).toEqual({ rows: COUNTS, wasThere: false });
    expect(await move()).toEqual({ rows: COUNTS, wasThere: true });
    const store = await open({ databaseUrl: url });
    expect(await store.chats.get(-1_001_234_567_890)).toMatchObject({ talk: { searched: 'кедр "и" ель' } });
    expect(await store.subscriptions.ofChat(8)).toMatchObject([
      { chatId: -1_001_234_567_890, threadId: 3, title: 'Торговля', position: 1 },
    ]);
    expect(await store.questions.all()).toMatchObject([{ text: 'почему?', word: 'год' }]);
    expect((await store.statistics.read(7)).days).toMatchObject([{ day: '2024-05-06', answered: 5, unanswered: 2 }]);
    expect(await store.updates.take(100)).toBe('done');
    expect(await store.updates.takeKept()).toEqual([{ id: 101, body: '{"update_id":101}' }]);
    // A number that was given and is gone is not given again.
    expect(await addSubscription(store, { chatId: 9, what: 'numbers', schedule, nextAt: 0 })).toMatchObject({ id: 4 });
  });

  test('a round goes on where it stood: no part is lost, none comes twice', async () => {
    const clock = testClock();
    const came: string[] = [];
    const send: Send = async ({ chatId, round, part }) => {
      came.push(`${chatId} ${round}.${part}`);
      return { kind: 'sent' };
    };
    const deliver = (store: Store) =>
      createDeliverer({ store, clock, send, pace: createPace(clock), partsIn: () => ROUND, random: () => 0, log: silent });
    const chats = [1, 2, 3, 4, 5, 6];
    const before = await open({ file }, clock);
    for (const chatId of chats) await addSubscription(before, { chatId, what: 'energy', schedule, nextAt: clock.now() });
    await deliver(before).once();
    clock.advance(DAY_MS);
    // The second part is made for all and has reached three when the bot is stopped; one of them it could no longer tell of.
    await before.subscriptions.makeDue(clock.now(), 10, ({ nextAt }) => ({ nextAt: (nextAt ?? 0) + DAY_MS, status: 'active' }));
    for (const claimed of await before.deliveries.claim(3)) {
      const begun = await before.deliveries.begin(claimed);
      if (begun && begun.chatId !== 3) {
        await send(begun);
        await before.deliveries.finish(begun, { status: 'sent' });
      }
    }
    await close();

    await move(clock);
    const after = await open({ databaseUrl: url }, clock);
    for (let day = 0; day < 5; day++) {
      clock.advance(DAY_MS);
      await deliver(after).once();
    }
    const all = chats.flatMap((chat) => [0, 1, 2, 3].map((part) => `${chat} 1.${part}`));
    expect(came.toSorted()).toEqual(all.toSorted());
  });

  test('cut off in the middle it has brought nothing, and is made again', async () => {
    await fill();
    await (await open({ databaseUrl: url })).close();
    opened.length = 0;
    // Whoever comes to the deliveries waits for us, with the chats before them written.
    await ask(`create function wait() returns trigger as 'begin perform pg_advisory_xact_lock(42); return new; end' language plpgsql`);
    await ask('create trigger wait before insert on deliveries for each row execute function wait()');
    const gate = new pg.Client({ connectionString: url });
    await gate.connect();
    await gate.query('select pg_advisory_lock(42)');
    const moving = startProcess({ DATABASE_FILE: file, DATABASE_URL: url }, 'terminal/move-store.js');
    const waiting = `select pid from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`;
    await expect.poll(() => ask(waiting), { timeout: 60_000 }).toHaveLength(1);
    await expect(openStore({ file, clock: testClock() })).rejects.toMatchObject({ kind: 'busy' });
    moving.kill('SIGKILL');
    await moving.exited;
    await gate.query('select pg_advisory_unlock(42)');
    await gate.end();
    await ask('drop trigger wait on deliveries');
    expect(await move()).toEqual({ rows: COUNTS, wasThere: false });
  });

  test('a bot on either end, or something else in the database, is in the way, and nothing is changed', async () => {
    await fill();
    const running = await open({ file });
    await expect(move()).rejects.toMatchObject({ kind: 'busy', message: expect.stringMatching(/Another process.*amur\.db/) });
    await running.close();
    opened.length = 0;
    const there = await open({ databaseUrl: url });
    await there.instances.beat(0);
    await expect(move()).rejects.toMatchObject({ kind: 'busy', message: expect.stringMatching(/A bot runs.*Stop it/) });
    await there.chats.save(5, { language: 'en' });
    await close();
    await expect(move()).rejects.toMatchObject({ kind: 'occupied', message: expect.stringMatching(/Nothing was changed/) });
    expect(await ask('select id from chats')).toEqual([{ id: '5' }]);
  });

  test('a file that is missing or empty is told of, and none is made', async () => {
    await expect(move()).rejects.toMatchObject({ message: expect.stringMatching(/There is no .*amur\.db/) });
    expect(() => readFileSync(file)).toThrow();
    writeFileSync(file, '');
    await expect(move()).rejects.toMatchObject({ message: expect.stringMatching(/amur\.db is empty/) });
  });

  test('what a later version has written is left alone, at either end', async () => {
    await fill();
    await (await open({ databaseUrl: url })).close();
    opened.length = 0;
    await ask(`insert into kysely_migration (name, timestamp) values ('9999-later', '2099')`);
    await expect(move()).rejects.toMatchObject({ kind: 'newer' });
    expect(await ask('select id from chats')).toEqual([]);
  });

  test('the command says what it did, and what comes next', async () => {
    await fill(testClock(systemClock.now()));
    const first = startProcess({ DATABASE_FILE: file, DATABASE_URL: url }, 'terminal/move-store.js');
    expect(await first.exited).toBe(0);
    expect(first.output()).toMatch(
      /Moved .*amur\.db into PostgreSQL[\s\S]* 1,100 chats[\s\S]* 2 subscriptions[\s\S]*start the bot with DATABASE_URL/,
    );
    const again = startProcess({ DATABASE_FILE: file, DATABASE_URL: url }, 'terminal/move-store.js');
    expect(await again.exited).toBe(0);
    expect(again.output()).toContain('is in PostgreSQL already');
    const nowhere = startProcess({ DATABASE_FILE: file }, 'terminal/move-store.js');
    expect(await nowhere.exited).toBe(1);
    expect(nowhere.output()).toMatch(/Set DATABASE_URL/);
  });
});
