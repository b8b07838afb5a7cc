import Big from 'big.js';
import { type Figure, unitOf } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Claim } from '../../query/query.js';
import type { Knowledge } from '../knowledge.js';

/** "Almost 29" of 28.8: within a twentieth. */
const NEARLY = 0.05;

/** Whether a claim says the figure's own number: value, power of ten and unit. A claim without a unit agrees on the number alone. */
export const agrees = ({ value, power, units, unit, bound }: Claim, figure: Figure, { claims, content }: Knowledge): boolean => {
  const numbers = numbersOf(figure.value).map((number) => new Big(number));
  const said = value.split('-').map((number) => new Big(number));
  const dimension = unitOf(content, figure.unit).dimension;
  if (units.length > 0 && !units.includes(dimension)) return false;
  if (unit !== undefined && claims.isOtherUnit(unit, figure.unit)) return false;
  const isBare = power === 0 && units.length === 0;
  const scale = isBare ? 0 : power - claims.powerOf(figure.unit);
  const [limit] = said;
  if (bound !== undefined && limit) {
    const scaled = limit.times(new Big(10).pow(scale));
    const [isOver, isUnder] = [figure.bound === 'more than' || figure.bound === 'at least', figure.bound === 'less than'];
    const isBeyond = (number: Big): boolean =>
      bound === 'over' ? number.gt(scaled) || (isOver && number.eq(scaled)) : number.lt(scaled) || (isUnder && number.eq(scaled));
    const isNear = (number: Big): boolean => number.minus(scaled).abs().lte(number.times(NEARLY));
    return numbers.every(bound === 'about' ? isNear : isBeyond);
  }
  return (
    numbers.length === said.length && numbers.every((number, i) => said[i] && new Big(said[i]).times(new Big(10).pow(scale)).eq(number))
  );
};
