import { ApiError, tooManyRequests } from '../api/api-error.js';
import type { Delivery } from '../api/delivery.js';
import type { Call, Upload } from '../api/method.js';
import { METHODS } from '../api/methods.js';
import type { RawParameters } from '../api/parameters.js';
import type { World } from '../world/world.js';
import type { LedgerBook } from './ledger.js';
import type { Limiter } from './limiter.js';

/** A request to the Bot API, as it is carried out. */
export interface Request {
  /** In small letters. */
  readonly method: string;
  readonly parameters: RawParameters;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly signal: AbortSignal;
}

/** The Bot API without HTTP: checks a request, asks the limiter, does the work, writes the ledger. */
export interface BotApi {
  /** The method's result; rejects with an ApiError for what Telegram refuses. */
  run(request: Request): Promise<unknown>;
}

const ANSWER_TIME = 10_000;

export const createBotApi = (world: World, delivery: Delivery, limiter: Limiter, ledger: LedgerBook): BotApi => {
  const admit: Call['admit'] = ({ chat, lastUpdateAt }, count = 1) => {
    const answer = world.clock.now() - lastUpdateAt <= ANSWER_TIME;
    const wait = limiter.admit({ chat, count, answer });
    if (wait > 0) throw tooManyRequests(wait);
  };

  return {
    run: async ({ method: name, parameters, uploads, signal }) => {
      const method = METHODS.get(name);
      const at = world.clock.now();
      try {
        if (!method) throw new ApiError(404, 'Not Found: method not found');
        const result = await method.run(parameters, { world, delivery, uploads, signal, admit });
        if (name !== 'getupdates') ledger.accept({ at, method: method.name, parameters, result });
        return result;
      } catch (error) {
        if (error instanceof ApiError) ledger.refuse({ at, method: method?.name ?? name, code: error.code, description: error.message });
        throw error;
      }
    },
  };
};
