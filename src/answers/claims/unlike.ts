import { type Figure, unitOf } from '../../content/content.js';
import type { Claim } from '../../query/query.js';
import type { Candidates } from '../candidates.js';
import type { Question } from '../question.js';
import { agrees } from './agrees.js';
import { type Checking, MOST } from './checking.js';
import { ofFurther } from './without-numbers.js';

/** Whether a figure's fact is the contrary of the act claimed: it fell, and is said to have grown. */
export const contraryIn =
  ({ matches, judge }: Candidates): ((figure: Figure) => boolean) =>
  ({ id }) => {
    const match = matches.slice(0, MOST).find(({ record }) => record.id === id);
    return match?.record.target.kind === 'figure' && judge(match).against.some(({ facet, is }) => facet === 'act' && is === 'opposite');
  };

/** Whether a figure is of a thing or of a kind of it: oil exports, of oil. */
const isCounted = (id: string, { of }: Figure, { knowledge: { content } }: Checking): boolean =>
  of.some((own) => own === id || (content.glossary.get(own)?.broader ?? []).includes(id));

/**
 * What a claim of several numbers has otherwise: each further one has to be told beside the first, of what is named with it: in its
 * statement, of its thing, or nearby of its own. The figure that has another number in its place, or else the first itself.
 */
export const otherThan = (question: Question, figure: Figure, checking: Checking): Figure | undefined => {
  const [first, ...others] = question.query.claims;
  if (!first || others.length === 0) return undefined;
  const { content } = checking.knowledge;
  const isOf = ({ of }: Claim, other: Figure): boolean => of.some((id) => isCounted(id, other, checking));
  const isNear = (other: Figure): boolean => other.section === figure.section && other.paragraph === figure.paragraph;
  const isBeside = (claim: Claim, other: Figure): boolean =>
    claim.of.length === 0 ? other.statement === figure.statement || other.of[0] === figure.of[0] : isNear(other) && isOf(claim, other);
  const rest = [...content.figures.values()].filter(({ id }) => id !== figure.id);
  const untold = others.find((claim) => !rest.some((other) => isBeside(claim, other) && agrees(claim, other, checking)));
  if (untold) return rest.find((other) => isNear(other) && untold.units.includes(unitOf(content, other.unit).dimension)) ?? figure;
  return first.of.length > 0 && !isOf(first, figure) ? figure : undefined;
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

/** The names in a claim that a figure and its statement lack. */
export const lackedBy = ({ id }: Figure, { question, figures, judge }: Candidates): Question['query']['words'] => {
  const match = figures.find(({ record }) => record.id === id);
  const missing = new Set(match ? judge(match).against.flatMap(({ facet, words }) => (facet === 'subject' ? words : [])) : []);
  const apart = ofFurther(question);
  const isApart = (at: number): boolean => apart.some(({ from, length }) => from <= at && at < from + length);
  return question.query.words.filter(({ text, part, at }) => missing.has(text) && part.includes('noun') && !isApart(at));
};
