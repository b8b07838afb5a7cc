import { type Content, type Figure, unitOf } from '../../content/content.js';
import type { Wanted } from '../question.js';
import { type Facet, type FacetName, type Hold, other, SAME } from './facet.js';

/** A figure has to be of the kind asked for; a statement has to have one such figure, if a number is wanted. */
const ofKind = (facet: FacetName, words: readonly string[], wanted: Wanted, fits: (figure: Figure) => boolean): Hold => {
  const against = other(facet, words);
  return ({ match: { record } }) => {
    const { target } = record;
    if (target.kind === 'figure') return fits(target.figure) ? SAME : against;
    return target.kind !== 'statement' || wanted !== 'quantity' || target.statement.figures.some(fits) ? SAME : against;
  };
};

const dimensionOf = ({ unit }: Figure, content: Content): string => unitOf(content, unit).dimension;

/** Tonnes are told by tonnes, dollars by dollars. */
export const unit: Facet = {
  pins: true,
  ask: ({ question: { dimensions, wanted }, content }) =>
    dimensions.size === 0 ? undefined : ofKind('unit', [...dimensions], wanted, (figure) => dimensions.has(dimensionOf(figure, content))),
};

/** A share is told by per cent. */
export const inPercent: Facet = {
  pins: true,
  ask: ({ question: { wanted, reading }, content }) =>
    reading.cues.has('share') && wanted === 'quantity'
      ? ofKind('share', [], wanted, (figure) => dimensionOf(figure, content).startsWith('percent'))
      : undefined,
};

/** "How many" is told by a number. */
export const number: Facet = {
  pins: true,
  ask: ({ question: { wanted, reading } }) =>
    wanted === 'quantity' && reading.cues.has('number') ? ofKind('number', [], wanted, () => true) : undefined,
};
