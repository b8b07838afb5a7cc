import { type Content, type Figure, unitOf } from '../../content/content.js';
import { YEAR } from '../../content/known-units.js';
import type { Question } from '../question.js';
import type { Worked } from '../answer.js';
import { between } from './arithmetic.js';
import { perYear } from './mean.js';
import { isNamedByNumber, namedByNumbers } from './numbers-said.js';
import { amountOf, exactly, intervalOf, times } from './interval.js';
import type { Operation } from './operation.js';
import { partyOf } from './series.js';
import { bestByItself } from './worth.js';

/** What so much a year comes to in the years that the question says, beside what the article gives as the total, where it does; or how much a year is of what is told of so many. */
export const product: Operation = (task) => {
  const { question, knowledge } = task;
  const years = yearsSaid(question);
  if (years === undefined) return undefined;
  const { claims } = question.query;
  const rates = task.operands.filter(({ figure }) => unitOf(knowledge.content, figure.unit).each?.of === YEAR);
  const named = rates.filter(({ figure }) => isNamedByNumber(figure, claims, knowledge));
  // A yearly number of another size than the question's isn't meant.
  const rate = bestByItself(named, task.worthOf)?.figure;
  if (rate) return productOf(rate, years, knowledge.content);
  // Of what is told of all those years it's a part: "525.8 billion over 8 years, how much a year".
  const [all] = namedByNumbers(task).filter(({ period }) => period?.kind === 'span' && period.to - period.from + 1 === years);
  return all && perYear(all, knowledge.content);
};

/** What so much a year comes to in so many years; undefined for what isn't told a year. */
export const productOf = (rate: Figure, years: number, content: Content): Worked | undefined => {
  const { each } = unitOf(content, rate.unit);
  if (each?.of !== YEAR) return undefined;
  const unit = each.is;
  const all = times(intervalOf(rate, content, unit), exactly(years));
  const amount = amountOf(all);
  const { dimension } = unitOf(content, unit);
  const isTotal = (figure: Figure): boolean =>
    unitOf(content, figure.unit).dimension === dimension &&
    figure.of[0] === rate.of[0] &&
    figure.section === rate.section &&
    partyOf(figure, content) === partyOf(rate, content);
  const total = [...content.figures.values()].find(isTotal);
  const arithmetic = total && between(all, intervalOf(total, content, unit), false);
  if (!amount) return undefined;
  return {
    kind: 'worked',
    by: 'product',
    figures: [rate],
    amount,
    unit,
    per: { value: String(years), unit: YEAR },
    ...(total && arithmetic ? { beside: { figure: total, arithmetic } } : {}),
  };
};

const DURATION = 'duration';

const yearsSaid = ({ query: { claims, yearly } }: Question): number | undefined => {
  const span = claims.find(({ units, power }) => units.includes(DURATION) && power === 0);
  return span && yearly ? Number(span.value) : undefined;
};
