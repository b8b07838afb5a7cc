import type { InlineQueryResult, Message, User } from '@grammyjs/types';
import { mediaField } from '../api/media.js';
import { formatText } from '../text/format-text.js';
import { botUser } from '../world/membership.js';
import type { Room, Stored } from '../world/room.js';
import type { InlineAnswer, MessageContent, World } from '../world/world.js';
import { tellBot } from './hearing.js';

/** Asks the bot for inline results as a person who types "@bot query" in a chat; undefined if the bot doesn't answer in time. */
export const askInline = (world: World, user: User, room: Room, query: string, offset: string): Promise<InlineAnswer | undefined> => {
  const { id, answer } = world.inlineQueries.open();
  const type = room.chat.type === 'private' && room.chat.id === user.id ? 'sender' : room.chat.type;
  world.updates.push({ inline_query: { id, from: user, query, offset, chat_type: type } });
  return answer;
};

const contentOf = (world: World, result: InlineQueryResult): MessageContent => {
  if ('input_message_content' in result && 'message_text' in result.input_message_content) {
    const { message_text: source, parse_mode: mode = '', entities = [] } = result.input_message_content;
    const { text, entities: marked } = formatText('message', source, mode, entities);
    return { text, ...(marked.length > 0 ? { entities: [...marked] } : {}) };
  }
  const fileId = 'photo_file_id' in result ? result.photo_file_id : 'document_file_id' in result ? result.document_file_id : undefined;
  const file = fileId === undefined ? undefined : world.files.byId(fileId);
  if (!file) throw new Error(`The playground can't send an inline result of the kind "${result.type}" without a message or a known file`);
  const { caption = '', parse_mode: mode = '' } = result as { caption?: string; parse_mode?: string };
  const { text, entities } = formatText('caption', caption, mode, []);
  return { ...mediaField(file), ...(text === '' ? {} : { caption: text, caption_entities: [...entities] }) };
};

/** Sends a result that a person picked into a chat, "via @bot". */
export const sendInlineResult = (world: World, user: User, room: Room, query: string, result: InlineQueryResult): Message => {
  const markup = 'reply_markup' in result ? { reply_markup: result.reply_markup } : {};
  // As at Telegram, only a message with buttons can be edited later.
  const inlineMessageId =
    'reply_markup' in markup ? `AAIn${room.chat.id}_${result.id}_${world.clock.now()}`.replaceAll('-', 'm') : undefined;
  const from = room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: user };
  const content = { ...from, via_bot: botUser(world), ...contentOf(world, result), ...markup };
  const stored: Stored = world.post(room, user.id, content, inlineMessageId);
  tellBot(world, room, stored);
  if (world.bot.inlineFeedback) {
    const chosen = {
      result_id: result.id,
      from: user,
      query,
      ...(inlineMessageId === undefined ? {} : { inline_message_id: inlineMessageId }),
    };
    world.updates.push({ chosen_inline_result: chosen });
  }
  return stored.message;
};
