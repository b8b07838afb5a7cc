import { beforeEach, describe, expect, it } from 'vitest';
import { parseAction } from '../../../../src/replies/actions.js';
import { startSubscribers, subscribeTo, DAY, type Subscribers } from '../subscribers.js';

let all: Subscribers;
beforeEach(async () => {
  all = await startSubscribers();
});

describe('managing', () => {
  it('pauses, resumes, skips, sends now and stops by buttons', async () => {
    const person = all.create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    await person.say('/subscriptions');
    expect(await person.press('Pause')).toContain('Paused');
    await all.pass(2);
    expect(all.posted).toHaveLength(0);
    expect(await person.press('Resume')).toContain('The next issue comes tomorrow at 09:00');
    expect(await person.press('Skip')).toContain('on Friday, 9 January');
    await person.press('Send now');
    await all.deliver();
    expect(all.posted).toHaveLength(1);
    await person.press('Stop');
    expect(await person.press('Undo')).toContain('1 of 4 sent');
    await person.press('Stop');
    expect(await person.say('/subscriptions')).toContain('No subscriptions');
  });

  it('changes what, how often and when, keeping the place in the round unless the topic is another', async () => {
    const person = all.create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    await all.pass(1);
    await person.say('/subscriptions');
    await person.press('Change');
    await person.press('Repeat');
    await person.press('Once a month');
    const card = await person.press('Save');
    expect(card).toContain('On the 1st of every month');
    expect(card).toContain('1 of');
    await person.press('Change');
    await person.press('Topic');
    await person.press('Forestry');
    expect(await person.press('Save')).toMatch(/Forestry\nOn the 1st of every month[\s\S]*0 of/);
  });

  it('lists several by name, and stops all at once, and takes it back', async () => {
    const person = all.create('en');
    await subscribeTo(person, 'Energy', 'Every day');
    await subscribeTo(person, 'Forestry', 'On weekdays');
    await person.say('/subscriptions');
    expect(await person.press('2. 🌲 Forestry')).toMatch(/^🌲 Forestry\nOn weekdays/);
    expect(await person.say('/unsubscribe')).toContain('2 subscriptions stopped');
    expect(await person.press('Undo')).toMatch(/Energy[\s\S]*Forestry/);
  });

  it('offers no topic that comes already, so that nothing comes twice', async () => {
    const person = all.create('en');
    await subscribeTo(person, 'Forestry', 'Every day');
    await subscribeTo(person, 'Energy', 'Every day');
    await person.press('Change');
    await person.press('Topic');
    expect(person.buttons().map(({ label }) => label)).not.toContain('🌲 Forestry');
    await person.press('Energy');
    await person.press('Save');
    const stale = await person.act({ kind: 'action', action: { name: 'subTurnTo', args: [2, 'forestry'] } });
    expect(stale.notice).toContain('out of date');
    await all.pass(1);
    expect(all.posted).toHaveLength(2);
  });

  it('does not bring back by a late undo what was subscribed to anew', async () => {
    const person = all.create('en');
    const card = await subscribeTo(person, 'Energy', 'Every day');
    expect(card).toContain('Energy');
    await person.press('Stop');
    const undo = person.buttons().find(({ label }) => label.includes('Undo'));
    await subscribeTo(person, 'Energy', 'Every day');
    if (undo?.kind !== 'action') throw new Error('no undo');
    await person.act({ kind: 'action', action: parseAction(undo.data) });
    expect(await person.say('/subscriptions')).toMatch(/^⚡ Energy\n/);
  });

  it('reaches nobody else’s subscriptions', async () => {
    await subscribeTo(all.create('en'), 'Energy', 'Every day');
    const outcome = await all.create('en').act({ kind: 'action', action: { name: 'subStop', args: [1] } });
    expect(outcome.notice).toContain('out of date');
    await all.pass(1);
    expect(all.posted).toHaveLength(1);
  });

  it('goes on when somebody who could not be reached is heard again', async () => {
    const person = all.create('en', { chat: 9 });
    await subscribeTo(person, 'Energy', 'Every day');
    await all.bot.chats.leave(9, 'blocked');
    await all.pass(3);
    expect(all.posted).toHaveLength(0);
    await person.say('/help');
    await all.pass(1);
    expect(all.posted.map(({ text }) => text)).toEqual([expect.stringContaining('1 of')]);
  });
});

describe('privacy', () => {
  it('says what is stored, asks before it forgets, names what would go, and forgets all of it at once', async () => {
    const person = all.create('en', { chat: 9 });
    await subscribeTo(person, 'Energy', 'Every day');
    expect(await person.say('/privacy')).toMatch(/180 days[\s\S]*30 days[\s\S]*90 days/);
    expect(await person.say('/forget')).toMatch(/Delete all[\s\S]*subscriptions[\s\S]*Energy/);
    expect(await person.press('Yes')).toContain('nothing is stored');
    expect(await all.bot.store.chats.get(9)).toBeUndefined();
    all.clock.advance(3 * DAY);
    await all.deliver();
    expect(all.posted).toHaveLength(0);
  });

  it('forgets nothing of who would rather not', async () => {
    const person = all.create('en', { chat: 9 });
    await subscribeTo(person, 'Energy', 'Every day');
    await person.say('/forget');
    expect(await person.press('No')).toContain('nothing is deleted');
    expect(await person.say('/subscriptions')).toContain('Energy');
  });

  it('speaks of no subscriptions where there are none', async () => {
    const person = all.create('en', { chat: 9 });
    expect(await person.say('/forget')).not.toContain('subscriptions');
  });

  it('keeps nothing of somebody who forgot all and then left', async () => {
    const person = all.create('en', { chat: 9 });
    await person.say('/forget');
    await person.press('Yes');
    await all.bot.chats.leave(9, 'blocked');
    expect(await all.bot.store.chats.get(9)).toBeUndefined();
  });
});
