import Big from 'big.js';
import { type Content, type Figure, unitOf } from '../../content/content.js';
import { figuresOf, type Worked } from '../answer.js';
import { isNamedByNumber } from './numbers-said.js';
import { amountOf, intervalOf } from './interval.js';
import { unworkable } from './lacking.js';
import type { Operation } from './operation.js';
import { fittingUnit } from './fitting-unit.js';

/** An acre is known to more digits than anybody reads; a number that is printed with more keeps its own. */
const SIGNIFICANT_DIGITS = 6;

/** The number that was found in the unit that was asked for; who asks for no more than that is told where it can't be had. */
export const convert: Operation = ({ question, told: { answer }, knowledge }) => {
  const { inUnits, operation, claims } = question.query;
  if (inUnits.length === 0 || !TOLD.has(answer.kind)) return undefined;
  const figures = answer.kind === 'statement' ? answer.statement.figures : figuresOf(answer);
  const [only] = answer.kind !== 'statement' && figures.length === 1 ? figures : [];
  const figure = figures.find((each) => isNamedByNumber(each, claims, knowledge)) ?? only;
  if (!figure || inUnits.includes(figure.unit)) return undefined;
  return converted(figure, inUnits, knowledge.content) ?? (operation === 'convert' ? unworkable([figure]) : undefined);
};

const TOLD: ReadonlySet<string> = new Set(['figure', 'figures', 'statement']);

/** A figure's number in the largest of these units of its dimension in which it is one at least; undefined where there is none. */
export const converted = (figure: Figure, inUnits: readonly string[], content: Content): Worked | undefined => {
  const isOwn = (id: string): boolean => inUnits.includes(id) && unitOf(content, id).dimension === unitOf(content, figure.unit).dimension;
  if (!inUnits.some(isOwn)) return undefined;
  const { unit, interval } = fittingUnit(intervalOf(figure, content, figure.unit), figure.unit, content, isOwn);
  const digits = Math.max(SIGNIFICANT_DIGITS, ...[figure.value].flat().map((value) => new Big(value).c.length));
  const rounded = (number: Big | undefined): Big | undefined => number?.prec(digits);
  const amount = amountOf({ ...interval, low: rounded(interval.low), high: rounded(interval.high) });
  return amount && { kind: 'worked', by: 'convert', figures: [figure], amount, unit };
};
