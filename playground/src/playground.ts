import type { UserFromGetMe } from '@grammyjs/types';
import { createKeeper } from './keep/keeper.js';
import { inject } from './people/inject.js';
import { createSociety, type Chats, type People } from './people/society.js';
import { createBotApi } from './server/bot-api.js';
import { createDelivery } from './server/deliver-updates.js';
import { createFaults, type Faults } from './server/faults.js';
import { createHttpServer } from './server/http-server.js';
import { createLedger, type Ledger } from './server/ledger.js';
import { createLimiter, type LimiterKind } from './server/limiter.js';
import { runWebhookAnswer } from './server/webhook-answer.js';
import { createBotRecord, type BotSettings } from './world/bot-record.js';
import { systemClock, type Clock } from './world/clock.js';
import { createWorld } from './world/world.js';

export interface PlaygroundOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** HTTPS with a certificate made at start. Telegraf keeps connections alive over HTTPS only. */
  readonly tls?: boolean;
  readonly limiter?: LimiterKind;
  readonly clock?: Clock;
  /** From 0 to 1, for faults at a rate. */
  readonly random?: () => number;
  readonly bot?: BotSettings;
  /** A file that the chats are kept in, to go on with them at the next start; its folder has to be there. Default: none. */
  readonly keptIn?: string;
  /** Gets, in words, what is in the way of keeping them. */
  readonly onTrouble?: (trouble: string) => void;
}

/** A local Bot API, people and chats to try a bot with, and a page that shows them as a Telegram client does. */
export interface Playground {
  /** What telegraf's `telegram.apiRoot` or grammY's `client.apiRoot` gets. */
  readonly apiRoot: string;
  /** The page's address. */
  readonly url: string;
  readonly token: string;
  /** The certificate to trust, as PEM; undefined without TLS. */
  readonly certificate: string | undefined;
  readonly bot: UserFromGetMe;
  /** Whether it goes on with chats that were kept. */
  readonly wentOn: boolean;
  readonly people: People;
  readonly chats: Chats;
  readonly faults: Faults;
  readonly ledger: Ledger;
  /** Gives the bot an update that nobody here could cause: of any kind, asked for or not, even a broken one; its number is Telegram's to give. */
  inject(update: object): void;
  /** Numbers updates from here on, as Telegram does, anywhere, after a week without any. */
  numberUpdatesFrom(id: number): void;
  /** Resolves when the bot has confirmed every update. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a playground on loopback. Rejects with a PortInUseError, which says what to do, if another program holds the port.
 *
 * @example
 * const playground = await startPlayground();
 * const bot = new Telegraf(playground.token, { telegram: { apiRoot: playground.apiRoot } });
 * playground.people.english.send('/start');
 * const answer = await playground.chats.private(playground.people.english).next();
 */
export const startPlayground = async (options: PlaygroundOptions = {}): Promise<Playground> => {
  const clock = options.clock ?? systemClock;
  const world = createWorld(createBotRecord(options.bot ?? {}), clock);
  const { people, chats } = createSociety(world);
  const keeper = options.keptIn === undefined ? undefined : createKeeper(world, options.keptIn, options.onTrouble ?? (() => undefined));
  const faults = createFaults(options.random ?? Math.random);
  const ledger = createLedger();
  const limiter = createLimiter(options.limiter ?? 'bulk', clock);
  const delivery = createDelivery(world, (body) => {
    runWebhookAnswer(api, body);
  });
  const api = createBotApi(world, delivery, limiter, ledger);
  const server = await createHttpServer({ world, api, faults, ledger, people, chats, port: options.port ?? 0, tls: options.tls ?? false });

  return {
    apiRoot: server.apiRoot,
    url: server.url,
    token: world.bot.token,
    certificate: server.certificate,
    bot: world.bot.user,
    wentOn: keeper?.wentOn ?? false,
    people,
    chats,
    faults,
    ledger,
    inject: (update) => inject(world, update),
    numberUpdatesFrom: world.updates.numberFrom,
    idle: world.updates.empty,
    close: async () => {
      delivery.close();
      world.close();
      keeper?.close();
      await server.close();
    },
  };
};
