import { TelegramError } from 'telegraf';

/** Telegram's own code and words of an error; neither for one of the network. */
export const errorOf = (error: unknown): { readonly code?: number; readonly description: string } =>
  error instanceof TelegramError
    ? { code: error.code, description: error.description }
    : { description: error instanceof Error ? error.message : String(error) };

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
/** The message to edit was deleted or is too old to be edited. */
export const isNotEditable = is(400, /message (?:to edit not found|can't be edited)|MESSAGE_ID_INVALID/);
/** The person has blocked the bot, left, or deleted the account; or the group is gone. */
export const isGone = (error: unknown): boolean =>
  errorOf(error).code === 403 || is(400, /chat not found|group chat was deactivated/)(error);
/** Members that the bot may not see, being none itself. */
export const isUnreachable = is(400, /member list is inaccessible|user not found|PARTICIPANT_ID_INVALID/);
/** An older Bot API server that doesn't know a button or a tag of ours. */
export const isTooModern = is(400, /BUTTON_TYPE_INVALID|Text buttons are unallowed|can't parse (?:entities|inline keyboard)|unsupported/i);
/** Another process polls with this token. */
export const isConflict = (error: unknown): boolean => errorOf(error).code === 409;
export const isUnauthorized = (error: unknown): boolean => [401, 404].includes(errorOf(error).code ?? 0);
