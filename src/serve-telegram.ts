/* The bot at work in Telegram: log → metrics → bot → server → updates and deliveries, until it's told to stop. */
import type { Logger } from 'pino';
import { settledWithin } from './clock.js';
import { assemble, type Parts } from './assemble.js';
import type { ReceptionSettings, TelegramConfig } from './config.js';
import type { OnAnswered } from './features/questions/ask.js';
import { createHealth, serveHealth, type Health } from './operate/health.js';
import { createMetrics, serveMetrics, type Metrics } from './operate/metrics.js';
import { createServer, type Server } from './operate/server.js';
import { createTally } from './operate/tally.js';
import type { OnRead } from './second-reader/ask-server.js';
import { createPace } from './pace.js';
import { errorOf } from './telegram/bot-api/errors.js';
import type { Observer } from './telegram/observer.js';
import { startTelegram, type Channel, type RunningBot } from './telegram/start.js';

/** A supervisor kills ten seconds after it asks to stop. */
const LOOK_EVERY_MS = 30_000;
const LEAVE_WITHIN_MS = 9_500;

/** Serves until SIGINT or SIGTERM; rejects, with words for the operator, when it can't go on. */
export const serveTelegram = async (
  parts: Parts,
  { token, apiRoot, proxies, reception, takeOver, admins }: TelegramConfig,
  log: Logger,
): Promise<void> => {
  const { store, clock, content } = parts;
  const metrics = createMetrics({ backlog: store.deliveries.progress, now: clock.now });
  const tally = createTally({ statistics: store.statistics, clock, log });
  const onAnswered: OnAnswered = (answered) => {
    metrics.answered(answered);
    tally.answered(answered);
  };
  const bot = assemble({ ...parts, onAnswered, onDelivered: metrics.delivered, onRead: onReadOf(metrics, log) });
  const pace = createPace(clock);
  const server = reception.server && createServer(reception.server);
  const notYet = (): Promise<void> => Promise.reject(new Error('not started yet'));
  let botApi = notYet;
  let webhook = notYet;
  const health = createHealth({
    polls: reception.kind === 'polling',
    checks: { store: store.ping, botApi: () => botApi(), ...(reception.kind === 'webhook' && { webhook: () => webhook() }) },
    hasContent: () => content.statements.size > 0,
    onChange: (need, why) => {
      if (why === undefined) log.info({ need }, 'ready again');
      else log.warn({ need, error: errorOf(why).description }, 'not ready');
    },
    now: clock.steady,
  });
  if (server) {
    serveHealth(server.app, health);
    serveMetrics(server.app, metrics);
  }
  const telegram = await startTelegram({
    ...bot,
    content,
    translations: parts.translations,
    updates: store.updates,
    token,
    apiRoot,
    proxies,
    channel: channelOf(reception, takeOver, server),
    pace,
    log,
    now: clock.now,
    limitsFloods: true,
    observer: observerOf(metrics, health),
    operators: admins,
  });
  botApi = telegram.ping;
  webhook = telegram.checkWebhook ?? notYet;
  // So that it is logged when something goes away, even if nobody asks /readyz.
  setInterval(() => void health.ready(), LOOK_EVERY_MS).unref();
  // Watched from here on, since polling may end before the server listens.
  const ended = Promise.allSettled([telegram.done]);
  await server?.listen();
  log.info({ username: telegram.username, folder: content.folder, by: reception.kind }, 'the bot is at work; Ctrl-C stops it');
  stopOnSignal(telegram, health);
  const stopping = new AbortController();
  const deliveries = bot.delivererOf(telegram.post, pace, log).run(stopping.signal);
  const tallying = tally.run(stopping.signal);
  await ended;
  stopping.abort();
  // Even if the bot can't go on, the store is told what was sent.
  await settledWithin(Promise.all([deliveries, tallying, server?.close()]), LEAVE_WITHIN_MS);
  await telegram.done;
  log.info('the bot has stopped');
};

const channelOf = (reception: ReceptionSettings, takeOver: boolean, server: Server | undefined): Channel =>
  reception.kind === 'webhook' && server ? { ...reception, app: server.app, listen: server.listen } : { kind: 'polling', takeOver };

/** Passes what happens to the metrics, and signs of life to the health checks. */
const observerOf = (metrics: Metrics, health: Health): Observer => ({
  update: (kind, outcome, seconds) => {
    if (outcome !== 'failed') health.beat();
    metrics.update(kind, outcome, seconds);
  },
  call: metrics.call,
  turnedAway: metrics.turnedAway,
  polled: health.beat,
});

/** Counts how often another reader was asked. When it begins to fail, that is logged once. */
const onReadOf = (metrics: Metrics, log: Logger): OnRead => {
  let isWell = true;
  return (end) => {
    metrics.readElsewhere(end);
    const { outcome, seconds, why } = end;
    if (outcome === 'kept' || outcome === 'limited') return;
    if (isWell && outcome !== 'read') log.warn({ outcome, why, seconds }, 'the other reader is no help; ours reads alone meanwhile');
    isWell = outcome === 'read';
  };
};

const stopOnSignal = (telegram: RunningBot, health: Health): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Whatever is still under way then, such as a hung delivery, is taken up by the next process.
      setTimeout(() => process.exit(0), LEAVE_WITHIN_MS).unref();
      health.stopping();
      void telegram.stop();
    });
  }
};
