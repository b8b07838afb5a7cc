import Big from 'big.js';
import type { Figure } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Claim } from '../../query/query.js';
import type { Amount, Answer, Checked } from '../answer.js';
import { candidatesFor } from '../candidates.js';
import type { Knowledge } from '../knowledge.js';
import { operate } from '../operations/operate.js';
import type { Question } from '../question.js';
import { refuse } from '../refuse.js';

/** Nobody who says "seven times" of 7.53 is wrong: what is claimed without a bound is rounded. */
const NEARLY = 0.1;

/**
 * A claim of how many times more, or of which share, that the article doesn't make itself, held against what its numbers come to; undefined
 * where they come to nothing. `asked` is the question without its number, as it would be asked for it.
 * @example "Does Russia have more than seven times as much ploughland as Heilongjiang?": yes, 7.53 times
 */
export const reckoned = (claim: Claim, asked: Question, knowledge: Knowledge): Checked | undefined => {
  const isTimes = claim.units.includes('times');
  if (!isTimes && claim.fraction !== true) return undefined;
  const question: Question = {
    ...asked,
    compares: isTimes,
    query: { ...asked.query, operation: isTimes ? 'compare' : 'share', asked: 'amount' },
  };
  const candidates = candidatesFor(question, knowledge);
  const by = operate(candidates, { answer: refuse(candidates, knowledge), score: 0, cover: 0 }, knowledge);
  if (by?.kind === 'worked') return by.by === 'share' ? { kind: 'checked', holds: isAbout(by.amount, claim), by } : undefined;
  if (by?.kind !== 'comparison' || !by.arithmetic || !('ratio' in by.arithmetic) || !by.arithmetic.ratio) return undefined;
  const { larger, ratio } = by.arithmetic;
  const isAhead = isOf(larger === 'second' ? by.second : by.first, asked);
  return { kind: 'checked', holds: isAhead && isAbout(ratio, claim), by };
};

/** Two numbers set beside each other as a yes or no, where one is claimed to be ahead of the other: "more in Siberia than in the province". */
export const asClaimed = (answer: Answer, { query: { acts } }: Question): Answer => {
  const [claimed, ...others] = acts.filter(({ ids }) => ids.some((id) => AHEAD.has(id)));
  const [who] = claimed?.who ?? [];
  if (answer.kind !== 'comparison' || !claimed || others.length > 0 || who === undefined) return answer;
  const { first, second, arithmetic } = answer;
  if (!arithmetic || arithmetic.larger === 'unknown') return answer;
  const ofWho = [first, second].filter((figure) => namesOf(figure).includes(who));
  if (ofWho.length !== 1) return answer;
  const isLarger = arithmetic.larger === (ofWho[0] === first ? 'first' : 'second');
  const isSmaller = arithmetic.larger === (ofWho[0] === first ? 'second' : 'first');
  const isAhead = claimed.ids.includes('lag') ? isSmaller : isLarger;
  return { kind: 'checked', holds: isAhead !== claimed.negated, by: answer };
};

const AHEAD: ReadonlySet<string> = new Set(['exceed', 'lag']);

const namesOf = ({ of, where, whose, from }: Figure): readonly (string | undefined)[] => [...of, ...where, whose, from];

/** Whether a number is what the claim says first to be ahead: Russia's of "Russia has seven times as much as Heilongjiang". */
const isOf = (figure: Figure, { query: { acts, places, things } }: Question): boolean => {
  const [ahead = places.length > 1 ? places[0] : things[0]] = acts.flatMap(({ who }) => who);
  return ahead === undefined || namesOf(figure).includes(ahead);
};

/** Whether an amount is as much as is claimed: beyond its bound, or near it. */
const isAbout = ({ value }: Amount, { value: said, bound }: Claim): boolean => {
  const limit = new Big(said.split('-')[0] ?? 0);
  const numbers = numbersOf(value).map((number) => new Big(number));
  if (bound === 'over') return numbers.every((number) => number.gt(limit));
  if (bound === 'under') return numbers.every((number) => number.lt(limit));
  return numbers.every((number) => number.minus(limit).abs().lte(limit.times(NEARLY)));
};

/** What a checked claim rests on that is worked out, rather than told. */
export const isWorkedOut = (by: Answer): boolean => by.kind === 'worked' || by.kind === 'comparison';
