import type { Engine } from './answers/engine.js';
import { createCharts } from './features/charts/charts.js';
import type { Clock } from './clock.js';
import type { Content } from './content/content.js';
import { createChats, type Chats } from './dialogue/chats.js';
import { createDialogue, type Dialogue } from './dialogue/dialogue.js';
import { createFeatures } from './features/features.js';
import type { OnAnswered } from './features/questions/ask.js';
import { createSend, type Post } from './features/subscriptions/delivery/send.js';
import type { OpenReader } from './open-reader.js';
import type { Translations } from './content/translations.js';
import { createLocales } from './replies/locale.js';
import type { OnRead } from './second-reader/ask-server.js';
import type { Store } from './store/store.js';
import { KEPT_DAYS } from './store/tidy.js';
import { createDeliverer, type Deliverer, type DeliveryLog, type OnDelivered } from './features/subscriptions/delivery/deliver.js';
import type { Pace } from './pace.js';
import { roundOf } from './features/subscriptions/issues/round.js';
import { createSubscriptions } from './features/subscriptions/subscriptions.js';

export interface Parts {
  readonly content: Content;
  readonly engine: Engine;
  readonly translations: Translations;
  readonly store: Store;
  readonly clock: Clock;
  /** Another reader, asked where ours is unsure, and the host that it's at. */
  readonly reader?: OpenReader | undefined;
  /** Gives numbers from 0 up to 1; Math.random unless a test gives another. */
  readonly random?: () => number;
  /** Called for each question that was answered or refused, and for each delivery that ended. */
  readonly onAnswered?: OnAnswered;
  readonly onDelivered?: OnDelivered;
  /** Called each time another reader was asked, with how that ended. */
  readonly onRead?: OnRead;
}

/** The bot without its channels: the conversation, what is kept of chats, and deliveries, which a channel gives a way to send. */
export interface Bot {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  /** Sends what is due through `post`. The pace is shared with the answers, as Telegram's limits are. */
  delivererOf(post: Post, pace: Pace, log: DeliveryLog): Deliverer;
}

/** How long things are kept, in days, for /privacy. */
const keptDays = {
  deliveries: KEPT_DAYS.finishedDeliveries,
  questions: KEPT_DAYS.questions,
  stopped: KEPT_DAYS.stoppedSubscriptions,
  silent: KEPT_DAYS.silentChats,
};

const ignore = (): void => undefined;

/** Puts the bot together from what main.ts, or a test, has opened. */
export const assemble = ({
  content,
  engine,
  translations,
  store,
  clock,
  reader,
  random = Math.random,
  onAnswered = ignore,
  onDelivered = ignore,
  onRead = ignore,
}: Parts): Bot => {
  const partsIn = (what: string): number => roundOf(content, what).length;
  const subscriptions = createSubscriptions({ store, clock, partsIn });
  const locales = createLocales(content, translations);
  const charts = createCharts(content, locales);
  const features = createFeatures({
    content,
    engine,
    charts,
    locales,
    translations,
    questions: store.questions,
    subscriptions,
    keeping: { days: keptDays, forget: store.forget },
    onAnswered,
    reader: reader && { host: reader.host, read: reader.open(onRead) },
    operating: { ...store.statistics, backlog: store.deliveries.progress },
    random,
  });
  return {
    dialogue: createDialogue(features, engine, locales),
    chats: createChats(store, subscriptions.comeBack),
    delivererOf: (post, pace, log) =>
      createDeliverer({ store, pace, clock, partsIn, log, random, onDelivered, send: createSend(locales, charts, random, post) }),
  };
};
