import type { Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import type { Group } from '../../search/terms.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { holds } from '../candidate.js';
import type { Match } from '../candidates.js';
import type { FacetName } from '../facets/facet.js';
import type { Question } from '../question.js';
import { asksForDone } from '../done-or-planned.js';
import { type Axis, axesOf, type AxisKind, type Point, thingsOf } from './axes.js';
import { isOfYears } from '../figure-relations.js';
import { isOneSeries } from './series.js';
import type { Task } from './operation.js';
import { bestByItself, bestOf, type WorthOf } from './worth.js';
import { covers } from '../../search/tokens.js';

/** A figure that may be an operand, with its match. */
export interface Operand {
  readonly match: Match;
  readonly figure: Figure;
}

/** What is set side by side: the figure of each point that the question names; of those that the article has none for, the names. */
export interface Operands {
  readonly axis: AxisKind;
  readonly filled: readonly { readonly point: Point; readonly figure: Figure }[];
  readonly missing: readonly string[];
  /** How much of what the question names they hold. */
  readonly named: number;
}

/** Facets that may speak against one operand, if another one has what it lacks. If all lack it, nothing is worked out. */
const OF_ONE_ONLY: ReadonlySet<FacetName> = new Set(['direction', 'place', 'year', 'status']);

/** Facets that speak of the result alone: the share that is asked for is what is worked out. */
const OF_RESULT: ReadonlySet<FacetName> = new Set(['share', 'unit']);
/** Facets on words: what one operand tells the others needn't. */
const OF_WORDS: ReadonlySet<FacetName> = new Set(['required', 'counted', 'follows']);

/** The figures that may be operands: nothing is said against them but what only one of several has to have. */
export const operandsAmong = (question: Question, matches: readonly Match[]): readonly Operand[] => {
  const points = new Set([...question.groups.filter(({ kind }) => kind === 'foreign'), ...thingsOf(question)].map(({ text }) => text));
  const isDone = asksForDone(question.reading);
  return matches.flatMap((match): Operand[] => {
    const { target } = match.record;
    if (target.kind !== 'figure' || target.figure.measure === 'multiple') return [];
    if (isDone && target.figure.status !== 'measured') return [];
    const isFit = match.against.every(
      ({ facet, words }) =>
        OF_ONE_ONLY.has(facet) ||
        OF_RESULT.has(facet) ||
        (OF_WORDS.has(facet) && words.length > 0 && words.every((word) => points.has(word))),
    );
    return isFit ? [{ match, figure: target.figure }] : [];
  });
};

/**
 * The operands of a question: the figure of each point that it names along an axis (2011 and 2014, coal and oil), from the series that has
 * most of what it names. Undefined where it names no two points, or no point has a figure. With `isLoose` the figures needn't be of one
 * series; `without` leaves an axis out.
 */
export const operandsOf = (
  { question, operands: candidates, worthOf, knowledge }: Task,
  { isLoose = false, without }: { readonly isLoose?: boolean; readonly without?: AxisKind | undefined } = {},
): Operands | undefined => {
  const { content } = knowledge;
  const axes = axesOf(
    question,
    candidates.map(({ figure }) => figure),
    content,
  ).filter(({ kind }) => kind !== without);
  if (axes.length === 0) return undefined;
  const free = new Set(axes.map(({ kind }) => kind));
  const seriesOf = (leader: Figure): readonly Operand[] => candidates.filter(({ figure }) => isOneSeries(leader, figure, free, content));
  const series = isLoose ? [candidates] : distinct(candidates.map(({ figure }) => seriesOf(figure)));
  const found = axes.flatMap((axis) => series.flatMap((each) => pick(axis, each, question, worthOf, isLoose) ?? []));
  const operands = bestOf(found)?.operands;
  // Where one figure holds all that is named, nothing is set beside it: oil from Russia to the Asia-Pacific region.
  const points = axes.find(({ kind }) => kind === operands?.axis)?.points ?? [];
  const isOne = (figure: Figure, match: Match): boolean =>
    points.every(({ fits }) => fits(figure)) && worthOf([match]).named >= worthOf.most;
  return operands && operands.missing.length > 0 && candidates.some(({ figure, match }) => isOne(figure, match)) ? undefined : operands;
};

/** Each series once, whichever of its figures it was found by. */
const distinct = (all: readonly (readonly Operand[])[]): readonly (readonly Operand[])[] => [
  ...new Map(all.map((series) => [series.map(({ figure }) => figure.id).join(), series])).values(),
];

interface Picked {
  readonly operands: Operands;
  /** What decides between series, the first that differs. */
  readonly worth: readonly number[];
}

const pick = (
  { kind, points }: Axis,
  series: readonly Operand[],
  question: Question,
  worthOf: WorthOf,
  isLoose: boolean,
): Picked | undefined => {
  // What fits two points at once is none of them: oil from Russia to China is neither Russia's beside China's.
  const isApart = (figure: Figure): boolean => kind !== 'place' || points.filter(({ fits }) => fits(figure)).length === 1;
  const fitting = series.filter(({ figure }) => isApart(figure) && (kind === 'time' || mayBeOfYears(figure, question)));
  const found: Filled[] = [];
  for (const point of points) {
    const fits = fitting.filter(({ figure }) => point.fits(figure));
    const best = bestByItself(fits, worthOf);
    if (best && found.every(({ candidate }) => candidate.figure !== best.figure)) found.push({ point, candidate: best });
  }
  const filled = kind === 'thing' ? withoutKinds(found, question) : found;
  const operands = filled.map(({ candidate }) => candidate);
  if (operands.length === 0 || !fitsTogether(operands, kind, question)) return undefined;
  // Two places' numbers, or two times', are of what is named.
  const things = thingsOf(question).flatMap(({ terms, broader }) => [...terms, ...broader]);
  const isOfThings = ({ figure: { of } }: Operand): boolean => things.length === 0 || of.some((id) => things.includes(`#${id}`));
  if ((kind === 'place' || kind === 'time') && !operands.every(isOfThings)) return undefined;
  const missing = points.filter(
    ({ fits, at }) =>
      !operands.some(({ figure }) => fits(figure)) &&
      !(kind !== 'place' && at !== undefined && isSaid(at, operands, question, STANDS.own | STANDS.around)),
  );
  if (operands.length + missing.length < 2) return undefined;
  // Two kinds of things have a name each: all exports and those of coal are no two.
  const isOwn = (at: number | undefined, i: number): boolean =>
    at === undefined ||
    !isSaid(
      at,
      operands.filter((_, j) => j !== i),
      question,
      STANDS.own,
    );
  if (isLoose && kind === 'thing' && !filled.every(({ point }, i) => isOwn(point.at, i))) return undefined;
  const { named, said, fit } = worthOf(operands.map(({ match }) => match));
  // "Exports against imports" asks for their amounts; for shares only where there are no others.
  const asksShares = question.reading.cues.has('share') && question.query.operation === 'compare';
  const isUnasked = ({ figure: { measure } }: Operand): boolean =>
    asksShares ? measure !== 'share' : !question.reading.cues.has('share') && measure === 'share';
  const unasked = operands.filter(isUnasked).length;
  // "How many minutes longer" is told by minutes rather than by seconds.
  const inUnit = operands.filter(({ figure: { unit } }) => question.query.inUnits.includes(unit)).length;
  return {
    operands: {
      axis: kind,
      filled: filled.map(({ point, candidate }) => ({ point, figure: candidate.figure })),
      missing: missing.map(({ name }) => name),
      named,
    },
    worth: [named, -missing.length, operands.length, -unasked, inUnit, said, fit],
  };
};

interface Filled {
  readonly point: Point;
  readonly candidate: Operand;
}

/** "Exports of oil and gas" are two: exports is what both of the others are said to be. */
const withoutKinds = (filled: readonly Filled[], question: Question): readonly Filled[] => {
  const isKind = ({ point, candidate }: Filled): boolean =>
    filled.every((other) => other.candidate === candidate || isNamedBy(other.candidate, point.at, question));
  return filled.length < MOST_APART ? filled : filled.filter((each) => !isKind(each));
};

/** Whether a record says the whole of the name that begins there. */
const isNamedBy = ({ match }: Operand, at: number | undefined, { groups }: Question): boolean => {
  const longest = Math.max(...groups.map(({ from, length }) => (from === at ? length : 0)));
  return groups.some(({ from, length }, i) => from === at && length === longest && holds(match, i, STANDS.own));
};
/** Of two either may be said of the other: farmland, of which so much is arable. */
const MOST_APART = 3;

/** Whether the records say what is named there, be it not what their numbers count. */
export const isSaid = (at: number, operands: readonly Operand[], { groups }: Question, places: number): boolean =>
  groups.some((group, i) => covers(group, at) && operands.some(({ match }) => holds(match, i, places)));

/** Whether the records say each of these things. */
export const areSaid = (things: readonly Group[], operands: readonly Operand[], question: Question): boolean =>
  things.every(({ from }) => isSaid(from, operands, question, STANDS.own));

/** The years asked for are theirs, and nothing that was asked speaks against all of them. */
export const fitsTogether = (operands: readonly Operand[], axis: AxisKind, question: Question): boolean => {
  const { years } = question;
  const isDated =
    axis === 'time' ||
    (years.every((year) => operands.some(({ figure }) => isOfYears(figure, [year]))) &&
      operands.every(({ figure }) => mayBeOfYears(figure, question)));
  const [first] = operands;
  const against = (first?.match.against ?? []).filter(
    ({ facet }) => OF_ONE_ONLY.has(facet) && facet !== 'year' && !(facet === 'place' && axis === 'place'),
  );
  return isDated && against.every(({ facet }) => operands.some(({ match }) => match.against.every((each) => each.facet !== facet)));
};

/** Of one of the years asked for; what has no time may be. */
const mayBeOfYears = ({ period }: Figure, { years }: Question): boolean =>
  years.length === 0 || period === undefined || years.some((year) => yearsOf(period).includes(year));
