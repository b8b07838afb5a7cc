import type { Figure } from '../content/content.js';
import { firstSentence } from '../search/sentences.js';
import { escapeHtml } from './reply.js';
import type { Voice } from './voice.js';

/**
 * What changes how a number is to be read, in one sentence, or nothing: the first note of these numbers. Among several numbers it
 * begins with its own, unless it is all theirs.
 */
export const caveatOf = (figures: readonly Figure[], { language, format }: Voice): readonly string[] => {
  const [first] = figures.filter(({ note }) => note !== undefined);
  const note = first?.note?.[language];
  if (note === undefined) return [];
  const own = figures.filter((figure) => figure.note?.[language] === note);
  const numbers = [...new Set(own.map((figure) => format.figure(figure)))].join(', ');
  const whose = own.length === figures.length ? '' : `<b>${escapeHtml(numbers)}</b> · `;
  return [`⚠️ ${whose}${escapeHtml(firstSentence(note, language))}`];
};

/** Whether the numbers have more to be noted than the one sentence of their caveat. */
export const hasMoreNotes = (figures: readonly Figure[], { language }: Voice): boolean => {
  const notes = [...new Set(figures.flatMap(({ note }) => (note ? [note[language]] : [])))];
  return notes.length > 1 || notes.some((note) => firstSentence(note, language) !== note);
};
