import type { Bilingual, Language } from '../content/language.js';
import { escapeHtml } from '../replies/reply.js';

/** A command of the menu, with what it does in each language. */
export interface Command {
  readonly name: string;
  readonly says: Bilingual;
  /** What it does can't be undone, so it is never suggested for a command that was mistyped. */
  readonly isFinal?: true;
}

/** Commands as HTML, a line each: "/quiz — ten questions about the numbers". */
export const commandLines = (commands: readonly Command[], language: Language): string =>
  commands.map(({ name, says }) => `/${name} — ${escapeHtml(says[language])}`).join('\n');
