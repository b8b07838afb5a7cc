import type { Language } from '../content/language.js';

/** Something of the article to send into any chat: how it is listed, what is sent, and the payload of its deep link. */
export interface Offer {
  readonly id: string;
  /** An emoji of its sector, or of its kind, for lists that show no pictures. */
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

/** What is offered for the words typed after the bot's name in any chat, best first; without words, the sectors' key numbers. */
export type Offering = (words: string, asker: Asker) => readonly Offer[];
