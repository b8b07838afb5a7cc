import { setTimeout as sleep } from 'node:timers/promises';
import { type AmurOrder, SECRET, startAmur } from '../rig/amur.js';
import type { BotApiProcess } from '../rig/bot-api.js';
import { freePort, type Server } from '../rig/bot.js';
import type { Generator, Pushed } from '../rig/generator.js';
import { reckon, type Reckoning } from '../rig/reckon.js';
import { QUESTIONS } from '../load/questions.js';

/** What every fault is tried on. */
export interface Scene {
  readonly botApi: BotApiProcess;
  readonly generator: Generator;
  readonly folder: string;
}

/** One line of the table. */
export interface Row {
  readonly fault: string;
  readonly store: 'SQLite' | 'PostgreSQL';
  readonly reckoning: Reckoning;
  /** What was measured of coming back, in words. */
  readonly back: string;
  readonly goal: string;
  readonly held: boolean;
}

export interface Trial {
  readonly perSecond: number;
  /** At most; the trouble ends when it ends. */
  readonly seconds: number;
  readonly store: AmurOrder['store'];
  /** Where the bot finds the Bot API; the real one when not given. */
  readonly apiRoot?: string;
  readonly trouble: (bot: Bot) => Promise<void>;
}

/** The bot at work, which may be killed and started again at the same address. */
export interface Bot {
  readonly server: Server;
  start(): Promise<void>;
}

const AFTERWARDS_MS = 8_000;
const PATIENCE_MS = 90_000;
let nextChat = 1;
let nextUpdate = 1_000_000;

/** Pushes updates, each from a chat of its own, while there is trouble and for a while after; pushes again what isn't answered 200. */
export const under = async (
  scene: Scene,
  { perSecond, seconds, store, apiRoot, trouble }: Trial,
): Promise<{ pushed: Pushed; reckoning: Reckoning; bot: Bot }> => {
  const { botApi, generator, folder } = scene;
  const order = { botApi: { ...botApi, apiRoot: apiRoot ?? botApi.apiRoot }, folder, store, port: await freePort() };
  let server = await startAmur(order);
  const bot: Bot = {
    get server() {
      return server;
    },
    start: async () => {
      server = await startAmur(order);
    },
  };
  const { total: from } = await botApi.ask('accepted', { from: 0 });
  const chats = Math.ceil(perSecond * seconds * 1.2) + 100;
  const target = { url: server.url, secret: SECRET, firstUpdate: nextUpdate, firstChat: nextChat, chats, texts: QUESTIONS };
  nextUpdate += chats;
  nextChat += chats;
  const pushing = generator.ask('load', { ...target, perSecond, seconds, seed: 1, again: true });
  await sleep(2_000);
  await trouble(bot);
  await sleep(AFTERWARDS_MS);
  await generator.ask('finish', { withinMs: PATIENCE_MS });
  const pushed = await pushing;
  await sleep(1_000);
  return { pushed, reckoning: reckon(pushed, await botApi.ask('accepted', { from })), bot };
};
