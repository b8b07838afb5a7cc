import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { onEachDatabase } from '../store/databases.js';
import { startPlayground } from 'telegram-playground';
import { call } from '../../playground/tests/call.js';
import { startBot, startBotIn, type PlaygroundBot } from './playground-bot.js';
import { subscribeByButtons } from './subscribe-by-buttons.js';

let started: PlaygroundBot;
beforeEach(async () => {
  started = await startBot();
});
afterEach(async () => {
  await started.close();
});

describe('the bot goes on', () => {
  it('after Telegram failed to take a send: it tries again and the answer arrives once', async () => {
    const { playground } = started;
    const { english } = playground.people;
    playground.faults.add({ fault: { kind: 'status', code: 502, body: 'html' }, method: 'sendMessage', times: 2 });
    english.send('/energy');
    const chat = playground.chats.private(english);
    expect((await chat.next()).text).toMatch(/Energy/);
    expect(chat.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  it('after polling broke', async () => {
    const { playground } = started;
    playground.faults.add({ fault: { kind: 'status', code: 500 }, method: 'getUpdates', times: 2 });
    const { english } = playground.people;
    english.send('/energy');
    english.send('/forestry');
    const chat = playground.chats.private(english);
    expect([(await chat.next()).text, (await chat.next()).text].join()).toMatch(/Energy[\s\S]*Forestry/);
  });

  it('when the numbers of updates begin anew, lower, as they do after a week without any', async () => {
    const { playground } = started;
    const { english } = playground.people;
    const chat = playground.chats.private(english);
    for (const firstId of [700_000_000, 100_000_000, 99_999_000]) {
      playground.numberUpdatesFrom(firstId);
      english.send('/energy');
      expect((await chat.next()).text).toMatch(/Energy/);
      await playground.idle();
    }
    expect(chat.messages().filter(({ from }) => from?.is_bot)).toHaveLength(3);
  });

  it.each(['polling', 'webhook'] as const)(
    'when Telegram carries out a send and its answer is lost: by %s it is not sent again',
    async (by) => {
      const patient = await startBot({}, { by, sendWithin: 300 });
      const { playground } = patient;
      const { english, russian } = playground.people;
      for (const kind of ['drop', 'hang'] as const)
        playground.faults.add({ fault: { kind }, method: 'sendMessage', chatId: english.id, when: 'after', times: 1 });
      for (const command of ['/energy', '/forestry', '/agriculture']) english.send(command);
      await playground.idle();
      await patient.bot.idle();
      russian.send('/energy');
      await playground.chats.private(russian).next();
      const texts = playground.chats.private(english).messages();
      const titles = texts.filter(({ from }) => from?.is_bot).map(({ text }) => /Ener|Fore|Agri/.exec(text ?? '')?.[0]);
      expect(titles).toEqual(['Ener', 'Fore', 'Agri']);
      expect(patient.logged.filter((line) => line.includes('may be out'))).toHaveLength(2);
      await patient.close();
    },
  );

  it('with what was done, and does it once, though what it says of that could not be sent', async () => {
    const { playground } = started;
    const { english } = playground.people;
    const chat = await subscribeByButtons(started);
    // More often than one sending tries.
    playground.faults.add({ fault: { kind: 'status', code: 502 }, method: 'sendMessage', times: 5 });
    english.send('/unsubscribe');
    expect((await chat.next()).text).toMatch(/1 subscription stopped/);
  });

  it('when a person has blocked it in the middle of an answer', async () => {
    const { playground } = started;
    const { english, russian } = playground.people;
    playground.faults.add({ fault: { kind: 'status', code: 403 }, method: 'sendMessage', chatId: english.id });
    english.send('/energy');
    russian.send('/energy');
    expect((await playground.chats.private(russian).next()).text).toMatch(/Энергетика/);
  });

  it('for other chats while one chat hangs, and keeps the order within each', async () => {
    const { playground } = started;
    const { english, russian } = playground.people;
    const release = playground.faults.add({ fault: { kind: 'hang' }, method: 'sendMessage', chatId: english.id });
    english.send('/energy');
    for (const command of ['/forestry', '/agriculture', '/science']) russian.send(command);
    const chat = playground.chats.private(russian);
    const answers = [await chat.next(), await chat.next(), await chat.next()].map(({ text }) => text?.split('\n')[0]);
    expect(answers).toEqual(
      ['Лесная отрасль', 'Сельское хозяйство', 'Наука и технологии'].map((title) => expect.stringContaining(title.slice(0, 3)) as string),
    );
    release();
  });
});

describe('the bot starts', () => {
  it('though Telegram won’t have its name set for an hour, and answers meanwhile', async () => {
    const playground = await startPlayground({ limiter: 'off' });
    playground.faults.add({ fault: { kind: 'flood', retryAfter: 3_600 }, method: 'setMyName' });
    const patient = await startBotIn(playground, { profileWithin: 1 });
    playground.people.english.send('/energy');
    expect((await playground.chats.private(playground.people.english).next()).text).toMatch(/Energy/);
    await patient.close();
    await playground.close();
  });

  it('and sets its name and menus only where Telegram has others', async () => {
    const { ledger } = started.playground;
    const sets = () => ledger.accepted.filter(({ method }) => method.startsWith('setMy')).length;
    const before = sets();
    expect(before).toBeGreaterThan(0);
    await started.bot.stop();
    const second = await startBotIn(started.playground);
    expect(sets()).toBe(before);
    await second.close();
  });
});

describe('the bot stops', () => {
  it('and never shows its token in what it logs', () => {
    expect(started.logged.join('\n')).not.toContain(started.playground.token.split(':')[1]);
  });

  it('with a plain message when another process polls', async () => {
    const second = await startBotIn(started.playground);
    await expect(Promise.race([started.bot.done, second.bot.done])).rejects.toThrow(/Another process polls/);
    await second.bot.stop();
  });

  it('with another one when a webhook is set meanwhile', async () => {
    await call(started.playground, 'setWebhook', { url: 'http://127.0.0.1:9/anothers' });
    await expect(started.bot.done).rejects.toThrow(/A webhook has been set for this BOT_TOKEN/);
  });
});

onEachDatabase((database) => {
  it('what hangs holds up nobody, however much the others write, and is answered by the next process', async () => {
    const playground = await startPlayground({ limiter: 'off' });
    const { english, russian } = playground.people;
    const store = await database.open(systemClock, 'first');
    const first = await startBotIn(playground, { store, sendWithin: 120_000 });
    const release = playground.faults.add({ fault: { kind: 'hang' }, method: 'sendMessage', chatId: english.id });
    english.send('/energy');
    // More than Telegram gives at once: it gives no newer ones while these are not confirmed.
    const groups = Array.from({ length: 130 }, (_, i) =>
      playground.chats.create({ type: 'group', title: `Group ${i}`, people: [russian], bot: 'member' }),
    );
    for (const chat of groups) russian.send('/forestry', { chat });
    for (const chat of groups) expect((await chat.next({ within: 20_000 })).text).toMatch(/Лес/);
    release();
    await first.close();
    await store.close();

    const second = await startBotIn(playground, { store: await database.open(systemClock, 'second') });
    expect((await playground.chats.private(english).next({ within: 30_000 })).text).toMatch(/Energy/);
    await second.close();
    await playground.close();
  });
});
