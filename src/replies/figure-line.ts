import type { Figure } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { escapeHtml } from './reply.js';
import { markOf } from './section-mark.js';
import type { Voice } from './voice.js';

/** Where a statement or a figure stands in the article. */
export interface Place {
  readonly section: string;
  readonly paragraph: number;
}

/** When a figure holds, unless its label says that already, and whether it is planned or forecast: «к 2035 году, план». */
export const whenBeside = (label: string, { period, status }: Figure, { translate, format }: Voice): string => {
  const years = yearsOf(period);
  const isTold = years.length > 0 && years.every((year) => label.includes(String(year)));
  const sure = status === 'measured' ? '' : translate(`status.${status}`);
  const parts = [isTold ? '' : format.period(period), label.includes(sure) ? '' : sure];
  return parts.filter((part) => part !== '').join(', ');
};

/** What a figure is, when, and whether it's planned or forecast, as plain text. */
export const whatAndWhen = (figure: Figure, voice: Voice): string => {
  const label = figure.label[voice.language];
  const when = whenBeside(label, figure, voice);
  return when === '' ? label : `${label} (${when})`;
};

/** A figure in one line: the number in bold, what it is, when, and whether it's planned or forecast. */
export const figureLine = (figure: Figure, voice: Voice): string =>
  `<b>${escapeHtml(voice.format.figure(figure))}</b> — ${escapeHtml(whatAndWhen(figure, voice))}`;

/** "III.2, абз. 1" */
export const placeOf = ({ section, paragraph }: Place, voice: Voice): string =>
  voice.translate('source.place', { section: markOf(section, voice), paragraph });

/** "III.2, абз. 1; II.1, абз. 3": where it stands, each place once. */
export const placesLine = (places: readonly Place[], voice: Voice): string => `<i>${escapeHtml(placesOf(places, voice))}</i>`;

const placesOf = (places: readonly Place[], voice: Voice): string => [...new Set(places.map((place) => placeOf(place, voice)))].join('; ');

/** "III.2, абз. 1; II.1, абз. 3 · пересказ нашими словами": where it stands, and that the words are ours. */
export const sourceLine = (places: readonly Place[], voice: Voice): string => ours(placesOf(places, voice), voice);

/** The same for a whole section. */
export const sectionSource = (code: string, voice: Voice): string => ours(markOf(code, voice), voice);

const ours = (where: string, { translate }: Voice): string => `<i>${escapeHtml(translate('source.ourWording', { where }))}</i>`;
