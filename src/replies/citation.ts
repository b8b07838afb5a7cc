import type { Article, Figure } from '../content/content.js';
import { placeOf, whatAndWhen } from './figure-line.js';
import type { Locale } from './locale.js';

/** Telegram's limit for a text to copy. */
const LONGEST_COPY = 256;

/** Numbers with what they are and where they stand, to paste into one's own text; 256 characters at most. */
export const citationOf = (figures: readonly Figure[], locale: Locale): string => {
  const [first] = figures;
  const source = shortSource(locale.content.article);
  const place = first ? placeOf(first, locale) : '';
  const numbers = figures.map((figure) => `${locale.format.figure(figure)} — ${whatAndWhen(figure, locale)}`);
  const tail = ` [${source}; ${place}]`;
  const room = LONGEST_COPY - tail.length;
  const text = numbers.join('; ');
  return (text.length <= room ? text : `${text.slice(0, room - 1)}…`) + tail;
};

/** "Економічний аналіз, 2015, 21(1)" */
const shortSource = ({ journal, year }: Article): string => {
  const { name, volume, issue } = journal ?? {};
  const number = volume === undefined ? issue : volume + (issue === undefined ? '' : `(${issue})`);
  return [name, year, number].filter((part) => part !== undefined).join(', ');
};
