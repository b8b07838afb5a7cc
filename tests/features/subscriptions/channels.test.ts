import { beforeEach, expect, it } from 'vitest';
import type { Post } from '../../../src/features/subscriptions/delivery/send.js';
import { parseAction } from '../../../src/replies/actions.js';
import { roundOf } from '../../../src/features/subscriptions/issues/round.js';
import { createPace } from '../../../src/pace.js';
import { content, type Person } from '../../conversation.js';
import { DAY, startSubscribers, type Subscribers } from './subscribers.js';

const CHANNEL = -1001;
const picked = { kind: 'chatPicked', chat: CHANNEL, title: 'Trade' } as const;

let all: Subscribers;
let admin: Person;
let isAdmin: boolean;
beforeEach(async () => {
  all = await startSubscribers();
  isAdmin = true;
  admin = all.create('ru', { chat: 7, mayManage: (chat) => Promise.resolve(chat === undefined || (chat === CHANNEL && isAdmin)) });
  await admin.say('/subscribe');
  await admin.press('Лес');
  await admin.press('Каждый день');
  await admin.press('В канал');
});

const reader = () => all.create('en', { kind: 'channel', chat: CHANNEL, mayManage: () => Promise.resolve(false) });

it('a channel is set up from the private chat of its admin, in the admin’s language', async () => {
  expect(admin.last()?.replies[0]?.reply.pickChannel).toBeDefined();
  const [chosen] = (await admin.act(picked)).replies;
  expect(chosen?.reply).toMatchObject({ endsPicking: true, html: expect.stringContaining('Trade') });
  await admin.press('Подписаться');
  expect(await admin.say('/subscriptions')).toContain('Канал «Trade»');
  await all.pass(1);
  expect(all.posted[0]).toMatchObject({ chat: CHANNEL, text: expect.stringContaining('Лесная отрасль · 1 из') });
});

it('nobody else can', async () => {
  const stranger = all.create('en', { mayManage: (chat) => Promise.resolve(chat === undefined) });
  const [refused] = (await stranger.act(picked)).replies;
  expect(refused?.reply.html).toContain('need to be its admin');
});

it('who would rather not gets back to where they were', async () => {
  expect(await admin.say('✖️ Не нужно')).toContain('Каждый день в 09:00');
  await admin.press('Подписаться');
  await all.pass(1);
  expect(all.posted[0]?.chat).toBe(7);
});

it('its issues lead readers into the private chat, where they read on and have its question answered', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  await all.pass(1);
  const buttons = all.posted[0]?.reply.buttons.flat() ?? [];
  expect(buttons.map(({ kind }) => kind)).toEqual(['link', 'link', 'action']);
  const person = all.create('en');
  const payloads = buttons.flatMap((button) => (button.kind === 'link' ? [button.payload] : []));
  expect(await person.say(`/start ${payloads[0] ?? ''}`)).toContain('III.2');
  const asked = content.figures.get(payloads[1] ?? '');
  expect(await person.say(`/start ${payloads[1] ?? ''}`)).toContain(asked?.label.en ?? 'no number');
});

it('what a reader presses changes nothing and brings nothing into the channel', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  for (const data of ['subStop:1', 'sub:1', 'readNew:III.2:0']) {
    const { replies, notice } = await reader().act({ kind: 'action', action: parseAction(data) });
    expect(replies).toEqual([]);
    expect(notice).toBeDefined();
  }
  await all.pass(1);
  expect(all.posted).toHaveLength(1);
});

it('its admin stops it there without a word to the readers', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  const inChannel = all.create('ru', { kind: 'channel', chat: CHANNEL });
  const { replies, notice } = await inChannel.act({ kind: 'action', action: { name: 'subStop', args: [1] } });
  expect(replies).toEqual([]);
  expect(notice).toContain('Остановлено');
  await all.pass(1);
  expect(all.posted).toEqual([]);
});

it('at the end of its round the admin is asked in private what comes next', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  const parts = roundOf(content, 'forestry').length;
  await all.pass(parts);
  expect(all.posted.map(({ chat }) => chat)).toEqual([...Array<number>(parts).fill(CHANNEL), 7]);
  const question = all.posted.at(-1);
  expect(question?.text).toContain('«Trade»');
  expect(question?.reply.buttons.flat().map(({ label }) => label)).toContain('➡️ Другая тема');
});

it('its last issue is known to be out before the admin is told, who may not be reached', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  await all.pass(roundOf(content, 'forestry').length - 1);
  all.clock.advance(DAY);
  const posted: { readonly chat: number; readonly left: number }[] = [];
  const post: Post = async (_reply, { chatId }) => {
    posted.push({ chat: chatId, left: (await all.bot.store.deliveries.progress()).left });
    if (chatId === 7) throw new Error('no answer in time');
  };
  const warned: string[] = [];
  const log = { info: () => undefined, warn: (_values: object, words: string) => void warned.push(words), error: () => undefined };
  const { once } = all.bot.delivererOf(post, createPace(all.clock), log);
  await once();
  all.clock.advance(DAY);
  await once();
  expect(posted).toEqual([
    { chat: CHANNEL, left: 1 },
    { chat: 7, left: 0 },
  ]);
  expect(warned).toHaveLength(1);
});

it('who is its admin no longer brings nothing into it, but may stop what they set up', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  isAdmin = false;
  for (const name of ['subNow', 'subAgain'] as const) {
    const { replies, notice } = await admin.act({ kind: 'action', action: { name, args: [1] } });
    expect(replies).toEqual([]);
    expect(notice).toContain('администратором');
  }
  await all.deliver();
  expect(all.posted).toEqual([]);
  await admin.say('/subscriptions');
  expect(await admin.press('Остановить')).toContain('Больше не присылаю');
});

it('from which the bot was taken waits, says so, and goes on when the bot is back', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  await all.bot.chats.leave(CHANNEL, 'gone');
  expect(await admin.say('/subscriptions')).toContain('публиковать в канале я сейчас не могу');
  expect(admin.buttons().map(({ label }) => label)).not.toContain('▶️ Прислать');
  const { notice } = await admin.act({ kind: 'action', action: { name: 'subNow', args: [1] } });
  expect(notice).toContain('устарела');
  await all.bot.chats.comeBack(CHANNEL);
  expect(await admin.say('/subscriptions')).toContain('Следующий выпуск — завтра в 09:00. Пришло 0 из');
});

it('that is picked anew is written to again, though nobody told that the bot is back', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  await all.bot.chats.leave(CHANNEL, 'gone');
  await admin.say('/subscribe');
  await admin.press('Лес');
  await admin.press('Каждый день');
  await admin.press('В канал');
  await admin.act(picked);
  expect(await admin.press('Подписаться')).toContain('завтра в 09:00');
  await all.pass(1);
  expect(all.posted.map(({ chat }) => chat)).toEqual([CHANNEL]);
});

it('that two admins set up for the same gets it once', async () => {
  await admin.act(picked);
  await admin.press('Подписаться');
  const second = all.create('en', { chat: 8 });
  await second.say('/subscribe');
  await second.press('Forestry');
  await second.press('Every day');
  await second.press('📢 Channel');
  await second.act(picked);
  expect(await second.press('Subscribe')).toContain('already had this subscription');
  await all.pass(1);
  expect(all.posted).toHaveLength(1);
  expect(await second.say('/subscriptions')).toContain('Channel “Trade”');
});
