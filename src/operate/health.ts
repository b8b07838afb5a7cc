import type { FastifyInstance } from 'fastify';

/** What a supervisor asks: is it alive (else restart it), and can it serve (else send it nothing). */
export interface Health {
  /** Updates came, or were asked for. */
  beat(): void;
  alive(): { readonly alive: boolean; readonly secondsSinceLastSign: number };
  /** Each thing that serving needs, and whether it's there. */
  ready(): Promise<Readonly<Partial<Record<Need, boolean>>>>;
  /** From now on nothing new is served. */
  stopping(): void;
}

export type Need = 'store' | 'content' | 'botApi' | 'webhook' | 'running';

type Check = () => Promise<void>;

export interface HealthPorts {
  /** A poll comes back within a minute, so one that polls gives a sign; a webhook's silence says nothing. */
  readonly polls: boolean;
  /** Each rejects when it isn't there; a bot that polls has no webhook. */
  readonly checks: { readonly store: Check; readonly botApi: Check; readonly webhook?: Check };
  readonly hasContent: () => boolean;
  /** Is told when one of them went away, and why, and when it is back. */
  readonly onChange?: (need: 'store' | 'botApi' | 'webhook', why: unknown) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Twice what a poll may take, and its retries. */
const SILENT_FOR_MS = 150_000;
/** Asked more often, the last answer is given again: the Bot API is not asked for each probe. */
const ASKED_EVERY_MS = 10_000;
const CHECKED_WITHIN_MS = 4_000;

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

/** Whether the check passes, in time; asked anew only after a while, sooner when it failed. */
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

/** Why the check doesn't pass in time; undefined if it does. Which one it is stands in the answer; why, in the log. */
const failureOf = async (check: Check): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Error>((resolve) => (timer = setTimeout(() => resolve(new Error('no answer in time')), CHECKED_WITHIN_MS)));
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return error ?? new Error('no reason given');
  } finally {
    clearTimeout(timer);
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
