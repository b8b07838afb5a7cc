import type { Figure } from '../content/content.js';
import { placeOf, whatAndWhen } from './figure-line.js';
import type { Voice } from './voice.js';

/** Telegram's limit for a text to copy. */
const LONGEST_COPY = 256;

/** Numbers with what they are and where they stand, to paste into one's own text; 256 characters at most. */
export const citationOf = (figures: readonly Figure[], voice: Voice): string => {
  const { journal, year } = voice.content.article;
  const [first] = figures;
  const source = `${journal.name}, ${year}, ${journal.volume}(${journal.issue})`;
  const place = first ? placeOf(first, voice) : '';
  const numbers = figures.map((figure) => `${voice.format.figure(figure)} — ${whatAndWhen(figure, voice)}`);
  const tail = ` [${source}; ${place}]`;
  const room = LONGEST_COPY - tail.length;
  const text = numbers.join('; ');
  return (text.length <= room ? text : `${text.slice(0, room - 1)}…`) + tail;
};
