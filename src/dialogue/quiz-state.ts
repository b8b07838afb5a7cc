import { z } from 'zod';
import type { ChatState } from './chat-state.js';

/** A quiz in progress; what another version of the bot wrote is left, and the quiz begins anew. */
export const quizStateSchema = z.object({
  version: z.literal(1),
  /** How many questions it has. */
  of: z.number(),
  right: z.number(),
  /** The figures still to be asked for. */
  left: z.array(z.string()),
  /** The question that waits for its answer; Telegram names its poll and its message once it is sent. */
  open: z.object({ figure: z.string(), right: z.number(), poll: z.string().optional(), message: z.number().optional() }),
  /** Its options as they read, for an answer in words, and until when words are taken for one. */
  said: z.object({ options: z.array(z.string()), until: z.number() }).optional(),
});

export type QuizState = z.output<typeof quizStateSchema>;

/** A quiz poll as the channel knows it once it is sent; a terminal has no messages to close later. */
export interface SentPoll {
  readonly poll: string;
  readonly message?: number;
}

/** The chat's state with what its open question is called by the channel; unchanged where no quiz is in progress. */
export const withSentPoll = (chat: ChatState, sent: SentPoll): ChatState =>
  chat.quiz ? { ...chat, quiz: { ...chat.quiz, open: { ...chat.quiz.open, ...sent } } } : chat;
