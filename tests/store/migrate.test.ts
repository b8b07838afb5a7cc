import { expect, test } from 'vitest';
import { testClock } from '../test-clock.js';
import { onEachDatabase } from './databases.js';

const clock = testClock();

/** As an earlier version's store may hold it: two admins subscribed at once. */
const row = (id: number, what: string, status: string, thread = 'null'): string =>
  `insert into subscriptions (id, chat_id, thread_id, what, every, time, zone, round, position, next_at, status, changed_at)
     values (${id}, -100, ${thread}, '${what}', 'day', '09:00', 'Europe/Moscow', 1, 0, ${status === 'active' ? '1' : 'null'}, '${status}', 1);`;

onEachDatabase((database) => {
  test('of two subscriptions to one topic in one place the one that comes stays, and there is no third', async () => {
    await (await database.open(clock)).close();
    await database.run(
      `drop index topic_once_in_place; alter table deliveries drop column unanswered; delete from kysely_migration where name >= '0005';
       insert into chats (id, talk, state, seen_at) values (-100, '{}', 'active', 1);
       ${row(1, 'energy', 'finished')} ${row(2, 'energy', 'active')} ${row(3, 'energy', 'active')} ${row(4, 'energy', 'active', '5')}
       ${row(5, 'forestry', 'paused')} ${row(6, 'forestry', 'finished')} ${row(7, 'forestry', 'stopped')}`,
    );
    const store = await database.open(clock);
    expect((await store.subscriptions.ofChat(-100)).map(({ id }) => id)).toEqual([2, 4, 5]);
    await expect(database.run(row(8, 'energy', 'active'))).rejects.toThrow(/unique/i);
    await expect(database.run(row(9, 'energy', 'active', '5'))).rejects.toThrow(/unique/i);
    await database.run(row(10, 'energy', 'stopped'));
  });
});
