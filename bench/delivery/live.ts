/** .ci/postgres run npm run bench -- delivery-live [--minutes 5]: four processes on one PostgreSQL deliver in real time while people ask. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/clock.js';
import { openStore } from '../../src/store/store.js';
import { askServer, databaseUrl } from '../../tests/store/databases-of-server.js';
import { QUESTIONS } from '../load/questions.js';
import { quantile, record } from '../results.js';
import { startAmur } from '../rig/amur.js';
import { type Accepted, type BotApiAnswers, startBotApi } from '../rig/bot-api.js';
import { freePort } from '../rig/bot.js';
import { startProxy } from '../rig/proxy.js';
import { subscribeAll } from '../subscribe-all.js';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, asking: { type: 'string', default: '50' } } });
const server = process.env['TEST_DATABASE_URL'];
if (server === undefined) throw new Error('This needs PostgreSQL: .ci/postgres run npm run bench -- delivery-live');
const seconds = Number(values.minutes) * 60;
const asking = Number(values.asking);
const PROCESSES = 4;
const PER_SECOND = 30;
const GOAL = 0.93;
const QUIET_S = 30;
/** What begins and ends isn't counted: processes find each other within three seconds. */
const EDGE_S = 5;
const NAME = 'amur_live';

const subscribers = Math.ceil((seconds + 60) * PER_SECOND);
const askers = Array.from({ length: 2_000 }, (_, i) => subscribers + 1 + i);
const folder = mkdtempSync(join(tmpdir(), 'amur-live-'));
await askServer(server, `drop database if exists ${NAME} with (force)`);
await askServer(server, `create database ${NAME}`);
const url = databaseUrl(server, NAME);
const store = await openStore({ databaseUrl: url, clock: systemClock });
await subscribeAll(store, subscribers, Date.now() + 3_600_000);

const botApi = await startBotApi(folder, { limiter: 'bulk', people: subscribers + askers.length });
const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
const wire = await startProxy(ports);
const publicUrl = `http://127.0.0.1:${wire.port}`;
const bots = await Promise.all(ports.map((port) => startAmur({ botApi, folder, store: { databaseUrl: url }, port, publicUrl })));

type Written = BotApiAnswers['write'];
const people = new Set(askers);
/** How many fell into the fullest second, wherever it begins; `at` is in order. */
const fullestSecond = (at: readonly number[]): number => {
  let [from, most] = [0, 0];
  at.forEach((now, i) => {
    while ((at[from] ?? now) <= now - 1_000) from++;
    most = Math.max(most, i - from + 1);
  });
  return most;
};
/** Milliseconds from when each question was to be written to its answer; Infinity for none. */
const waits = (written: Written, { chats, at }: Accepted): readonly number[] => {
  const answers = new Map<number, number[]>();
  chats.forEach((chat, i) => answers.set(chat, [...(answers.get(chat) ?? []), at[i] ?? 0]));
  return written.chats.map((chat, i) => {
    const asked = written.at[i] ?? 0;
    const own = answers.get(chat) ?? [];
    const next = own.findIndex((when) => when >= Math.floor(asked));
    return next === -1 ? Infinity : (own.splice(next, 1)[0] ?? 0) - asked;
  });
};
const ask = (during: number, seed: number): Promise<Written> =>
  botApi.ask('write', { perSecond: asking, seconds: during, chats: askers, texts: QUESTIONS, seed });

await ask(10, 1);
await sleep(2_000);
const { total: start } = await botApi.ask('accepted', { from: 0 });
const alone = await ask(QUIET_S, 2);
await sleep(3_000);
const quiet = waits(alone, await botApi.ask('accepted', { from: start }));

const { total: from } = await botApi.ask('accepted', { from: 0 });
await askServer(url, `update subscriptions set next_at = ${Date.now()}`);
const began = Date.now();
const beside = await ask(seconds, 3);
const accepted = await botApi.ask('accepted', { from });
await sleep(3_000);
const busy = waits(beside, await botApi.ask('accepted', { from }));

const delivered = accepted.at.filter((_at, i) => !people.has(accepted.chats[i] ?? 0));
const counted = delivered.filter((at) => at >= began + EDGE_S * 1_000 && at < began + (seconds - EDGE_S) * 1_000);
const rate = counted.length / (seconds - 2 * EDGE_S);
const fullest = fullestSecond(counted);
const refused = await botApi.ask('refused', null);
const tooMany = refused.filter(({ code }) => code === 429).length;

for (const bot of bots) bot.kill('SIGTERM');
await Promise.all(bots.map(({ ended }) => ended));
// The store's own word against the ledger's, once nothing is under way any more.
const ledger = await botApi.ask('accepted', { from });
const reached = new Set(ledger.chats.filter((chat) => !people.has(chat)));
const believed = await store.deliveries.progress();
const sent = subscribers - believed.left;
const twice = ledger.chats.filter((chat) => !people.has(chat)).length - reached.size;
await store.close();
wire.close();
await botApi.stop();
await askServer(server, `drop database ${NAME} with (force)`);
rmSync(folder, { recursive: true });

const [p99, p99Quiet] = [quantile(busy, 0.99), quantile(quiet, 0.99)];
const verdict = (held: boolean): string => {
  if (!held) process.exitCode = 1;
  return held ? 'yes' : 'NO';
};
await record({
  id: 'delivery-live',
  title: 'Delivery, in real time',
  what: `${PROCESSES} processes by webhook on one PostgreSQL, the Bot API over TLS with the \`bulk\` limiter, ${values.minutes} minutes; ${asking} people a second ask meanwhile, as the Bot API pushes it. The limit is ${PER_SECOND} a second for all processes together. Everything shares two cores.`,
  command: '.ci/postgres run npm run bench -- delivery-live',
  columns: ['', 'measured', 'to hold', 'held'],
  rows: [
    ['deliveries a second', rate.toFixed(2), '', ''],
    ['of the limit', (rate / PER_SECOND).toFixed(3), `at least ${GOAL}`, verdict(rate / PER_SECOND >= GOAL)],
    ['the fullest second, wherever it begins', fullest, `at most ${PER_SECOND}`, verdict(fullest <= PER_SECOND)],
    ['answers 429', tooMany, '', ''],
    [
      'reached by the ledger / sent by the store / twice',
      `${reached.size} / ${sent} / ${twice}`,
      'the same, 0 twice',
      verdict(reached.size === sent && twice === 0),
    ],
    [
      'questions, without an answer',
      `${busy.length}, ${busy.filter((wait) => wait === Infinity).length}`,
      '0',
      verdict(busy.every((wait) => wait < Infinity)),
    ],
    ['p50 of an answer without and with the delivery, ms', `${quantile(quiet, 0.5).toFixed(0)}, ${quantile(busy, 0.5).toFixed(0)}`, '', ''],
    [
      'p99 of an answer without and with the delivery, ms',
      `${p99Quiet.toFixed(0)}, ${p99.toFixed(0)}`,
      'at most twice',
      verdict(p99 <= 2 * p99Quiet),
    ],
  ],
});
