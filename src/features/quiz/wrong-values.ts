import Big from 'big.js';
import { unitOf, type Content, type Figure } from '../../content/content.js';
import { numbersOf, type Value } from '../../content/value.js';
import { shuffled } from './shuffled.js';

const WRONG = 3;
/** How much larger another number is at least, and at most, to be a plausible mistake. */
const APART = 1.08;
const FAR = 4;
const FACTORS = [0.4, 0.5, 0.6, 0.7, 0.8, 1.25, 1.4, 1.6, 2, 2.5];
/** For small numbers such as 1: there are few numbers near them. */
const LARGE_FACTORS = [3, 4, 5];
const LEAST_STEPS = 3;

/**
 * Three values that the figure might have and hasn't, in its unit: other numbers of the article in this unit, as far as they are near
 * enough, then numbers made from its own. Any two of the four differ by 8 % or more, and none is what the article says of the same thing
 * elsewhere.
 */
export const wrongValues = (figure: Figure, content: Content, random: () => number): readonly Value[] => {
  const right = endsOf(figure.value);
  const told = [...content.figures.values()].filter((other) => asksTheSame(figure, other)).map((other) => inUnitOf(figure, other, content));
  const printed = [...content.figures.values()].filter(
    (other) => other.unit === figure.unit && isSingle(other.value) && isSingle(figure.value),
  );
  const near = printed.map(({ value }) => value).filter((value) => isWithin(FAR, endsOf(value), right));
  const made = [...shuffled(FACTORS, random), ...LARGE_FACTORS].map((factor) => scaled(figure.value, factor));
  const chosen: Value[] = [];
  for (const value of [...shuffled(near, random), ...made]) {
    const ends = endsOf(value);
    const isTaken = [right, ...told, ...chosen.map(endsOf)].some((known) => isWithin(APART, ends, known));
    if (!isTaken && isPossible(ends, figure)) chosen.push(value);
    if (chosen.length === WRONG) break;
  }
  return chosen;
};

type Ends = readonly [low: number, high: number];

const isSingle = (value: Value): value is string => typeof value === 'string';

const endsOf = (value: Value): Ends => {
  const numbers = numbersOf(value).map(Number);
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0];
};

/** Whether both ends differ by less than so many times. */
const isWithin = (times: number, [a, b]: Ends, [c, d]: Ends): boolean => ratio(a, c) < times && ratio(b, d) < times;
const ratio = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

/** No share exceeds the whole. */
const isPossible = ([low, high]: Ends, { measure }: Figure): boolean => low > 0 && (measure !== 'share' || high <= 100);

/** Whether another figure may be an answer to the same question: it has the same facets, and a time that isn't known to be another. */
const asksTheSame = (one: Figure, other: Figure): boolean => {
  const facets = ({ measure, of, flow, from, to, whose, where, base }: Figure): string =>
    JSON.stringify([measure, [...of].sort(), flow, from, to, whose, [...where].sort(), [...base].sort()]);
  const isAnotherTime = one.period && other.period && JSON.stringify(one.period) !== JSON.stringify(other.period);
  return one.id !== other.id && facets(one) === facets(other) && !isAnotherTime;
};

/** The other figure's value in this figure's unit; infinity, which is near nothing, if the units can't be converted. */
const inUnitOf = (figure: Figure, other: Figure, content: Content): Ends => {
  const [unit, from] = [unitOf(content, figure.unit), unitOf(content, other.unit)];
  if (unit.dimension !== from.dimension) return [Infinity, Infinity];
  const [low, high] = endsOf(other.value);
  const factor = new Big(from.factor).div(unit.factor).toNumber();
  return [low * factor, high * factor];
};

/** The value times a factor, as round as it is itself: 300 becomes 400, 19.33 becomes 27.06, 25.0 becomes 31.3. */
const scaled = (value: Value, factor: number): Value => {
  if (isSingle(value)) return scaledNumber(value, factor);
  const [low, high] = value;
  return [scaledNumber(low, factor), scaledNumber(high, factor)];
};

const scaledNumber = (printed: string, factor: number): string => {
  const places = printed.split('.')[1]?.length ?? 0;
  const zeros = places > 0 ? 0 : printed.length - 1 - Array.from(printed).findLastIndex((digit) => digit !== '0');
  const step = new Big(10).pow(zeros);
  const isCoarse = zeros > 0 && new Big(printed).div(step).lt(LEAST_STEPS);
  const unit = places > 0 ? new Big(10).pow(-places) : isCoarse ? step.div(10) : step;
  return new Big(printed).times(factor).div(unit).round(0, Big.roundHalfUp).times(unit).toFixed(places);
};
