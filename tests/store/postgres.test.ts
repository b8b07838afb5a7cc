import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openPostgres } from '../../src/store/postgres.js';
import { openStore } from '../../src/store/store.js';
import { testClock } from '../test-clock.js';
import { onPostgres } from './databases.js';
import { askServer, databaseUrl } from './databases-of-server.js';

const clock = testClock();
const server = process.env['TEST_DATABASE_URL'] ?? '';

test('a server that can’t be reached is told of, without its address or password', async () => {
  const opening = openStore({ databaseUrl: 'postgres://amur:hunter2@127.0.0.1:9/amur', clock });
  await expect(opening).rejects.toMatchObject({
    kind: 'away',
    message: expect.stringMatching(/can't be reached.*ECONNREFUSED.*DATABASE_URL/),
  });
  await expect(opening).rejects.not.toMatchObject({ message: expect.stringMatching(/hunter2|127\.0\.0\.1/) });
});

onPostgres(() => {
  const onOwnDatabase = async (use: (url: string) => Promise<void>): Promise<void> => {
    const name = `amur_${randomUUID().replaceAll('-', '')}`;
    await askServer(server, `create database ${name}`);
    try {
      await use(databaseUrl(server, name));
    } finally {
      await askServer(server, `drop database ${name} with (force)`);
    }
  };

  test('a database that isn’t there is told of', async () => {
    await expect(openStore({ databaseUrl: databaseUrl(server, 'nowhere'), clock })).rejects.toMatchObject({
      kind: 'away',
      message: expect.stringMatching(/createdb/),
    });
  });

  test('a user who may not make tables is told so', async () => {
    await onOwnDatabase(async (url) => {
      const name = `guest_${randomUUID().replaceAll('-', '')}`;
      await askServer(url, `create role ${name} login password 'guest'`);
      const guest = new URL(url);
      guest.username = name;
      guest.password = 'guest';
      const opening = openStore({ databaseUrl: guest.href, clock });
      await expect(opening).rejects.toMatchObject({ kind: 'unwritable', message: expect.stringMatching(/OWNER TO/) });
      await askServer(url, `drop role ${name}`);
    });
  });

  test('instances that start at once bring the schema up to date together; a later version’s is refused', async () => {
    await onOwnDatabase(async (url) => {
      const stores = await Promise.all(['a', 'b', 'c'].map((owner) => openStore({ databaseUrl: url, clock, owner })));
      await Promise.all(stores.map((store) => store.ping()));
      await Promise.all(stores.map((store) => store.close()));
      await askServer(url, `insert into kysely_migration (name, timestamp) values ('9999-later', '2099')`);
      await expect(openStore({ databaseUrl: url, clock })).rejects.toMatchObject({ kind: 'newer' });
    });
  });

  test('another program’s tables of our names are left alone, others don’t matter', async () => {
    await onOwnDatabase(async (url) => {
      await askServer(url, 'create table customers (id int); create schema crm; create table crm.chats (id int)');
      await (await openStore({ databaseUrl: url, clock })).close();
    });
    await onOwnDatabase(async (url) => {
      await askServer(url, 'create table chats (id int); create table customers (id int)');
      const opening = openStore({ databaseUrl: url, clock });
      await expect(opening).rejects.toMatchObject({
        kind: 'occupied',
        message: expect.stringMatching(/\(chats\).*createdb.*DATABASE_URL/),
      });
    });
  });

  test('a connection that is cut in the midst of a transaction ends that one, not the process', async () => {
    await onOwnDatabase(async (url) => {
      const { kysely } = await openPostgres(url);
      const cut = kysely.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await askServer(url, `select pg_terminate_backend(${rows[0]?.pid ?? 0})`);
        await expect.poll(() => sql`select 1`.execute(transaction).catch(() => 'cut'), { timeout: 5_000 }).toBe('cut');
        await sql`select 1`.execute(transaction);
      });
      await expect(cut).rejects.toMatchObject({ kind: 'away' });
      await sql`select 1`.execute(kysely);
      await kysely.destroy();
    });
  });

  test('it goes on by itself after the server cut its connections', async () => {
    await onOwnDatabase(async (url) => {
      const store = await openStore({ databaseUrl: url, clock });
      await store.chats.save(7, { language: 'en' });
      await askServer(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await expect.poll(() => store.chats.get(7).catch(() => undefined), { timeout: 5_000 }).toMatchObject({ language: 'en' });
      await store.close();
    });
  });
});
