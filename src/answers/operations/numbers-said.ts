import Big from 'big.js';
import { type Figure, unitOf } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Claim } from '../../query/query.js';
import type { Knowledge } from '../knowledge.js';
import type { Task } from './operation.js';

/** A number that a question says, in the unit of a figure; undefined where it says it in another one. */
export const inUnitOf = ({ value, power, units }: Claim, figure: Figure, { content, claims }: Knowledge): Big | undefined => {
  const isNamed = units.length > 0;
  if (isNamed && !units.includes(unitOf(content, figure.unit).dimension)) return undefined;
  const scale = isNamed || power > 0 ? power - claims.powerOf(figure.unit) : 0;
  return new Big(value.split('-')[0] ?? 0).times(new Big(10).pow(scale));
};

/** Whether a figure is named by its number: "the 15 million tonnes". */
export const isNamedByNumber = (figure: Figure, claims: readonly Claim[], knowledge: Knowledge): boolean =>
  claims.some((claim) => inUnitOf(claim, figure, knowledge)?.eq(numbersOf(figure.value)[0] ?? 0) === true);

/** The figures that the numbers of a question name, in its order: "those 120 million of the 22.36 billion". */
export const namedByNumbers = ({ question: { query }, operands, knowledge }: Task): readonly Figure[] => [
  ...new Set(
    query.claims.flatMap(
      (claim) => operands.map(({ figure }) => figure).find((figure) => isNamedByNumber(figure, [claim], knowledge)) ?? [],
    ),
  ),
];
