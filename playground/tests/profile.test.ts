import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { outcome } from './call.js';

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ limiter: 'off' });
  playground.people.russian.send('/start');
});
afterAll(() => playground.close());
const ask = (method: string, parameters: object = {}): Promise<unknown> => outcome(playground, method, parameters);

describe('the bot’s profile', () => {
  test('getMe tells what the bot may do', async () => {
    expect(await ask('getMe')).toMatchObject({
      is_bot: true,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
    });
  });

  test.each([
    ['Name', 'name', 64, 'BOT_TITLE_INVALID'],
    ['Description', 'description', 512, 'DESCRIPTION_TOO_LONG'],
    ['ShortDescription', 'short_description', 120, 'ABOUT_TOO_LONG'],
  ])('its %s is by language, with one for everyone else', async (what, field, most, complaint) => {
    const set = (text: string, code?: string): Promise<unknown> =>
      ask(`setMy${what}`, { [field]: text, ...(code === undefined ? {} : { language_code: code }) });
    const get = (code: string): Promise<unknown> => ask(`getMy${what}`, { language_code: code });
    expect(await set('Amur')).toBe(true);
    expect(await set('Амур', 'ru')).toBe(true);
    expect([await get('ru'), await get('de'), await get('')]).toEqual([{ [field]: 'Амур' }, { [field]: 'Amur' }, { [field]: 'Amur' }]);
    expect(await set('x'.repeat(most + 1))).toBe(`400 Bad Request: ${complaint}`);
    expect(await set('x', 'russian')).toBe('400 Bad Request: invalid language code specified');
  });

  test('commands are by scope and language', async () => {
    const commands = (name: string): object[] => [{ command: name, description: 'd' }];
    const group = { type: 'chat', chat_id: playground.chats.group.id };
    expect(await ask('setMyCommands', { commands: commands('all') })).toBe(true);
    expect(await ask('setMyCommands', { commands: commands('ru'), language_code: 'ru' })).toBe(true);
    expect(await ask('setMyCommands', { commands: commands('here'), scope: group })).toBe(true);
    expect(await ask('getMyCommands', { language_code: 'ru' })).toEqual(commands('ru'));
    expect(await ask('getMyCommands', { scope: group })).toEqual(commands('here'));
    expect(await ask('getMyCommands', { scope: { type: 'all_private_chats' } })).toEqual([]);
    expect(await ask('deleteMyCommands', { scope: group })).toBe(true);
    expect(await ask('getMyCommands', { scope: group })).toEqual([]);
  });

  test.each([
    ['a chat that the bot doesn’t know', () => ({ type: 'chat', chat_id: 42 }), 'chat not found'],
    ['a channel', () => ({ type: 'chat', chat_id: '@far_east_economy' }), "can't change commands in channel chats"],
    [
      'administrators of a private chat',
      () => ({ type: 'chat_administrators', chat_id: playground.people.russian.id }),
      "can't use specified scope in private chats",
    ],
  ])('has no commands for %s', async (_what, scope, complaint) => {
    const commands = [{ command: 'start', description: 'd' }];
    expect(await ask('setMyCommands', { commands, scope: scope() })).toBe(`400 Bad Request: ${complaint}`);
  });

  test.each([
    ['a capital', [{ command: 'Start', description: 'd' }], 'BOT_COMMAND_INVALID'],
    ['no description', [{ command: 'start', description: ' ' }], 'command description must be non-empty'],
    ['a name of 33', [{ command: 'x'.repeat(33), description: 'd' }], 'command length must not exceed 32'],
    ['a description of 257', [{ command: 'x', description: 'x'.repeat(257) }], 'command description length must not exceed 256'],
    ['101 commands', Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'd' })), 'BOT_COMMANDS_TOO_MUCH'],
    ['a missing field', [{ command: 'x' }], `can't parse BotCommand: Can't find field "description"`],
    ['what is no list', { command: 'x' }, 'expected an Array of BotCommand'],
  ])('refuses commands with %s', async (_what, commands, complaint) => {
    expect(await ask('setMyCommands', { commands })).toBe(`400 Bad Request: ${complaint}`);
  });

  test('the menu button is one for all, or one for a chat', async () => {
    const chat = { chat_id: playground.people.russian.id };
    expect(await ask('getChatMenuButton', chat)).toEqual({ type: 'commands' });
    const app = { type: 'web_app', text: 'Open', web_app: { url: 'https://example.com' } };
    expect(await ask('setChatMenuButton', { ...chat, menu_button: app })).toBe(true);
    expect(await ask('getChatMenuButton', chat)).toEqual(app);
    expect(await ask('setChatMenuButton', { menu_button: { type: 'door' } })).toBe(
      "400 Bad Request: can't parse menu button: MenuButton has unsupported type",
    );
  });

  test('actions and reactions are of the known kinds', async () => {
    const { russian } = playground.people;
    const chat = playground.chats.private(russian);
    expect(await ask('sendChatAction', { chat_id: russian.id, action: 'typing' })).toBe(true);
    expect(await chat.nextAction()).toBe('typing');
    expect(await ask('sendChatAction', { chat_id: russian.id, action: 'dreaming' })).toBe(
      '400 Bad Request: wrong parameter action in request',
    );
    const message = { chat_id: russian.id, message_id: russian.send('x').message_id };
    expect(await ask('setMessageReaction', { ...message, reaction: [{ type: 'emoji', emoji: '👍' }] })).toBe(true);
    expect(await ask('setMessageReaction', { ...message, reaction: [{ type: 'emoji', emoji: 'x' }] })).toBe(
      '400 Bad Request: REACTION_INVALID',
    );
    expect(await ask('setMessageReaction', { chat_id: russian.id, message_id: 999 })).toBe('400 Bad Request: message to react not found');
  });
});
