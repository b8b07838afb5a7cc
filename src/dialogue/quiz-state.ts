import { z } from 'zod';

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
