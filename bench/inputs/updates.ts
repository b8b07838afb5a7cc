import fc from 'fast-check';
import { mangled, validUpdates } from '../../tests/telegram/arbitrary-updates.js';
import { startInputTrial } from '../../tests/telegram/input-trial.js';

/** The kinds that the bot asks Telegram for come this much more often. */
const ASKED_FOR: ReadonlySet<string> = new Set(['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member']);
const MORE = 10;
const CHUNK = 1000;
const HANG_MS = 1000;

export interface Count {
  readonly sound: number;
  readonly broken: number;
  /** Milliseconds from giving an update to its being handled, with all that it made the bot send. */
  readonly times: number[];
}

export interface UpdatesTried {
  /** By kind. */
  readonly counts: ReadonlyMap<string, Count>;
  /** What Telegram accepted, by method. */
  readonly requests: ReadonlyMap<string, number>;
  /** Errors, requests that were refused, updates that took longer than a second. */
  readonly failures: readonly string[];
}

/** Gives the bot so many updates of every kind, half of them broken, one after another through polling. */
export const tryUpdates = async (total: number, seed: number): Promise<UpdatesTried> => {
  const trial = await startInputTrial();
  const kinds = [...validUpdates(trial.scene)].flatMap(([kind, updates]) => {
    const weight = ASKED_FOR.has(kind) ? MORE : 1;
    const as = (state: 'sound' | 'broken', of: typeof updates) => ({ weight, arbitrary: of.map((update) => ({ kind, state, update })) });
    return [as('sound', updates), as('broken', mangled(updates))];
  });
  const inputs = fc.oneof(...kinds);
  const counts = new Map<string, Count>();
  const requests = new Map<string, number>();
  const failures: string[] = [];

  for (let done = 0; done < total; done += CHUNK) {
    for (const { kind, state, update } of fc.sample(inputs, { numRuns: Math.min(CHUNK, total - done), seed: seed + done })) {
      const from = performance.now();
      const problems = await trial.give([update]);
      const ms = performance.now() - from;
      const count = counts.get(kind) ?? { sound: 0, broken: 0, times: [] };
      count.times.push(ms);
      counts.set(kind, { ...count, [state]: count[state] + 1 });
      for (const { method } of trial.started.playground.ledger.accepted) requests.set(method, (requests.get(method) ?? 0) + 1);
      const wrong = ms > HANG_MS ? [...problems, `it took ${Math.round(ms)} ms`] : problems;
      failures.push(...wrong.map((problem) => `${problem} (seed ${seed + done}): ${JSON.stringify(update).slice(0, 400)}`));
    }
    if (done % (10 * CHUNK) === 0) console.error(`${done + CHUNK} updates, ${failures.length} failures`);
  }
  await trial.close();
  return { counts, requests, failures };
};
