import { type Content, type Figure, unitOf } from '../../content/content.js';
import { YEAR } from '../../content/known-units.js';
import type { Worked } from '../answer.js';
import { thingsOf } from './axes.js';
import { isNamedByNumber, namedByNumbers } from './numbers-said.js';
import { amountOf, exactly, type Interval, intervalOf, over, plus } from './interval.js';
import { kinOf } from '../facets/act.js';
import { areSaid, fitsTogether, type Operand } from './operands.js';
import type { Operation, Task } from './operation.js';
import { isOneKind, isOneTime, partyOf } from './series.js';
import { fittingUnit } from './fitting-unit.js';
import { bestByItself, bestOf } from './worth.js';
import { isBeside } from '../figure-relations.js';

const DECIMALS = 2;

/** How much there is a year of what is told of a span, or for each of those that another figure counts. */
export const mean: Operation = (task) => {
  if (!task.question.query.yearly) return forEach(task);
  const { answer } = task.told;
  const figure = answer.kind === 'figure' ? answer.figure : spanned(task);
  return figure && perYear(figure, task.knowledge.content);
};

/** What is told of several years, and of all things that are named. */
const spanned = ({ question, operands, worthOf }: Task): Figure | undefined => {
  const things = thingsOf(question);
  const fitting = operands.filter(
    (operand) =>
      operand.figure.period?.kind === 'span' &&
      DIVIDED.has(operand.figure.measure) &&
      areSaid(things, [operand], question) &&
      fitsTogether([operand], 'thing', question),
  );
  return bestByItself(fitting, worthOf)?.figure;
};

/** How much there is a year of what is told of several. */
export const perYear = (figure: Figure, content: Content): Worked | undefined => {
  const unit = content.units.get(YEAR);
  if (figure.period?.kind !== 'span' || !unit) return undefined;
  const years = figure.period.to - figure.period.from + 1;
  const quotient = over(intervalOf(figure, content, figure.unit), exactly(years));
  return quotient && asMean([figure], quotient, { value: String(years), unit: unit.id }, content);
};

/** The mean of figures of one kind. */
export const meanOf = (figures: readonly Figure[], content: Content): Worked | undefined => {
  const [first, ...rest] = figures;
  if (!first || !rest.every((figure) => isOneKind(first, figure, content))) return undefined;
  const { unit } = first;
  const total = rest.map((figure) => intervalOf(figure, content, unit)).reduce(plus, intervalOf(first, content, unit));
  const quotient = over(total, exactly(figures.length));
  const amount = quotient && amountOf(quotient, DECIMALS);
  return amount && { kind: 'worked', by: 'average', figures, amount, unit };
};

/** How much for each: of a kind of number that is asked for, where one is. */
const forEach = (task: Task): Worked | undefined => {
  const { question, operands: candidates, worthOf, knowledge } = task;
  const { content } = knowledge;
  const things = thingsOf(question);
  const named = new Set(things.flatMap(({ terms }) => terms));
  const numbers = new Set(question.groups.flatMap(({ kind, text }) => (kind === 'number' ? [text] : [])));
  /** An area, where an area is asked for; the investment, where that is named. */
  const isAskedFor = (amount: Figure, count: Figure): boolean =>
    question.dimensions.has(unitOf(content, amount.unit).dimension) ||
    question.query.measures.some((measure) => measure === amount.measure) ||
    amount.of.some((id) => id !== count.of[0] && named.has(`#${id}`));
  const isFor = (amount: Figure, count: Figure): boolean =>
    count.measure === 'count' &&
    DIVIDED.has(amount.measure) &&
    (!question.query.measures.includes('duration') || amount.measure === 'duration') &&
    count.of.some((id) => named.has(`#${id}`)) &&
    // Of several counts of one thing the question has to say which, where none is beside the very amount that is asked for, and of now.
    (amount.statement === count.statement ||
      (numbers.has(String(count.value)) && amount.of.some((id) => count.of.includes(id))) ||
      (amount.of.includes(count.of[0] ?? '') && isBesideNow(amount, count) && isAskedFor(amount, count))) &&
    isOneTime(amount, count) &&
    partyOf(amount, content) === partyOf(count, content);
  // What is divided is of a thing that is named, or of the act: what the enterprises exported.
  const isAsked = ({ figure, match }: Operand): boolean =>
    figure.of.some((id) => named.has(`#${id}`)) ||
    question.query.acts.some((act) => kinOf(act, knowledge.factsOf(match.record), knowledge.acts).some(({ kin }) => kin === 'same'));
  const [count, amount] = namedByNumbers(task).toSorted((a, b) => Number(b.measure === 'count') - Number(a.measure === 'count'));
  if (count?.measure === 'count' && amount !== undefined && amount.measure !== 'count') return shared(amount, count, content);
  const pairs = candidates.filter(isAsked).flatMap((amount) =>
    candidates.flatMap((count) => {
      if (!isFor(amount.figure, count.figure)) return [];
      if (!areSaid(things, [amount, count], question) || !fitsTogether([amount, count], 'thing', question)) return [];
      const { named: names, said, fit } = worthOf([amount.match, count.match]);
      const isNamed = isNamedByNumber(amount.figure, question.query.claims, knowledge);
      const isOfUnit = question.dimensions.has(unitOf(content, amount.figure.unit).dimension);
      return [{ amount: amount.figure, count: count.figure, worth: [Number(isOfUnit), Number(isNamed), names, said, fit] }];
    }),
  );
  const best = bestOf(pairs);
  return best && shared(best.amount, best.count, content);
};

/** What is so much for all of them together; a speed or a share is none for each. */
const DIVIDED: ReadonlySet<Figure['measure']> = new Set(['amount', 'money', 'area', 'duration', 'length', 'energy']);

const isBesideNow = (amount: Figure, count: Figure): boolean => count.period?.kind === 'now' && isBeside(amount, count);

/** An amount divided evenly among those that a figure counts. */
const shared = (amount: Figure, count: Figure, content: Content): Worked | undefined => {
  const quotient = over(intervalOf(amount, content, amount.unit), intervalOf(count, content, count.unit));
  return quotient && asMean([amount, count], quotient, { value: String(count.value), unit: count.unit }, content);
};

const asMean = (figures: readonly Figure[], quotient: Interval, per: NonNullable<Worked['per']>, content: Content): Worked | undefined => {
  const { unit, interval } = fittingUnit(quotient, figures[0]?.unit ?? '', content);
  const amount = amountOf(interval, DECIMALS);
  return amount && { kind: 'worked', by: 'mean', figures, amount, unit, per };
};
