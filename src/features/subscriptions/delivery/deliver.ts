import PQueue from 'p-queue';
import type { Clock } from '../../../clock.js';
import type { Delivery } from '../../../store/records.js';
import type { DeliveryOutcome } from '../../../store/deliveries.js';
import type { Store } from '../../../store/store.js';
import { type PartsIn, makeDue } from '../due-deliveries.js';
import type { Pace } from '../../../pace.js';
import { createDeliveryProgress, type DeliveryEnd } from './progress.js';
import { outcomeOf } from './retry-policy.js';
import { type Notice, type SendResult, sendResultOf } from './send-result.js';
import { createThrottledLog } from './throttled-log.js';

/** Sends one part. All its requests together have to end within 15 s, because its lease runs out. `sentOf` reads what it throws. */
export type Send = (delivery: Delivery) => Promise<SendResult>;

/** Structured logging, as pino has it. */
export interface DeliveryLog {
  info(values: object, message: string): void;
  warn(values: object, message: string): void;
  error(values: object, message: string): void;
}

/** Is told of each delivery that came to its end. */
export type OnDelivered = (end: DeliveryEnd) => void;

export interface DeliveryPorts {
  readonly store: Store;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly send: Send;
  readonly partsIn: PartsIn;
  readonly log: DeliveryLog;
  readonly onDelivered?: OnDelivered;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface Deliverer {
  /**
   * Delivers until the signal aborts, then finishes what is under way. The rest is let go when the store closes. A store that is away
   * doesn't end it.
   */
  run(signal: AbortSignal): Promise<void>;
  /** Delivers all that is due now. Once something is sent it waits for a store that is away. */
  once(): Promise<void>;
}

const POLL_MS = 1_000;
const BEAT_MS = 3_000;
const TIDY_MS = 60 * 60_000;
// Little is claimed ahead: if the process is killed, what it had claimed waits until its lease is over.
const AHEAD_S = 0.5;
// So many seconds' worth of messages may be under way, so that a slow network is kept busy.
const IN_FLIGHT_S = 5;
const TELL_AGAIN_MS = 500;
// Clocks are set right by less than this all the time.
const SET_BACK_MS = 1_000;
// A supervisor waits for ten seconds, then kills.
const TRIES_AT_STOP = 10;

/**
 * Makes due subscriptions into deliveries, claims them in small lots and sends them at the pace's turn.
 * Retries go through the store (a row has the time of its next try), so they outlive the process and hold nothing up.
 */
export const createDeliverer = ({ store, pace, clock, send, partsIn, log, random, onDelivered }: DeliveryPorts): Deliverer => {
  const turns = new PQueue();
  const sends = new PQueue();
  // Those being begun or sent, and those sent of which the store couldn't be told yet; as many at most as `sends` runs at once.
  const inHand = new Set<number>();
  const progress = createDeliveryProgress(store.deliveries, clock, (values) => log.info(values, 'delivering'));
  const tellTrouble = createThrottledLog(log, clock);

  const agree = async (): Promise<void> => {
    if (store.kind === 'sqlite') return;
    const { alive, place, pausedMs } = await store.instances.beat(Math.max(0, pace.heldUntil - clock.steady()));
    pace.share(alive, place);
    pace.holdUntil(clock.steady() + pausedMs);
  };

  /**
   * Tells the store what came of a delivery, again and again until it can: what was sent must not be sent twice. When the process is to
   * stop, it tries a few more times.
   */
  const tell = async (telling: () => Promise<void>, signal?: AbortSignal): Promise<void> => {
    for (let tries = 0; ;) {
      try {
        await telling();
        return;
      } catch (error) {
        if (signal?.aborted && ++tries >= TRIES_AT_STOP) throw error;
        tellTrouble(error);
        await clock.wait(TELL_AGAIN_MS);
      }
    }
  };
  const slowDown = async (seconds: number, chatId: number): Promise<void> => {
    const isNews = pace.heldUntil <= clock.steady();
    pace.slowDown(seconds * 1_000, chatId);
    // So that the other instances don't run into the limit, too.
    if (isNews) await agree().catch(tellTrouble);
  };
  const notify = async ({ chatId, post }: Notice, { id, subscriptionId }: Delivery, signal?: AbortSignal): Promise<void> => {
    try {
      const at = await pace.turn(chatId, 'delivery', signal);
      await clock.wait(at - clock.steady());
      await post();
    } catch (error) {
      log.warn({ delivery: id, subscription: subscriptionId, err: error }, 'a notice about a delivery could not be sent');
      const sent = sendResultOf(error);
      if (sent.kind === 'wait') await slowDown(sent.seconds, chatId);
    }
  };
  const sendAndSettle = async (delivery: Delivery, at: number, signal?: AbortSignal): Promise<void> => {
    await clock.wait(at - clock.steady());
    const sent = await send(delivery).catch(sendResultOf);
    if (sent.kind === 'wait') await slowDown(sent.seconds, delivery.chatId);
    if (sent.kind === 'moved') await tell(() => store.migrateChat(delivery.chatId, sent.to), signal);
    const outcome = outcomeOf(sent, delivery, clock.now(), random());
    await tell(() => store.deliveries.finish(delivery, outcome), signal);
    if (outcome.status !== 'pending') {
      progress.count(outcome.status);
      onDelivered?.(outcome.status);
    }
    tellOutcome(log, delivery, outcome);
    const notice = sent.kind === 'sent' ? sent.notice : undefined;
    if (notice) void sends.add(() => notify(notice, delivery, signal));
  };
  const begin = async (claimed: Delivery, signal: AbortSignal | undefined, onBegun: () => void): Promise<void> => {
    const at = await pace.turn(claimed.chatId, 'delivery', signal);
    if (signal?.aborted || inHand.has(claimed.id)) return;
    // From before the store answers: the machine may sleep meanwhile until the lease is over, and it's claimed again.
    inHand.add(claimed.id);
    try {
      const delivery = await store.deliveries.begin(claimed);
      onBegun();
      if (delivery) await sendAndSettle(delivery, at, signal);
    } finally {
      inHand.delete(claimed.id);
    }
  };
  /**
   * Resolves when it is on its way. First it gets a place among the sends, then its turn: once begun it must not wait, because its lease
   * runs.
   */
  const deliver = (claimed: Delivery, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      // Its lease has run out, but it may have been sent: whoever has it in hand tells the store what came of it.
      if (inHand.has(claimed.id)) resolve();
      else void sends.add(() => begin(claimed, signal, resolve).catch(tellTrouble).finally(resolve));
    });
  const idle = async (): Promise<void> => {
    await turns.onIdle();
    await sends.onIdle();
  };

