import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import type { BotRecord } from './bot-record.js';
import type { Room } from './room.js';

/** The key of a list of commands in BotRecord.commands. */
export const commandsKey = (scope: BotCommandScope, language: string): string => {
  const chat = 'chat_id' in scope ? String(scope.chat_id) : '';
  const user = 'user_id' in scope ? String(scope.user_id) : '';
  return [scope.type, chat, user, language].join('|');
};

const scopesIn = ({ chat }: Room): BotCommandScope[] => {
  const narrow: BotCommandScope = { type: 'chat', chat_id: chat.id };
  const all: BotCommandScope = { type: chat.type === 'private' ? 'all_private_chats' : 'all_group_chats' };
  return [narrow, all, { type: 'default' }];
};

/** The commands that a person's client shows in a chat: the narrowest scope, the person's language before none (BotCommandScope). */
export const commandsFor = (bot: BotRecord, room: Room, language: string): readonly BotCommand[] => {
  for (const scope of scopesIn(room)) {
    for (const code of [language, '']) {
      const commands = bot.commands.get(commandsKey(scope, code));
      if (commands) return commands;
    }
  }
  return [];
};
