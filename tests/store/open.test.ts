import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inspectStore } from '../../src/store/inspect.js';
import { openQuestions, openStore, type Store } from '../../src/store/store.js';
import { testClock } from '../test-clock.js';

const clock = testClock();
const opened: Pick<Store, 'close'>[] = [];
let folder = '';
let file = '';

const open = async (): Promise<Store> => {
  const store = await openStore({ file, clock });
  opened.push(store);
  return store;
};
const question = { chatId: 7, text: 'why?', language: 'en', kind: 'unanswered', answered: null } as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amur-open-'));
  file = join(folder, 'amur.db');
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  rmSync(folder, { recursive: true });
});

test('the file and its folder are made when there are none', async () => {
  file = join(folder, 'deep', 'down', 'amur.db');
  await (await open()).ping();
});

describe.skipIf(process.platform === 'win32')('the file is its owner’s alone', () => {
  const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  test('from the start, with what stands beside it, in a folder that is, too', async () => {
    file = join(folder, 'deep', 'amur.db');
    const store = await open();
    await store.chats.save(7, { language: 'en' });
    expect(rights(join(folder, 'deep'))).toBe('700');
    const beside = readdirSync(join(folder, 'deep'));
    expect(beside).toEqual(expect.arrayContaining(['amur.db', 'amur.db-wal', 'amur.db-shm', 'amur.db-lock']));
    for (const name of beside) expect(rights(join(folder, 'deep', name)), name).toBe('600');
  });

  test('and is made so when an earlier version left it open to all', async () => {
    await (await open()).close();
    opened.length = 0;
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
    expect(await inspectStore({ databaseUrl: undefined, file })).toMatchObject({ open: expect.arrayContaining([file]) });
    await open();
    for (const name of readdirSync(folder)) expect(rights(join(folder, name)), name).toBe('600');
    expect(await inspectStore({ databaseUrl: undefined, file })).toMatchObject({ open: [] });
  });
});

