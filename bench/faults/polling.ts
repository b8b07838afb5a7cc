import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUESTIONS } from '../load/questions.js';
import { startAmur } from '../rig/amur.js';
import type { Row, Scene } from './scene.js';

const PER_SECOND = 20;
const SECONDS = 10;
const PEOPLE = 150;
const PATIENCE_MS = 20_000;
const ANSWER_WITHIN_S = 5;
/** Its calendar goes back by an hour when it is told so. */
const WITH_A_CLOCK_TO_SET = `data:text/javascript,const now=Date.now;process.on('SIGUSR2',()=>{Date.now=()=>now()-3600000})`;

const TROUBLES = {
  anew: "the updates' numbers begin anew, lower",
  clock: 'the clock set back by an hour',
} as const;

let firstPerson = 50_000;

/** A bot that polls, and people who write before and after something has changed; the same people each time. */
export const polling = async ({ botApi, folder }: Scene, trouble: keyof typeof TROUBLES): Promise<Row> => {
  const store = { file: join(folder, `polling-${trouble}.db`) };
  const server = await startAmur({ botApi, folder, store, polling: true, args: ['--import', WITH_A_CLOCK_TO_SET] });
  const { total: from } = await botApi.ask('accepted', { from: 0 });
  const people = Array.from({ length: PEOPLE }, () => firstPerson++);
  const write = (seed: number) => botApi.ask('write', { perSecond: PER_SECOND, seconds: SECONDS, chats: people, texts: QUESTIONS, seed });
  const written = [await write(1)];
  if (trouble === 'clock') server.kill('SIGUSR2');
  else {
    // A week without updates leaves none of the old numbers.
    while ((await botApi.ask('webhook', null)).waiting > 0) await sleep(200);
    await botApi.ask('numberUpdatesFrom', { id: 5_000_000 });
  }
  written.push(await write(2));
  const asked = written.flatMap(({ chats }) => chats);
  const accepted = async () => botApi.ask('accepted', { from });
  for (const end = Date.now() + PATIENCE_MS; (await accepted()).chats.length < asked.length && Date.now() < end;) await sleep(200);
  const processor = server.processor();
  server.kill('SIGTERM');
  await server.ended;
  const sent = await accepted();
  const count = (chats: readonly number[], chat: number): number => chats.filter((one) => one === chat).length;
  const more = people.map((chat) => count(sent.chats, chat) - count(asked, chat));
  const last = (Math.max(...sent.at) - Math.max(...written.flatMap(({ at }) => at))) / 1_000;
  const lost = more.filter((difference) => difference < 0).length;
  const repeated = more.filter((difference) => difference > 0).length;
  return {
    fault: TROUBLES[trouble],
    store: 'SQLite',
    reckoning: { pushed: asked.length, answered: sent.chats.length, lost, repeated, open: 0 },
    back: `the last answer ${last.toFixed(1)} s after the last question; ${(processor / 1_000).toFixed(1)} s of the processor in all`,
    goal: `by polling, 0 lost, all answered within ${ANSWER_WITHIN_S} s`,
    held: lost === 0 && repeated === 0 && last <= ANSWER_WITHIN_S,
  };
};
