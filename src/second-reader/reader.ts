import type { Language } from '../content/language.js';
import type { Slots } from '../query/slots.js';

/** What a reader is told beside the message. */
export interface ReadingState {
  /** The language of the answer. */
  readonly language: Language;
  /** Words of the message that our reader couldn't explain. */
  readonly unread: readonly string[];
  /** What was asked before in the chat, by ids. */
  readonly before: Slots | undefined;
}

/**
 * Reads a message that ours is unsure of: a query for each of its questions, or undefined where ours stands. It never rejects, and gives
 * ids and numbers alone: what is answered, and whether, is made of them by the same facets from the same facts.
 */
export type SecondReader = (message: string, state: ReadingState) => Promise<readonly Slots[] | undefined>;

/** Nobody else is asked: the default. */
export const nobodyElse: SecondReader = () => Promise.resolve(undefined);
