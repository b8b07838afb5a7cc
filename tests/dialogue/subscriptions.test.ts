import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/replies/reply.js';
import { plainText } from '../../src/replies/reply.js';
import { createPace } from '../../src/subscriptions/pace.js';
import { roundOf } from '../../src/subscriptions/round.js';
import { testClock, type TestClock } from '../test-clock.js';
import { assembleForTest, content, peopleOf, START, type Person } from '../conversation.js';
import type { Language } from '../../src/content/language.js';
import type { Venue } from '../../src/dialogue/turn.js';

const DAY = 24 * 60 * 60_000;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let clock: TestClock;
let create: (client: Language, elsewhere?: Partial<Venue>) => Person;
let posted: { readonly chat: number; readonly thread: number | null; readonly reply: Reply }[];
let deliver: () => Promise<void>;
beforeEach(async () => {
  clock = testClock(START);
  const bot = await assembleForTest(clock);
  create = peopleOf(bot, clock);
  posted = [];
  const post = (reply: Reply, { chatId, threadId }: { chatId: number; threadId: number | null }) => {
    posted.push({ chat: chatId, thread: threadId, reply });
    return Promise.resolve();
  };
  deliver = () => bot.delivererOf(post, createPace(clock), quiet).once();
});

const texts = (): readonly string[] => posted.map(({ reply }) => plainText(reply.html));

describe('subscribing', () => {
  it('takes three taps with good defaults, and says what was guessed', async () => {
    const person = create('ru');
    await person.say('/subscribe');
    await person.press('Энергетика');
    const confirm = await person.press('По будням');
    // Monday noon in Moscow: nine o'clock is past.
    expect(confirm).toContain('по будням в 09:00 (Москва, GMT+3)');
    expect(confirm).toContain('завтра в 09:00');
    expect(await person.press('Подписаться')).toContain('Подписка оформлена');
  });

  it('lets the time, the day and the zone be changed, by button or in writing', async () => {
    const person = create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Once a week');
    await person.press('Day');
    await person.press('Fri');
    await person.press('Time');
    expect(await person.say('8:30')).toContain('on Fridays at 08:30');
    await person.press('Zone');
    expect(await person.say('asia/harbin')).toMatch(/on Fridays at 08:30 \(China.*GMT\+8\)/);
    await person.press('Time');
    await person.press('21');
    const card = await person.press('Subscribe');
    expect(card).toContain('on Fridays at 21:00');
    expect(card).toContain('on Friday, 9 January, at 21:00');
  });

  it('takes a question for a question, also while a time is awaited', async () => {
    const person = create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Every day');
    await person.press('Time');
    expect(await person.say('how much coal did Russia export to China in 2013?')).toContain('4.27');
  });

  it('is for admins in a group', async () => {
    const member = create('en', { kind: 'group', chat: -5, mayManage: () => Promise.resolve(false) });
    expect(await member.say('/subscribe')).toContain('admins');
    expect(await member.say('/unsubscribe')).toContain('admins');
  });

  it('sets a channel up from the private chat of its admin, and of nobody else', async () => {
    const channel = -1001;
    const admin = create('en', { mayManage: (chat) => Promise.resolve(chat === undefined || chat === channel) });
    await admin.say('/subscribe');
    await admin.press('Forestry');
    await admin.press('Every day');
    await admin.press('To a channel');
    expect(admin.last()?.replies[0]?.reply.pickChannel).toBeDefined();
    const picked = await admin.act({ kind: 'chatPicked', chat: channel, title: 'Trade' });
    expect(picked.replies[0]?.reply.html).toContain('Trade');
    await admin.press('Subscribe');
    expect(await admin.say('/subscriptions')).toContain('Forestry');
    clock.advance(2 * DAY);
    await deliver();
    expect(posted[0]?.chat).toBe(channel);
    const stranger = create('en', { mayManage: (chat) => Promise.resolve(chat === undefined) });
    const refused = await stranger.act({ kind: 'chatPicked', chat: channel, title: 'Trade' });
    expect(refused.replies[0]?.reply.html).toContain('need to be its admin');
  });
});

const subscribeTo = async (person: Person, what: string, often: string): Promise<void> => {
  await person.say('/subscribe');
  await person.press(what);
  await person.press(often);
  await person.press('Subscribe');
};

