import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Knowledge } from './knowledge.js';
import type { Match } from './match.js';
import type { Question } from './question.js';

/** What is set side by side: each thing or place that the question names, with its figure, or without one where the article has none. */
export interface Operands {
  readonly axis: 'place' | 'thing';
  readonly of: readonly { readonly name: string; readonly figure: Figure | undefined }[];
}

const MOST_CONSIDERED = 60;

/**
 * The figures that a comparison, a ranking or a sum is made of. All have the same measure, dimension and, but for the axis that is
 * asked, the same thing, place and time: arable land is never set beside farmland, nor China beside one of its provinces.
 * Undefined where the question names fewer than two things or places of one kind.
 */
export const operandsOf = (question: Question, matches: readonly Match[], { content }: Knowledge): Operands | undefined => {
  const figures = matches
    .slice(0, MOST_CONSIDERED)
    .flatMap(({ record }) => (record.target.kind === 'figure' ? [record.target.figure] : []))
    .filter(({ measure }) => measure !== 'multiple' && measure !== 'growth');
  return byPlace(question, figures, content) ?? byThing(question, figures, content);
};

const byPlace = (question: Question, figures: readonly Figure[], content: Content): Operands | undefined => {
  const places = question.places.map(([id = '']) => id);
  if (places.length < 2) return undefined;
  const things = question.groups.flatMap(({ terms, kind }) => (kind === 'thing' ? terms.map((term) => term.slice(1)) : []));
  const isOf = (figure: Figure, place: string): boolean =>
    [figure.whose, ...figure.where].includes(place) && (figure.from === undefined || figure.to === undefined);
  const fitting = figures.filter(
    (figure) => things.includes(figure.of[0] ?? '') && fitsTime(figure, question) && places.some((place) => isOf(figure, place)),
  );
  const best = largest(
    groupsBy(fitting, (figure) => keyOf(figure, content)),
    (group) => places.filter((place) => group.some((figure) => isOf(figure, place))).length,
  );
  if (!best) return undefined;
  return { axis: 'place', of: places.map((name) => ({ name, figure: best.find((figure) => isOf(figure, name)) })) };
};

const byThing = (question: Question, figures: readonly Figure[], content: Content): Operands | undefined => {
  const named = question.groups.filter(({ kind, from }) => kind === 'thing' && from >= 0);
  const places = question.places.flat();
  const fitting = figures.filter(
    (figure) => fitsTime(figure, question) && (places.length === 0 || places.some((place) => placesOf(figure).includes(place))),
  );
  const countedBy = (figure: Figure): string | undefined =>
    named.find(({ terms }) => figure.of.some((id) => terms.includes(`#${id}`)))?.text;
  const groups = groupsBy(
    fitting.filter((figure) => countedBy(figure) !== undefined),
    (figure) =>
      JSON.stringify([figure.measure, unitOf(content, figure.unit).dimension, figure.flow, figure.from, figure.to, figure.period]),
  );
  const best = largest(groups, (group) => new Set(group.map(countedBy)).size);
  const names = best ? [...new Set(best.map(countedBy))].flatMap((name) => name ?? []) : [];
  if (!best || names.length < 2) return undefined;
  return { axis: 'thing', of: names.map((name) => ({ name, figure: best.find((figure) => countedBy(figure) === name) })) };
};

const placesOf = ({ whose, where, from, to }: Figure): readonly string[] => [whose, ...where, from, to].flatMap((id) => id ?? []);

/** What has to be alike for two places' numbers to be set side by side. */
const keyOf = ({ of, measure, unit, flow, base, period }: Figure, content: Content): string =>
  JSON.stringify([of[0], measure, unitOf(content, unit).dimension, flow, base, period]);

const fitsTime = ({ period }: Figure, { years }: Question): boolean =>
  years.length === 0 || yearsOf(period).some((year) => years.includes(year));

const groupsBy = (figures: readonly Figure[], key: (figure: Figure) => string): readonly (readonly Figure[])[] => {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) groups.set(key(figure), [...(groups.get(key(figure)) ?? []), figure]);
  return [...groups.values()];
};

/** The first of those that have most. */
const largest = <T>(items: readonly T[], count: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, item) => (best === undefined || count(item) > count(best) ? item : best), undefined);
