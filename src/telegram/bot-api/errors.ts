import { TelegramError } from 'telegraf';
import { NetworkError } from './transport.js';

/** Telegram's own code and words of an error; no code for one of the network, whose words may have the token in an address. */
export const errorOf = (error: unknown): { readonly code?: number; readonly description: string } =>
  error instanceof TelegramError
    ? { code: error.code, description: error.description }
    : { description: hideToken(error instanceof Error ? error.message : String(error)) };

const hideToken = (text: string): string => text.replace(/\/bot\d+:[\w-]+/g, '/bot…');

/** Seconds to wait that Telegram asks for with its 429. */
export const retryAfterOf = (error: unknown): number | undefined =>
  error instanceof TelegramError && error.code === 429 ? (error.parameters?.retry_after ?? 1) : undefined;

const is =
  (code: number, words: RegExp) =>
  (error: unknown): boolean => {
    const { code: own, description } = errorOf(error);
    return own === code && words.test(description);
  };

/** The message looks just so already: a second press of the same button. */
export const isNotModified = is(400, /message is not modified/);
/** The press is too old to be answered; the person has long gone on. */
export const isQueryTooOld = is(400, /query is too old|query ID is invalid/);
/** A group whose admins let nobody send pictures. */
export const isNoPlaceForPictures = is(400, /not enough rights to send photos|CHAT_SEND_(?:PHOTOS|MEDIA)_FORBIDDEN/);
/** A group whose admins let nobody send polls, or an older Bot API server that has other quizzes. */
export const isNoPlaceForPolls = is(400, /not enough rights to send polls|CHAT_SEND_POLLS_FORBIDDEN|correct option|quiz/i);
/** The poll was closed or deleted meanwhile. */
export const isNotClosable = is(400, /poll/i);
/** The message to edit was deleted or is too old to be edited. */
export const isNotEditable = is(400, /message (?:to edit not found|can't be edited)|no text in the message|MESSAGE_ID_INVALID/);
/** The person has blocked the bot, left, or deleted the account; or the group is gone. */
export const isGone = (error: unknown): boolean =>
  errorOf(error).code === 403 || is(400, /chat not found|group chat was deactivated/)(error);
/** Members that the bot may not see, being none itself. */
export const isUnreachable = is(400, /member list is inaccessible|user not found|PARTICIPANT_ID_INVALID/);
/** An older Bot API server that doesn't know a button or a tag of ours. */
export const isTooModern = is(400, /BUTTON_TYPE_INVALID|Text buttons are unallowed|can't parse (?:entities|inline keyboard)|unsupported/i);
/** Another process polls with this token, or a webhook was set for it. */
export const isConflict = (error: unknown): boolean => errorOf(error).code === 409;
/** Whether updates can't be polled because a webhook is set. */
export const isWebhookSet = is(409, /webhook/i);
/** Whether Telegram does not know the token. */
export const isUnauthorized = (error: unknown): boolean => [401, 404].includes(errorOf(error).code ?? 0);
/** The token was taken back while the bot is at work: what comes waits for a new one. */
export const isTokenRevoked = is(401, /./);

const GATEWAY_TIMED_OUT = 504;

/** The request went out, and nobody knows what came of it: no answer came, or a gateway's that none came to it. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof NetworkError ? error.isUnanswered : errorOf(error).code === GATEWAY_TIMED_OUT;

/** Telegram has answered, but with a failure of its own or a wish to wait. */
export const isTelegramsAnswer = (error: unknown): boolean => {
  const { code } = errorOf(error);
  return code !== undefined && (code === 429 || code >= 500);
};
