/**
 * Tries the backups that docs/operate.md tells of: npx tsx --conditions=playground-source deploy/try-backup.ts (with TEST_DATABASE_URL, as .ci/postgres gives it, PostgreSQL too)
 * Somebody subscribes; a backup is made while the bot runs; somebody else subscribes; the bot is killed and its data lost; the backup
 * is restored and the bot started again: the first subscription is there, the second, made after the backup, is not.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from 'telegram-playground';
import { startPlayground, type Playground } from 'telegram-playground';

/** A start included, on a busy machine. */
const WAIT = { within: 120_000 };
const folder = mkdtempSync(join(tmpdir(), 'amur-backup-'));
const problems: string[] = [];

/** Runs a command as an operator types it, and shows it. */
const type = (...[file, ...args]: readonly string[]): void => {
  console.log(`$ ${[file, ...args].map((word) => (word?.includes(' ') ? `"${word}"` : word)).join(' ')}`);
  execFileSync(file ?? '', args, { stdio: ['ignore', 'inherit', 'inherit'] });
};

const startBot = (playground: Playground, store: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['dist/src/main.js'], {
    env: { PATH: process.env['PATH'] ?? '', BOT_TOKEN: playground.token, API_ROOT: playground.apiRoot, LOG_LEVEL: 'warn', ...store },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

const subscribe = async (playground: Playground, person: Person, labels: readonly string[]): Promise<void> => {
  const chat = playground.chats.private(person);
  person.send('/subscribe');
  const message = await chat.next(WAIT);
  for (const label of labels) {
    await person.press(chat.message(message.message_id) ?? message, label);
    await chat.nextEdit(WAIT);
  }
};

const hasSubscription = async (playground: Playground, person: Person, topic: string): Promise<boolean> => {
  person.send('/subscriptions');
  return (await playground.chats.private(person).next(WAIT)).text?.includes(topic) === true;
};

/** What is particular to one kind of store. */
interface Kind {
  readonly name: string;
  readonly store: Readonly<Record<string, string>>;
  readonly backUp: () => void;
  readonly lose: () => void;
  readonly restore: () => void;
}

const tryKind = async ({ name, store, backUp, lose, restore }: Kind): Promise<void> => {
  console.log(`\n${name}`);
  const playground = await startPlayground({ limiter: 'off' });
  const { english, russian } = playground.people;
  let bot = startBot(playground, store);
  await subscribe(playground, english, ['⚡ Energy', 'Every day', '✅ Subscribe']);
  backUp();
  await subscribe(playground, russian, ['⚡ Энергетика', 'Каждый день', '✅ Подписаться']);
  bot.kill('SIGKILL');
  await once(bot, 'exit');
  lose();
  restore();
  bot = startBot(playground, store);
  if (!(await hasSubscription(playground, english, 'Energy'))) problems.push(`${name}: the subscription is not there`);
  if (await hasSubscription(playground, russian, 'Энергетика')) problems.push(`${name}: there is more than was backed up`);
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await playground.close();
};

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
const file = join(folder, 'amur.db');
const removeFiles = (): void => ['', '-wal', '-shm'].forEach((end) => rmSync(`${file}${end}`, { force: true }));

await tryKind({
  name: 'SQLite, VACUUM INTO while the bot runs',
  store: { DATABASE_FILE: file },
  backUp: () => type('sqlite3', file, `VACUUM INTO '${folder}/backup.db'`),
  lose: removeFiles,
  restore: () => type('cp', `${folder}/backup.db`, file),
});
removeFiles();

// Copied while it's still written to: the file and its log together, which only a stopped bot or a snapshot of the disk makes whole.
const ends = ['', '-wal'];
await tryKind({
  name: 'SQLite, the file and its -wal from one snapshot',
  store: { DATABASE_FILE: file },
  backUp: () => ends.forEach((end) => copyFileSync(`${file}${end}`, join(folder, `snapshot.db${end}`))),
  lose: removeFiles,
  restore: () => ends.forEach((end) => type('cp', join(folder, `snapshot.db${end}`), `${file}${end}`)),
});

const server = process.env['TEST_DATABASE_URL'];
if (server === undefined)
  console.log('\nPostgreSQL was not tried: .ci/postgres run npx tsx --conditions=playground-source deploy/try-backup.ts');
else {
  const url = new URL(server);
  url.pathname = '/amur_backup';
  type('psql', '--quiet', server, '-c', 'create database amur_backup');
  await tryKind({
    name: 'PostgreSQL, pg_dump while the bot runs, pg_restore',
    store: { DATABASE_URL: url.href },
    backUp: () => type('pg_dump', '--format=custom', `--file=${folder}/amur.dump`, url.href),
    lose: () => type('psql', '--quiet', server, '-c', 'drop database amur_backup with (force)', '-c', 'create database amur_backup'),
    restore: () => type('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${url.href}`, `${folder}/amur.dump`),
  });
  type('psql', '--quiet', server, '-c', 'drop database amur_backup with (force)');
}

rmSync(folder, { recursive: true });
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? '\nEach backup brought back what it held, and no more.' : '');
process.exitCode = problems.length > 0 ? 1 : 0;
