import { beforeEach, describe, expect, it } from 'vitest';
import { startSubscribers, subscribeTo, type Subscribers } from '../subscribers.js';

let all: Subscribers;
beforeEach(async () => {
  all = await startSubscribers();
});

describe('subscribing', () => {
  it('takes three taps with good defaults, and says what was guessed', async () => {
    const person = all.create('ru');
    await person.say('/subscribe');
    await person.press('Энергетика');
    const confirm = await person.press('По будням');
    // Monday noon in Moscow: nine o'clock is past.
    expect(confirm).toContain('По будням в 09:00 (Москва, GMT+3)');
    expect(confirm).toContain('завтра в 09:00');
    expect(await person.press('Подписаться')).toContain('Подписка оформлена');
  });

  it('lets the time, the day and the zone be changed, by button or in writing', async () => {
    const person = all.create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Once a week');
    await person.press('Day');
    await person.press('Fri');
    await person.press('🕘 Time');
    expect(await person.say('at 8:30 am')).toContain('On Fridays at 08:30');
    await person.press('🌍 Zone');
    expect(await person.say('harbin')).toMatch(/On Fridays at 08:30 \(China.*GMT\+8\)/);
    await person.press('🕘 Time');
    await person.press('21');
    const card = await person.press('Subscribe');
    expect(card).toContain('On Fridays at 21:00');
    expect(card).toContain('on Friday, 9 January, at 21:00');
  });

  it('has any day of the month, in both languages’ words', async () => {
    const person = all.create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Once a month');
    await person.press('Day');
    expect(await person.press('The last day')).toContain('On the last day of every month at 09:00');
    await person.press('Day');
    expect(await person.say('22')).toContain('On the 22nd of every month at 09:00');
    await person.press('Day');
    expect(await person.say('30th')).toContain('On the 30th of every month (or its last day) at 09:00');
    expect(await all.create('ru').say('/subscribe')).toContain('Что присылать?');
  });

  it('says what it would understand when it does not, and asks the question that it may have been', async () => {
    const person = all.create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Every day');
    await person.press('🕘 Time');
    expect(await person.say('at 25:70')).toContain("can't read “at 25:70” as a time");
    await person.press('was a question');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Every day');
    await person.press('🌍 Zone');
    expect(await person.say('Gondor')).toContain('what time it is in “Gondor”');
    expect(await person.say('UTC+8')).toContain('(GMT+8)');
  });

  it('names a zone in words, not by letters that one has to know', async () => {
    const person = all.create('en', { zone: 'America/New_York' });
    await person.say('/subscribe');
    await person.press('Numbers');
    expect(await person.press('Every day')).toContain('(Eastern Time, GMT−5)');
  });

  it.each(['Every day', 'Once a week', 'Once a month'])(
    'asks for the zone where nothing tells it, before the rest is shown: %s',
    async (often) => {
      const person = all.create('en', { zone: undefined });
      await person.say('/subscribe');
      await person.press('Numbers');
      expect(await person.press(often)).toContain('What is your time zone?');
      expect(person.buttons().map(({ label }) => label)).toEqual(expect.arrayContaining([expect.stringContaining('United Kingdom')]));
      expect(await person.say('Harbin')).toContain('at 09:00 (China');
      expect(await person.press('Subscribe')).toContain('You are subscribed');
      // The next time it is known.
      await person.say('/subscribe');
      await person.press('Energy');
      expect(await person.press('Every day')).toContain('(China');
    },
  );

  it('asks for it once more when a channel was picked meanwhile', async () => {
    const person = all.create('en', { zone: undefined });
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Every day');
    await person.act({ kind: 'chatPicked', chat: -1001, title: 'Trade' });
    expect(person.last()?.replies[1]?.reply.html).toContain('time zone');
    await person.press('Eastern Time');
    expect(await person.press('Subscribe')).toContain('Eastern Time');
  });

  it('offers full hours of morning, day and evening, each as one reads it', async () => {
    const person = all.create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Every day');
    await person.press('🕘 Time');
    const labels = person.buttons().map(({ label }) => label);
    for (const label of labels) expect(label).toMatch(/^\d\d:00$/);
    expect(labels).toEqual(labels.toSorted());
    expect(await person.press('07:00')).toContain('Every day at 07:00');
  });

  it('takes a question for a question, also while a time is awaited', async () => {
    const person = all.create('en');
    await person.say('/subscribe');
    await person.press('Numbers');
    await person.press('Every day');
    await person.press('🕘 Time');
    expect(await person.say('how much coal did Lumaria export to Kardia in 2013?')).toContain('3.61');
  });

  it('chooses the language of the issues', async () => {
    const person = all.create('en');
    await person.say('/subscribe');
    await person.press('Forestry');
    await person.press('Every day');
    expect(await person.press('English')).toContain('Issues in Russian');
    await person.press('Subscribe');
    await all.pass(1);
    expect(all.posted[0]?.text).toContain('Лесная отрасль · 1 из');
  });

  it('changes a topic that is subscribed to already, so that nothing comes twice', async () => {
    const person = all.create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    expect(await subscribeTo(person, 'Energy', 'Once a week')).toContain('already had this subscription');
    expect(await person.say('/subscriptions')).toMatch(/^⚡ Energy\nOn Mondays/);
  });
});

describe('in a group', () => {
  const group = { kind: 'group', chat: -5 } as const;

  it('it is for admins', async () => {
    const member = all.create('en', { ...group, mayManage: () => Promise.resolve(false) });
    expect(await member.say('/subscribe')).toContain('admins');
    expect(await member.say('/unsubscribe')).toContain('admins');
    expect(await member.say('/forget')).toContain('stored');
  });

  it('nobody but them changes what they are setting up', async () => {
    const admin = all.create('en', group);
    await admin.say('/subscribe');
    const member = all.create('en', { ...group, mayManage: () => Promise.resolve(false) });
    const pressed = await member.act({ kind: 'action', action: { name: 'subWhat', args: ['forestry'] } });
    expect(pressed).toMatchObject({ replies: [], notice: expect.stringContaining('admins') });
    await admin.press('Energy');
    expect(await admin.press('Every day')).toContain('Energy');
  });

  it('there is no channel to pick', async () => {
    const admin = all.create('en', group);
    await admin.say('/subscribe');
    await admin.press('Energy');
    await admin.press('Every day');
    expect(admin.buttons().map(({ label }) => label)).not.toContain('📢 Channel');
  });

  it('it stays in the forum topic that it was set up in', async () => {
    await subscribeTo(all.create('en', { ...group, thread: 42 }), 'Energy', 'Every day');
    await all.pass(1);
    expect(all.posted[0]).toMatchObject({ chat: -5, thread: 42 });
  });
});
