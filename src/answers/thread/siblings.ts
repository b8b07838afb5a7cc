import { type Content, type Figure, unitOf } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { isBeside, isOfOnePeriod, isOfYears, isSameAtOtherTime, isSameFact, placeKeyOf, placesOf } from '../figure-relations.js';
import type { Question } from '../question.js';
import { isSubject, isWithinAnother } from '../subjects.js';

/**
 * The figures that differ from one in nothing but what a message names: "and coal?" after oil, "in Siberia?", "imports", "in 2009?".
 * Empty where the message names nothing that a figure has a place for, or more than a value.
 */
export const siblingsOf = (
  figure: Figure,
  { groups, years, places, direction, dimensions, reading }: Question,
  content: Content,
): readonly Figure[] => {
  const things = groups
    .filter((group) => isSubject(group) && !isWithinAnother(group, groups))
    .map(({ terms }) => terms.map((term) => term.slice(1)));
  // The words of "Far East" are no others than its name.
  const others = groups.filter((group) => (group.kind === 'foreign' || group.kind === 'stem') && !isWithinAnother(group, groups));
  const named = [things, places, years].some((values) => values.length > 0) || direction.flow !== undefined || reading.moves.size > 0;
  if (!named || others.length > 0 || places.length > 1 || dimensions.size > 0) return [];
  if (['share', 'growth', 'multiple', 'now'].some((cue) => reading.cues.has(cue))) return [];
  const [place] = places;
  const flow = direction.flow ?? flowMoved(reading);
  // What leaves and what arrives are counted of others: exporters, importers.
  const isTurned = flow !== undefined && figure.flow !== undefined && flow !== figure.flow;
  const isThing = ({ of }: Figure): boolean =>
    things.length > 0
      ? things.flat().includes(of[0] ?? '') && things.every((ids) => ids.some((id) => of.includes(id)))
      : isTurned || of[0] === figure.of[0];
  // What arrives where the other leaves from is still that place's.
  const sameEnds = (other: Figure): boolean => (isTurned ? endsOf(other) === endsOf(figure) : placeKeyOf(other) === placeKeyOf(figure));
  const isPlace = (other: Figure): boolean => (place ? isMoved(figure, other, place) : sameEnds(other));
  const isTime = (other: Figure): boolean => (years.length > 0 ? isOfYears(other, years) : isOfOnePeriod(other, figure));
  const isFlow = (other: Figure): boolean => (flow ? other.flow === flow : other.flow === figure.flow);
  const dimensionOf = ({ unit }: Figure): string => unitOf(content, unit).dimension;
  const siblings = [...content.figures.values()].filter(
    (other) =>
      other.id !== figure.id &&
      other.measure === figure.measure &&
      isThing(other) &&
      isPlace(other) &&
      isTime(other) &&
      isFlow(other) &&
      (things.length > 0 || isTurned || other.base.join() === figure.base.join()),
  );
  const alike = siblings.filter((other) => dimensionOf(other) === dimensionOf(figure));
  // One good is weighed and another measured: beside each other they are still told of the same.
  return alike.length > 0 ? alike : siblings.filter((other) => isBeside(other, figure));
};

/** "And how much did they buy?": goods that arrive. */
const flowMoved = ({ moves }: Question['reading']): Figure['flow'] => {
  const [[, move] = []] = moves;
  return move === 'sends' ? 'export' : move === 'receives' ? 'import' : undefined;
};

/** The same places but for one, which is now among those named; where it comes from or goes to may be told of one of them alone. */
const isMoved = (figure: Figure, other: Figure, named: readonly string[]): boolean => {
  const [before, after] = [placesOf(figure), placesOf(other)];
  const isOpen = (id: string): boolean => (id === other.from && figure.from === undefined) || (id === other.to && figure.to === undefined);
  const added = after.filter((id) => !before.includes(id));
  const left = before.filter((id) => !after.includes(id));
  return added.some((id) => named.includes(id)) && added.every((id) => named.includes(id) || isOpen(id)) && left.length <= 1;
};

const endsOf = (figure: Figure): string => [...new Set(placesOf(figure))].toSorted().join(' ');

/** The one that is meant: several only if they tell the same number. */
export const oneOf = (figures: readonly Figure[]): Figure | undefined => {
  const [first, ...others] = figures;
  return first && others.every((other) => isSameFact(first, other)) ? first : undefined;
};

/** The same at the nearest time before or after it; undefined where the article has none. */
export const atNextTime = (figure: Figure, to: 'later' | 'earlier', content: Content): Figure | undefined => {
  const sign = to === 'later' ? 1 : -1;
  const ahead = [...content.figures.values()]
    .filter((other) => isSameAtOtherTime(other, figure) && sign * (timeOf(other, content) - timeOf(figure, content)) > 0)
    .toSorted((a, b) => sign * (timeOf(a, content) - timeOf(b, content)));
  return ahead[0];
};

/** A year, or the article's own for its "now". */
const timeOf = ({ period }: Figure, { article }: Content): number => yearsOf(period).at(-1) ?? article.year;
