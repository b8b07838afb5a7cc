import type { Language } from '../content/language.js';
import { languageFor } from '../dialogue/client-language.js';
import type { Input } from '../dialogue/turn.js';
import { parseAction } from '../replies/actions.js';
import { inOneLine } from '../replies/shorten.js';
import { guessZone } from './time-zone.js';
import type { CallbackQuery, Message, Update, User } from './update.js';

/** An update that is for us: what was said or pressed, where, and by a client of which language. */
export interface Received {
  readonly chat: number;
  readonly kind: 'private' | 'group' | 'channel';
  readonly person: number;
  /** The forum topic that it was said in; replies stay there. */
  readonly thread: number | undefined;
  readonly client: Language;
  /** A guess at the person's time zone. */
  readonly zone: string;
  readonly input: Input;
  /** For a pressed button: the press to answer and the message it hangs under. */
  readonly press: { readonly id: string; readonly message: number | undefined } | undefined;
}

/** The bot as Telegram knows it. */
export type Me = Pick<User, 'id'> & { readonly username: string };

/** Reads an update; undefined for what isn't meant for the bot, such as talk in a group. */
export const receive = (update: Update, me: Me): Received | undefined => {
  if (update.callback_query) return receivePress(update.callback_query);
  const message = update.message ?? update.edited_message;
  if (!message?.from || message.from.is_bot) return undefined;
  // What somebody found in inline mode is our own words, and no question.
  if (message.via_bot?.id === me.id) return undefined;
  const input = inputOf(message, me, update.edited_message !== undefined);
  if (!input) return undefined;
  return {
    chat: message.chat.id,
    kind: kindOf(message.chat),
    person: message.from.id,
    thread: message.is_topic_message ? message.message_thread_id : undefined,
    client: languageFor(message.from.language_code),
    zone: guessZone(message.from.language_code),
    input,
    press: undefined,
  };
};

const receivePress = (query: CallbackQuery): Received | undefined => {
  if (!query.message) return undefined;
  const { chat, message_id: message } = query.message;
  const thread = query.message.is_topic_message ? query.message.message_thread_id : undefined;
  return {
    chat: chat.id,
    kind: kindOf(chat),
    person: query.from.id,
    thread,
    client: languageFor(query.from.language_code),
    zone: guessZone(query.from.language_code),
    input: { kind: 'action', action: parseAction(query.data ?? '') },
    press: { id: query.id, message },
  };
};

const kindOf = ({ type }: Message['chat']): Received['kind'] => (type === 'supergroup' ? 'group' : type);

const COMMAND = /^\/(\w{1,32})(?:@(\w+))?(?:\s([\s\S]*))?$/;

const inputOf = (message: Message, me: Me, edited: boolean): Input | undefined => {
  const isPrivate = message.chat.type === 'private';
  // In a group only commands and replies to the bot are meant for it.
  const isForUs = isPrivate || message.reply_to_message?.from?.id === me.id;
  if (message.text !== undefined) {
    const command = COMMAND.exec(message.text);
    if (command) {
      const [, name = '', addressee, payload = ''] = command;
      const isOurs = addressee === undefined || addressee.toLowerCase() === me.username.toLowerCase();
      return isOurs ? { kind: 'command', name: name.toLowerCase(), payload: payload.trim() } : undefined;
    }
    return isForUs ? { kind: 'text', text: message.text, edited } : undefined;
  }
  if (!isForUs || edited) return undefined;
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
