import type { BotCommand, BotCommandScope, Chat } from '@grammyjs/types';
import type { BotRecord } from './bot-record.js';

/** The key of a list of commands in BotRecord.commands. */
export const commandsKey = (scope: BotCommandScope, language: string): string => {
  const chat = 'chat_id' in scope ? String(scope.chat_id) : '';
  const user = 'user_id' in scope ? String(scope.user_id) : '';
  return [scope.type, chat, user, language].join('|');
};

/** A chat, or any of its type. */
type Place = Pick<Chat, 'type'> & { readonly id?: number };

const scopesIn = ({ id, type }: Place): BotCommandScope[] => {
  const narrow: BotCommandScope[] = id === undefined ? [] : [{ type: 'chat', chat_id: id }];
  return [...narrow, { type: type === 'private' ? 'all_private_chats' : 'all_group_chats' }, { type: 'default' }];
};

/** Whether there is a list of commands for this very chat. */
export const hasCommandsOfItsOwn = ({ commands }: BotRecord, chatId: number): boolean => {
  const key = commandsKey({ type: 'chat', chat_id: chatId }, '');
  return [...commands.keys()].some((one) => one.startsWith(key));
};

/** The commands that a person's client shows in a chat: the narrowest scope, the person's language before none (BotCommandScope). */
export const commandsFor = (bot: BotRecord, place: Place, language: string): readonly BotCommand[] => {
  for (const scope of scopesIn(place)) {
    for (const code of [language, '']) {
      const commands = bot.commands.get(commandsKey(scope, code));
      if (commands) return commands;
    }
  }
  return [];
};
