import type { Language } from '../content/language.js';

/** Something of the article to send into any chat: how it's listed, what is sent, and the deep link's payload. */
export interface Offer {
  readonly id: string;
  /** Of its sector, or of its kind: what a list without pictures shows beside it. */
  readonly icon: string;
  readonly title: string;
  readonly description: string;
  readonly html: string;
  /** For t.me/NAME?start=…: letters, digits, `_` and `-` only. */
  readonly payload: string;
}

/** Who asks in inline mode: the language chosen with /language, if any, and that of the client. */
export interface Asker {
  readonly chosen: Language | undefined;
  readonly client: Language;
}

/** What is offered to send into any chat, for the words typed there; without words the sectors' key numbers. */
export type Offering = (words: string, asker: Asker) => readonly Offer[];
