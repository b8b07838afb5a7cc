import type { Logger } from 'pino';
import type { SentPoll } from '../../dialogue/quiz-state.js';
import type { Delivered } from '../../dialogue/turn.js';
import { plainText, type Quiz, type Reply } from '../../replies/reply.js';
import type { Pace } from '../../pace.js';
import type { Api, Payload, Result } from '../bot-api/api.js';
import {
  errorOf,
  isNoPlaceForPictures,
  isNoPlaceForPolls,
  isNotClosable,
  isNotEditable,
  isNotModified,
  isQueryTooOld,
  isTooModern,
  isUnanswered,
} from '../bot-api/errors.js';
import { channelPicker, plainKeyboard, toMarkup, type Own } from './keyboards.js';
import { splitHtml } from './split.js';

/** Where a reply goes: the chat, its forum topic or comments, the message that it answers, and the one whose button was pressed. */
export interface Destination {
  readonly chat: number;
  readonly thread?: number | undefined;
  readonly replyTo?: number | undefined;
  readonly message?: number | undefined;
}

/** With what ends all requests that put the reply there. */
interface Way extends Destination {
  readonly signal?: AbortSignal;
}

/** Puts replies into a chat. */
export interface Sender {
  /**
   * Returns what a quiz poll is called that was sent.
   * @throws TelegramError for what can't be let pass, such as a chat that is gone
   */
  deliver(delivered: Delivered, destination: Destination): Promise<SentPoll | undefined>;
  /** Has a quiz poll answered no more, if it still is. */
  closePoll(chat: number, message: number): Promise<void>;
  /** Ends the waiting of a pressed button, with a notice over the chat where there is one; false if the press is too old for that. */
  answerPress(id: string, notice: string | undefined): Promise<boolean>;
}

const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

const WITHIN_MS = 15_000;
/** Telegram's limit for the text under a picture, in characters as they are read. */
const LONGEST_CAPTION = 1024;

const photoOf = (picture: Uint8Array) => ({ source: Buffer.from(picture), filename: 'chart.png' });

