import { z } from 'zod';
import { threadSchema } from '../answers/thread/thread.js';
import { LANGUAGES, type Language } from '../content/language.js';
import { zoneSchema } from '../store/records.js';
import { subscriptionDraftSchema } from './draft-state.js';
import { quizStateSchema, type SentPoll } from './quiz-state.js';

/** What the bot keeps of a chat between messages: small and plain, so that any store can hold it. */
export const chatStateSchema = z.object({
  /** The language chosen with /language. */
  chosen: z.enum(LANGUAGES).optional(),
  /** The language last written in. */
  spoken: z.enum(LANGUAGES).optional(),
  /**
   * What was spoken about last. If another version of the bot wrote it and it doesn't fit, it is dropped: the next message then stands
   * alone.
   */
  thread: threadSchema.optional().catch(undefined),
  /** The same in a group, for each person who spoke there last. A person is known by a fingerprint: see whose-thread.ts. */
  threads: z
    .array(z.strictObject({ whose: z.string(), thread: threadSchema }))
    .optional()
    .catch(undefined),
  /** What the share button of the last answer sends, for "share it with a friend". */
  share: z.object({ query: z.string(), payload: z.string() }).optional(),
  /** The words of the last /search, for leafing through what it found. */
  searched: z.string().optional(),
  /** The figure picked first in /compare. */
  comparing: z.string().optional(),
  /** The last few questions, so that 👎 under an answer is known to be about one of them. */
  asked: z.array(z.object({ n: z.number(), text: z.string(), language: z.enum(LANGUAGES), answered: z.string() })).optional(),
  /** What the next message may be instead of a question. */
  awaiting: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('word'), question: z.number(), until: z.number() }),
      z.object({ kind: z.enum(['time', 'day', 'zone', 'search']), until: z.number() }),
    ])
    .optional(),
  /** The messages heard last, by their number, each with a fingerprint of its text: see heard.ts. */
  heard: z.array(z.tuple([z.number(), z.string()])).optional(),
  /** The time zone last chosen. */
  zone: zoneSchema.optional(),
  /** The subscription being set up. */
  draft: subscriptionDraftSchema.optional().catch(undefined),
  /** The quiz in progress. */
  quiz: quizStateSchema.optional().catch(undefined),
  /**
   * What was written last when the bot waited for something else, such as what was wrong. It may have been a question, so a button asks it.
   */
  word: z.string().optional(),
});

export type ChatState = z.output<typeof chatStateSchema>;

/** The language for menus: the one chosen, else the one last written in, else the client's. */
export const menuLanguage = ({ chosen, spoken }: ChatState, client: Language): Language => chosen ?? spoken ?? client;

/** The chat's state once its open quiz question is sent: with the channel's ids of the poll. Unchanged where no quiz is in progress. */
export const withSentPoll = (chat: ChatState, sent: SentPoll): ChatState =>
  chat.quiz ? { ...chat, quiz: { ...chat.quiz, open: { ...chat.quiz.open, ...sent } } } : chat;
