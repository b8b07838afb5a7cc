import { unitOf } from '../../content/content.js';
import type { Claim } from '../../query/query.js';
import type { Answer, Worked } from '../answer.js';
import { between, comparisonOf, isPercent } from './arithmetic.js';
import { thingsOf } from './axes.js';
import { exactly, intervalOf } from './interval.js';
import { change, changed } from './change.js';
import { lacking } from './lacking.js';
import { areSaid, type Operands, operandsOf } from './operands.js';
import type { Operation, Task } from './operation.js';
import { inUnitOf, isNamedByNumber } from './numbers-said.js';
import { ranked } from './rank.js';
import { isOneKind, partyOf } from './series.js';
import { bestByItself, bestOf } from './worth.js';
import { isOfPlaces, isOfYears } from '../figure-relations.js';

/** Two numbers side by side: the difference, how many times; more of them from the largest to the smallest. */
export const compare: Operation = (task) => {
  const { question, knowledge } = task;
  const beside = besideNamed(task);
  if (beside) return beside;
  const operands = operandsOf(task);
  const others = incomparable(task, operands);
  if (others) return others;
  if (!operands || operands.missing.length > 0) return change(task) ?? (operands && lacking(operands));
  const figures = operands.filled.map(({ figure }) => figure);
  if (operands.axis === 'time' && question.query.operation === 'change')
    return changed([...figures.slice(0, 1), ...figures.slice(-1)], task);
  return figures.length > 2 ? ranked(figures, question.query.least, knowledge.content) : comparisonOf(figures, knowledge.content);
};

/** What is asked for beside a number that the question itself names: "did exports exceed the 15 million tonnes agreed". */
const besideNamed = (task: Task): Answer | undefined => {
  const { question, operands, worthOf, knowledge } = task;
  // A bare number tells which are meant: the 200 enterprises.
  const claims = question.query.claims.filter(({ units, power }) => units.length > 0 || power > 0);
  const { content } = knowledge;
  const pairs = operands.flatMap((named) =>
    isNamedByNumber(named.figure, claims, knowledge)
      ? operands.flatMap((other) => {
          const isKindred =
            isOneKind(named.figure, other.figure, content) &&
            other.figure.of.some((id) => named.figure.of.includes(id)) &&
            partyOf(other.figure, content) === partyOf(named.figure, content) &&
            !isNamedByNumber(other.figure, claims, knowledge);
          if (!isKindred || !isOfYears(other.figure, question.years)) return [];
          const { named: names, said, fit } = worthOf([named.match, other.match]);
          return [{ pair: [other.figure, named.figure] as const, worth: [names, said, fit] }];
        })
      : [],
  );
  const best = bestOf(pairs);
  if (best) return comparisonOf(best.pair, content);
  const [claim, more] = claims;
  return claim && !more && question.query.difference ? besideClaim(claim, task) : undefined;
};

/** By how much a number of the article is over or under one that only the question says. */
const besideClaim = (claim: Claim, { question, operands, worthOf, knowledge }: Task): Worked | undefined => {
  const { content } = knowledge;
  const things = thingsOf(question);
  const measured = operands.filter(
    (operand) =>
      inUnitOf(claim, operand.figure, knowledge) !== undefined &&
      isOfYears(operand.figure, question.years) &&
      isOfPlaces(operand.figure, question.places) &&
      areSaid(things, [operand], question),
  );
  const figure = bestByItself(measured, worthOf)?.figure;
  const limit = figure && inUnitOf(claim, figure, knowledge);
  if (!figure || !limit) return undefined;
  const arithmetic = between(intervalOf(figure, content, figure.unit), exactly(limit), isPercent(unitOf(content, figure.unit).dimension));
  if (!arithmetic || !('difference' in arithmetic) || arithmetic.larger === 'equal') return undefined;
  return {
    kind: 'worked',
    by: arithmetic.larger === 'first' ? 'over' : 'under',
    figures: [figure],
    amount: arithmetic.difference,
    unit: figure.unit,
    per: { value: limit.toFixed(), unit: figure.unit },
  };
};

/** Two numbers that are asked for by name but are of different kinds: tonnes and dollars, a share of the GDP and one of trade. */
const incomparable = (task: Task, comparable: Operands | undefined): Answer | undefined => {
  // Which of two grew more isn't told by how one of them did.
  const isOfOne = task.question.chooses && comparable?.axis === 'time';
  const operands = operandsOf(task, { isLoose: true, without: isOfOne ? 'time' : undefined });
  const [a, b, more] = operands?.filled ?? [];
  if (!operands || !a || !b || more || operands.missing.length > 0) return undefined;
  const isNamed = operands.axis === 'thing' || operands.axis === 'base' || a.figure.of[0] === b.figure.of[0];
  if (!isNamed || (comparable?.missing.length === 0 && comparable.named >= operands.named && !isOfOne)) return undefined;
  const answer = comparisonOf([a.figure, b.figure], task.knowledge.content);
  return answer?.kind === 'comparison' && answer.arithmetic === undefined ? answer : undefined;
};
