/** npm run bench -- abuse [--seconds 30 --rounds 3]: one person sends 100 messages a second; what do they get, and what do others notice? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { QUESTIONS } from '../load/questions.js';
import { quantile, record } from '../results.js';
import { startAmur } from '../rig/amur.js';
import { startBotApi } from '../rig/bot-api.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
    rate: { type: 'string', default: '30' },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const rate = Number(values.rate);

const ABUSER = 1;
const ABUSE_PER_SECOND = 100;
/** What is answered at once before the limit of one a second is felt. */
const BURST = 10;
const MOST_SLOWER = 1.2;
const SETTLE_MS = 3_000;
/** They come by chance, so more than on average; each asks once. */
const ROOM = Math.ceil(seconds * rate * 1.3);

interface Side {
  readonly waits: number[];
  asked: number;
  unanswered: number;
}

const side = (): Side => ({ waits: [], asked: 0, unanswered: 0 });

const measure = async (reception: 'polling' | 'webhook') => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-abuse-'));
  // Once to warm up, then with and without the abuse.
  const people = 2 + (2 * rounds + 1) * ROOM;
  const botApi = await startBotApi(folder, { limiter: 'off', people });
  const amur = await startAmur({ botApi, folder, store: { file: join(folder, 'amur.db') }, polling: reception === 'polling' });
  let next = 2;
  /** Fresh people ask one question each; what is waited for is its first message. */
  const others = async (into: Side, seed: number): Promise<void> => {
    const own = Array.from({ length: ROOM }, (_, i) => next + i);
    next += ROOM;
    const { total: from } = await botApi.ask('accepted', { from: 0 });
    const written = await botApi.ask('write', { perSecond: rate, seconds, chats: own, texts: QUESTIONS, seed });
    await sleep(SETTLE_MS);
    const sent = await botApi.ask('accepted', { from });
    const first = new Map<number, number>();
    sent.chats.forEach((chat, i) => first.set(chat, first.get(chat) ?? sent.at[i] ?? 0));
    written.chats.forEach((chat, i) => {
      const at = first.get(chat);
      into.asked += 1;
      if (at === undefined) into.unanswered += 1;
      else into.waits.push(at - (written.at[i] ?? 0));
    });
  };
  const abuse = async (seed: number) => {
    const { total: from } = await botApi.ask('accepted', { from: 0 });
    const written = await botApi.ask('write', { perSecond: ABUSE_PER_SECOND, seconds, chats: [ABUSER], texts: QUESTIONS, seed });
    await sleep(SETTLE_MS);
    const sent = await botApi.ask('accepted', { from });
    const own = sent.starts.filter((_, i) => sent.chats[i] === ABUSER);
    const notices = own.filter((text) => text.includes('at once: I answer')).length;
    return { written: written.chats.length, answers: own.length - notices, notices };
  };

  await others(side(), 0);
  const [quiet, abused] = [side(), side()];
  const toAbuser = { written: 0, answers: 0, notices: 0, most: 0 };
  for (let round = 1; round <= rounds; round++) {
    await others(quiet, round);
    const [got] = await Promise.all([abuse(round), others(abused, round)]);
    toAbuser.written += got.written;
    toAbuser.answers += got.answers;
    toAbuser.notices += got.notices;
    toAbuser.most = Math.max(toAbuser.most, got.answers);
  }
  amur.kill('SIGTERM');
  await amur.ended;
  await botApi.stop();
  rmSync(folder, { recursive: true });
  return { quiet, abused, toAbuser };
};

const ms = (waits: readonly number[], share: number): string => quantile(waits, share).toFixed(0);
const rows: (string | number)[][] = [];
for (const reception of ['polling', 'webhook'] as const) {
  const { quiet, abused, toAbuser } = await measure(reception);
  const slower = quantile(abused.waits, 0.99) / quantile(quiet.waits, 0.99);
  const minutes = (rounds * (2 * seconds + 2 * (SETTLE_MS / 1000))) / 60;
  const held =
    slower <= MOST_SLOWER &&
    toAbuser.most <= seconds + BURST &&
    toAbuser.notices >= 1 &&
    toAbuser.notices <= Math.ceil(minutes / 5) &&
    quiet.unanswered + abused.unanswered === 0;
  if (!held) process.exitCode = 1;
  rows.push([
    reception,
    toAbuser.written,
    toAbuser.answers,
    (toAbuser.answers / (rounds * seconds)).toFixed(2),
    toAbuser.notices,
    `${abused.asked}, ${abused.unanswered}`,
    `${ms(quiet.waits, 0.5)} / ${ms(quiet.waits, 0.99)}`,
    `${ms(abused.waits, 0.5)} / ${ms(abused.waits, 0.99)}`,
    slower.toFixed(2),
    held ? 'yes' : 'NO',
  ]);
}

await record({
  id: 'abuse',
  title: 'Abuse: one person at 100 messages a second',
  what:
    `The bot as an operator runs it, the Bot API over TLS with its limiter off. ${rate} other people a second ask one question each, for ${seconds} s without and ${seconds} s with the abuse, ` +
    `in turn, ${rounds} times; their wait is from the instant at which the question was to be written until the Bot API has accepted the answer. ` +
    `To hold: about one answer a second for the abuser (${BURST} more at once), one notice in five minutes, nobody else unanswered, others' p99 at most ${MOST_SLOWER} times as long.`,
  command: 'npm run bench -- abuse',
  columns: [
    'by',
    'abusive messages',
    'answers to them',
    'a second',
    'notices',
    'others, unanswered',
    'p50 / p99 without, ms',
    'p50 / p99 with, ms',
    'p99, times',
    'held',
  ],
  rows,
});
