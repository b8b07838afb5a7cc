import type { DeliveryOutcome } from '../../../store/deliveries.js';
import type { Delivery } from '../../../store/records.js';
import type { SendResult } from './send-result.js';

const MOST_ATTEMPTS = 12;
/** Tries that got no answer. Each may have arrived, so there is one more and then no other. */
const MOST_UNANSWERED = 2;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * What becomes of a delivery after a try at `now`, counted in its `attempts` already; `random` is from 0 to 1.
 * After an error that may pass it is tried again after 2 s, 4 s, 8 s … 5 min. Half of that time is left to chance, so that those that
 * failed together don't come back together. After about a quarter of an hour it has failed. What got no answer is repeated once.
 */
export const outcomeOf = (
  sent: SendResult,
  tried: Pick<Delivery, 'attempts' | 'unanswered'>,
  now: number,
  random: number,
): DeliveryOutcome => {
  switch (sent.kind) {
    case 'sent':
      return { status: 'sent' };
    case 'gone':
      return { status: 'gone', what: sent.chat };
    case 'closed':
      return { status: 'gone', what: 'topic' };
    case 'moved':
      return { status: 'pending', notBefore: now, error: 'the group became a supergroup', counts: false };
    case 'wait':
      return { status: 'pending', notBefore: Math.ceil(now + sent.seconds * 1_000), error: 'told to wait', counts: false };
    case 'refused':
      return { status: 'failed', error: sent.error };
    case 'unknown':
      if (tried.unanswered + 1 >= MOST_UNANSWERED)
        return { status: 'failed', error: `it went out twice, and no answer came: it may have arrived (${sent.error})` };
      return tryAgain(sent.error, tried.attempts, now, random, true);
    case 'again':
      return tryAgain(sent.error, tried.attempts, now, random, false);
  }
};

const tryAgain = (error: string, attempts: number, now: number, random: number, isUnanswered: boolean): DeliveryOutcome => {
  if (attempts >= MOST_ATTEMPTS) return { status: 'failed', error };
  const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
  return { status: 'pending', notBefore: Math.round(now + delay * (0.5 + random / 2)), error, counts: true, isUnanswered };
};
