import { numeralsOf } from '../content/coverage.js';
import type { Language } from '../content/language.js';
import { referencesIn } from './references.js';
import type { OutlineSection } from './outline.js';
import type { DraftFigure } from './statements.js';

/** Where a section begins in source.txt, and which of its numerals are no figures. */
export interface SourceRecord {
  readonly section: string;
  readonly begins: string;
  readonly numerals?: Readonly<Record<string, readonly string[]>>;
}

/** The section's numerals that no figure has, by what they look like: references, years, periods, ordinals, all else. */
export const sourceRecordOf = (section: OutlineSection, figures: readonly DraftFigure[], language: Language): SourceRecord => {
  const { code, title, begins, paragraphs } = section;
  const text = [title, ...paragraphs].join(' ');
  const left = [...numeralsOf(text, language)];
  const take = (numeral: string): void => {
    const at = left.indexOf(numeral);
    if (at >= 0) left.splice(at, 1);
  };
  // Each end of a range is a number of its own.
  for (const number of figures.flatMap(({ value }) => value)) take(number.replace('-', ''));
  const references = referencesIn(text).flatMap(({ inside }) => numeralsOf(inside, language));
  const numerals: Record<string, string[]> = {};
  const add = (role: string, numeral: string): void => void (numerals[role] ??= []).push(numeral);
  for (const reference of references) {
    if (!left.includes(reference)) continue;
    take(reference);
    add('reference', reference);
  }
  for (const numeral of left) add(roleOf(numeral), numeral);
  return { section: code, begins, ...(left.length + references.length > 0 && { numerals }) };
};

const roleOf = (numeral: string): string => {
  if (/^(?:1\d|20)\d\d$/.test(numeral)) return 'year';
  return /^[IVX]+$/.test(numeral) ? 'ordinal' : 'meta';
};

/** The text as source.txt keeps it: a heading, its paragraphs, blank lines between. */
export const sourceTextOf = (sections: readonly OutlineSection[]): string =>
  `${sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n\n')}\n`;
