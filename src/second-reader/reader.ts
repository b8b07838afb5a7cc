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
 * Reads a message that our own reader is unsure of: a query for each of its questions, or undefined if our reading stands. It never
 * rejects. A query holds ids and numbers alone; the same facets and facts as ever decide what is answered, and whether anything is.
 */
export type SecondReader = (message: string, state: ReadingState) => Promise<readonly Slots[] | undefined>;

/** No other reader: the default. */
export const nobodyElse: SecondReader = () => Promise.resolve(undefined);
