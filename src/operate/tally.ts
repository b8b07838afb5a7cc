import type { Logger } from 'pino';
import type { Answered } from '../answers/answer.js';
import { type Clock, dayOf } from '../clock.js';
import { isAskedInVain } from '../features/questions/ask.js';
import type { QuestionCount, StatisticsStore } from '../store/statistics.js';

/**
 * Counts questions by day and language, and adds the counts to the store now and then, since a write for each question would cost too much.
 */
export interface Tally {
  answered(answered: Answered): void;
  /** Adds what was counted every few seconds until the signal aborts, then the rest. */
  run(signal: AbortSignal): Promise<void>;
}

/** Where the counts go. */
export interface TallyPorts {
  readonly statistics: Pick<StatisticsStore, 'count'>;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}

/** If the process is killed, so much time's counts are lost. */
const EVERY_MS = 10_000;

/** Counts that can't be written are kept and written with the next ones. */
export const createTally = ({ statistics, clock, log }: TallyPorts): Tally => {
  let counts = new Map<string, QuestionCount>();

  const add = (count: QuestionCount): void => {
    const key = `${count.day} ${count.language}`;
    const { answered = 0, unanswered = 0 } = counts.get(key) ?? {};
    counts.set(key, { ...count, answered: answered + count.answered, unanswered: unanswered + count.unanswered });
  };
  const write = async (): Promise<void> => {
    const written = counts;
    counts = new Map();
    try {
      await statistics.count([...written.values()]);
    } catch {
      log.warn('the questions asked could not be counted in the store; trying again');
      for (const count of written.values()) add(count);
    }
  };

  return {
    answered: (told) => {
      const outcome = answeredOrNot(told);
      if (outcome) add({ day: dayOf(clock.now()), language: told.language, answered: 0, unanswered: 0, [outcome]: 1 });
    },
    run: async (signal) => {
      while (!signal.aborted) {
        await clock.wait(EVERY_MS, signal);
        await write();
      }
    },
  };
};

/** Small talk is no question, nor is an empty one. */
const answeredOrNot = (told: Answered): 'answered' | 'unanswered' | undefined => {
  if (isAskedInVain(told)) return 'unanswered';
  return told.answer.kind === 'talk' || told.answer.kind === 'none' ? undefined : 'answered';
};
