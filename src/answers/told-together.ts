import type { Query } from '../query/query.js';
import { type Answer, figuresOf } from './answer.js';

/** One of the questions of a message, as it was read, and its answer. */
interface AnsweredPart {
  readonly question: string;
  readonly query: Query;
  readonly answer: Answer;
}

/**
 * The answers to the questions of a message as one answer. If one record answers two questions ("who approved it, and when?"), it is told
 * once. If there is a comparison, a question that names nothing ("and what's the gap?") needs no answer of its own.
 */
export const toldTogether = (parts: readonly AnsweredPart[]): Answer => {
  const isCompared = parts.some(({ answer }) => answer.kind === 'comparison');
  const several = parts
    .filter((part) => !isCompared || !isOfNothing(part))
    .map(({ question, answer }) => ({ question, answer }))
    .filter(({ answer }, i, all) => all.findIndex((other) => tellsTheSame(other.answer, answer)) === i);
  const [only, ...others] = several;
  return only && others.length === 0 ? only.answer : { kind: 'several', answers: several };
};

/** Whether two answers lead with the same record, or set the same figures beside each other. */
const tellsTheSame = (a: Answer, b: Answer): boolean => a === b || (keyOf(a) !== '' && keyOf(a) === keyOf(b));

const keyOf = (answer: Answer): string => {
  if (answer.kind === 'record') return answer.field;
  const figures = answer.kind === 'comparison' ? figuresOf(answer).map(({ id }) => id) : [];
  return ONE.has(answer.kind) ? (leadsOf(answer)[0] ?? '') : figures.toSorted().join();
};

const ONE: ReadonlySet<Answer['kind']> = new Set(['statement', 'figure', 'list']);

/** The facts that an answer leads with; none of a section, a refusal or what was worked out. */
export const leadsOf = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case 'statement':
      return [answer.statement.id, ...(answer.list ? [answer.list.id] : [])];
    case 'list':
      return [answer.list.id];
    case 'figure':
    case 'figures':
      return figuresOf(answer).map(({ id }) => id);
    default:
      return [];
  }
};

/** A number that isn't told, of nothing that the question names itself. */
const isOfNothing = ({ answer, query: { things, places, asked } }: AnsweredPart): boolean =>
  answer.kind === 'none' && things.length + places.length === 0 && asked === 'amount';
