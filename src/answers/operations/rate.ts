import { type Content, type Figure, unitOf } from '../../content/content.js';
import type { Worked } from '../answer.js';
import { amountOf, type Interval, intervalOf, over } from './interval.js';
import type { Operation } from './operation.js';
import { isOneTime } from './series.js';
import { bestOf } from './worth.js';

const DECIMALS = 2;

/** What one unit comes to in another, of a number that the article tells in both: roubles for a dollar. */
export const rate: Operation = ({ operands, worthOf, knowledge: { content }, question }) => {
  const { units } = question.query;
  const pairs = operands.flatMap((dear) =>
    operands.flatMap((cheap) => {
      if (!isToldTwice(dear.figure, cheap.figure, content)) return [];
      const asked = [dear, cheap].filter(({ figure }) => units.includes(unitOf(content, figure.unit).dimension)).length;
      const { named, said, fit } = worthOf([dear.match, cheap.match]);
      return [{ dear: dear.figure, cheap: cheap.figure, worth: [asked, named, said, fit] }];
    }),
  );
  const best = bestOf(pairs);
  if (best) return rateOf(best.cheap, best.dear, content);
  // Who names nothing but the two units means whatever is told in both.
  const all = [...content.figures.values()].filter(({ unit }) => units.length > 1 && units.includes(unitOf(content, unit).dimension));
  const [only, more] = all.flatMap((dear) => all.flatMap((cheap) => (isToldTwice(dear, cheap, content) ? [{ dear, cheap }] : [])));
  return only && !more ? rateOf(only.cheap, only.dear, content) : undefined;
};

/** One number in two units, the second of which makes it larger: a dollar is more than a rouble. */
const isToldTwice = (dear: Figure, cheap: Figure, content: Content): boolean =>
  dear.statement === cheap.statement &&
  dear.of.join() === cheap.of.join() &&
  dear.measure === cheap.measure &&
  isOneTime(dear, cheap) &&
  unitOf(content, dear.unit).dimension !== unitOf(content, cheap.unit).dimension &&
  isLess(intervalOf(dear, content), intervalOf(cheap, content));

const isLess = ({ high }: Interval, { low }: Interval): boolean => high !== undefined && low !== undefined && high.lt(low);

const rateOf = (cheap: Figure, dear: Figure, content: Content): Worked | undefined => {
  const quotient = over(intervalOf(cheap, content), intervalOf(dear, content));
  const amount = quotient && amountOf(quotient, DECIMALS);
  const [unit, per] = [cheap, dear].map((figure) => baseUnitOf(figure, content));
  return amount && unit && per
    ? { kind: 'worked', by: 'rate', figures: [dear, cheap], amount, unit, per: { value: '1', unit: per } }
    : undefined;
};

const baseUnitOf = (figure: Figure, content: Content): string | undefined => {
  const { dimension } = unitOf(content, figure.unit);
  return [...content.units.values()].find((unit) => unit.dimension === dimension && Number(unit.factor) === 1)?.id;
};
