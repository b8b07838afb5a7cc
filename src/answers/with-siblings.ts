import type { Figure } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Answer } from './answer.js';
import type { Candidates, Match } from './candidates.js';
import type { FacetName } from './facets/facet.js';
import { isBeside, isOfOnePeriod, isSameFact } from './figure-relations.js';

/**
 * One number where an operation is asked that can't be worked out, such as "how many firms, how much money", "the trend", with the
 * others that its paragraph tells of the same: those that only what is counted, its unit or its time set apart. One alone would be half of what is
 * asked, told as all of it.
 */
export const withSiblings = (answer: Answer, { question: { query, compares, after }, matches }: Candidates): Answer => {
  if (answer.kind !== 'figure' || after !== undefined) return answer;
  // A growth or a share is what such a question may ask for, told by the article itself.
  const isOfSeveral = (compares || OF_SEVERAL.has(query.operation)) && !RELATIVE.has(answer.figure.measure);
  const isOfTimes = query.operation === 'share' && query.asked === 'open';
  if (!isOfSeveral && !isOfTimes) return answer;
  const own = matches.find(({ record }) => record.id === answer.figure.id);
  if (!own) return answer;
  const isSibling = ({ record: { target }, cover, against }: Match): boolean =>
    target.kind === 'figure' &&
    isBeside(target.figure, answer.figure) &&
    (isOfTimes || isOfOnePeriod(target.figure, answer.figure)) &&
    target.figure.of.some((id) => answer.figure.of.includes(id)) &&
    own.cover - cover <= NEARLY_AS_MUCH &&
    against.every(({ facet }) => SET_APART.has(facet));
  const siblings = matches.filter(isSibling).flatMap(({ record: { target } }) => (target.kind === 'figure' ? [target.figure] : []));
  const others = siblings.filter((figure, at) => siblings.slice(0, at).every((before) => !isSameFact(before, figure)));
  const figures = [answer.figure, ...others.filter((other) => other.id !== answer.figure.id && !isSameFact(other, answer.figure))];
  if (figures.length === 1) return answer;
  return { kind: 'figures', figures: isOfTimes ? figures.slice(0, MOST).toSorted(byYear) : figures.slice(0, MOST), why: 'series' };
};

const byYear = (a: Figure, b: Figure): number => (yearsOf(a.period)[0] ?? 0) - (yearsOf(b.period)[0] ?? 0);

const OF_SEVERAL: ReadonlySet<string> = new Set(['compare', 'changes']);
const RELATIVE: ReadonlySet<Figure['measure']> = new Set(['growth', 'multiple', 'share']);
const SET_APART: ReadonlySet<FacetName> = new Set(['unit', 'share', 'number', 'year']);
/** The word for what a number counts is what the others haven't. */
const NEARLY_AS_MUCH = 0.15;
const MOST = 4;
