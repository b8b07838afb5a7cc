import type { Figure } from '../../content/content.js';
import { numbersOf } from '../../content/value.js';
import type { Claim } from '../../query/query.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { thingsOf } from './axes.js';
import { inUnitOf } from './numbers-said.js';
import { areSaid, isSaid, type Operand } from './operands.js';
import type { Operation } from './operation.js';

/** Of the numbers of what is named those that lie within the bounds named: above 8 per cent, between 5 and 6. */
export const select: Operation = (task) => {
  const { question, knowledge } = task;
  const lies = within(question, knowledge);
  const measured = task.operands.filter(({ figure }) => lies(figure) !== undefined);
  const things = thingsOf(question).filter(({ from }) => isSaid(from, measured, question, STANDS.own));
  const isOfAll = (operand: Operand): boolean => areSaid(things, [operand], question);
  const named = measured.filter(isOfAll).map((operand) => ({ figure: operand.figure, named: task.worthOf([operand.match]).named }));
  const most = Math.max(...named.map((each) => each.named));
  const figures = named.filter((each) => each.named === most).map(({ figure }) => figure);
  const chosen = figures.filter((figure) => lies(figure) === true);
  if (things.length === 0 || figures.length === 0) return undefined;
  return chosen.length > 0
    ? { kind: 'figures', figures: chosen, why: 'selected' }
    : { kind: 'none', refusal: { why: 'none-such' }, neighbours: figures.map((figure) => ({ kind: 'figure', figure })) };
};

/** Whether a number lies within the bounds; undefined for one that they say nothing of, of another unit. */
const within = ({ query, reading }: Question, knowledge: Knowledge): ((figure: Figure) => boolean | undefined) => {
  const bounds = query.between ? query.claims.slice(0, 2) : query.claims.filter(({ bound }) => bound === 'over' || bound === 'under');
  const [last] = bounds.slice(-1);
  const isAtLeast = (claim: Claim, i: number): boolean => (query.between ? i === 0 : claim.bound === 'over');
  return (figure) => {
    // The unit stands beside the second of two: "between 5 and 6 per cent".
    const limits = last ? bounds.map((claim) => inUnitOf({ ...last, value: claim.value }, figure, knowledge)) : [];
    // "Fewer than four bells" chooses among numbers of bells.
    if (last && last.of.length > 0 && last.units.length === 0 && !figure.of.some((id) => last.of.includes(id))) return undefined;
    if (limits.length === 0 || limits.includes(undefined) || (figure.measure === 'share') !== reading.cues.has('share')) return undefined;
    return numbersOf(figure.value).every((number) =>
      bounds.every((claim, i) => (isAtLeast(claim, i) ? limits[i]?.lte(number) === true : limits[i]?.gte(number) === true)),
    );
  };
};
