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
  placeKeyOf(a) === placeKeyOf(b) &&
  !isOfOnePeriod(a, b);

/**
 * Tells whether any of these groups names what a figure measures: the thing, a kind of it, or a wider thing. The terms are gathered once,
 * before the figures are gone through.
 */
export const namedBy = (groups: readonly Group[], { glossary }: Content): ((figure: Pick<Figure, 'of'>) => boolean) => {
  const named = new Set(groups.flatMap(({ terms }) => terms.map(idOf)));
  const wider = new Set(groups.flatMap(({ broader }) => broader.map(idOf)));
  return ({ of }) => of.some((id) => named.has(id) || wider.has(id) || glossary.get(id)?.broader.some((kind) => named.has(kind)));
};

/** The same of one group and one figure. */
export const isAbout = (group: Group, figure: Pick<Figure, 'of'>, content: Content): boolean => namedBy([group], content)(figure);

/** The concept of a term; a word or a number is none. */
const idOf = (term: string): string => (term.startsWith('#') ? term.slice(1) : '');

/** Whether two figures measure alike, in units that compare. */
export const isComparable = (a: Figure, b: Figure, content: Content): boolean =>
  unitOf(content, a.unit).dimension === unitOf(content, b.unit).dimension && a.measure === b.measure;

/** The same of two figures of one thing. */
export const isKindred = (a: Figure, b: Figure, content: Content): boolean => a.of[0] === b.of[0] && isComparable(a, b, content);

/** Whether both stand in one paragraph. */
export const isBeside = (a: Pick<Figure, 'section' | 'paragraph'>, b: Pick<Figure, 'section' | 'paragraph'>): boolean =>
  a.section === b.section && a.paragraph === b.paragraph;

/** Whether both are told of one time, or both of none. */
export const isOfOnePeriod = (a: Pick<Figure, 'period'>, b: Pick<Figure, 'period'>): boolean =>
  JSON.stringify(a.period) === JSON.stringify(b.period);

/** All places of a figure, the ends of its flow among them. */
export const placesOf = ({ whose, where, from, to }: Figure): readonly string[] => [whose, ...where, from, to].flatMap((id) => id ?? []);

/** Whether a figure is of each of these years. */
export const isOfYears = ({ period }: Pick<Figure, 'period'>, years: readonly number[]): boolean => {
  const own = yearsOf(period);
  return years.every((year) => own.includes(year));
};

/** The same of one year at least. */
export const isOfAllYears = (figure: Pick<Figure, 'period'>, years: readonly number[]): boolean =>
  years.length > 0 && isOfYears(figure, years);

/** Whether a figure is of each of these places, each given as the ids that its name may mean. */
export const isOfPlaces = (figure: Figure, places: readonly (readonly string[])[]): boolean => {
  const own = placesOf(figure);
  return places.every((ids) => ids.some((id) => own.includes(id)));
};

/** A key that two figures of the same places share. Of a flow only its two ends count. */
export const placeKeyOf = ({ whose, where, from, to }: Figure): string =>
  [from, to, ...(from === undefined ? [whose, ...where] : [])].join();
