import type { Query } from '../query/query.js';
import type { Answer } from './answer.js';

/** One of the questions of a message, as it was read, and its answer. */
interface Part {
  readonly question: string;
  readonly query: Query;
  readonly answer: Answer;
}

/**
 * The answers to the questions of a message as one. What tells both, "who approved it and when", is told once; "and what's the gap" is
 * told by what sets both side by side.
 */
export const toldTogether = (parts: readonly Part[]): Answer => {
  const isCompared = parts.some(({ answer }) => answer.kind === 'comparison');
  const several = parts
    .filter((part) => !isCompared || !isOfNothing(part))
    .map(({ question, answer }) => ({ question, answer }))
    .filter(({ answer }, i, all) => answer.kind === 'none' || all.findIndex((other) => tellsTheSame(other.answer, answer)) === i);
  const [only, ...others] = several;
  return only && others.length === 0 ? only.answer : { kind: 'several', answers: several };
};

/** Whether two answers are of one kind and lead with the same record. */
const tellsTheSame = (a: Answer, b: Answer): boolean =>
  a === b || (a.kind === b.kind && leadOf(a) !== undefined && leadOf(a) === leadOf(b));

const leadOf = (answer: Answer): string | undefined => {
  switch (answer.kind) {
    case 'statement':
      return answer.statement.id;
    case 'figure':
      return answer.figure.id;
    case 'list':
      return answer.list.id;
    default:
      return undefined;
  }
};

/** A number that isn't told, of nothing that the question names itself. */
const isOfNothing = ({ answer, query: { things, places, asked } }: Part): boolean =>
  answer.kind === 'none' && things.length + places.length === 0 && (asked === 'amount' || asked === 'what');
