import Big from 'big.js';
import type { Figure } from '../../content/content.js';
import { yearsOf } from '../../content/period.js';
import { numbersOf } from '../../content/value.js';
import type { Claim, Query } from '../../query/query.js';
import type { Amount, Answer, Checked, Worked } from '../answer.js';
import { candidatesFor } from '../candidates.js';
import { operate } from '../operations/operate.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { refuse } from '../refuse.js';
import { agrees } from './agrees.js';
import { UNEQUAL } from '../../query/comparison.js';

type Comparison = Extract<Answer, { kind: 'comparison' }>;

/** A number without a bound may be rounded: who says "seven times" of 7.53 is right. */
const ROUNDED_BY = 0.1;

/** What has to be worked out to tell whether a claim holds. */
type Working = 'mean' | 'share' | 'ratio' | 'difference' | 'growth';

/**
 * Checks a claim on a number that the article doesn't have, but that can be worked out: how many times more, by how much, which share, how
 * much on average. Undefined where it can't. `asked` is the question without its numbers, asked as for an amount.
 * @example "Does Russia have more than seven times as much ploughland as Heilongjiang?": yes, 7.53 times
 */
export const reckoned = (claims: readonly Claim[], asked: Question, knowledge: Knowledge): Checked | undefined => {
  // "2.65 billion of 96 importers, so 27.6 million each": what the article says of them is no claim.
  const isTold = (claim: Claim): boolean => [...knowledge.content.figures.values()].some((figure) => agrees(claim, figure, knowledge));
  const [claim, ...others] = claims.length === 1 ? claims : claims.filter((each) => !isTold(each));
  const working = claim && others.length === 0 ? workingOf(claim, asked) : undefined;
  if (!claim || !working) return undefined;
  const question: Question = {
    ...asked,
    dimensions: working === 'mean' ? new Set(claim.units) : asked.dimensions,
    compares: working === 'ratio' || working === 'difference',
    query: { ...asked.query, operation: OPERATION[working], asked: 'amount', claims: claims.filter((each) => each !== claim) },
  };
  const candidates = candidatesFor(question, knowledge);
  const by = operate(candidates, { answer: refuse(candidates, knowledge), score: 0, cover: 0 }, knowledge);
  if (by?.kind !== 'worked' && by?.kind !== 'comparison') return undefined;
  const amount = amountAsClaimed(by, working, claim, knowledge);
  return amount && { kind: 'checked', holds: isAsMuchAs(amount, claim) && isAhead(by, working, asked), by };
};

const OPERATION: Readonly<Record<Working, Query['operation']>> = {
  mean: 'mean',
  share: 'share',
  ratio: 'compare',
  difference: 'compare',
  growth: 'change',
};

const workingOf = ({ units, fraction }: Claim, { query: { quantifiers, acts, apiece } }: Question): Working | undefined => {
  const does = (id: string): boolean => acts.some(({ ids }) => ids.includes(id));
  if (quantifiers.includes('average') || apiece.length > 0) return 'mean';
  if (units.includes('times')) return 'ratio';
  if (fraction === true) return 'share';
  if (units.includes('percent') && does('grow')) return 'growth';
  return units.length > 0 && does('exceed') ? 'difference' : undefined;
};

/** The number that was worked out, with the power of ten of its unit left out as the claim has it. */
const amountAsClaimed = (by: Worked | Comparison, working: Working, claim: Claim, knowledge: Knowledge): Amount | undefined => {
  const inUnit = (amount: Amount, unit: string): Amount | undefined => {
    const size = claim.units.length === 0 ? undefined : knowledge.claims.inUnit(claim, unit);
    if (!size) return undefined;
    const [low = '0', high] = numbersOf(amount.value).map((number) => new Big(number).div(size).toFixed());
    return { ...amount, value: high === undefined ? low : [low, high] };
  };
  if (by.kind === 'worked') {
    if (working === 'share' && by.by === 'share') return by.amount;
    return working === 'mean' && by.by === 'mean' && by.unit !== undefined ? inUnit(by.amount, by.unit) : undefined;
  }
  const { arithmetic } = by;
  if (!arithmetic || arithmetic.larger === 'unknown') return undefined;
  if (working === 'ratio') return arithmetic.ratio;
  if (working === 'difference') return inUnit(arithmetic.difference, by.first.unit);
  return working === 'growth' && arithmetic.percent !== undefined ? { value: arithmetic.percent } : undefined;
};

