import type { Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { createHandClock, type HandClock } from '../src/world/clock.js';
import { call, outcome, type ApiAnswer } from './call.js';

let clock: HandClock;
let playground: Playground;
beforeEach(async () => {
  clock = createHandClock(Date.UTC(2026, 0, 5));
  playground = await startPlayground({ clock });
});
afterEach(() => playground.close());

const poll = (parameters: object = {}): Promise<ApiAnswer> => call(playground, 'getUpdates', parameters);
const texts = ({ result }: ApiAnswer): unknown[] => (result as Update[]).map(({ message }) => message?.text);
const say = (...words: string[]): void => {
  for (const word of words) playground.people.russian.send(word);
};
/** A long poll that has reached the server: its answer is still to come. */
const startPoll = async (parameters: object = {}): Promise<{ readonly answer: Promise<ApiAnswer> }> => {
  const arrival = playground.ledger.arrival('getUpdates');
  const answer = poll({ timeout: 50, ...parameters });
  await arrival;
  return { answer };
};

describe('getUpdates', () => {
  test('gives updates again and again until an offset confirms them', async () => {
    say('a', 'b');
    const first = await poll();
    expect(texts(first)).toEqual(['a', 'b']);
    expect(texts(await poll())).toEqual(['a', 'b']);
    const [{ update_id: id } = { update_id: 0 }] = first.result as Update[];
    expect(texts(await poll({ offset: id + 1 }))).toEqual(['b']);
    expect(texts(await poll({ offset: 0 }))).toEqual(['b']);
  });

  test('a limit cuts, a negative offset keeps the last ones only', async () => {
    say('a', 'b', 'c');
    expect(texts(await poll({ limit: 2 }))).toEqual(['a', 'b']);
    expect(texts(await poll({ offset: -1 }))).toEqual(['c']);
    expect(texts(await poll())).toEqual(['c']);
  });

  test('waits for an update, and takes those that come together', async () => {
    const { answer } = await startPoll();
    say('a', 'b');
    expect(texts(await answer)).toEqual(['a', 'b']);
  });

  test('ends empty after its timeout', async () => {
    const { answer } = await startPoll({ timeout: 10 });
    clock.advance(10_000);
    expect(texts(await answer)).toEqual([]);
  });

  test('allowed_updates choose kinds from then on; an empty list means the usual ones', async () => {
    await poll({ allowed_updates: ['callback_query'] });
    say('unheard');
    expect(texts(await poll())).toEqual([]);
    await poll({ allowed_updates: [] });
    say('heard');
    expect(texts(await poll())).toEqual(['heard']);
  });

  test('forgets updates after 24 hours', async () => {
    say('old');
    clock.advance(24 * 60 * 60 * 1000);
    expect(texts(await poll())).toEqual([]);
  });

  test('a second poller ends the first with 409', async () => {
    const { answer } = await startPoll();
    const second = await startPoll();
    expect(await answer).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    say('a');
    expect(texts(await second.answer)).toEqual(['a']);
  });

  test('a poller that hangs up leaves its updates to the next', async () => {
    const arrival = playground.ledger.arrival('getUpdates');
    const controller = new AbortController();
    const url = `${playground.apiRoot}/bot${playground.token}/getUpdates?timeout=50`;
    const gone = fetch(url, { signal: controller.signal }).catch((error: unknown) => (error as Error).name);
    await arrival;
    controller.abort();
    expect(await gone).toBe('AbortError');
    say('a');
    expect(texts(await poll())).toEqual(['a']);
  });

  test('not while a webhook is set', async () => {
    await call(playground, 'setWebhook', { url: 'http://localhost:1/' });
    expect(await outcome(playground, 'getUpdates')).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await call(playground, 'deleteWebhook');
    expect(texts(await poll())).toEqual([]);
  });
});
