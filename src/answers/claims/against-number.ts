import { type Figure, unitOf } from '../../content/content.js';
import type { Claim } from '../../query/query.js';
import type { Candidates } from '../candidates.js';
import type { FacetName } from '../facets/facet.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { isOfAllYears, isBeside } from '../figure-relations.js';
import { agrees } from './agrees.js';
import { MOST_NEAR } from './near-records.js';
import { ofFurther } from './without-numbers.js';

/** Whether a figure's fact is the contrary of what is claimed: it fell, and is said to have grown, or to be more by so much. */
export const contraryIn =
  ({ question, matches, judge }: Candidates): ((figure: Figure) => boolean) =>
  ({ id, measure }) => {
    if (measure === 'growth' && question.query.less) return true;
    const match = matches.slice(0, MOST_NEAR).find(({ record }) => record.id === id);
    return match?.record.target.kind === 'figure' && judge(match).against.some(({ is }) => is === 'opposite');
  };

/** Whether a figure is of a thing or of a kind of it: oil exports, of oil; a share is of its whole, too. */
const isCounted = (id: string, { of, base }: Figure, { content }: Knowledge): boolean =>
  [...of, ...base].some((own) => own === id || (content.glossary.get(own)?.broader ?? []).includes(id));

/** Whether a figure is of what a further number is claimed of, and of its time: of its thing, or of what the first number is of. */
const isOfFurther = (claim: Claim, other: Figure, first: Figure, knowledge: Knowledge): boolean => {
  if (claim.years !== undefined && !isOfAllYears(other, claim.years)) return false;
  if (claim.of.length === 0) return other.statement === first.statement || other.of[0] === first.of[0];
  return claim.of.some((id) => isCounted(id, other, knowledge));
};

/**
 * The figure that denies one of several numbers claimed; undefined where all are told. Each further number has to be of the thing
 * that is named with it or, where none is, of what the first one is of.
 */
export const otherThan = (question: Question, figure: Figure, knowledge: Knowledge): Figure | undefined => {
  const [first, ...others] = question.query.claims;
  if (!first || others.length === 0) return undefined;
  const { content } = knowledge;
  const rest = [...content.figures.values()].filter(({ id }) => id !== figure.id);
  const isOf = (claim: Claim) => (other: Figure) => isOfFurther(claim, other, figure, knowledge);
  // "195.2 million ha, that is 1,952,000 km²" says one number twice.
  const saysAgain = (claim: Claim): boolean =>
    claim.unit !== undefined && knowledge.claims.isOtherUnit(claim.unit, figure.unit) && agrees(claim, figure, knowledge);
  const untold = others.find((claim) => !saysAgain(claim) && !rest.some((other) => isOf(claim)(other) && agrees(claim, other, knowledge)));
  const isOfUnit = ({ units }: Claim, { unit }: Figure): boolean =>
    units.length === 0 ? unit === figure.unit : units.includes(unitOf(content, unit).dimension);
  if (untold)
    return (
      rest.find((other) => isOf(untold)(other) && isOfUnit(untold, other)) ??
      rest.find((other) => isBeside(figure, other) && isOfUnit(untold, other)) ??
      figure
    );
  return first.of.length > 0 && !first.of.some((id) => isCounted(id, figure, knowledge)) ? figure : undefined;
};

/** Facets by which one of several numbers may lack what another one has. */
const SHARED: ReadonlySet<FacetName> = new Set(['subject', 'place', 'unit', 'share', 'measure', 'narrow', 'act', 'number']);

/**
 * Several numbers that one paragraph tells, where what one of them lacks of the claim another has: "0.63 ha per head, over 8 times what
 * China has". The figure of the first that doesn't only say which are meant: 22.9 % of "the 200 firms had less than a quarter".
 */
export const numbersTogether = (
  question: Question,
  { figures, judge }: Candidates,
  knowledge: Knowledge,
): { readonly figure: Figure; readonly holds: boolean } | undefined => {
  const [first, ...others] = question.query.claims;
  if (!first || others.length === 0) return undefined;
  const known = figures.flatMap((match) => (match.record.target.kind === 'figure' ? [{ match, figure: match.record.target.figure }] : []));
  const isOf = ({ of, years }: Claim, figure: Figure): boolean =>
    (years === undefined || isOfAllYears(figure, years)) && (of.length === 0 || of.some((id) => isCounted(id, figure, knowledge)));
  const telling = (claim: Claim) => known.filter(({ figure }) => isOf(claim, figure) && agrees(claim, figure, knowledge));
  for (const one of telling(first)) {
    const rest = others.map((claim) => telling(claim).find(({ figure }) => figure.id !== one.figure.id && isBeside(figure, one.figure)));
    const all = [one, ...rest].flatMap((each) => each ?? []);
    if (all.length <= others.length) continue;
    const against = all.map(({ match }) => judge(match).against);
    const isSound = against.every((each) => each.every(({ facet }) => SHARED.has(facet)));
    // All of them are told, of whoever did the contrary: the importers' of what was exported.
    const isContrary = against.every((each) => each.some(({ is, facet }) => is === 'opposite' || facet === 'direction'));
    if (!isContrary && against.some((each) => each.some(({ is }) => is === 'opposite'))) continue;
    const lacked = against.map((each) => new Set(each.flatMap(({ words }) => words)));
    const isTold = [...(lacked[0] ?? [])].every((word) => lacked.some((words) => !words.has(word)));
    if (isContrary || (isSound && isTold))
      return { figure: (all.find(({ figure }) => figure.measure !== 'count') ?? one).figure, holds: !isContrary };
  }
  return undefined;
};

/** Whether what is claimed of a thing or a place is told of a part of it only: the imports of some of its enterprises. */
export const isOfPart = ({ id }: Figure, question: Question, { figures, judge }: Candidates): boolean => {
  const { things, places } = question.query;
  const match = figures.find(({ record }) => record.id === id);
  return things.length + places.length > 0 && match !== undefined && judge(match).against.some(({ facet }) => facet === 'narrow');
};

/** What goes to one place isn't all that goes out. */
export const isToOne = ({ flow, from, to }: Figure, question: Question): boolean => {
  const { places, quantifiers } = question.query;
  return flow !== undefined && quantifiers.includes('total') && [from, to].some((end) => end !== undefined && !places.includes(end));
};

/** What all of them come to isn't what one does: the investment in the parks, of "in one park". */
export const isOfAll = ({ of, measure }: Figure, question: Question, { content }: Knowledge): boolean =>
  measure !== 'count' &&
  question.query.apiece.some(
    (id) => of.includes(id) && [...content.figures.values()].some((figure) => figure.measure === 'count' && figure.of.includes(id)),
  );

/** The names in a claim that a figure and its statement lack. */
export const lackedBy = ({ id }: Figure, { question, figures, judge }: Candidates): Question['query']['words'] => {
  const match = figures.find(({ record }) => record.id === id);
  const missing = new Set(match ? judge(match).against.flatMap(({ facet, words }) => (facet === 'subject' ? words : [])) : []);
  const apart = ofFurther(question);
  const isApart = (at: number): boolean => apart.some(({ from, length }) => from <= at && at < from + length);
  return question.query.words.filter(({ text, part, at }) => missing.has(text) && part.includes('noun') && !isApart(at));
};