/** How answers are sent; deliveries have turns and tries of their own. */
export interface Pacing {
  readonly pace: Pace;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Answering, each message waits for its turn, and one of which nobody knows whether it's out counts as sent: rather none than two, as
 * people can ask again. Else all messages of a reply go at once, `within` so many milliseconds, and whoever sends it decides.
 */
export const createSender = (api: Api, own: Own, answering?: Pacing, within = WITHIN_MS): Sender => {
  const pace = answering?.pace;
  /** The message as it is now there; undefined where nobody knows whether it is. */
  const put = async <M extends 'sendMessage' | 'sendPhoto' | 'sendDocument' | 'sendPoll'>(
    method: M,
    message: Payload<M>,
    signal: AbortSignal | undefined,
  ): Promise<Result<M> | undefined> => {
    try {
      return await api.call(method, message, signal);
    } catch (error) {
      if (!answering || !isUnanswered(error)) throw error;
      answering.log.warn({ method, error: errorOf(error).description }, 'a message may be out, as no answer came; it is not sent again');
      return undefined;
    }
  };
  const markupOf = (reply: Reply) => {
    if (reply.pickChannel !== undefined) return { reply_markup: channelPicker(reply.pickChannel) };
    if (reply.endsPicking) return { reply_markup: { remove_keyboard: true } } as const;
    return reply.buttons.length > 0 ? { reply_markup: toMarkup(reply.buttons, own) } : {};
  };

  const sendText = async (reply: Reply, way: Way): Promise<void> => {
    const { chat, signal } = way;
    const pieces = splitHtml(reply.html);
    for (const [i, text] of pieces.entries()) {
      // The buttons belong under the last piece, where the reader ends up.
      const markup = i === pieces.length - 1 ? markupOf(reply) : {};
      await pace?.turn(chat, 'answer');
      await put('sendMessage', { ...placeOf(way), text, ...HTML, ...markup }, signal);
    }
  };

  const sendQuiz = async (quiz: Quiz, reply: Reply, way: Way): Promise<SentPoll | undefined> => {
    const { chat, signal } = way;
    await pace?.turn(chat, 'answer');
    try {
      const sent = await put(
        'sendPoll',
        {
          ...placeOf(way),
          type: 'quiz',
          question: quiz.question,
          options: quiz.options.map((text) => ({ text })),
          correct_option_ids: [quiz.right],
          explanation: quiz.explanation,
          is_anonymous: quiz.isAnonymous,
          reply_markup: toMarkup(reply.buttons, own),
        },
        signal,
      );
      return sent && { poll: sent.poll.id, message: sent.message_id };
    } catch (error) {
      if (!isNoPlaceForPolls(error)) throw error;
      await sendText(reply, way);
      return undefined;
    }
  };

  /** A picture by itself, above a text that is too long to stand under it; where none may be sent, the text is enough. */
  const sendAbove = async (picture: Uint8Array, way: Way): Promise<void> => {
    try {
      await put('sendPhoto', { ...placeOf(way), photo: photoOf(picture) }, way.signal);
    } catch (error) {
      if (!isNoPlaceForPictures(error)) throw error;
    }
  };

  const send = async (reply: Reply, way: Way): Promise<SentPoll | undefined> => {
    const { chat, signal } = way;
    if (reply.quiz) return sendQuiz(reply.quiz, reply, way);
    if (reply.picture ?? reply.file) await pace?.turn(chat, 'answer');
    if (reply.picture && plainText(reply.html).length > LONGEST_CAPTION) {
      await sendAbove(reply.picture, way);
      await sendText(reply, way);
      return undefined;
    }
    const common = {
      ...placeOf(way),
      caption: reply.html,
      parse_mode: 'HTML',
      reply_markup: toMarkup(reply.buttons, own),
    } as const;
    if (reply.picture) {
      try {
        await put('sendPhoto', { ...common, photo: photoOf(reply.picture) }, signal);
      } catch (error) {
        if (!isNoPlaceForPictures(error)) throw error;
        await sendText(reply, way);
      }
    } else if (reply.file)
      await put('sendDocument', { ...common, document: { source: Buffer.from(reply.file.bytes), filename: reply.file.name } }, signal);
    else await sendText(reply, way);
    return undefined;
  };

  const edit = async (reply: Reply, way: Way): Promise<SentPoll | undefined> => {
    const { chat, message, signal } = way;
    const [text = '', ...rest] = splitHtml(reply.html);
    // A picture can't become a text, nor can one message become several.
    if (message === undefined || rest.length > 0 || reply.picture || reply.file || reply.quiz) return send(reply, way);
    await pace?.turn(chat, 'edit');
    const edited = { chat_id: chat, message_id: message, text, ...HTML, reply_markup: toMarkup(reply.buttons, own) };
    return unlessEditable(() => api.call('editMessageText', edited, signal), reply, way);
  };

  const changeButtons = async (reply: Reply, way: Way): Promise<SentPoll | undefined> => {
    const { chat, message, signal } = way;
    if (message === undefined) return send(reply, way);
    await pace?.turn(chat, 'edit');
    const markup = { chat_id: chat, message_id: message, reply_markup: toMarkup(reply.buttons, own) };
    return unlessEditable(() => api.call('editMessageReplyMarkup', markup, signal), reply, way);
  };

  /** What can't be edited is sent; what looks just so already is left. */
  const unlessEditable = async (change: () => Promise<unknown>, reply: Reply, way: Way): Promise<SentPoll | undefined> => {
    try {
      await change();
    } catch (error) {
      if (isNotModified(error)) return undefined;
      if (!isNotEditable(error)) throw error;
      return send(reply, way);
    }
    return undefined;
  };

  const ways = { send, edit, buttons: changeButtons };

  return {
    deliver: async ({ how, reply }, destination) => {
      const bring = ways[how];
      const way: Way = pace ? destination : { ...destination, signal: AbortSignal.timeout(within) };
      try {
        return await bring(reply, way);
      } catch (error) {
        if (!isTooModern(error)) throw error;
        return bring(plainForm(reply), way);
      }
    },
    closePoll: async (chat, message) => {
      try {
        await api.call('stopPoll', { chat_id: chat, message_id: message });
      } catch (error) {
        if (!isNotClosable(error)) throw error;
      }
    },
    answerPress: async (id, notice) => {
      try {
        await api.call('answerCallbackQuery', { callback_query_id: id, ...(notice === undefined ? {} : { text: notice }) });
        return true;
      } catch (error) {
        if (!isQueryTooOld(error)) throw error;
        return false;
      }
    },
  };
};

/** Under a channel's post it's the reply that keeps a message among the comments; in a topic it's the thread. */
const placeOf = ({ chat, thread, replyTo }: Destination) => ({
  chat_id: chat,
  ...(thread !== undefined && { message_thread_id: thread }),
  // What it answers may be deleted by now.
  ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
});

/** The same reply for a Bot API that doesn't know expandable quotes or copy buttons. */
const plainForm = (reply: Reply): Reply => ({
  ...reply,
  html: reply.html.replace(/<\/?blockquote[^<>]*>/g, ''),
  buttons: plainKeyboard(reply.buttons),
});
