import { type Figure, type Unit, unitOf } from '../../content/content.js';
import type { Worked } from '../answer.js';
import type { FacetName } from '../facets/facet.js';
import { fillingsOf } from '../facets/told-facts.js';
import { amountOf, exactly, type Interval, intervalOf, times } from './interval.js';
import { countsHead, countedHeadOf } from '../question.js';
import type { Operand } from './operands.js';
import type { Operation, Task } from './operation.js';
import { bestOf } from './worth.js';
import { covers } from '../../search/tokens.js';

/**
 * What is told for one of something, for as many of it as the question says; or, where it only names a time, for as many as the article
 * tells of that time.
 * @example "How much do ten washers weigh?", 5 g each: 50 g; "how many turns of the crank in two weeks?", 96 a winding, two windings a week
 */
export const pieces: Operation = (task) => {
  const { asked, claims, operation } = task.question.query;
  if ((asked !== 'amount' && operation !== 'sum') || (claims.length === 0 && !namesRate(task)) || !mayBeMade(task)) return undefined;
  const made = task.operands.flatMap((operand) => {
    const all = madeOf(operand.figure, task);
    return all.length > 0 && isAsked(operand, task)
      ? all.map((worked) => ({ worked, worth: Object.values(task.worthOf([operand.match])) }))
      : [];
  });
  return bestOf(made)?.worked;
};

/** The unit that is asked for is that of what it comes to, and the numbers and times that the question says needn't be told. */
const isAsked = ({ match, figure }: Operand, { judge, question, knowledge: { content, factsOf } }: Task): boolean => {
  const head = countedHeadOf(question);
  if (head && countsHead(question, head) && head.terms.includes(`#${figure.each ?? ''}`)) return false;
  const doers = factsOf(match.record).said.flatMap((fact) =>
    fillingsOf(fact, ['who']).flatMap(({ id }) => (id === undefined ? [] : [`#${id}`])),
  );
  const isDoer = (at: number): boolean =>
    question.groups.some((group) => covers(group, at) && group.terms.some((term) => doers.includes(term)));
  const times = new Set([...content.units.values()].flatMap((unit) => (unit.dimension === DURATION ? singularNames(unit) : [])));
  const said = new Set(
    question.query.words.flatMap(({ owner, text, lemmas, at }) =>
      owner === 'number' || lemmas.some((lemma) => times.has(lemma)) || isDoer(at) ? [text] : [],
    ),
  );
  return judge(match).against.every(
    ({ facet, words }) => OF_PRODUCT.has(facet) || (facet === 'subject' && words.every((word) => said.has(word))),
  );
};

const DURATION = 'duration';
const OF_PRODUCT: ReadonlySet<FacetName> = new Set(['unit', 'counted', 'number', 'measure']);

const madeOf = (figure: Figure, task: Task): readonly Worked[] => {
  const { operands, knowledge } = task;
  const { content } = knowledge;
  const own = intervalOf(figure, content, figure.unit);
  const { each } = unitOf(content, figure.unit);
  if (each) {
    const number = unitsSaid(each.of, task);
    return number === undefined
      ? []
      : asProduct([figure], times(own, exactly(number)), each.is, { per: { value: String(number), unit: each.of } }, task);
  }
  if (figure.each === undefined) return [];
  const number = piecesSaid(figure.each, task);
  if (number !== undefined) return asProduct([figure], times(own, exactly(number)), figure.unit, { pieces: String(number) }, task);
  return operands.flatMap(({ figure: often }) => {
    const { each: time } = unitOf(content, often.unit);
    if (!time || !often.of.includes(figure.each ?? '')) return [];
    const span = unitsSaid(time.of, task) ?? (isNamed(unitOf(content, time.of), task) ? 1 : undefined);
    if (span === undefined) return [];
    const all = times(times(own, intervalOf(often, content, often.unit)), exactly(span));
    return asProduct([figure, often], all, figure.unit, { per: { value: String(span), unit: time.of } }, task);
  });
};

/** Whether anything is told for one of something that the question may say how many of: the figures aren't looked for otherwise. */
const mayBeMade = (task: Task): boolean => {
  const { content } = task.knowledge;
  return [...content.figures.values()].some((figure) => {
    const { each } = unitOf(content, figure.unit);
    return each ? unitsSaid(each.of, task) !== undefined : figure.each !== undefined;
  });
};

const asProduct = (
  figures: readonly Figure[],
  all: Interval,
  unit: string,
  of: Pick<Worked, 'per' | 'pieces'>,
  { question: { dimensions: named, query }, knowledge: { content } }: Task,
): readonly Worked[] => {
  const amount = amountOf(all);
  // The weeks of "in two weeks" are said, and not asked for.
  const dimensions = new Set([...named].filter((id) => !query.claims.some(({ units }) => units.includes(id))));
  const isOfUnit = dimensions.size === 0 || dimensions.has(unitOf(content, unit).dimension);
  return amount && isOfUnit ? [{ kind: 'worked', by: 'product', figures, amount, unit, ...of }] : [];
};

/** How many of a thing the question says: six of "six washers". */
const piecesSaid = (id: string, { question: { query } }: Task): number | undefined => {
  const claim = query.claims.find(({ of, units, bound }) => units.length === 0 && bound === undefined && of.includes(id));
  return claim && scaled(claim);
};

/** How many of a unit: 26 of "26 weeks". */
const unitsSaid = (id: string, { question: { query }, knowledge: { claims, content } }: Task): number | undefined => {
  const { dimension } = unitOf(content, id);
  const claim = query.claims.find(
    ({ units, unit, bound }) => units.includes(dimension) && bound === undefined && unit !== undefined && !claims.isOtherUnit(unit, id),
  );
  return claim && scaled(claim);
};

const scaled = ({ value, power }: { readonly value: string; readonly power: number }): number | undefined =>
  value.includes('-') ? undefined : Number(value) * 10 ** power;

/** Whether a unit is named that the article tells a rate for one of: nothing has to be looked for otherwise. */
const namesRate = (task: Task): boolean => {
  const { content } = task.knowledge;
  return [...content.units.values()].some(({ each }) => each !== undefined && isNamed(unitOf(content, each.of), task));
};

/** Whether one of a unit is named: "in a week". */
const isNamed = (unit: Unit, { question: { query } }: Task): boolean =>
  query.words.some(({ lemmas }) => lemmas.some((lemma) => singularNames(unit).includes(lemma)));

const singularNames = ({ ru, en }: Unit): readonly (string | undefined)[] =>
  [ru, en].flatMap((name) => (typeof name === 'string' ? [] : [name.one]));
