import { commandCalled } from '../dialogue/commands-in-words.js';
import type { Input } from '../dialogue/turn.js';
import { subjectInButtons } from '../replies/shown-by.js';
import { inOneLine } from '../replies/wording.js';
import type { Entity, Message, User } from './bot-api/update.js';

/** The bot as Telegram knows it, and the commands that it has. */
export interface Me extends Pick<User, 'id'> {
  readonly username: string;
  readonly commands: ReadonlySet<string>;
}

/** What somebody wrote, as a text or under a picture. */
interface Written {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** What "/ask@amur_bot, question", "/ask: question" and "/ask question" begin with. */
const COMMAND = /^\/([\p{L}\p{N}_]{1,32})(?:@(\w+))?(?![\p{L}\p{N}_@/])[,:;.!?—–-]*/u;
/** What stands between the bot's name and the question. */
const AFTER_NAME = /^[\s,:;.!—–-]+/u;

/** What a message asks of the bot; undefined for what isn't meant for it, such as talk in a group, or asks nothing. */
export const inputOf = (message: Message, me: Me, edited: boolean): Input | undefined => {
  const written = writtenIn(message);
  const mentions = written ? written.entities.filter((entity) => isMention(entity, written.text, me)) : [];
  const isPrivate = message.chat.type === 'private';
  const isNamed = mentions.length > 0;
  // In a group only commands, mentions and replies to the bot are meant for it.
  const isForUs = isPrivate || isNamed || message.reply_to_message?.from?.id === me.id;
  if (!written) return isForUs && !edited ? wordless(message) : undefined;
  const text = isNamed ? without(mentions, written.text) : written.text;
  const command = COMMAND.exec(text);
  const about = aboutIn(message, me);
  if (!command) {
    if (!isForUs) return undefined;
    return isNamed && text === '' ? asking('', message, me) : { kind: 'text', text, edited, about };
  }
  const [begin, name = '', addressee] = command;
  const payload = text.slice(begin.length).trim();
  const own = commandCalled(name.toLowerCase());
  if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return undefined;
  // A group may have several bots: a command that we don't have is another one's.
  if (!isPrivate && !isNamed && addressee === undefined && !me.commands.has(own)) return undefined;
  return own === ASK ? asking(payload, message, me) : { kind: 'command', name: own, payload };
};

const ASK = 'ask';

/** The bot's name alone, or /ask, asks what it's written in reply to. */
const asking = (payload: string, message: Message, me: Me): Input => {
  const { reply_to_message: before, quote } = message;
  // Under a channel's post all is written in reply to the post.
  const isQuestion = before && before.from?.id !== me.id && !before.is_automatic_forward;
  const repliedTo = quote?.text ?? (isQuestion ? (before.text ?? before.caption) : undefined);
  return { kind: 'command', name: ASK, payload, about: aboutIn(message, me), ...(repliedTo !== undefined && { repliedTo }) };
};

/** What an answer of ours is about that a message replies to: its buttons tell. */
const aboutIn = ({ reply_to_message: before }: Message, me: Me): string | undefined => {
  if (before?.from?.id !== me.id) return undefined;
  return subjectInButtons((before.reply_markup?.inline_keyboard.flat() ?? []).flatMap(({ callback_data: data }) => data ?? []));
};

/** What is written in a message, be it a text or a picture's caption. */
export const writtenIn = ({ text, entities = [], caption, caption_entities: captionEntities = [] }: Message): Written | undefined => {
  if (text !== undefined) return { text, entities };
  return caption === undefined ? undefined : { text: caption, entities: captionEntities };
};

const isMention = ({ type, offset, length, user }: Entity, text: string, { id, username }: Me): boolean =>
  type === 'text_mention'
    ? user?.id === id
    : type === 'mention' && text.slice(offset, offset + length).toLowerCase() === `@${username.toLowerCase()}`;

const without = (mentions: readonly Entity[], text: string): string =>
  mentions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length), text)
    .replace(AFTER_NAME, '')
    .trim();

const wordless = (message: Message): Input | undefined => {
  const picked = message.chat_shared;
  if (picked) return { kind: 'chatPicked', chat: picked.chat_id, title: inOneLine(picked.title ?? String(picked.chat_id), LONGEST_TITLE) };
  const media = mediaOf(message);
  return media && { kind: 'media', media };
};

/** Telegram's own limit for the title of a chat. */
const LONGEST_TITLE = 128;

const OTHER = ['location', 'contact', 'poll', 'dice', 'venue', 'game', 'story', 'checklist', 'paid_media', 'rich_message'] as const;

const mediaOf = (message: Message): Extract<Input, { kind: 'media' }>['media'] | undefined => {
  if (message.sticker) return 'sticker';
  if (message.voice ?? message.video_note ?? message.audio) return 'voice';
  if (message.photo ?? message.live_photo ?? message.video ?? message.animation) return 'picture';
  if (message.document) return 'file';
  return OTHER.some((kind) => message[kind] !== undefined) ? 'other' : undefined;
};
