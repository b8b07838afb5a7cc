import pTimeout from 'p-timeout';
import type { FastifyInstance } from 'fastify';

/** What a supervisor asks: is it alive (else restart it), and can it serve (else send it nothing). */
export interface Health {
  /** Called when updates came, or were asked for. */
  beat(): void;
  alive(): { readonly alive: boolean; readonly secondsSinceLastSign: number };
  /** Each thing that serving needs, and whether it's there. */
  ready(): Promise<Readonly<Partial<Record<Need, boolean>>>>;
  /** From now on nothing new is served. */
  stopping(): void;
}

export type Need = 'store' | 'content' | 'botApi' | 'webhook' | 'running';

type Check = () => Promise<void>;

/** What health is told from. */
export interface HealthPorts {
  /** Whether it polls. A poll comes back within a minute, so silence is a bad sign; with a webhook, silence says nothing. */
  readonly polls: boolean;
  /** Each rejects if what it checks isn't there. A bot that polls has no webhook. */
  readonly checks: { readonly store: Check; readonly botApi: Check; readonly webhook?: Check };
  readonly hasContent: () => boolean;
  /** Called when one of them went away, with the reason, and when it is back. */
  readonly onChange?: (need: 'store' | 'botApi' | 'webhook', why: unknown) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Twice what a poll may take, and its retries. */
const SILENT_FOR_MS = 150_000;
/** If asked more often, the last answer is given again, so that the Bot API isn't asked for each probe. */
const ASKED_EVERY_MS = 10_000;
const CHECKED_WITHIN_MS = 4_000;

/** Asks each need by its check, at most every ten seconds, and tells `onChange` when one goes away or comes back. */
export const createHealth = ({ polls, checks, hasContent, onChange = () => undefined, now }: HealthPorts): Health => {
  let lastSign = now();
  let isStopping = false;
  const store = remembered(checks.store, now, (why) => onChange('store', why));
  const botApi = remembered(checks.botApi, now, (why) => onChange('botApi', why));
  const webhook = checks.webhook && remembered(checks.webhook, now, (why) => onChange('webhook', why));
  return {
    beat: () => (lastSign = now()),
    alive: () => {
      const silent = now() - lastSign;
      return { alive: !polls || silent < SILENT_FOR_MS, secondsSinceLastSign: Math.round(silent / 1000) };
    },
    ready: async () => {
      const [hasStore, hasBotApi, hasWebhook] = await Promise.all([store(), botApi(), webhook?.()]);
      const own = hasWebhook === undefined ? {} : { webhook: hasWebhook };
      return { store: hasStore, content: hasContent(), botApi: hasBotApi, ...own, running: !isStopping };
    },
    stopping: () => (isStopping = true),
  };
};

/** Whether the check passes in time. The answer is remembered for a while, a failure for a shorter one. */
const remembered = (check: Check, now: () => number, onChange: (why: unknown) => void) => {
  let wasThere = true;
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return (): Promise<boolean> => {
    if (asked && now() - asked.at < ASKED_EVERY_MS) return asked.answer;
    const answer = failureOf(check).then((why) => {
      const isThere = why === undefined;
      if (!isThere) asked = undefined;
      if (isThere !== wasThere) onChange(why);
      wasThere = isThere;
      return isThere;
    });
    asked = { at: now(), answer };
    return answer;
  };
};

/** Why the check fails or takes too long; undefined if it passes. The HTTP answer says only which check failed; the log says why. */
const failureOf = async (check: Check): Promise<unknown> => {
  try {
    await pTimeout(check(), { milliseconds: CHECKED_WITHIN_MS, message: 'no answer in time' });
    return undefined;
  } catch (error) {
    return error ?? new Error('no reason given');
  }
};

/** Adds /healthz and /readyz: 200 or 503, with what is wrong. */
export const serveHealth = (app: FastifyInstance, health: Health): void => {
  app.get('/healthz', (_request, reply) => {
    const state = health.alive();
    return reply.code(state.alive ? 200 : 503).send(state);
  });
  app.get('/readyz', async (_request, reply) => {
    const state = await health.ready();
    return reply.code(Object.values(state).every(Boolean) ? 200 : 503).send(state);
  });
};
