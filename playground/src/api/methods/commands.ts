import type { BotCommandScope } from '@grammyjs/types';
import { z } from 'zod';
import { commandsKey } from '../../world/commands.js';
import type { World } from '../../world/world.js';
import { badRequest } from '../api-error.js';
import { languageCode } from '../language-code.js';
import { method } from '../method.js';
import { json, readObject } from '../parameters.js';
import { reachRoom } from '../reach.js';

const chatId = z.union([z.number(), z.string()], 'Can\'t find field "chat_id"');
const scopeSchema = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
    z.object({ type: z.literal(['chat', 'chat_administrators']), chat_id: chatId }),
    z.object({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.number().int() }),
  ],
  'Unsupported type specified',
);

const scope = json("Can't parse BotCommandScope JSON object");
const readScope = (value: unknown, world: World): BotCommandScope => {
  if (value === undefined) return { type: 'default' };
  if (typeof value !== 'object') throw badRequest("Can't parse BotCommandScope: BotCommandScope must be an Object");
  const read: BotCommandScope = readObject(scopeSchema, value, "Can't parse BotCommandScope: ");
  if (!('chat_id' in read)) return read;
  const { chat } = reachRoom(world, String(read.chat_id), 'read');
  if (chat.type === 'private' && read.type !== 'chat') throw badRequest("Can't use specified scope in private chats");
  if (chat.type === 'channel') throw badRequest("Can't change commands in channel chats");
  // A chat may be named by its @username.
  return { ...read, chat_id: chat.id };
};

const commandSchema = z.object({ command: z.string(), description: z.string() }, 'expected an Object');
const MOST_COMMANDS = 100;

const readCommand = (value: unknown) => {
  const given = readObject(commandSchema, value, "Can't parse BotCommand: ");
  const command = given.command.trim().replace(/^\//, '');
  const description = given.description.trim();
  if (command === '') throw badRequest('Command must be non-empty');
  if (command.length > 32) throw badRequest('Command length must not exceed 32');
  if (description === '') throw badRequest('Command description must be non-empty');
  if (description.length > 256) throw badRequest('Command description length must not exceed 256');
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  return { command, description };
};

export const setMyCommands = method(
  'setMyCommands',
  { commands: json("Can't parse commands JSON object"), scope, language_code: languageCode },
  (given, { world }) => {
    const list = given.commands ?? [];
    if (!Array.isArray(list)) throw badRequest('Expected an Array of BotCommand');
    if (list.length > MOST_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    const commands = list.map(readCommand);
    const key = commandsKey(readScope(given.scope, world), given.language_code);
    if (commands.length === 0) world.bot.commands.delete(key);
    else world.bot.commands.set(key, commands);
    world.events.emit('profile');
    return true;
  },
);

export const deleteMyCommands = method('deleteMyCommands', { scope, language_code: languageCode }, (given, { world }) => {
  world.bot.commands.delete(commandsKey(readScope(given.scope, world), given.language_code));
  world.events.emit('profile');
  return true;
});

export const getMyCommands = method('getMyCommands', { scope, language_code: languageCode }, (given, { world }) => {
  return world.bot.commands.get(commandsKey(readScope(given.scope, world), given.language_code)) ?? [];
});
