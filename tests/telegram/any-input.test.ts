import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mangled, validUpdates } from './arbitrary-updates.js';
import { startInputTrial, type InputTrial } from './input-trial.js';

const RUNS = { seed: 20_261_124, numRuns: 6 };

let trial: InputTrial;
beforeAll(async () => {
  trial = await startInputTrial();
});
afterAll(() => trial.close());

describe('whatever Telegram may send', () => {
  it('of every kind: nothing fails, and nothing is sent that Telegram would refuse', async () => {
    for (const [kind, updates] of validUpdates(trial.scene)) {
      await fc.assert(
        fc.asyncProperty(fc.array(updates, { minLength: 1, maxLength: 6 }), async (batch) => {
          expect(await trial.give(batch), kind).toEqual([]);
        }),
        RUNS,
      );
    }
  });

  it('broken anyhow: it is left out, and the bot goes on', async () => {
    for (const [kind, updates] of validUpdates(trial.scene)) {
      await fc.assert(
        fc.asyncProperty(fc.array(mangled(updates), { minLength: 1, maxLength: 6 }), async (batch) => {
          expect(await trial.give(batch), kind).toEqual([]);
        }),
        RUNS,
      );
    }
    const { english } = trial.started.playground.people;
    english.send('/energy');
    await trial.started.playground.idle();
    expect(trial.started.playground.chats.private(english).messages().at(-1)?.text).toMatch(/Energy/);
  });
});
