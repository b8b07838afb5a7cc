import type { Content, Figure } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import type { Answer } from '../answer.js';
import type { Find } from '../choose.js';
import type { Holding } from '../holding.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';

/** What answers are found with: for a question, and for words of the article's own. */
export interface Finder {
  readonly find: Find;
  readonly onWords: (words: string) => Answer;
  /** How one would have asked for an answer that was picked or opened. */
  readonly asking: (answer: Answer, language: Language) => Question;
  /** Whether a figure is told as a total. */
  readonly isTotal: (figure: Figure) => boolean;
  /** Whether the article has a term. */
  readonly isKnown: (term: string) => boolean;
  readonly holdAll: Holding;
  readonly knowledge: Knowledge;
  readonly content: Content;
}
