/**
 * What a chat, a delivery, an update and a question take in the store, and what writing them costs:
 * .ci/postgres run npm run bench -- sizes [--chats 10000]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Libsql from 'libsql';
import pg from 'pg';
import type { ChatState } from '../src/dialogue/chat-state.js';
import { openStore, type Store } from '../src/store/store.js';
import { createPerson } from '../tests/conversation.js';
import { askServer, databaseUrl } from '../tests/store/databases-of-server.js';
import { testClock } from '../tests/test-clock.js';
import { record } from './results.js';
import { subscribeAll } from './subscribe-all.js';

const { values } = parseArgs({ options: { chats: { type: 'string', default: '10000' } } });
const chats = Number(values.chats);
const clock = testClock(Date.UTC(2026, 0, 5, 9));
const NAME = 'amur_sizes';

/** A chat's state after a subscription's set-up and three questions: the most that is kept of most people. */
const talkOf = async (): Promise<ChatState> => {
  const person = createPerson('ru');
  for (const question of ['сколько угля Россия продала Китаю в 2013?', 'а нефти?', 'сколько парков построят к 2020 году?'])
    await person.say(question);
  const talk = person.last()?.chat;
  if (!talk) throw new Error('nothing was said');
  return talk;
};

/** One row after another, with a turn of the event loop now and then: libsql lets go of statements only then. */
const each = async (write: (n: number) => Promise<unknown>): Promise<void> => {
  for (let n = 1; n <= chats; n++) {
    await write(n);
    if (n % 200 === 0) await turn();
  }
};

/** What is measured: how it's written, one for each chat. */
const stepsOf = (store: Store, talk: ChatState): Readonly<Record<string, () => Promise<void>>> => ({
  'a subscriber: a chat and its subscription': () => subscribeAll(store, chats, clock.now()),
  'what was last spoken of in a chat': () => each((id) => store.chats.save(id, { talk, language: 'ru' })),
  'a delivery, from due to sent': async () => {
    const advance = () => ({ nextAt: clock.now() + 86_400_000, status: 'active' }) as const;
    while ((await store.subscriptions.makeDue(clock.now(), 500, advance)) > 0) await turn();
    for (;;) {
      const claimed = await store.deliveries.claim(100);
      if (claimed.length === 0) return;
      for (const delivery of claimed) {
        const begun = await store.deliveries.begin(delivery);
        if (begun) await store.deliveries.finish(begun, { status: 'sent' });
      }
      await turn();
    }
  },
  'an update, kept as a number for a day': () =>
    each(async (id) => {
      await store.updates.take(id);
      await store.updates.done(id);
    }),
  'a question without an answer, for 90 days': () =>
    each((chatId) =>
      store.questions.add({
        chatId,
        text: 'сколько стоит квартира в Харбине?',
        language: 'ru',
        kind: 'unanswered',
        answered: 'Статья об этом не говорит. Что в статье есть рядом: …',
      }),
    ),
});

interface Meter {
  /** Bytes that the data takes now. */
  size(): Promise<number>;
  /** Bytes written to the log so far; undefined where it can't be told. */
  written(): Promise<number | undefined>;
}

/** Bytes that an SQLite file has with its log put into it. */
const pagesOf = (path: string): number => {
  const reader = new Libsql(path);
  const read = reader
    .prepare('select (page_count - freelist_count) * page_size as bytes from pragma_page_count, pragma_freelist_count, pragma_page_size')
    .get() as {
    readonly bytes: number;
  };
  reader.close();
  return read.bytes;
};

const rows: (string | number)[][] = [];
const measure = async (kind: string, store: Store, meter: Meter): Promise<void> => {
  for (const [what, write] of Object.entries(stepsOf(store, await talkOf()))) {
    const [size, log] = [await meter.size(), await meter.written()];
    const from = performance.now();
    await write();
    const seconds = (performance.now() - from) / 1000;
    const [grown, logged] = [(await meter.size()) - size, await meter.written()];
    const perLog = logged === undefined || log === undefined ? '–' : Math.round((logged - log) / chats);
    rows.push([what, kind, Math.round(grown / chats), perLog, Math.round(chats / seconds)]);
    console.error(rows.at(-1)?.join(' | '));
  }
};

const folder = mkdtempSync(join(tmpdir(), 'amur-sizes-'));
const file = join(folder, 'amur.db');
const sqlite = await openStore({ file, clock });
await measure('SQLite', sqlite, {
  size: () => Promise.resolve(pagesOf(file)),
  written: () => Promise.resolve(undefined),
});
await sqlite.close();
const whole = pagesOf(file);
rmSync(folder, { recursive: true });

const server = process.env['TEST_DATABASE_URL'];
if (server === undefined) throw new Error('This needs PostgreSQL: .ci/postgres run npm run bench -- sizes');
await askServer(server, `drop database if exists ${NAME} with (force)`);
await askServer(server, `create database ${NAME}`);
const url = databaseUrl(server, NAME);
const client = new pg.Client(url);
await client.connect();
const ask = async (sql: string): Promise<number> => Number((await client.query<{ n: string }>(`select (${sql}) as n`)).rows[0]?.n);
const postgres = await openStore({ databaseUrl: url, clock });
await measure('PostgreSQL', postgres, {
  size: () => ask(`pg_database_size('${NAME}')`),
  written: () => ask(`pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')`),
});
await postgres.close();
await client.end();
await askServer(server, `drop database ${NAME} with (force)`);

await record({
  id: 'sizes',
  title: 'What the store holds and writes',
  what: `${chats} of each, through the store's own functions, one after another; bytes that the database grew by (its file, pg_database_size), and bytes written to PostgreSQL's log.`,
  command: '.ci/postgres run npm run bench -- sizes',
  columns: ['what', 'store', 'bytes each', 'log bytes each', 'a second, one after another'],
  rows,
  notes: [`The SQLite file with all of it: ${(whole / 2 ** 20).toFixed(0)} MB.`],
});