test('a write is safe on the disk before it is answered: the write-ahead log, with every commit flushed', async () => {
  await open();
  const look = new Libsql(file);
  expect(look.prepare('PRAGMA journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
  look.close();
});

describe('a second bot on the same file', () => {
  test('is told who is there and what to do, and the first goes on', async () => {
    const first = await open();
    await expect(openStore({ file, clock })).rejects.toMatchObject({
      kind: 'busy',
      message: expect.stringMatching(/Another process.*amur\.db.*DATABASE_URL/),
    });
    await first.ping();
  });

  test('may start once the first is through', async () => {
    await (await open()).close();
    opened.length = 0;
    await (await open()).ping();
  });

  test('may start at once after the first was killed', { timeout: 60_000 }, () => {
    const script = `
      import { openStore } from './dist/src/store/store.js';
      import { systemClock } from './dist/src/clock.js';
      const store = await openStore({ file: process.argv[1], clock: systemClock });
      await store.chats.save(7, { language: 'en' });
      process.kill(process.pid, 'SIGKILL');`;
    for (let start = 1; start <= 2; start++) {
      const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(signal).toBe('SIGKILL');
    }
  });
});

describe('the questions can be read beside a running bot', () => {
  test('as it writes them', async () => {
    const store = await open();
    await store.questions.add(question);
    const reader = await openQuestions({ file, clock });
    expect(await reader.questions.all()).toMatchObject([{ text: 'why?' }]);
    await store.questions.add({ ...question, text: 'and then?' });
    expect(await reader.questions.all()).toHaveLength(2);
    await expect(reader.questions.add(question)).rejects.toThrow();
    await reader.close();
  });

  test('and where there is no file yet, none is made', async () => {
    await expect(openQuestions({ file, clock })).rejects.toMatchObject({
      kind: 'unwritable',
      message: expect.stringContaining('start the bot once'),
    });
    await open();
  });
});

describe('a file that is no good is told of and left as it was', () => {
  const refused = async (kind: string, words: RegExp): Promise<void> => {
    const before = readFileSync(file);
    await expect(openStore({ file, clock })).rejects.toMatchObject({ kind, message: expect.stringMatching(words) });
    expect(readFileSync(file).equals(before)).toBe(true);
  };

  test('when it is something else', async () => {
    writeFileSync(file, 'Dear diary, '.repeat(1_000));
    await refused('corrupt', /not an SQLite database.*move it away/);
  });

  const filled = (sql: string): void => {
    const other = new Libsql(file);
    other.exec(sql);
    other.close();
  };

  test('when it is another program’s database', async () => {
    filled('create table chats (id integer primary key, name text); create table moz_places (url text)');
    await refused('occupied', /Another program.*amur\.db \(chats, moz_places\)\. Nothing was changed.*DATABASE_FILE/);
    await expect(openQuestions({ file, clock })).rejects.toMatchObject({ kind: 'occupied' });
  });

  test('when that program keeps its migrations as we do', async () => {
    filled('create table kysely_migration (name text, timestamp text)');
    filled(`insert into kysely_migration values ('001_users', '2020')`);
    await refused('occupied', /Another program.*amur\.db \(001_users\)/);
  });

  test('when it is damaged', async () => {
    const store = await open();
    for (let chatId = 0; chatId < 300; chatId++) await store.chats.save(chatId, { talk: { searched: 'x'.repeat(200) } });
    await store.close();
    opened.length = 0;
    const bytes = readFileSync(file);
    bytes.fill(0xff, 20 * 4096, 22 * 4096);
    writeFileSync(file, bytes);
    await refused('corrupt', /damaged.*backup/);
  });

  test('when a later version wrote it', async () => {
    await (await open()).close();
    opened.length = 0;
    const later = new Libsql(file);
    later.exec(`insert into kysely_migration (name, timestamp) values ('9999-later', '2099')`);
    later.pragma('wal_checkpoint(TRUNCATE)');
    later.close();
    await refused('newer', /later version.*9999-later/);
    await expect(openQuestions({ file, clock })).rejects.toMatchObject({ kind: 'newer' });
  });

  test('when it can’t be opened for writing', async () => {
    mkdirSync(file);
    await expect(openStore({ file, clock })).rejects.toMatchObject({
      kind: 'unwritable',
      message: expect.stringMatching(/check who owns it/),
    });
    file = join(file, 'amur.db');
    writeFileSync(join(folder, 'plain'), '');
    await expect(openStore({ file: join(folder, 'plain', 'amur.db'), clock })).rejects.toMatchObject({ kind: 'unwritable' });
  });
});

test('a row that was spoilt from outside is named', async () => {
  const store = await open();
  await store.chats.save(7, { language: 'en' });
  const outside = new Libsql(file);
  outside.exec(`update chats set language = 'klingon'`);
  outside.close();
  await expect(store.chats.get(7)).rejects.toMatchObject({
    kind: 'row',
    message: expect.stringMatching(/Row 7 of the table chats[\s\S]*language/),
  });
});

// A disk of our own needs the right to mount one; elsewhere this is left out.
const small = join(tmpdir(), `amur-small-disk-${process.pid}`);
const mount = (): boolean => {
  mkdirSync(small, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', small]).status === 0;
};
const unmount = (): void => {
  // Lazily: libsql lets go of the file only when its statements are collected.
  spawnSync('umount', ['--lazy', small]);
  rmdirSync(small);
};
const canMount = (): boolean => {
  const can = mount();
  unmount();
  return can;
};
describe.skipIf(process.platform !== 'linux' || !canMount())('a full disk', () => {
  test('is told of, what was stored before stays, and work goes on once there is room', async () => {
    mount();
    file = join(small, 'amur.db');
    const ballast = join(small, 'ballast');
    writeFileSync(ballast, Buffer.alloc(128 * 1024));
    try {
      const store = await open();
      let saved = 0;
      const fill = async (): Promise<never> => {
        for (;;) {
          await store.chats.save(saved + 1, { talk: { searched: 'x'.repeat(2_000) } });
          saved++;
        }
      };
      await expect(fill()).rejects.toMatchObject({ kind: 'full', message: expect.stringMatching(/disk.*full.*Make room/) });
      expect(await store.chats.get(saved)).toMatchObject({ id: saved });
      rmSync(ballast);
      await store.chats.save(saved + 1, { language: 'ru' });
      await store.close();
      opened.length = 0;
      expect(await (await open()).chats.get(saved + 1)).toMatchObject({ language: 'ru' });
    } finally {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      unmount();
    }
  });
});
