import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import { placesOf } from './figure-relations.js';

/** The other figures of the article that are nearest to one: of the same thing, statement, section, places; nearest first. */
export const relatedTo = (figure: Figure, content: Content): readonly Figure[] =>
  byNearness(figure, [...content.figures.values()])
    .filter(({ other, near }) => near >= RELATED && other.id !== figure.id)
    .map(({ other }) => other);

/** The figures that can be set beside one, because their units measure the same; nearest first. */
export const comparableTo = (figure: Figure, content: Content): readonly Figure[] => {
  const { dimension } = unitOf(content, figure.unit);
  const same = [...content.figures.values()].filter(({ id, unit }) => id !== figure.id && unitOf(content, unit).dimension === dimension);
  return byNearness(figure, same).map(({ other }) => other);
};

/** Less than a shared section and measure is no relation. */
const RELATED = 2;

const nearness = (a: Figure, b: Figure): number => {
  const shared = a.of.filter((id) => b.of.includes(id)).length;
  const samePlace = placesOf(a).some((place) => placesOf(b).includes(place));
  return (
    shared * 3 +
    (a.statement === b.statement ? 2 : 0) +
    (a.section === b.section ? 1 : 0) +
    (a.unit === b.unit ? 1 : 0) +
    (samePlace ? 1 : 0)
  );
};

const byNearness = (figure: Figure, others: readonly Figure[]): readonly { readonly other: Figure; readonly near: number }[] =>
  others.map((other) => ({ other, near: nearness(figure, other) })).sort((a, b) => b.near - a.near);
