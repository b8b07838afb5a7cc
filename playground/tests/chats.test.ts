import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Update } from '@grammyjs/types';
import { startPlayground, type Playground } from '../src/playground.js';
import { call, outcome } from './call.js';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground({ limiter: 'off' });
});
afterEach(() => playground.close());

const send = (chatId: number): Promise<unknown> => outcome(playground, 'sendMessage', { chat_id: chatId, text: 'x' });
/** Takes the updates that wait. */
const updates = async (): Promise<Update[]> => {
  const { result } = await call(playground, 'getUpdates');
  const list = result as Update[];
  await call(playground, 'getUpdates', { offset: (list.at(-1)?.update_id ?? 0) + 1 });
  return list;
};

describe('who can be written to', () => {
  test('someone who blocked the bot can’t, until it is unblocked; the bot is told', async () => {
    const { russian } = playground.people;
    russian.send('/start');
    russian.block();
    expect(await send(russian.id)).toBe('403 Forbidden: bot was blocked by the user');
    russian.unblock();
    expect(await send(russian.id)).toMatchObject({ text: 'x' });
    const changes = (await updates()).flatMap(({ my_chat_member: change }) => change?.new_chat_member.status ?? []);
    expect(changes).toEqual(['kicked', 'member']);
  });

  test('someone who never started it can’t: unknown, or met in a group only', async () => {
    const stranger = playground.people.add({ first_name: 'Stranger' });
    expect(await send(stranger.id)).toBe('400 Bad Request: chat not found');
    expect(await send(playground.people.english.id)).toBe("403 Forbidden: bot can't initiate conversation with a user");
  });

  test('a group that removed the bot, or that it left', async () => {
    const { group } = playground.chats;
    group.removeBot(playground.people.english.user);
    expect(await send(group.id)).toBe('403 Forbidden: bot was kicked from the group chat');
    group.addBot(playground.people.english.user);
    expect(await send(group.id)).toMatchObject({ text: 'x' });
    expect(await outcome(playground, 'leaveChat', { chat_id: group.id })).toBe(true);
    expect(await send(group.id)).toBe('403 Forbidden: bot is not a member of the group chat');
  });

  test('a channel needs an administrator', async () => {
    const { channel } = playground.chats;
    channel.addBot(playground.people.english.user, 'member');
    expect(await send(channel.id)).toBe('400 Bad Request: need administrator rights in the channel chat');
  });

  test('a group that became a supergroup tells where it went', async () => {
    const { group } = playground.chats;
    const next = group.upgrade(playground.people.english.user);
    expect(await call(playground, 'sendMessage', { chat_id: group.id, text: 'x' })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    });
    expect(await send(next.id)).toMatchObject({ chat: { type: 'supergroup' } });
    expect(await updates()).toMatchObject([
      { my_chat_member: { chat: { id: next.id }, old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } } },
      { message: { migrate_to_chat_id: next.id } },
      { message: { migrate_from_chat_id: group.id } },
    ]);
  });
});

describe('what the bot hears in a group', () => {
  const heard = async (): Promise<(string | undefined)[]> => (await updates()).map(({ message }) => message?.text);

  test('in privacy mode: commands, those to other bots left out, and replies to it', async () => {
    const { english } = playground.people;
    const { group } = playground.chats;
    const { result } = await call(playground, 'sendMessage', { chat_id: group.id, text: 'bot' });
    const replyTo = (result as { message_id: number }).message_id;
    english.send('just talk', { chat: group });
    english.attach({ kind: 'sticker' }, { chat: group });
    english.send('@amur_playground_bot hello', { chat: group });
    english.send('/ask oil', { chat: group });
    english.send('/ask@amur_playground_bot oil', { chat: group });
    english.send('/ask@other_bot oil', { chat: group });
    english.send('thanks', { chat: group, replyTo });
    expect(await heard()).toEqual(['/ask oil', '/ask@amur_playground_bot oil', 'thanks']);
  });

  test('as an administrator, or without privacy mode: everything', async () => {
    const { english } = playground.people;
    playground.chats.group.addBot(english.user, 'administrator');
    await updates();
    english.send('just talk', { chat: playground.chats.group });
    expect(await heard()).toEqual(['just talk']);

    const open = await startPlayground({ bot: { privacy: false } });
    open.people.english.send('just talk', { chat: open.chats.group });
    expect((await call(open, 'getUpdates')).result).toMatchObject([{ message: { text: 'just talk' } }]);
    await open.close();
  });

  test('a channel’s posts come as such', async () => {
    playground.people.english.send('news', { chat: playground.chats.channel });
    expect(await updates()).toMatchObject([{ channel_post: { text: 'news', sender_chat: { type: 'channel' } } }]);
  });

  test('only who made a channel posts in it, through inline mode too', () => {
    const { russian } = playground.people;
    const { channel } = playground.chats;
    const result = { type: 'article', id: '1', title: 'T', input_message_content: { message_text: 'x' } } as const;
    expect(() => russian.send('news', { chat: channel })).toThrow('Only its creator posts in "Far East Economy"');
    expect(() => russian.choose(result, { chat: channel })).toThrow('Only its creator posts in "Far East Economy"');
  });

  test('edits come too', async () => {
    const { russian } = playground.people;
    russian.edit(russian.send('нефт'), 'нефть');
    expect(await updates()).toMatchObject([{ message: { text: 'нефт' } }, { edited_message: { text: 'нефть' } }]);
  });
});

describe('who is in a chat', () => {
  const member = (chatId: number, userId: number): Promise<unknown> =>
    outcome(playground, 'getChatMember', { chat_id: chatId, user_id: userId });

  test('people and the bot have their places', async () => {
    const { group, channel } = playground.chats;
    const { russian, english } = playground.people;
    expect(await member(group.id, russian.id)).toMatchObject({ status: 'creator' });
    expect(await member(group.id, english.id)).toMatchObject({ status: 'member' });
    expect(await member(group.id, playground.bot.id)).toMatchObject({ status: 'member' });
    expect(await member(channel.id, playground.bot.id)).toMatchObject({ status: 'administrator' });
    expect(await member(group.id, playground.people.add({ first_name: 'S' }).id)).toMatchObject({ status: 'left' });
    expect(await member(group.id, 12345)).toBe('400 Bad Request: user not found');
    expect(await member(group.id, 0)).toBe('400 Bad Request: invalid user_id specified');
  });

  test('administrators are told of groups and channels only', async () => {
    expect(await outcome(playground, 'getChatAdministrators', { chat_id: playground.chats.channel.id })).toMatchObject([
      { status: 'creator' },
      { status: 'administrator' },
    ]);
    playground.people.russian.send('/start');
    expect(await outcome(playground, 'getChatAdministrators', { chat_id: playground.people.russian.id })).toBe(
      '400 Bad Request: there are no administrators in the private chat',
    );
  });

  test('a chat that is shared from a keyboard comes to the bot', async () => {
    const { russian } = playground.people;
    russian.send('/start');
    const button = { text: 'Channel', request_chat: { request_id: 3, chat_is_channel: true, request_title: true } };
    await call(playground, 'sendMessage', { chat_id: russian.id, text: 'choose', reply_markup: { keyboard: [[button]] } });
    russian.tap('Channel', { shared: playground.chats.channel });
    const [, shared] = await updates();
    expect(shared?.message?.chat_shared).toEqual({ request_id: 3, chat_id: playground.chats.channel.id, title: 'Far East Economy' });
  });
});