describe('a round of deliveries', () => {
  it('never repeats a part, tells how far along one is, and says when it is through', async () => {
    const person = create('en');
    await subscribeTo(person, 'Forestry', 'Every day');
    const parts = roundOf(content, 'forestry').length;
    for (let day = 0; day < parts + 2; day++) {
      clock.advance(DAY);
      await deliver();
    }
    expect(posted).toHaveLength(parts);
    expect(new Set(texts()).size).toBe(parts);
    expect(texts()[2]).toContain(`3 of ${parts}`);
    expect(texts().at(-1)).toContain('the last issue');
    const told = texts().join('\n');
    for (const statement of content.sections.get('III.2')?.statements ?? []) expect(told).toContain(statement.en);
  });

  it('begins anew from its last issue', async () => {
    const person = create('en');
    await subscribeTo(person, 'Numbers', 'Every day');
    const parts = roundOf(content, 'numbers').length;
    for (let day = 0; day < parts; day++) {
      clock.advance(DAY);
      await deliver();
    }
    const again = posted
      .at(-1)
      ?.reply.buttons.flat()
      .find(({ label }) => label.includes('Start again'));
    expect(again).toBeDefined();
    expect(await person.say('/subscriptions')).toContain('All sent');
    await person.press('1');
    await person.press('Start again');
    clock.advance(DAY);
    await deliver();
    expect(texts()[parts]).toContain(`1 of ${parts}`);
  });

  it('catches up once after a long absence of the machine', async () => {
    await subscribeTo(create('en'), 'Energy', 'Every day');
    clock.advance(10 * DAY);
    await deliver();
    expect(posted).toHaveLength(1);
  });

  it('stays in the forum topic that it was set up in', async () => {
    const admin = create('en', { kind: 'group', chat: -7, thread: 42 });
    await subscribeTo(admin, 'Energy', 'Every day');
    clock.advance(DAY);
    await deliver();
    expect(posted[0]).toMatchObject({ chat: -7, thread: 42 });
  });

  it("speaks the chat's language", async () => {
    const person = create('ru');
    await person.say('/subscribe');
    await person.press('Лес');
    await person.press('Каждый день');
    await person.press('Подписаться');
    clock.advance(DAY);
    await deliver();
    expect(texts()[0]).toMatch(/Лесная отрасль · 1 из/);
  });

  it('carries charts where its numbers have one', async () => {
    await subscribeTo(create('en'), 'Numbers', 'Every day');
    for (let day = 0; day < 5; day++) {
      clock.advance(DAY);
      await deliver();
    }
    expect(posted.some(({ reply }) => reply.picture !== undefined)).toBe(true);
  });
});

describe('managing', () => {
  it('pauses, resumes, skips, sends now and stops by buttons', async () => {
    const person = create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    await person.say('/subscriptions');
    await person.press('1');
    expect(await person.press('Pause')).toContain('Paused');
    clock.advance(2 * DAY);
    await deliver();
    expect(posted).toHaveLength(0);
    expect(await person.press('Resume')).toContain('Next issue: tomorrow at 09:00');
    expect(await person.press('Skip')).toContain('on Friday, 9 January');
    await person.press('Send now');
    await deliver();
    expect(posted).toHaveLength(1);
    await person.press('Stop');
    expect(await person.say('/subscriptions')).toContain('No subscriptions');
  });

  it('changes what, how often and when, keeping the place in the round', async () => {
    const person = create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    clock.advance(DAY);
    await deliver();
    await person.say('/subscriptions');
    await person.press('1');
    await person.press('Change');
    await person.press('How often');
    await person.press('Once a month');
    const card = await person.press('Save');
    expect(card).toContain('every month on day 1');
    expect(card).toContain('1 of');
  });

  it('stops all at once, and takes it back', async () => {
    const person = create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    await subscribeTo(person, 'Forestry', 'On weekdays');
    expect(await person.say('/unsubscribe')).toContain('2 subscriptions stopped');
    expect(await person.press('Undo')).toMatch(/Energy[\s\S]*Forestry/);
  });

  it('reaches nobody else’s subscriptions', async () => {
    await subscribeTo(create('en'), 'Energy', 'Every day');
    const stranger = create('en');
    const outcome = await stranger.act({ kind: 'action', action: { name: 'subStop', args: [1] } });
    expect(outcome.notice).toContain('out of date');
    clock.advance(DAY);
    await deliver();
    expect(posted).toHaveLength(1);
  });
});

describe('privacy', () => {
  it('says what is stored, and forgets all of it at once', async () => {
    const person = create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    expect(await person.say('/privacy')).toMatch(/30 days[\s\S]*90 days/);
    expect(await person.say('/forget')).toContain('nothing is stored');
    clock.advance(3 * DAY);
    await deliver();
    expect(posted).toHaveLength(0);
    expect(await person.say('/subscriptions')).toContain('No subscriptions');
  });
});
