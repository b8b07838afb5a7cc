import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../api/api-error.js';
import type { Clock } from '../world/clock.js';
import type { World } from '../world/world.js';
import type { BotApi } from './bot-api.js';
import type { FaultRule, FaultTable } from './faults.js';
import type { LedgerBook } from './ledger.js';
import { readRequest } from './read-request.js';
import { askerOf } from './who-asks.js';

const answerError = (reply: FastifyReply, code: number, description: string, parameters?: object): FastifyReply =>
  reply.code(code).send({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) });

/** Aborted when the client hangs up before its answer. */
const hangUpSignal = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
};

const REASONS: Readonly<Record<number, string>> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Plays a fault; true if the request's answer is thereby given, or will never be. */
const playFault = async ({ fault }: FaultRule, clock: Clock, reply: FastifyReply): Promise<boolean> => {
  switch (fault.kind) {
    case 'latency':
      await new Promise<void>((resolve) => {
        clock.after(fault.ms, resolve);
      });
      return false;
    case 'drop':
      reply.hijack();
      reply.raw.destroy();
      return true;
    case 'hang':
      reply.hijack();
      return true;
    case 'flood':
      answerError(reply, 429, `Too Many Requests: retry after ${fault.retryAfter}`, { retry_after: fault.retryAfter });
      return true;
    case 'status': {
      const reason = REASONS[fault.code] ?? 'Internal Server Error';
      if (fault.body === 'html')
        reply.code(fault.code).type('text/html').send(`<html><head><title>${fault.code} ${reason}</title></head></html>`);
      else answerError(reply, fault.code, fault.description ?? reason);
      return true;
    }
  }
};

const chatIdOf = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

interface Params {
  readonly bot: string;
  readonly method: string;
}

/** The routes of the Bot API: /bot<token>/<method>, and /file/bot<token>/<path> for files. */
export const addBotRoutes = (app: FastifyInstance, world: World, api: BotApi, faults: FaultTable, ledger: LedgerBook): void => {
  const checkToken = (bot: string): void => {
    if (!/^bot\d+:/.test(bot)) throw new ApiError(404, 'Not Found');
    if (bot !== `bot${world.bot.token}`) throw new ApiError(401, 'Unauthorized');
  };

  // A page can have a request sent with a token that it knows, by an image's address for one.
  const programsOnly = ({ headers }: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    done(askerOf(headers) === 'program' ? undefined : new ApiError(403, 'Forbidden: the Bot API is for programs, not for pages'));
  };

  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof ApiError) return answerError(reply, error.code, error.message, error.parameters);
    if (error.statusCode === 413) return answerError(reply, 413, 'Request Entity Too Large');
    if (error.statusCode !== undefined && error.statusCode < 500)
      return answerError(reply, 400, "Bad Request: can't parse the request's body");
    return answerError(reply, 500, `Internal Server Error: ${error.message}`);
  });
  app.setNotFoundHandler((_request, reply) => answerError(reply, 404, 'Not Found'));

  app.route({
    method: ['GET', 'POST'],
    url: '/:bot/:method',
    onRequest: programsOnly,
    handler: async (request: FastifyRequest, reply) => {
      const params = request.params as Params;
      const method = params.method.toLowerCase();
      checkToken(params.bot);
      const signal = hangUpSignal(reply);
      const { parameters, uploads } = await readRequest(request);
      ledger.arrive(method);
      const rule = faults.strike(method, chatIdOf(parameters['chat_id']));
      if (rule && rule.when !== 'after' && (await playFault(rule, world.clock, reply))) return reply;
      const result = await api.run({ method, parameters, uploads, signal });
      if (rule?.when === 'after' && (await playFault(rule, world.clock, reply))) return reply;
      return reply.send({ ok: true, result });
    },
  });

  app.get('/file/:bot/*', { onRequest: programsOnly }, async (request, reply) => {
    const params = request.params as { readonly bot: string; readonly '*': string };
    checkToken(params.bot);
    const file = world.files.byPath(params['*']);
    if (!file) throw new ApiError(404, 'Not Found');
    return reply.type('application/octet-stream').send(file.bytes);
  });
};
