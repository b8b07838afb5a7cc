import { type Content, type Figure, unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Group } from '../search/terms.js';

/** The same number told again in another place of the article. */
export const isSameFact = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit && String(a.value) === String(b.value) && a.of.some((id) => b.of.includes(id));

/** The same thing, measured alike of the same places at another time. */
export const isSameAtOtherTime = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit &&
  a.measure === b.measure &&
  a.of[0] === b.of[0] &&
  a.base.join() === b.base.join() &&
  placesOf(a) === placesOf(b) &&
  JSON.stringify(a.period) !== JSON.stringify(b.period);

/** Whether a piece of a question names what a figure measures: the thing, a kind of it, or what it is a kind of. */
export const isAbout = ({ terms, broader }: Group, { of }: Pick<Figure, 'of'>, { glossary }: Content): boolean =>
  of.some((id) => isAmong(terms, id) || isAmong(broader, id) || glossary.get(id)?.broader.some((kind) => isAmong(terms, kind)));

/** Whether a concept is among terms; lengths are compared first, since this is asked of every figure that may answer. */
const isAmong = (terms: readonly string[], id: string): boolean =>
  terms.some((term) => term.length === id.length + 1 && term.startsWith('#') && term.endsWith(id));

/** Numbers of one thing in units that compare. */
export const isKindred = (a: Figure, b: Figure, content: Content): boolean =>
  a.of[0] === b.of[0] && a.measure === b.measure && unitOf(content, a.unit).dimension === unitOf(content, b.unit).dimension;

/** Whether a figure holds for all of these years, of which there is one at least. */
export const isOfYears = ({ period }: Figure, years: readonly number[]): boolean => {
  const own = yearsOf(period);
  return years.length > 0 && years.every((year) => own.includes(year));
};

const placesOf = ({ whose, where, from, to }: Figure): string => [from, to, ...(from === undefined ? [whose, ...where] : [])].join();
