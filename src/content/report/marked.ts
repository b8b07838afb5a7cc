import type { Figure } from '../content.js';
import type { Language } from '../language.js';
import { spansOfNumber, type Span } from '../stands-in.js';
import { numbersOf } from '../value.js';
import { html, type Html } from './html.js';

/** A statement's text with the numbers of its figures marked. */
export const marked = (text: string, figures: readonly Figure[], language: Language): Html => {
  const pieces: (string | Html)[] = [];
  let at = 0;
  for (const { from, to } of spansOf(text, figures, language)) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return html`${pieces}${text.slice(at)}`;
};

const spansOf = (text: string, figures: readonly Figure[], language: Language): readonly Span[] =>
  figures
    .flatMap(({ value }) => numbersOf(value).flatMap((number) => spansOfNumber(text, number, language)))
    .sort((a, b) => a.from - b.from || b.to - a.to);
