import { type Language, languageFor } from '../content/language.js';
import type { Written } from '../dialogue/heard.js';
import type { Input } from '../dialogue/turn.js';
import { parseAction } from '../replies/actions.js';
import { inputOf, writtenIn, type Me } from './message-input.js';
import type { CallbackQuery, Message, PollAnswer, Update } from './bot-api/update.js';

/** An update that is for us: what was said or pressed, where, and by a client of which language. */
export interface Received {
  readonly chat: number;
  readonly kind: 'private' | 'group' | 'channel';
  /** A person's number; or that of the chat in whose name it's written: a group's by an admin who stays anonymous, or a channel's. */
  readonly author: number;
  /** The forum topic that it was said in; what is subscribed to there comes there. */
  readonly topic: number | undefined;
  /** The topic, or the comments under a channel's post: replies stay there. */
  readonly thread: number | undefined;
  /** In a group, the message that a reply refers to. */
  readonly replyTo: number | undefined;
  readonly client: Language;
  /** The language of the person's client as Telegram tells it, by which their time zone is guessed. */
  readonly languageCode: string | undefined;
  readonly input: Input;
  /** For a message: which one it is, whether it's an edit of it, and what is written in it. */
  readonly written: (Written & { readonly isEdited: boolean }) | undefined;
  /** For a pressed button: the press to answer and the message it hangs under. */
  readonly press: { readonly id: string; readonly message: number | undefined } | undefined;
}

/** Reads an update; undefined for what isn't meant for the bot, such as talk in a group. */
export const receive = (update: Update, me: Me): Received | undefined => {
  if (update.callback_query) return receivePress(update.callback_query);
  if (update.poll_answer) return receiveVote(update.poll_answer);
  const message = update.message ?? update.edited_message;
  // What somebody found in inline mode is our own words, and no question.
  if (!message || message.via_bot?.id === me.id) return undefined;
  const author = authorOf(message);
  if (author === undefined) return undefined;
  const isEdited = update.edited_message !== undefined;
  const input = inputOf(message, me, isEdited);
  if (!input) return undefined;
  return {
    ...placeOf(message),
    author,
    ...clientOf(message.from),
    input,
    written: { id: message.message_id, text: writtenIn(message)?.text ?? '', isEdited },
    press: undefined,
  };
};

const receivePress = ({ id, from, message, data = '' }: CallbackQuery): Received | undefined =>
  message && {
    ...placeOf(message),
    author: from.id,
    ...clientOf(from),
    input: { kind: 'action', action: parseAction(data) },
    written: undefined,
    press: { id, message: message.message_id },
  };

/** Where something was written in a chat's own name Telegram gives a bot of its own as the sender. Other bots aren't talked with. */
const authorOf = ({ from, sender_chat: chat, is_automatic_forward: isForward }: Message): number | undefined => {
  // A channel's post in the group where it's discussed is said to the channel's readers.
  if (isForward) return undefined;
  if (chat) return chat.id;
  return from?.is_bot ? undefined : from?.id;
};

const placeOf = (message: NonNullable<CallbackQuery['message']>): Pick<Received, 'chat' | 'kind' | 'topic' | 'thread' | 'replyTo'> => {
  const { chat, message_id: id, message_thread_id: thread, is_topic_message: isInTopic = false } = message;
  const kind = chat.type === 'supergroup' ? 'group' : chat.type;
  return {
    chat: chat.id,
    kind,
    topic: isInTopic ? thread : undefined,
    // Outside of its topics a forum numbers its threads of replies, too, and takes nothing that is sent there.
    thread: isInTopic || !chat.is_forum ? thread : undefined,
    replyTo: kind === 'group' ? id : undefined,
  };
};

const clientOf = (from: Message['from']): Pick<Received, 'client' | 'languageCode'> => ({
  client: languageFor(from?.language_code),
  languageCode: from?.language_code,
});

/** Only the polls of private chats tell who answered, and such a chat has its person's number. */
const receiveVote = ({ poll_id: poll, user, option_ids: [option] }: PollAnswer): Received | undefined => {
  if (!user || user.is_bot || option === undefined) return undefined;
  return {
    chat: user.id,
    kind: 'private',
    author: user.id,
    topic: undefined,
    thread: undefined,
    replyTo: undefined,
    ...clientOf(user),
    input: { kind: 'pollAnswered', poll, option },
    written: undefined,
    press: undefined,
  };
};
