import type { MessageEntity } from '@grammyjs/types';
import type { FormattedText } from './parse-html.js';
import { TextError } from './text-error.js';

// Both from TDLib's clean_input_string: what becomes a space, and what goes without a trace.
const SPACED = /[^\P{Cc}\n\r\x7F-\x9F]/gu;
const DROPPED: ReadonlySet<string> = new Set('\r\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u0333\u033F\u030A');
// What TDLib takes for an empty text: spaces of all widths and marks of no width.
const BLANK = /^[\s\u180E\u200B-\u200F\u2060-\u2064\u206A-\u206F\u2800\p{Variation_Selector}\0]*$/u;

/** Cuts [from, to) out of the ranges of entities; those that have nothing left go. */
const cut = (entities: readonly MessageEntity[], from: number, to: number): MessageEntity[] => {
  const moved = (position: number): number => (position <= from ? position : Math.max(from, position - (to - from)));
  return entities
    .map((entity) => {
      const start = moved(entity.offset);
      return { ...entity, offset: start, length: moved(entity.offset + entity.length) - start };
    })
    .filter(({ length }) => length > 0);
};

/** The same without the range [from, to). */
const without = ({ text, entities }: FormattedText, from: number, to: number): FormattedText => ({
  text: text.slice(0, from) + text.slice(to),
  entities: cut(entities, from, to),
});

export const isBlank = (text: string): boolean => BLANK.test(text);

/**
 * A text as Telegram keeps it (TDLib's fix_formatted_text): control characters made spaces, both ends trimmed, entities moved
 * along. Throws a TextError for lone surrogates.
 */
export const cleanText = (given: FormattedText): FormattedText => {
  if (/\p{Surrogate}/u.test(given.text)) throw new TextError('Strings must be encoded in UTF-8');
  let formatted: FormattedText = { ...given, text: given.text.replace(SPACED, ' ') };
  for (let at = formatted.text.length - 1; at >= 0; at--) {
    if (DROPPED.has(formatted.text.charAt(at))) formatted = without(formatted, at, at + 1);
  }

  const end = formatted.text.trimEnd().length;
  formatted = without(formatted, end, formatted.text.length);
  // The start is trimmed up to the first entity only.
  const firstEntity = formatted.entities[0]?.offset ?? formatted.text.length;
  const blank = /^[ \n]*/.exec(formatted.text)?.[0].length ?? 0;
  return without(formatted, 0, Math.min(blank, firstEntity));
};
