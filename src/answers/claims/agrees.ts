import Big from 'big.js';
import type { Figure } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Claim } from '../../query/query.js';
import type { Knowledge } from '../knowledge.js';

/** "Almost 29" of 28.8: within a twentieth. */
const NEARLY = 0.05;

/** What was converted is rounded: 8713 acres of 8712.91. */
const ROUNDED = 0.0005;

/** Whether a claim says the figure's own number, in whichever unit of its dimension. A claim without a unit agrees on the number alone. */
export const agrees = (
  { value, power, units, unit, bound, isInclusive = false }: Claim,
  figure: Figure,
  { claims }: Knowledge,
): boolean => {
  const scale = claims.inUnit({ power, units, unit }, figure.unit);
  if (!scale) return false;
  const numbers = numbersOf(figure.value).map((number) => new Big(number));
  const said = value.split('-').map((number) => scale.times(number));
  const [limit] = said;
  const within = (share: number) => (number: Big, claimed: Big) => number.minus(claimed).abs().lte(number.abs().times(share));
  if (bound !== undefined && limit) {
    const [isOver, isUnder] = [figure.bound === 'more than' || figure.bound === 'at least', figure.bound === 'less than'];
    const isBeyond = (number: Big): boolean =>
      bound === 'over'
        ? number.gt(limit) || ((isOver || (isInclusive && !isUnder)) && number.eq(limit))
        : number.lt(limit) || ((isUnder || (isInclusive && !isOver)) && number.eq(limit));
    return numbers.every((number) => (bound === 'about' ? within(NEARLY)(number, limit) : isBeyond(number)));
  }
  const isSame = within(unit !== undefined && claims.isOtherUnit(unit, figure.unit) ? ROUNDED : 0);
  return numbers.length === said.length && numbers.every((number, i) => said[i] && isSame(number, said[i]));
};
