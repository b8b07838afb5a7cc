import { beforeEach, describe, expect, it } from 'vitest';
import { ACTION_NAMES, parseAction, type Action, type ActionName } from '../../src/replies/actions.js';
import type { Venue } from '../../src/dialogue/turn.js';
import type { Subscription } from '../../src/store/records.js';
import type { Person } from '../conversation.js';
import { startSubscribers, subscribeTo, type Subscribers } from '../features/subscriptions/subscribers.js';

const GROUP = -5;
const CHANNEL = -1001;
const ADMIN = 7;

/** An action with whatever arguments it takes: topics and words, numbers of subscriptions, hours, pages, an instant at which some were stopped. */
const everyWay = (name: ActionName, stamp: number): readonly Action[] =>
  [
    '',
    ':1',
    ':2',
    ':3',
    ':ru',
    ':month',
    ':science',
    ':csv',
    ':III.1',
    `:${stamp}`,
    ':measured:0',
    ':3:1',
    ':III.1:0',
    ':1:science',
    ':2:science',
  ]
    .map((values) => parseAction(`${name}${values}`))
    .filter((action) => action !== undefined);

/** Some of those that change what is set up. */
const CHANGING: readonly ActionName[] = ['subSave', 'subNow', 'subUndo', 'subStop', 'subTurnTo', 'language', 'forget'];

let all: Subscribers;
beforeEach(async () => {
  all = await startSubscribers();
});

/** What is set up for a chat, and nothing of what is merely spoken of there. */
const setUp = async (chat: number): Promise<unknown> => {
  const { talk } = (await all.bot.store.chats.get(chat)) ?? {};
  const { draft, chosen, zone, heard } = talk ?? {};
  const subscriptions = await Promise.all([1, 2, 3].map((id) => all.bot.store.subscriptions.get(id)));
  return { isKnown: talk !== undefined, draft, chosen, zone, heard, subscriptions, left: await all.bot.store.deliveries.progress() };
};

/** One that is active, one paused, one stopped, one being set up; returns the instant of the stop. */
const setSceneBy = async (admin: Person): Promise<number> => {
  await admin.act({ kind: 'action', action: { name: 'language', args: ['en'] } });
  for (const what of ['Energy', 'Forestry', 'Agriculture']) await subscribeTo(admin, what, 'Every day');
  await admin.act({ kind: 'action', action: { name: 'subPause', args: [2] } });
  await admin.act({ kind: 'action', action: { name: 'subStop', args: [3] } });
  const stopped = await all.bot.store.subscriptions.get(3);
  await admin.say('/subscribe');
  await admin.press('Numbers');
  return stopped?.changedAt ?? 0;
};

describe('in a group', () => {
  const venue: Partial<Venue> = { kind: 'group', chat: GROUP };

  it('no button changes what is set up there for who is no admin; for an admin they do', async () => {
    const stamp = await setSceneBy(all.create('en', venue));
    const before = await setUp(GROUP);
    const member = all.create('en', { ...venue, mayManage: () => Promise.resolve(false) });
    for (const name of ACTION_NAMES)
      for (const action of everyWay(name, stamp)) {
        await member.act({ kind: 'action', action });
        expect(await setUp(GROUP), `${name}:${action.args.join(':')}`).toEqual(before);
      }

    for (const name of CHANGING) {
      all = await startSubscribers();
      const admin = all.create('en', venue);
      const ownStamp = await setSceneBy(admin);
      const own = await setUp(GROUP);
      for (const action of everyWay(name, ownStamp)) await admin.act({ kind: 'action', action });
      expect(await setUp(GROUP), name).not.toEqual(own);
    }
  });

  it.each(['/subscribe', '/unsubscribe', '/forget'])('no %s either, which says whose it is', async (command) => {
    await setSceneBy(all.create('en', venue));
    const before = await setUp(GROUP);
    const member = all.create('en', { ...venue, mayManage: () => Promise.resolve(false) });
    expect(await member.say(command)).toContain('admins');
    expect(await setUp(GROUP)).toEqual(before);
  });
});

describe('who is no longer the admin of a channel', () => {
  let isAdmin: boolean;
  let admin: Person;
  let stamp: number;
  const toChannel = async (what: string): Promise<void> => {
    await admin.say('/subscribe');
    await admin.press(what);
    await admin.press('Every day');
    await admin.act({ kind: 'chatPicked', chat: CHANNEL, title: 'Trade' });
  };
  beforeEach(async () => {
    isAdmin = true;
    admin = all.create('en', { chat: ADMIN, mayManage: async (chat) => chat === undefined || (chat === CHANNEL && isAdmin) });
    for (const what of ['Energy', 'Forestry', 'Agriculture']) {
      await toChannel(what);
      await admin.press('Subscribe');
    }
    await admin.act({ kind: 'action', action: { name: 'subPause', args: [2] } });
    await admin.act({ kind: 'action', action: { name: 'subStop', args: [3] } });
    stamp = (await all.bot.store.subscriptions.get(3))?.changedAt ?? 0;
    await toChannel('Numbers');
    isAdmin = false;
  });

  it('brings nothing into it by any button', async () => {
    const comesTo = ({ status }: Subscription): boolean => status === 'active';
    for (const name of ACTION_NAMES)
      for (const action of everyWay(name, stamp)) {
        const before = await Promise.all([1, 2, 3].map((id) => all.bot.store.subscriptions.get(id)));
        await admin.act({ kind: 'action', action });
        const after = await all.bot.store.subscriptions.ofChat(CHANNEL);
        const active = after.filter(({ chatId }) => chatId === CHANNEL).filter(comesTo);
        const said = `${name}:${action.args.join(':')}`;
        for (const { id } of active) expect(before.find((each) => each?.id === id)?.status, said).toBe('active');
        await all.deliver();
        expect(
          all.posted.filter(({ chat }) => chat === CHANNEL),
          said,
        ).toEqual([]);
      }
  });

  it('is told so when they take back that they stopped it', async () => {
    const undo = await admin.act({ kind: 'action', action: { name: 'subUndo', args: [stamp] } });
    expect(undo).toMatchObject({ replies: [], notice: expect.stringContaining('“Trade”') });
    expect(await all.bot.store.subscriptions.get(3)).toMatchObject({ status: 'stopped' });
  });

  it('still takes back what they stopped for themselves together with it', async () => {
    await subscribeTo(admin, 'Science', 'Every day');
    await admin.say('/unsubscribe');
    const text = await admin.press('Undo');
    expect(text).toContain('Science');
    expect(text).not.toContain('Energy');
    expect(admin.last()?.notice).toContain('“Trade”');
  });

  it('takes all of it back once they are its admin again', async () => {
    isAdmin = true;
    await admin.act({ kind: 'action', action: { name: 'subUndo', args: [stamp] } });
    expect(await all.bot.store.subscriptions.get(3)).toMatchObject({ status: 'active' });
  });
});
