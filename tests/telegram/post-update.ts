import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { PlaygroundChat } from 'telegram-playground';
import { SECRET } from './playground-bot.js';

/** What a webhook said to a request. */
export interface Said {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

export interface Posting {
  /** Undefined sends none. */
  readonly secret?: string | undefined;
  readonly type?: string;
  /** So many bytes in each chunk; without it, the whole body at once. */
  readonly chunk?: number;
}

/** Posts a body to a webhook as Telegram does, or as somebody else might; again where it's cut off before the answer is read. */
export const postBody = async (url: string, body: string | Buffer, posting: Posting = {}): Promise<Said> => {
  for (;;) {
    try {
      return await postOnce(url, Buffer.from(body), posting);
    } catch (error) {
      if (!isCutOff(error)) throw error;
    }
  }
};

/** A body that is refused by its length may be cut off while it's being sent. */
const isCutOff = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

const postOnce = async (url: string, bytes: Buffer, { secret = SECRET, type, chunk }: Posting): Promise<Said> => {
  const headers = {
    'content-type': type ?? 'application/json',
    ...(secret === '' ? {} : { 'x-telegram-bot-api-secret-token': secret }),
    ...(chunk === undefined ? { 'content-length': bytes.length } : {}),
  };
  const posted = request(url, { method: 'POST', headers, agent: false });
  // Once there is an answer, how the sending of the rest went doesn't matter.
  posted.on('error', () => undefined);
  const answered = once(posted, 'response');
  for (let at = 0; at < bytes.length; at += chunk ?? bytes.length) posted.write(bytes.subarray(at, at + (chunk ?? bytes.length)));
  posted.end();
  const [response] = (await answered) as [IncomingMessage];
  const parts = (await response.toArray()) as Buffer[];
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body: Buffer.concat(parts).toString() };
};

/** The update of a text that an English client writes in a chat. */
export const textUpdate = (id: number, chat: PlaygroundChat, text: string): object => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1_767_600_000,
    chat: chat.chat,
    from: { id: 1_000_002, is_bot: false, first_name: 'James', language_code: 'en' },
    text,
  },
});

export const postUpdate = (url: string, update: object, posting: Posting = {}): Promise<Said> =>
  postBody(url, JSON.stringify(update), posting);
