import { readFileSync, writeFileSync } from 'node:fs';
import { startChild, type Child } from './child.js';
import type { FaultRule } from 'telegram-playground';
import type { LimiterKind } from 'telegram-playground';

/** What can be asked of the process that plays Telegram. */
export interface BotApiAsk {
  /** People are the chats from 1 to `people`; all of them have started the bot. */
  start: { readonly limiter: LimiterKind; readonly people: number; readonly certificate: string };
  /** What was accepted since entry number `from`. */
  accepted: { readonly from: number };
  /** The last message that the chat got, as the bot asked for it. */
  lastMessage: { readonly chat: number };
  refused: null;
  webhook: null;
  /** People write at random moments, so many a second, as Telegram delivers it: by webhook or to a poll. */
  write: Writing;
  fault: FaultRule;
  clearFaults: null;
  /** Updates are numbered from here on, as after a week without any. */
  numberUpdatesFrom: { readonly id: number };
}

export interface Writing {
  readonly perSecond: number;
  readonly seconds: number;
  /** The chats that write, in turn. */
  readonly chats: readonly number[];
  readonly texts: readonly string[];
  readonly seed: number;
}

/** Messages that the bot sent, in the order of being accepted. */
export interface Accepted {
  readonly total: number;
  readonly chats: readonly number[];
  /** Milliseconds since the epoch. */
  readonly at: readonly number[];
  /** How their texts begin. */
  readonly starts: readonly string[];
}

export interface BotApiAnswers {
  start: { readonly apiRoot: string; readonly token: string };
  accepted: Accepted;
  lastMessage: Readonly<Record<string, unknown>> | undefined;
  refused: readonly { readonly code: number; readonly method: string; readonly description: string; readonly at: number }[];
  webhook: { readonly url: string; readonly waiting: number };
  /** The chat and the instant at which each message was to be written, by the schedule. */
  write: { readonly chats: readonly number[]; readonly at: readonly number[] };
  fault: undefined;
  clearFaults: undefined;
  numberUpdatesFrom: undefined;
}

export interface BotApiProcess extends Child<BotApiAsk, BotApiAnswers> {
  readonly apiRoot: string;
  readonly token: string;
  /** The file of the certificate to trust, for NODE_EXTRA_CA_CERTS. */
  readonly certificate: string;
}

/** It keeps all that it was sent, and collecting garbage among that would stop it for a third of a second, which the bot would seem to take. */
const LARGE_HEAP = ['--initial-old-space-size=3000', '--max-old-space-size=6000'];

/** Starts the playground's Bot API over TLS in a process of its own. */
export const startBotApi = async (folder: string, options: Omit<BotApiAsk['start'], 'certificate'>): Promise<BotApiProcess> => {
  const certificate = `${folder}/certificate.pem`;
  writeFileSync(certificate, '');
  const child = await startChild<BotApiAsk, BotApiAnswers>(new URL('bot-api-process.ts', import.meta.url), LARGE_HEAP);
  const started = await child.ask('start', { ...options, certificate });
  if (readFileSync(certificate, 'utf8') === '') throw new Error('The Bot API has no certificate');
  return { ...child, ...started, certificate };
};
