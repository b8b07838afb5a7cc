import { z } from 'zod';

/** A quiz in progress. One that another version of the bot wrote is dropped, and the quiz starts afresh. */
export const quizStateSchema = z.object({
  version: z.literal(1),
  /** How many questions it has. */
  of: z.number(),
  right: z.number(),
  /** The figures still to be asked for. */
  left: z.array(z.string()),
  /**
   * The question that waits for its answer: the figure that it asks for, which option is right, and Telegram's ids of its poll and message
   * once it is sent.
   */
  open: z.object({ figure: z.string(), right: z.number(), poll: z.string().optional(), message: z.number().optional() }),
  /** Its options as texts, for an answer in words, and until when words are taken for an answer (milliseconds since the epoch). */
  said: z.object({ options: z.array(z.string()), until: z.number() }).optional(),
});

export type QuizState = z.output<typeof quizStateSchema>;

/** A quiz poll that was sent, by the channel's own ids. The message is there to close the poll later; a terminal has none. */
export interface SentPoll {
  readonly poll: string;
  readonly message?: number;
}