/** Whether the larger of two numbers is what the claim says first to be ahead: Russia's of "Russia has seven times as much as Heilongjiang". */
const isAhead = (by: Worked | Comparison, working: Working, { query: { acts, places, things } }: Question): boolean => {
  if (by.kind === 'worked' || working === 'growth') return true;
  const [ahead = places.length > 1 ? places[0] : things[0]] = acts.flatMap(({ who }) => who);
  const larger = by.arithmetic?.larger === 'second' ? by.second : by.first;
  return ahead === undefined || conceptsOf(larger).includes(ahead);
};

/**
 * Two numbers set beside each other as a yes or no, where one is claimed to be ahead of the other: "more in Siberia than in the province",
 * "lower in 2031 than in 2011", or the later one of what is said to have grown.
 */
export const asClaimed = (answer: Answer, question: Question, { acts: lexicon }: Knowledge): Answer => {
  if (answer.kind !== 'comparison' || question.query.difference) return answer;
  const { first, second, arithmetic } = answer;
  if (!arithmetic || arithmetic.larger === 'unknown') return answer;
  const { acts, less, than } = question.query;
  const compared = acts.filter(({ ids }) => ids.some((id) => UNEQUAL.has(id)));
  const isMoving = (id: string): boolean => MOVING.some((each) => lexicon.kinship(id, each) === 'same');
  const claimed = compared.length > 0 || than !== undefined ? compared : acts.filter(({ ids }) => ids.some(isMoving));
  const [act, ...others] = claimed;
  const [who] = act?.who ?? [];
  const [earlier, later] = [first, second].toSorted((a, b) => Math.max(...yearsOf(a.period)) - Math.max(...yearsOf(b.period)));
  const byWho = act && others.length === 0 && who !== undefined ? [first, second].filter((figure) => conceptsOf(figure).includes(who)) : [];
  const byTime = act && compared.length === 0 && others.length === 0 && earlier && later && !isOfOneTime(earlier, later) ? [later] : [];
  const before = [first, second].filter((figure) => isBeforeThan(figure, figure === first ? second : first, question));
  const [ahead, ...more] = [byTime, byWho, before].find(({ length }) => length === 1) ?? [];
  if (!ahead || more.length > 0) return answer;
  const isLarger = arithmetic.larger === (ahead === first ? 'first' : 'second');
  const isSmaller = arithmetic.larger === (ahead === first ? 'second' : 'first');
  const isLess = less || act?.ids.some((id) => id === 'lag' || lexicon.kinship(id, 'fall') === 'same') === true;
  return { kind: 'checked', holds: (isLess ? isSmaller : isLarger) !== (act?.negated ?? false), by: answer };
};

const MOVING = ['grow', 'fall'] as const;

const isOfOneTime = (a: Figure, b: Figure): boolean => yearsOf(a.period).join() === yearsOf(b.period).join();

/** Whether what tells a figure from another one is named before "than", and what tells the other one behind it. */
const isBeforeThan = (figure: Figure, other: Figure, { groups, reading, query: { than } }: Question): boolean => {
  if (than === undefined) return false;
  const idsOf = (isThere: (at: number) => boolean): readonly string[] => [
    ...groups.flatMap(({ from, terms }) => (isThere(from) ? terms.map((term) => term.slice(1)) : [])),
    ...reading.tokens.flatMap((token, at) => (token.kind === 'year' && isThere(at) ? [token.text] : [])),
  ];
  const [before, behind] = [idsOf((at) => at >= 0 && at < than), idsOf((at) => at > than)];
  const tells = (each: Figure, apart: Figure, named: readonly string[]): boolean =>
    tellersOf(each).some((id) => id !== undefined && named.includes(id) && !tellersOf(apart).includes(id));
  return tells(figure, other, before) && !tells(figure, other, behind) && tells(other, figure, behind);
};

const conceptsOf = ({ of, where, whose, from, flow }: Figure): readonly (string | undefined)[] => [...of, ...where, whose, from, flow];
const tellersOf = (figure: Figure): readonly (string | undefined)[] => [...conceptsOf(figure), ...yearsOf(figure.period).map(String)];

/** Whether an amount is as much as is claimed: beyond its bound, or near it. */
const isAsMuchAs = ({ value }: Amount, { value: said, bound }: Claim): boolean => {
  const limit = new Big(said.split('-')[0] ?? 0);
  const numbers = numbersOf(value).map((number) => new Big(number));
  if (bound === 'over') return numbers.every((number) => number.gt(limit));
  if (bound === 'under') return numbers.every((number) => number.lt(limit));
  return numbers.every((number) => number.minus(limit).abs().lte(limit.times(ROUNDED_BY)));
};
