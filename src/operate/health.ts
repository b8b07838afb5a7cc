import type { FastifyInstance } from 'fastify';

/** What a supervisor asks: is it alive (else restart it), and can it serve (else send it nothing). */
export interface Health {
  /** Updates came, or were asked for. */
  beat(): void;
  alive(): { readonly alive: boolean; readonly secondsSinceLastSign: number };
  /** Each thing that serving needs, and whether it's there. */
  ready(): Promise<Readonly<Record<Need, boolean>>>;
  /** From now on nothing new is served. */
  stopping(): void;
}

export type Need = 'store' | 'content' | 'botApi' | 'running';

export interface HealthPorts {
  /** A poll comes back within a minute, so one that polls gives a sign; a webhook's silence says nothing. */
  readonly polls: boolean;
  /** Each rejects when it isn't there. */
  readonly checks: { readonly store: () => Promise<void>; readonly botApi: () => Promise<void> };
  readonly hasContent: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Twice what a poll may take, and its retries. */
const SILENT_FOR_MS = 150_000;
/** Asked more often, the last answer is given again: the Bot API is not asked for each probe. */
const ASKED_EVERY_MS = 10_000;
const CHECKED_WITHIN_MS = 4_000;

export const createHealth = ({ polls, checks, hasContent, now }: HealthPorts): Health => {
  let lastSign = now();
  let isStopping = false;
  const store = remembered(checks.store, now);
  const botApi = remembered(checks.botApi, now);
  return {
    beat: () => (lastSign = now()),
    alive: () => {
      const silent = now() - lastSign;
      return { alive: !polls || silent < SILENT_FOR_MS, secondsSinceLastSign: Math.round(silent / 1000) };
    },
    ready: async () => {
      const [hasStore, hasBotApi] = await Promise.all([store(), botApi()]);
      return { store: hasStore, content: hasContent(), botApi: hasBotApi, running: !isStopping };
    },
    stopping: () => (isStopping = true),
  };
};

/** Whether the check passes, in time; asked anew only after a while, sooner when it failed. */
const remembered = (check: () => Promise<void>, now: () => number) => {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return (): Promise<boolean> => {
    if (asked && now() - asked.at < ASKED_EVERY_MS) return asked.answer;
    const answer = passes(check).then((isThere) => {
      if (!isThere) asked = undefined;
      return isThere;
    });
    asked = { at: now(), answer };
    return answer;
  };
};

const passes = async (check: () => Promise<void>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), CHECKED_WITHIN_MS)));
  try {
    return await Promise.race([check().then(() => true), late]);
  } catch {
    // Which one it is stands in the answer; why, in the log.
    return false;
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