  let ahead = clock.steady() - clock.now();
  /** What was due stays due when the clock is set back. */
  const followClock = async (): Promise<void> => {
    const nowAhead = clock.steady() - clock.now();
    if (nowAhead - ahead > SET_BACK_MS) await store.deliveries.waitNoLonger();
    ahead = nowAhead;
  };

  /** Claims and starts deliveries until there is nothing to claim. Returns how many it started; they may still be on their way. */
  const pump = async (signal?: AbortSignal): Promise<number> => {
    await followClock();
    for (let started = 0; ;) {
      const lot = Math.ceil(pace.rate * AHEAD_S);
      turns.concurrency = lot;
      sends.concurrency = Math.ceil(pace.rate * IN_FLIGHT_S) + lot;
      await turns.onSizeLessThan(1);
      const held = signal?.aborted === true || pace.heldUntil > clock.steady();
      const claimed = held ? [] : await store.deliveries.claim(lot);
      if (claimed.length === 0) return started;
      started += claimed.length;
      for (const delivery of claimed) void turns.add(() => deliver(delivery, signal));
    }
  };
  const repeat = async (everyMs: number, signal: AbortSignal, action: () => Promise<unknown>): Promise<void> => {
    while (!signal.aborted) {
      await action().catch(tellTrouble);
      await clock.wait(everyMs, signal);
    }
  };

  return {
    run: async (signal) => {
      await agree().catch(tellTrouble);
      await Promise.all([
        // Side by side: the first go out while the last of a hundred thousand are still being made.
        repeat(POLL_MS, signal, () => makeDue(store.subscriptions, partsIn, clock.now(), signal)),
        repeat(POLL_MS, signal, () => pump(signal)),
        repeat(BEAT_MS, signal, agree),
        repeat(BEAT_MS, signal, progress.tick),
        repeat(TIDY_MS, signal, store.tidy),
      ]);
      await idle();
    },
    once: async () => {
      await agree();
      await makeDue(store.subscriptions, partsIn, clock.now());
      // A subscription's next part can be claimed only when the one before is out.
      while ((await pump()) > 0) await idle();
      await progress.tick();
    },
  };
};

const tellOutcome = (log: DeliveryLog, { id, subscriptionId, attempts }: Delivery, outcome: DeliveryOutcome): void => {
  const values = { delivery: id, subscription: subscriptionId, attempts };
  switch (outcome.status) {
    case 'sent':
      break;
    case 'failed':
      log.error({ ...values, error: outcome.error }, 'a delivery failed');
      break;
    case 'gone':
      log.info({ ...values, what: outcome.what }, 'a chat or its topic can no longer be reached and is paused');
      break;
    case 'pending':
      log.warn({ ...values, error: outcome.error }, 'a delivery is tried again');
      break;
  }
};
