import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/store.js';
import { testClock, type TestClock } from '../test-clock.js';
import { addSubscription } from './add-subscription.js';
import { onPostgres } from './databases.js';

const DAY_MS = 24 * 60 * 60_000;
const schedule = { every: 'day', day: null, time: '09:00', zone: 'Europe/Moscow' } as const;

let folder: string;
let clock: TestClock;
let store: Store;
const open = async (): Promise<Store> => (store = await openStore({ file: join(folder, 'amur.db'), clock }));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amur-traces-'));
  clock = testClock();
  await open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const WORDS = ['answer', 'long', 'message', 'note', 'question', 'talk', 'title'].map((word) => `${word}CANARY`);
const ALL = WORDS.filter((word) => word !== 'messageCANARY');

/** The words that stand in one of the database's files. */
const inFiles = (): readonly string[] => {
  const files = ['', '-wal', '-shm', '-journal'].map((end) => join(folder, `amur.db${end}`)).filter((file) => existsSync(file));
  return WORDS.filter((word) => files.some((file) => readFileSync(file).includes(word)));
};

/** Words in every column that holds some, among those of others. */
const fill = async (chatId: number): Promise<void> => {
  await store.chats.save(chatId, {
    talk: { searched: 'talkCANARY', memory: `${'x'.repeat(9_000)}longCANARY` },
    language: 'en',
  });
  await addSubscription(store, {
    chatId: -chatId,
    managedBy: chatId,
    title: 'titleCANARY',
    what: 'energy',
    schedule,
    nextAt: clock.now(),
  });
  const id = await store.questions.add({
    chatId,
    text: 'questionCANARY',
    language: 'en',
    kind: 'disliked',
    answered: 'answerCANARY',
  });
  await store.questions.addWord(id, chatId, 'noteCANARY');
};
const others = async (): Promise<void> => {
  const ids = Array.from({ length: 200 }, (_, i) => 100 + i);
  await Promise.all(
    ids.flatMap((chatId) => [
      store.chats.save(chatId, { talk: { searched: 'timber '.repeat(chatId % 70) } }),
      store.questions.add({ chatId, text: 'why? '.repeat(chatId % 50), language: 'en', kind: 'unanswered', answered: null }),
    ]),
  );
};

test('what a chat said is in no file once it is forgotten, be it overwritten, moved about, or just written', async () => {
  await fill(7);
  await others();
  // Other words take the place of some, in other rows' company.
  for (let i = 0; i < 50; i++) await store.chats.save(7, { talk: { searched: `${'oil '.repeat(i)}talkCANARY` } });
  expect(inFiles()).toEqual(ALL);
  await store.forget(7);
  expect(inFiles()).toEqual([]);
  await store.close();
  expect(inFiles()).toEqual([]);
  await open();
  expect(await store.chats.get(100)).toMatchObject({ id: 100 });
});

test('nor what was kept for its time, once that is over', async () => {
  await fill(7);
  await store.updates.keep([{ id: 1, body: '{"text":"messageCANARY"}' }]);
  clock.advance(181 * DAY_MS);
  expect(inFiles()).toEqual(WORDS);
  await store.tidy();
  // The channel still reads.
  expect(inFiles()).toEqual(['titleCANARY']);
});

test('a reader who keeps the log from being emptied keeps it no longer than until the next tidy-up', async () => {
  await fill(7);
  const reader = new Libsql(join(folder, 'amur.db'));
  reader.exec('begin');
  reader.prepare('select count(*) from chats').all();
  await store.forget(7);
  expect(inFiles()).toEqual(ALL);
  reader.exec('commit');
  reader.close();
  await store.tidy();
  expect(inFiles()).toEqual([]);
});

test('a file of an earlier version, which kept what it had removed, is written anew', async () => {
  await others();
  await store.close();
  const before = new Libsql(join(folder, 'amur.db'));
  before.exec(`
    pragma secure_delete = off;
    drop index topic_once_in_place;
    alter table deliveries drop column unanswered;
    delete from kysely_migration where name >= '0005';
    insert into chats (id, talk, state, seen_at) values (7, '{"searched":"talkCANARY"}', 'active', 0);
    delete from chats where id = 7;
    pragma wal_checkpoint(truncate);`);
  before.close();
  expect(inFiles()).toEqual(['talkCANARY']);
  await open();
  expect(inFiles()).toEqual([]);
  expect(await store.chats.get(100)).toMatchObject({ id: 100 });
});

onPostgres((database) => {
  test('PostgreSQL is told to give up removed rows soon, of the tables with words', async () => {
    await database.open(clock);
    const tables = ['chats', 'subscriptions', 'questions', 'kept_updates'];
    for (const table of tables) {
      await database.run(`do $$ begin
        if not exists (select from pg_class where oid = '${table}'::regclass and 'autovacuum_vacuum_scale_factor=0' = any(reloptions))
        then raise exception 'not ${table}'; end if; end $$`);
    }
  });
});
