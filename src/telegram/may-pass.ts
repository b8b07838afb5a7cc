import { StoreError, type StoreErrorKind } from '../store/store-error.js';
import { isTelegramsAnswer, isTokenRevoked } from './bot-api/errors.js';
import { NetworkError } from './bot-api/transport.js';

/** A full disk or one that can't be written isn't mended soon: the person is told instead. */
const STORE_MAY_COME_BACK: ReadonlySet<StoreErrorKind> = new Set(['busy', 'away'] as const);

/** Whether the same may work later: the network, Telegram or the store is away, or the token is being changed. Anything else will fail again. */
export const mayPass = (error: unknown): boolean => {
  if (error instanceof StoreError) return STORE_MAY_COME_BACK.has(error.kind);
  return isTelegramsAnswer(error) || isTokenRevoked(error) || error instanceof NetworkError;
};
