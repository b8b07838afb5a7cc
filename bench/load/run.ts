/** npm run bench -- load [--only saturation,half,overload]: the bot by webhook beside a bare telegraf handler, in turn; see bench/RESULTS.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SECRET, startAmur } from '../rig/amur.js';
import { startBotApi } from '../rig/bot-api.js';
import type { Server } from '../rig/bot.js';
import { type Pushed, startGenerator } from '../rig/generator.js';
import { quantile, record } from '../results.js';
import { startBare } from './bare-server.js';
import { NEW_QUESTIONS, QUESTIONS } from './questions.js';

const { values } = parseArgs({
  options: {
    rush: { type: 'string', default: '8' },
    warm: { type: 'string', default: '20' },
    steady: { type: 'string', default: '60' },
    overload: { type: 'string', default: '10' },
    only: { type: 'string', default: 'saturation,half,overload' },
    seed: { type: 'string', default: '1' },
  },
});
const only = new Set(values.only.split(','));
const seed = Number(values.seed);
/** Who takes part in one measurement; the bot has heard from the first of them before. */
const CROWD = 20_000;
/** As many crowds as all measurements ask for; nobody else is there to be sent anything. */
const PEOPLE = 16 * CROWD;
const CONNECTIONS = 40;
const ROUNDS = 3;
const BACK_WITHIN_S = 5;
/** New questions a second: ten times what Telegram lets a bot send. */
const GOAL = 300;
/** Where only the overload is asked for: enough to know what is usual. */
const SHORT_S = 10;

const generator = await startGenerator();
let update = 1_000;
let crowds = 0;
/** Who hasn't written before. */
const newcomers = (): number => 1 + ++crowds * CROWD;
/** Who has, so that what they ask may follow on from it. */
const REGULARS = 1;
/** A chat's next question is another one each time. */
const turned = (texts: readonly string[], by: number): readonly string[] => [...texts.slice(by), ...texts.slice(0, by)];
const target = ({ url }: Server) => ({
  url,
  secret: SECRET,
  seed,
  firstUpdate: (update += 1_000_000),
  firstChat: REGULARS,
  chats: CROWD,
  texts: turned(QUESTIONS, Math.floor(update / 1_000_000) % QUESTIONS.length),
});
const rush = (server: Server, seconds: number, told: { readonly texts?: readonly string[]; readonly firstChat?: number } = {}) =>
  generator.ask('rush', { ...target(server), ...told, seconds, connections: CONNECTIONS });
const load = (server: Server, perSecond: number, seconds: number): Promise<Pushed> =>
  generator.ask('load', {
    ...target(server),
    firstChat: newcomers(),
    texts: turned(NEW_QUESTIONS, (update / 1_000_000) % NEW_QUESTIONS.length),
    seconds,
    perSecond,
    again: false,
  });

/**
 * The Bot API, the bot and its peer, each warm: it has compiled its way through before it is measured. The engine does so for some 5,000 new
 * questions, of which one takes 3.5 ms at first and 1.8 ms in the end; those that are asked again and again leave most of it cold.
 */
const startRig = async (people: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'amur-load-'));
  const botApi = await startBotApi(folder, { limiter: 'off', people });
  const amur = await startAmur({ botApi, folder, store: { file: join(folder, 'amur.db') } });
  // The peer sends what the bot sent, word for word.
  await rush(amur, 1);
  const payload = (await botApi.ask('lastMessage', { chat: REGULARS })) ?? {};
  const bare = await startBare({ botApi, folder, secret: SECRET, payload });
  await rush(amur, Number(values.warm), { firstChat: newcomers(), texts: NEW_QUESTIONS });
  for (const server of [amur, bare]) await rush(server, Number(values.rush) / 2);
  const stop = async (): Promise<void> => {
    for (const server of [amur, bare]) server.kill('SIGTERM');
    await Promise.all([botApi.stop(), amur.ended]);
    rmSync(folder, { recursive: true });
  };
  return { amur, bare, botApi, stop };
};

const count = ({ status }: Pushed, wanted: number): number => status.filter((one) => one === wanted).length;
const errors = (pushed: Pushed): number => pushed.status.length - count(pushed, 200);
const ms = (value: number): string => value.toFixed(0);
const median = (list: readonly number[]): number => quantile(list, 0.5);
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
const verdict = (held: boolean): string => {
  if (!held) process.exitCode = 1;
  return held ? 'yes' : 'NO';
};

