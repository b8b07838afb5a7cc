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
import type { Translations } from './replies/translations.js';
import { createVoices } from './replies/voice.js';
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
  /** From 0 up to 1; Math.random unless a test gives another. */
  readonly random?: () => number;
  /** Is told of each question that was answered or refused, and of each delivery that ended. */
  readonly onAnswered?: OnAnswered;
  readonly onDelivered?: OnDelivered;
  /** Is told how each asking of another reader ended. */
  readonly onRead?: OnRead;
}

/** The bot without its channels: the conversation, the chats that it keeps, and the deliveries that wait for a way out. */
export interface Bot {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  /** Delivers what is due through `post`, at the pace that it shares with the answers. */
  delivererOf(post: Post, pace: Pace, log: DeliveryLog): Deliverer;
}

/** What /privacy says. */
const keptDays = {
  deliveries: KEPT_DAYS.finishedDeliveries,
  questions: KEPT_DAYS.questions,
  stopped: KEPT_DAYS.stoppedSubscriptions,
  silent: KEPT_DAYS.silentChats,
};

const ignore = (): void => undefined;

/** Puts the bot together on what main.ts (or a test) has opened. */
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
  const voices = createVoices(content, translations);
  const charts = createCharts(content, voices);
  const features = createFeatures({
    content,
    engine,
    charts,
    voices,
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
    dialogue: createDialogue(features, engine, voices),
    chats: createChats(store, subscriptions.comeBack),
    delivererOf: (post, pace, log) =>
      createDeliverer({ store, pace, clock, partsIn, log, random, onDelivered, send: createSend(voices, charts, random, post) }),
  };
};
