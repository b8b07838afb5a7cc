import type { Language } from '../content/language.js';
import type { Query } from '../query/query.js';
import type { Slots } from '../query/slots.js';
import type { Answered } from './answer.js';
import type { Thread } from './thread/thread.js';

/** What surrounds a question: the language chosen, what the chat was about, the time. */
export interface Asking {
  readonly chosen?: Language | undefined;
  readonly thread?: Thread | undefined;
  /** The language of a message without a letter; the last question's unless told. */
  readonly spoken?: Language | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The message as another reader read it, a part for each of its questions: it says then what is asked, and nothing is carried over. */
  readonly read?: readonly Slots[] | undefined;
}

/** An answer and what to remember of it for the next question of the chat. */
export interface Told extends Answered {
  /** What the message was read as. */
  readonly query: Query;
  /** Its content words that nothing explains. */
  readonly unread: readonly string[];
  /** Whether it followed on from what was said before. */
  readonly followed: boolean;
  readonly thread: Thread | undefined;
}
