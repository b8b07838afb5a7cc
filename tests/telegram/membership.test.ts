import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot, type PlaygroundBot } from './playground-bot.js';
import { LONDON, subscribeByButtons } from './subscribe-by-buttons.js';

let started: PlaygroundBot;
beforeEach(async () => {
  started = await startBot();
});
afterEach(async () => {
  await started.close();
});

const subscribe = async (bot: PlaygroundBot): Promise<number> => {
  const chat = await subscribeByButtons(bot);
  const [subscription] = await started.store.subscriptions.ofChat(chat.id);
  if (!subscription) throw new Error('not subscribed');
  return subscription.id;
};

const makeDueNow = async (id: number): Promise<void> => {
  await started.store.subscriptions.together([], (own) => own.change(id, { nextAt: Date.now() - 1000 }));
  await started.deliver();
};

describe('a delivery', () => {
  it('arrives with its buttons, and they work', async () => {
    const { playground } = started;
    const { english } = playground.people;
    const chat = playground.chats.private(english);
    await makeDueNow(await subscribe(started));
    const issue = await chat.next();
    expect(issue.text ?? issue.caption).toMatch(/Energy · 1 of \d+/);
    await english.press(issue, '💡 Answer');
    expect((await chat.next()).text).toMatch(/\d/);
    await english.press(issue, '⏹ Stop');
    expect((await chat.next()).text).toContain('Stopped');
    expect(await started.store.subscriptions.ofChat(chat.id)).toEqual([]);
    expect(playground.ledger.refused).toEqual([]);
  });

  it('waits while the person blocks the bot, and comes when they are back', async () => {
    const { playground } = started;
    const { english } = playground.people;
    const chat = playground.chats.private(english);
    const id = await subscribe(started);
    english.block();
    await makeDueNow(id);
    english.unblock();
    english.send('/subscriptions');
    expect((await chat.next()).text).toContain('Energy');
    await makeDueNow(id);
    const issue = await chat.next();
    expect(issue.text ?? issue.caption).toMatch(/Energy · 1 of/);
  });
});

describe('a group', () => {
  it('greets when it takes the bot in', async () => {
    const { playground } = started;
    const { russian } = playground.people;
    const group = playground.chats.create({ type: 'group', title: 'Торговля', people: [russian] });
    group.addBot(russian.user);
    expect((await group.next()).text).toContain('Амур');
  });

  it('that takes it in again is greeted in the language that it had chosen', async () => {
    const { playground } = started;
    const { russian } = playground.people;
    const { group } = playground.chats;
    russian.send('/language', { chat: group });
    await russian.press(await group.next(), 'English');
    await group.nextEdit();
    group.removeBot(russian.user);
    group.addBot(russian.user);
    expect((await group.next()).text).toContain('one article inside out');
  });

  it('keeps its subscriptions when it becomes a supergroup', async () => {
    const { playground } = started;
    const { russian } = playground.people;
    const { group } = playground.chats;
    russian.send('/subscribe', { chat: group });
    const message = await group.next();
    for (const label of ['⚡ Энергетика', 'Каждый день', '✅ Подписаться']) {
      await russian.press(group.message(message.message_id) ?? message, label);
      await group.nextEdit();
    }
    const [subscription] = await started.store.subscriptions.ofChat(group.id);
    const supergroup = group.upgrade(russian.user);
    russian.send('/subscriptions', { chat: supergroup });
    expect((await supergroup.next()).text).toContain('Энергетика');
    await makeDueNow(subscription?.id ?? 0);
    const issue = await supergroup.next();
    expect(issue.text ?? issue.caption).toMatch(/Энергетика · 1 из/);
  });

  it('that becomes a supergroup is not greeted anew', async () => {
    const { playground } = started;
    const { russian } = playground.people;
    const group = playground.chats.create({ type: 'group', title: 'Торговля', people: [russian] });
    group.addBot(russian.user);
    await group.next();
    const supergroup = group.upgrade(russian.user);
    russian.send('/help', { chat: supergroup });
    expect((await supergroup.next()).text).toContain('/subscribe');
  });

  it('that is a supergroup from the first is greeted once', async () => {
    const { playground } = started;
    const { russian } = playground.people;
    const supergroup = playground.chats.create({ type: 'supergroup', title: 'Торговля', people: [russian] });
    supergroup.addBot(russian.user);
    expect((await supergroup.next()).text).toContain('Амур');
    russian.send('/help', { chat: supergroup });
    expect((await supergroup.next()).text).toContain('/subscribe');
  });

  it('takes no orders from those who are not its admins', async () => {
    const { playground } = started;
    playground.people.english.send('/subscribe', { chat: playground.chats.group });
    expect((await playground.chats.group.next()).text).toContain('admins');
  });
});

describe('a channel', () => {
  it('is set up from the private chat with the picker', async () => {
    const { playground } = started;
    const { english } = playground.people;
    const chat = playground.chats.private(english);
    english.send('/subscribe');
    const message = await chat.next();
    for (const label of ['⚡ Energy', 'Every day', LONDON]) {
      await english.press(chat.message(message.message_id) ?? message, label);
      await chat.nextEdit();
    }
    await english.press(chat.message(message.message_id) ?? message, '📢 Channel');
    await chat.next();
    english.tap('📢 Choose a channel', { shared: playground.chats.channel });
    expect((await chat.next()).text).toContain('Far East Economy');
    const confirm = await chat.next();
    await english.press(confirm, '✅ Subscribe');
    await chat.nextEdit();
    const [subscription] = await started.store.subscriptions.ofChat(chat.id);
    await makeDueNow(subscription?.id ?? 0);
    const issue = await playground.chats.channel.next();
    expect(issue.text ?? issue.caption).toMatch(/Energy · 1 of/);
    const [[readOn] = []] = issue.reply_markup?.inline_keyboard ?? [];
    expect(readOn).toMatchObject({ url: expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=read-III_1$/) });
    expect(playground.ledger.refused).toEqual([]);
  });
});
