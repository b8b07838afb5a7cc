import type { Figure } from '../content/content.js';
import { escapeHtml } from './reply.js';
import type { Voice } from './voice.js';

/** Where a statement or a figure stands in the article. */
export interface Place {
  readonly section: string;
  readonly paragraph: number;
}

/** "2013 год", "к 2035 году, план": when a figure holds and how sure it is; empty where neither is said. */
export const whenOf = (figure: Figure, { translate, format }: Voice): string => {
  const status = figure.status === 'measured' ? '' : translate(`status.${figure.status}`);
  return [format.period(figure.period), status].filter((part) => part !== '').join(', ');
};

/** A figure in one line: the number in bold, what it is, when, and whether it's planned or forecast. */
export const figureLine = (figure: Figure, voice: Voice): string => {
  const when = whenOf(figure, voice);
  const label = escapeHtml(figure.label[voice.language]);
  return `<b>${escapeHtml(voice.format.figure(figure))}</b> — ${label}${when === '' ? '' : ` (${escapeHtml(when)})`}`;
};

/** "III.2, абз. 1" */
export const placeOf = ({ section, paragraph }: Place, { translate }: Voice): string => translate('source.place', { section, paragraph });

/** "Источник: III.2, абз. 1; …", each place once. */
export const sourceLine = (places: readonly Place[], voice: Voice): string => {
  const names = [...new Set(places.map((place) => placeOf(place, voice)))];
  return `<i>${voice.translate('source.label')}: ${names.join('; ')}</i>`;
};

/** What the article contradicts in itself, told wherever one of these numbers is; each note once. */
export const notesOf = (figures: readonly Figure[], { language, translate }: Voice): readonly string[] => {
  const notes = figures.flatMap(({ note }) => (note ? [note[language]] : []));
  return [...new Set(notes)].map((note) => `⚠️ ${escapeHtml(translate('answer.note', { note }))}`);
};

/** A text of ours that can be unfolded: the statement behind a number, with its place, marked as our wording. */
export const unfoldable = (text: string, places: readonly Place[], voice: Voice): string => {
  const where = [...new Set(places.map((place) => placeOf(place, voice)))].join('; ');
  const ours = voice.translate('source.ourWording', { where });
  return `<blockquote expandable>${text}\n<i>${escapeHtml(ours)}</i></blockquote>`;
};
