import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../answers/answer.js';
import { READ_OUTCOMES, type ReadEnd } from '../second-reader/ask-server.js';
import { DELIVERY_ENDS, type DeliveryEnd } from '../features/subscriptions/delivery/progress.js';
import { CALL_OUTCOMES } from '../telegram/bot-api/api.js';
import { TURNED_AWAY, UPDATE_OUTCOMES, type Observer } from '../telegram/observer.js';
import { ALLOWED_UPDATES } from '../telegram/bot-api/update.js';

/** Counts what happens, for Prometheus. No label holds anything that people wrote, and none has more than a few dozen values. */
export interface Metrics extends Observer {
  answered(answered: Answered): void;
  delivered(end: DeliveryEnd): void;
  /** Another reader was asked. */
  readElsewhere(end: ReadEnd): void;
  /** All of it in Prometheus' text format. */
  render(): Promise<string>;
  readonly contentType: string;
}

/** What the metrics ask when they are read. */
export interface MetricsPorts {
  /** What is left to deliver, and since when the oldest of it was due, in milliseconds since the epoch. */
  readonly backlog: () => Promise<{ readonly left: number; readonly oldestDueAt: number | undefined }>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const UPDATE_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const CALL_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

const READER_SECONDS = [0.1, 0.25, 0.5, 1, 2, 3, 5];

/** Makes all series: the bot's, and Node's own (memory, CPU, delays of the event loop). */
export const createMetrics = ({ backlog, now }: MetricsPorts): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  // Memory, CPU, garbage collection, and how late the event loop is.
  collectDefaultMetrics({ register: registry });
  const updates = new Counter({
    name: 'amur_updates_total',
    help: 'Updates, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const turnedAway = new Counter({
    name: 'amur_updates_turned_away_total',
    help: 'Updates that got no handling, by reason; overloaded, away and stopping come again',
    labelNames: ['why'],
    registers,
  });
  const updateSeconds = new Histogram({
    name: 'amur_update_duration_seconds',
    help: 'From an update’s coming until its reply is sent',
    labelNames: ['kind'],
    buckets: UPDATE_SECONDS,
    registers,
  });
  const answers = new Counter({
    name: 'amur_answers_total',
    help: 'Questions, by kind of answer',
    labelNames: ['kind', 'language'],
    registers,
  });
  const refusals = new Counter({
    name: 'amur_refusals_total',
    help: 'Questions without an answer, by reason',
    labelNames: ['why'],
    registers,
  });
  const calls = new Counter({
    name: 'amur_api_requests_total',
    help: 'Requests to the Bot API, by method and outcome; limited is its 429, unknown a message that may be out, as no answer came',
    labelNames: ['method', 'outcome'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'amur_api_request_duration_seconds',
    help: 'How long the Bot API takes to answer',
    labelNames: ['method'],
    buckets: CALL_SECONDS,
    registers,
  });
  const deliveries = new Counter({ name: 'amur_deliveries_total', help: 'Deliveries, by how they ended', labelNames: ['end'], registers });
  const readings = new Counter({
    name: 'amur_reader_requests_total',
    help: 'Questions for another reader, by how asking it ended; kept was read before, limited was not asked',
    labelNames: ['outcome'],
    registers,
  });
  const readingSeconds = new Histogram({
    name: 'amur_reader_duration_seconds',
    help: 'How long another reader takes; people wait for it',
    buckets: READER_SECONDS,
    registers,
  });
  const readingTokens = new Counter({
    name: 'amur_reader_tokens_total',
    help: 'Tokens that another reader counts, of what it was sent and of what it replied',
    labelNames: ['of'],
    registers,
  });
  const left = new Gauge({ name: 'amur_deliveries_left', help: 'Deliveries that are due and not sent', registers });
  const lag = new Gauge({ name: 'amur_delivery_lag_seconds', help: 'How long the oldest of them has been due', registers });
  const storeUp = new Gauge({ name: 'amur_store_up', help: 'Whether the store answers', registers });

  // Counters that alerts watch begin at 0, before anything happens: Prometheus sees no rise in a counter that begins at 1.
  for (const kind of ALLOWED_UPDATES) for (const outcome of UPDATE_OUTCOMES) updates.inc({ kind, outcome }, 0);
  for (const outcome of CALL_OUTCOMES) calls.inc({ method: 'sendMessage', outcome }, 0);
  for (const why of TURNED_AWAY) turnedAway.inc({ why }, 0);
  for (const outcome of READ_OUTCOMES) readings.inc({ outcome }, 0);
  for (const end of DELIVERY_ENDS) deliveries.inc({ end }, 0);

  const readBacklog = async (): Promise<void> => {
    try {
      const { left: count, oldestDueAt } = await backlog();
      left.set(count);
      lag.set(oldestDueAt === undefined ? 0 : Math.max(0, (now() - oldestDueAt) / 1000));
      storeUp.set(1);
    } catch {
      // If one number can't be had, the others are still shown: they are wanted most just then.
      storeUp.set(0);
    }
  };

  return {
    update: (kind, outcome, seconds) => {
      updates.inc({ kind, outcome });
      if (outcome === 'handled') updateSeconds.observe({ kind }, seconds);
    },
    call: (method, outcome, seconds) => {
      calls.inc({ method, outcome });
      if (method !== 'getUpdates') callSeconds.observe({ method }, seconds);
    },
    turnedAway: (why) => turnedAway.inc({ why }),
    polled: () => undefined,
    answered: ({ answer, language }) => {
      answers.inc({ kind: answer.kind, language });
      if (answer.kind === 'none') refusals.inc({ why: answer.refusal.why });
    },
    delivered: (end) => deliveries.inc({ end }),
    readElsewhere: ({ outcome, seconds, tokens }) => {
      readings.inc({ outcome });
      if (outcome !== 'kept' && outcome !== 'limited') readingSeconds.observe(seconds);
      if (!tokens) return;
      readingTokens.inc({ of: 'prompt' }, tokens.prompt);
      readingTokens.inc({ of: 'completion' }, tokens.completion);
    },
    render: async () => {
      await readBacklog();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};

/** Adds /metrics. */
export const serveMetrics = (app: FastifyInstance, metrics: Metrics): void => {
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
};
