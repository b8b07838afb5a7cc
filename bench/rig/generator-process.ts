/* The process that pushes updates to a webhook; its latencies count from the instant at which an update was to be pushed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent } from 'undici';
import { seededRandom } from '../../tests/seeded-random.js';
import { answerParent } from './child.js';
import type { GeneratorAnswers, GeneratorAsk, Load, Pushed, Rush } from './generator.js';
import { schedule } from './schedule.js';

// Below what a listening socket keeps waiting (511): beyond it the kernel drops connections, and seconds pass before they're tried again.
const MOST_CONNECTIONS = 400;
const TELEGRAM_WAITS_MS = 60_000;
const AGAIN_AFTER_MS = 500;

/** When nothing new is pushed any more, and when nothing is pushed again. */
let end = { fresh: Infinity, again: Infinity };
const agent = new Agent({ connections: MOST_CONNECTIONS, headersTimeout: TELEGRAM_WAITS_MS, bodyTimeout: TELEGRAM_WAITS_MS });

type Target = Pick<Load, 'url' | 'secret' | 'firstUpdate' | 'firstChat' | 'chats' | 'texts'>;

const updateOf = ({ firstUpdate, firstChat, chats, texts }: Target, i: number) => {
  const chat = firstChat + (i % chats);
  const name = { id: chat, first_name: `Person ${chat}` };
  const from = { ...name, is_bot: false, language_code: 'en' };
  const message = {
    message_id: i + 1,
    date: Math.floor(Date.now() / 1_000),
    chat: { ...name, type: 'private' },
    from,
    text: texts[i % texts.length],
  };
  return { chat, body: JSON.stringify({ update_id: firstUpdate + i, message }) };
};

/** The answer's status and the milliseconds that it asks to wait; 0 when no answer came. */
const push = async ({ url, secret }: Target, body: string): Promise<{ readonly status: number; readonly wait: number }> => {
  const { origin, pathname } = new URL(url);
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  try {
    const answer = await agent.request({ origin, path: pathname, method: 'POST', headers, body });
    await answer.body.dump();
    return { status: answer.statusCode, wait: Number(answer.headers['retry-after'] ?? 0) * 1_000 };
  } catch {
    // No answer at all: the process is gone, or the connection broke.
    return { status: 0, wait: 0 };
  }
};

type Column = keyof Pushed;
const COLUMNS = ['chats', 'at', 'first', 'took', 'status', 'tries'] as const satisfies readonly Column[];

const pushed = () => {
  const columns: Record<Column, number[]> = { chats: [], at: [], first: [], took: [], status: [], tries: [] };
  const note = (row: Readonly<Record<Column, number>>): void => {
    for (const column of COLUMNS) columns[column].push(row[column]);
  };
  return { columns, note };
};

const load = async (order: Load): Promise<Pushed> => {
  end = { fresh: Infinity, again: Infinity };
  const { columns, note } = pushed();
  const under: Promise<void>[] = [];
  const one = async (i: number, at: number): Promise<void> => {
    const { chat, body } = updateOf(order, i);
    let tries = 1;
    let { status, wait } = await push(order, body);
    const first = Date.now() - at;
    while (order.again && status !== 200 && Date.now() < end.again) {
      await sleep(Math.max(wait, AGAIN_AFTER_MS));
      ({ status, wait } = await push(order, body));
      tries++;
    }
    note({ chats: chat, at, first, took: Date.now() - at, status, tries });
  };
  const over = (): boolean => Date.now() >= end.fresh;
  await schedule({ ...order, random: seededRandom(order.seed), over }, (i, at) => void under.push(one(i, at)));
  await Promise.all(under);
  return columns;
};

const rush = async (order: Rush): Promise<Pushed> => {
  const { columns, note } = pushed();
  const until = Date.now() + order.seconds * 1_000;
  let next = 0;
  const connection = async (): Promise<void> => {
    while (Date.now() < until) {
      const at = Date.now();
      const { chat, body } = updateOf(order, next++);
      const { status } = await push(order, body);
      const took = Date.now() - at;
      note({ chats: chat, at, first: took, took, status, tries: 1 });
    }
  };
  await Promise.all(Array.from({ length: order.connections }, connection));
  return columns;
};

answerParent<GeneratorAsk, GeneratorAnswers>({
  load,
  rush,
  finish: ({ withinMs }) => {
    end = { fresh: Date.now(), again: Date.now() + withinMs };
    return undefined;
  },
});
