/** npm run bench -- hung: the bot polls; sending to one chat hangs. Do others wait, and does each chat keep its order? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { quantile, record } from '../results.js';
import { startAmur } from '../rig/amur.js';
import { startBotApi } from '../rig/bot-api.js';
import { QUESTIONS } from './questions.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' }, rate: { type: 'string', default: '20' } } });
const seconds = Number(values.seconds);
const HUNG = 1;
const MOST_LATE_MS = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'amur-hung-'));
const botApi = await startBotApi(folder, { limiter: 'off', people: 200 });
const amur = await startAmur({ botApi, folder, store: { file: join(folder, 'amur.db') }, polling: true });
const others = Array.from({ length: 150 }, (_, i) => i + 2);

const ask = async (seed: number) => {
  const { total: from } = await botApi.ask('accepted', { from: 0 });
  const order = { perSecond: Number(values.rate), seconds, chats: others, texts: QUESTIONS, seed };
  const { chats, at } = await botApi.ask('write', order);
  await sleep(3_000);
  const sent = await botApi.ask('accepted', { from });
  const answers = new Map<number, { readonly at: number; readonly start: string }[]>();
  sent.chats.forEach((chat, i) => {
    const own = answers.get(chat) ?? [];
    own.push({ at: sent.at[i] ?? 0, start: sent.starts[i] ?? '' });
    answers.set(chat, own);
  });
  // The answer to a question is the first one of the chat that no earlier question has taken; its beginning tells whose it is.
  const taken = new Map<number, number>();
  return chats.map((chat, i) => {
    const place = taken.get(chat) ?? 0;
    taken.set(chat, place + 1);
    const answer = answers.get(chat)?.[place];
    return { question: i % QUESTIONS.length, start: answer?.start, wait: answer ? answer.at - (at[i] ?? 0) : Infinity };
  });
};

const before = await ask(1);
// What each question is answered with, by the word of most.
const usual = QUESTIONS.map((_question, number) => {
  const starts = before.filter(({ question }) => question === number).map(({ start }) => start);
  return starts.toSorted((a, b) => starts.filter((s) => s === b).length - starts.filter((s) => s === a).length)[0];
});
await botApi.ask('fault', { fault: { kind: 'hang' }, chatId: HUNG });
void botApi.ask('write', { perSecond: 5, seconds, chats: [HUNG], texts: QUESTIONS, seed: 3 }).catch(() => undefined);
const beside = await ask(2);
amur.kill('SIGTERM');
await amur.ended;
await botApi.stop();
rmSync(folder, { recursive: true });

const row = (name: string, answers: typeof before) => {
  const waits = answers.map(({ wait }) => wait);
  const strange = answers.filter(({ question, start }) => start !== usual[question]).length;
  return {
    name,
    asked: waits.length,
    open: waits.filter((wait) => wait === Infinity).length,
    p50: quantile(waits, 0.5),
    most: Math.max(...waits),
    strange,
  };
};
const rows = [row('all is well', before), row('one chat hangs', beside)];
const held =
  rows[1] !== undefined &&
  rows[0] !== undefined &&
  rows[1].most - rows[0].p50 <= MOST_LATE_MS &&
  rows[1].strange === 0 &&
  rows[1].open === 0;
if (!held) process.exitCode = 1;
await record({
  id: 'hung',
  title: 'Load: polling with one chat that hangs',
  what: `${values.rate} questions a second for ${seconds} s from ${others.length} chats, by polling; then the same while every request that sends to one other chat, which asks five times a second, is never answered. To hold: others are late by at most ${MOST_LATE_MS / 1_000} s (the longest wait less the usual one), and each chat's answers come in the order of its questions.`,
  command: 'npm run bench -- hung',
  columns: ['', 'questions', 'unanswered', 'p50, ms', 'longest, ms', 'out of order', 'held'],
  rows: rows.map(({ name, asked, open, p50, most, strange }, i) => [
    name,
    asked,
    open,
    p50.toFixed(0),
    most.toFixed(0),
    strange,
    i === 1 ? (held ? 'yes' : 'NO') : '',
  ]),
});
