/* The process that plays Telegram: the playground's Bot API, its people, and its ledger. */
import { writeFileSync } from 'node:fs';
import { Agent, fetch } from 'undici';
import { startPlayground, type Playground } from 'telegram-playground';
import { seededRandom } from '../../tests/seeded-random.js';
import type { BotApiAnswers, BotApiAsk, Writing } from './bot-api.js';
import { answerParent } from './child.js';
import { schedule } from './schedule.js';

let playground: Playground;

const start = async ({ limiter, people, certificate }: BotApiAsk['start']): Promise<BotApiAnswers['start']> => {
  playground = await startPlayground({ tls: true, limiter, random: seededRandom(1) });
  writeFileSync(certificate, playground.certificate ?? '');
  for (let id = 1; id <= people; id++) playground.people.add({ id, first_name: `Person ${id}`, language_code: 'en' }).unblock();
  await forgetUpdates();
  return { apiRoot: playground.apiRoot, token: playground.token };
};

/** That people started the bot is no news that it should get. */
const forgetUpdates = async (): Promise<void> => {
  const dispatcher = new Agent({ connect: { ca: playground.certificate } });
  const address = `${playground.apiRoot}/bot${playground.token}/deleteWebhook?drop_pending_updates=true`;
  const { status } = await fetch(address, { dispatcher });
  if (status !== 200) throw new Error(`deleteWebhook: ${status}`);
  await dispatcher.close();
};

const SENDS: ReadonlySet<string> = new Set(['sendMessage', 'sendPhoto', 'sendDocument']);

const accepted = ({ from }: BotApiAsk['accepted']): BotApiAnswers['accepted'] => {
  const entries = playground.ledger.accepted.slice(from).filter(({ method }) => SENDS.has(method));
  return {
    total: playground.ledger.accepted.length,
    chats: entries.map(({ parameters }) => Number(parameters['chat_id'])),
    at: entries.map(({ at }) => at),
    starts: entries.map(({ parameters }) => JSON.stringify(parameters['text'] ?? '').slice(0, 60)),
  };
};

const write = async ({ perSecond, seconds, chats, texts, seed }: Writing): Promise<BotApiAnswers['write']> => {
  const written: { chat: number; at: number }[] = [];
  await schedule({ perSecond, seconds, random: seededRandom(seed) }, (i, at) => {
    const chat = chats[i % chats.length] ?? 0;
    written.push({ chat, at });
    playground.people.byId(chat)?.send(texts[i % texts.length] ?? '');
  });
  return { chats: written.map(({ chat }) => chat), at: written.map(({ at }) => at) };
};

answerParent<BotApiAsk, BotApiAnswers>({
  start,
  accepted,
  write,
  lastMessage: ({ chat }) =>
    playground.ledger.accepted.findLast(({ method, parameters }) => method === 'sendMessage' && Number(parameters['chat_id']) === chat)
      ?.parameters,
  refused: () => playground.ledger.refused,
  webhook: async () => {
    const dispatcher = new Agent({ connect: { ca: playground.certificate } });
    const response = await fetch(`${playground.apiRoot}/bot${playground.token}/getWebhookInfo`, { dispatcher });
    const { result } = (await response.json()) as { result: { url: string; pending_update_count: number } };
    await dispatcher.close();
    return { url: result.url, waiting: result.pending_update_count };
  },
  fault: (rule) => {
    playground.faults.add(rule);
    return undefined;
  },
  clearFaults: () => {
    playground.faults.clear();
    return undefined;
  },
  numberUpdatesFrom: ({ id }) => {
    playground.numberUpdatesFrom(id);
    return undefined;
  },
});
