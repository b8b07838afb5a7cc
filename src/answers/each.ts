import type { Content } from '../content/content.js';
import type { Group } from '../search/terms.js';
import { type Answer, figuresOf } from './answer.js';
import type { Outcome } from './choose.js';
import type { Question } from './question.js';

const ASKING: ReadonlySet<string> = new Set(['amount', 'open', 'what']);

/** What is found for a question, leaving out numbers of these things. */
export type FindBeside = (question: Question, others: ReadonlySet<string>) => Outcome;

/**
 * The number of each thing that a question names side by side ("how much coal and oil"), asked of each alone; undefined when it names
 * no two, or when the article has a number of one of them at most.
 */
export const eachOf = (question: Question, content: Content, find: FindBeside): Outcome | undefined => {
  if (question.query.operation !== 'tell' || !ASKING.has(question.query.asked)) return undefined;
  const beside = besideEachOther(question, content);
  if (beside.length < 2) return undefined;
  const told = beside.map((group) => {
    const others = beside.filter((other) => other !== group);
    // "Oil and refined oil": the number of the second is a number of the first, too, but not the one that is asked for.
    const things = new Set(others.flatMap(({ terms }) => terms.filter((term) => !group.terms.includes(term)).map((term) => term.slice(1))));
    return { group, outcome: find(without(question, new Set(others)), things) };
  });
  const [first, second] = told.filter(({ outcome }) => outcome.answer.kind === 'figure');
  const figures = told.flatMap(({ outcome }) => figuresOf(outcome.answer));
  // One number is no number of each.
  if (!first || !second || new Set(figures).size < figures.length) return undefined;
  const answers: Extract<Answer, { kind: 'several' }>['answers'] = told.map(({ group, outcome }) => ({
    question: group.text,
    answer: outcome.answer,
  }));
  return { ...first.outcome, answer: { kind: 'several', answers } };
};

/** The things with numbers that stand in a row, with "and" before the last. */
const besideEachOther = ({ groups, query: { joins, words } }: Question, { figures }: Content): readonly Group[] => {
  const named = groups.filter(({ kind, from }) => kind === 'thing' && from >= 0);
  if (joins.length === 0 || named.length < 2) return [];
  const counted = new Set([...figures.values()].flatMap(({ of }) => of));
  const things = named.filter(({ terms }) => terms.some((term) => counted.has(term.slice(1))));
  // "How much coal and how much oil": small words may stand behind the "and".
  const joinOf = (group: Group, before: Group | undefined): boolean =>
    joins.some((at) => endOf(before) === at && words.every((word) => word.at <= at || word.at >= group.from || word.owner === 'small'));
  const last = things.findIndex((group, i) => joinOf(group, things[i - 1]));
  if (last < 1) return [];
  let first = last - 1;
  while (first > 0 && endOf(things[first - 1]) === things[first]?.from) first -= 1;
  return things.slice(first, last + 1);
};

const endOf = (group: Group | undefined): number | undefined => group && group.from + group.length;

/** The question as if it didn't name these. */
const without = (question: Question, others: ReadonlySet<Group>): Question => {
  const isIn = (at: number): boolean => [...others].some(({ from, length }) => from <= at && at < from + length);
  const left = question.groups.filter((group) => !others.has(group));
  const named = new Set(left.flatMap(({ terms }) => terms));
  const { query } = question;
  return {
    ...question,
    groups: left,
    query: {
      ...query,
      things: query.things.filter((id) => named.has(`#${id}`)),
      words: query.words.filter(({ at }) => !isIn(at)),
      acts: query.acts.filter(({ at }) => !isIn(at)),
    },
  };
};
