import { z } from 'zod';

/**
 * A message that follows a delivery, such as one to the admin of its channel. It is sent once, after the store knows that the delivery is
 * out.
 */
export interface Notice {
  readonly chatId: number;
  readonly post: () => Promise<void>;
}

/** What came of one try to send. */
export type SendResult =
  | { readonly kind: 'sent'; readonly notice?: Notice }
  /** The person blocked the bot, or the chat or the account is gone: never tried again. */
  | { readonly kind: 'gone'; readonly chat: 'blocked' | 'gone' }
  /** The group became a supergroup. */
  | { readonly kind: 'moved'; readonly to: number }
  /** The forum topic is closed or was deleted; the rest of the group may be reached. */
  | { readonly kind: 'closed' }
  /** Telegram asks to wait (429). */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** It went out and no answer came, so it may have arrived. It is tried once more: reading it twice is better than missing it. */
  | { readonly kind: 'unknown'; readonly error: string }
  /** A server's error or the network's: tried again. */
  | { readonly kind: 'again'; readonly error: string }
  /** Telegram understood and refuses: trying again is of no use. */
  | { readonly kind: 'refused'; readonly error: string };

/** Telegram's answer as telegraf's TelegramError carries it. */
const refusalSchema = z.object({
  response: z.object({
    error_code: z.number(),
    description: z.string().default(''),
    parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).default({}),
  }),
});

/** An error of the network, after the message had gone out. */
const unansweredSchema = z.object({ isUnanswered: z.literal(true) });
const GATEWAY_TIMED_OUT = 504;

const GONE =
  /chat not found|user is deactivated|bot was kicked|bot is not a member|group chat was deleted|peer_id_invalid|chat_write_forbidden|chat_restricted|need administrator rights|(?:not enough|no) rights to send (?:text messages|a message)/i;
const CLOSED = /message thread not found|topic_(?:deleted|closed)/i;
const RETRY_AFTER_S = 5;

/** Reads what the error of a send means; anything that isn't an answer of Telegram's is the network's, and is tried again. */
export const sendResultOf = (error: unknown): Exclude<SendResult, { kind: 'sent' }> => {
  const answer = refusalSchema.safeParse(error);
  if (!answer.success) {
    const words = error instanceof Error ? error.message : String(error);
    return { kind: unansweredSchema.safeParse(error).success ? 'unknown' : 'again', error: words };
  }
  const { error_code: code, description, parameters } = answer.data.response;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: 'wait', seconds: parameters.retry_after ?? RETRY_AFTER_S };
  if (/blocked by the user/i.test(description)) return { kind: 'gone', chat: 'blocked' };
  if (code === 403 || GONE.test(description)) return { kind: 'gone', chat: 'gone' };
  if (CLOSED.test(description)) return { kind: 'closed' };
  const said = `${code} ${description}`.trim();
  if (code === GATEWAY_TIMED_OUT) return { kind: 'unknown', error: said };
  // 409: another instance polls. 401: the token is being changed. Neither is the message's fault.
  return code >= 500 || code === 401 || code === 404 || code === 409 ? { kind: 'again', error: said } : { kind: 'refused', error: said };
};
