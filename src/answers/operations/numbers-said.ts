import type Big from 'big.js';
import type { Figure } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Claim } from '../../query/query.js';
import type { Knowledge } from '../knowledge.js';
import type { Task } from './operation.js';

/** A number that a question says, in the unit of a figure; undefined where it says it in one of another dimension. */
export const inUnitOf = (claim: Claim, figure: Figure, { claims }: Knowledge): Big | undefined =>
  claims.inUnit(claim, figure.unit)?.times(claim.value.split('-')[0] ?? 0);

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
