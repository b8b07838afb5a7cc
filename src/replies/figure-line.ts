import type { Figure } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { escapeHtml } from './reply.js';
import { markOf } from './section-mark.js';
import type { Locale } from './locale.js';

/** Where a statement or a figure stands in the article. */
export interface Place {
  readonly section: string;
  readonly paragraph: number;
}

/** When a figure holds, unless its label says that already, and whether it is planned or forecast: «к 2035 году, план». */
export const whenBeside = (label: string, { period, status }: Figure, { translate, format }: Locale): string => {
  const years = yearsOf(period);
  const isTold = years.length > 0 && years.every((year) => label.includes(String(year)));
  const sure = status === 'measured' ? '' : translate(`status.${status}`);
  const parts = [isTold ? '' : format.period(period), label.includes(sure) ? '' : sure];
  return parts.filter((part) => part !== '').join(', ');
};

/** What a figure is, when, and whether it's planned or forecast, as plain text. */
export const whatAndWhen = (figure: Figure, locale: Locale): string => {
  const label = figure.label[locale.language];
  const when = whenBeside(label, figure, locale);
  return when === '' ? label : `${label} (${when})`;
};

/** A figure in one line: the number in bold, what it is, when, and whether it's planned or forecast. */
export const figureLine = (figure: Figure, locale: Locale): string =>
  `<b>${escapeHtml(locale.format.figure(figure))}</b> — ${escapeHtml(whatAndWhen(figure, locale))}`;

/** "III.2, абз. 1" */
export const placeOf = ({ section, paragraph }: Place, locale: Locale): string =>
  locale.translate('source.place', { section: markOf(section, locale), paragraph });

/** "III.2, абз. 1; II.1, абз. 3": where it stands, each place once. */
export const placesLine = (places: readonly Place[], locale: Locale): string => `<i>${escapeHtml(placesNamed(places, locale))}</i>`;

/** Where these stand in the article, each place once. */
export const placesNamed = (places: readonly Place[], locale: Locale): string =>
  [...new Set(places.map((place) => placeOf(place, locale)))].join('; ');

/** "III.2, абз. 1; II.1, абз. 3 · пересказ нашими словами": where it stands, and that the words are ours. */
export const sourceLine = (places: readonly Place[], locale: Locale): string => ours(placesNamed(places, locale), locale);

/** The same for a whole section. */
export const sectionSource = (code: string, locale: Locale): string => ours(markOf(code, locale), locale);

const ours = (where: string, { translate }: Locale): string => `<i>${escapeHtml(translate('source.ourWording', { where }))}</i>`;