const rushed = await startRig(PEOPLE);
const seconds = Number(values.rush);
const CASES: readonly { readonly name: string; readonly goal?: number; readonly rush: () => Promise<Pushed> }[] = [
  { name: 'Amur, newcomers, questions asked before', rush: () => rush(rushed.amur, seconds, { firstChat: newcomers() }) },
  { name: 'Amur, chats that go on, questions asked before', rush: () => rush(rushed.amur, seconds) },
  {
    name: 'Amur, newcomers, each question new',
    goal: GOAL,
    rush: () => rush(rushed.amur, seconds, { firstChat: newcomers(), texts: NEW_QUESTIONS }),
  },
  { name: 'bare telegraf', rush: () => rush(rushed.bare, seconds) },
];
const rates = CASES.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) for (const [i, one] of CASES.entries()) rates[i]?.push(count(await one.rush(), 200) / seconds);
const medians = rates.map(median);
const peerRate = medians.at(-1) ?? 0;
const tellSaturation = (): Promise<void> =>
  record({
    id: 'load-saturation',
    title: 'Load: saturation',
    what: `Updates answered 200 a second, pushed by ${CONNECTIONS} connections as fast as they are answered; ${ROUNDS} rounds of ${values.rush} s in turn, the median. A question and its answer each; the limiter off. Questions asked before: eight that everybody asks. In chats that go on a question may follow on from the last one. New questions: those of the development sets, each understood anew; the bot has answered such for ${values.warm} s before. The peer is a bare telegraf handler: one durable insert (the same SQLite settings), then the very message that the bot sent. Generator, Bot API (TLS) and bot are a process each, on the same two cores. To hold: ${GOAL} new questions a second, ten times what Telegram lets a bot send.`,
    command: 'npm run bench -- load',
    columns: ['', 'updates a second', 'rounds', 'of the peer', 'held'],
    rows: CASES.map(({ name, goal }, i) => {
      const rate = medians[i] ?? 0;
      const told = [name, ms(rate), (rates[i] ?? []).map(ms).join(', '), (rate / peerRate).toFixed(2)];
      return [...told, goal === undefined ? '' : verdict(rate >= goal)];
    }),
  });
if (only.has('saturation')) await tellSaturation();
await rushed.stop();
// A fresh one: the Bot API keeps what it was sent, and collecting garbage among a hundred thousand messages takes it a second.
const { amur, bare, botApi, stop } = await startRig(PEOPLE);

const half = GOAL / 2;
const steadySeconds = only.has('half') ? Number(values.steady) : SHORT_S;
const steady: Record<'amur' | 'bare', Pushed[]> = { amur: [], bare: [] };
/** Updates that were answered 200, and whose chats were sent nothing. */
let lost = 0;
for (let round = 0; round < 2; round++) {
  steady.bare.push(await load(bare, half, steadySeconds / 2));
  const { total: from } = await botApi.ask('accepted', { from: 0 });
  const pushed = await load(amur, half, steadySeconds);
  steady.amur.push(pushed);
  const served = new Set((await botApi.ask('accepted', { from })).chats);
  lost += pushed.chats.filter((chat, i) => pushed.status[i] === 200 && !served.has(chat)).length;
}
const steadyRow = (name: 'amur' | 'bare') => {
  const took = steady[name].flatMap((pushed) => pushed.took);
  return {
    sent: took.length,
    errors: steady[name].reduce((sum, pushed) => sum + errors(pushed), 0),
    p50: median(took),
    p99: quantile(took, 0.99),
  };
};
const [ours, peer] = [steadyRow('amur'), steadyRow('bare')];
const tellHalf = (): Promise<void> =>
  record({
    id: 'load-half',
    title: 'Load: at half of the goal',
    what: `An open loop at ${ms(half)} new questions a second, in turn with the peer at the same rate: latency from the instant at which an update was to be pushed to its 200. Lost: answered 200, and nothing was sent to the chat. To hold: no error, nothing lost, p99 at most three times the peer's.`,
    command: 'npm run bench -- load',
    columns: ['', 'seconds', 'updates', 'errors', 'lost', 'p50, ms', 'p99, ms', 'p99 of the peer', 'held'],
    rows: [
      [
        'Amur',
        2 * steadySeconds,
        ours.sent,
        ours.errors,
        lost,
        ms(ours.p50),
        ms(ours.p99),
        (ours.p99 / peer.p99).toFixed(2),
        verdict(ours.errors === 0 && lost === 0 && ours.p99 <= 3 * peer.p99),
      ],
      ['bare telegraf', steadySeconds, peer.sent, peer.errors, '', ms(peer.p50), ms(peer.p99), '', ''],
    ],
  });
if (only.has('half')) await tellHalf();

const tellOverload = async (): Promise<void> => {
  const before = amur.memory();
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, amur.memory())), 100);
  const over = await load(amur, 3 * GOAL, Number(values.overload));
  const ended = Math.max(...over.at);
  const back = await load(amur, half, 2 * BACK_WITHIN_S);
  clearInterval(watching);
  const slowest = Math.max(...over.took);
  const others = over.status.filter((status) => status !== 200 && status !== 503).length;
  const bad = back.at.filter((_at, i) => back.status[i] !== 200 || (back.took[i] ?? 0) > 3 * ours.p99 + 50);
  const backAfter = bad.length === 0 ? 0 : (Math.max(...bad) - ended) / 1_000;
  await record({
    id: 'load-overload',
    title: 'Load: three times the goal',
    what: `${ms(3 * GOAL)} new questions a second for ${values.overload} s, then half of the goal again. To hold: every one is answered within 1 s by 200 or 503 (with Retry-After, so that Telegram sends it again), memory is bounded, and within ${BACK_WITHIN_S} s all is as before.`,
    command: 'npm run bench -- load',
    columns: ['updates', '200', '503', 'other', 'p99, ms', 'slowest, ms', 'memory before, MB', 'at most, MB', 'as before after, s', 'held'],
    rows: [
      [
        over.status.length,
        count(over, 200),
        count(over, 503),
        others,
        ms(quantile(over.took, 0.99)),
        ms(slowest),
        megabytes(before),
        megabytes(most),
        backAfter.toFixed(1),
        verdict(others === 0 && slowest <= 1_000 && most < before + 256 * 1024 * 1024 && backAfter <= BACK_WITHIN_S),
      ],
    ],
  });
};
if (only.has('overload')) await tellOverload();

await stop();
await generator.stop();
