import type { Group } from '../search/terms.js';
import type { Question } from './question.js';

/** How a question leans on the one before: not at all, perhaps (it's short), or plainly (it says so). */
export type Leaning = 'alone' | 'short' | 'leaning';

const OPENING = new Set(['а', 'и', 'но', 'ну', 'and', 'but', 'так', 'тогда', 'what about', 'how about']);
const POINTING = new Set([
  ...'это этого этому этой этих них его ее их там туда тот том тоже также же тогда еще ещё'.split(' '),
  ...'that this it its they them their there those these same then'.split(' '),
]);
const SHORT_GROUPS = 2;
const LEANING_GROUPS = 4;
/** What is carried over counts less than what is said now. */
const CARRIED = 0.6;

export const leaningOf = ({ reading, groups }: Question): Leaning => {
  const words = reading.tokens.map(({ text }) => text);
  const said = groups.filter(({ length }) => length === 1).length;
  const opening = OPENING.has(words[0] ?? '') || OPENING.has(words.slice(0, 2).join(' '));
  if (said <= LEANING_GROUPS && (opening || words.some((word) => POINTING.has(word)))) return 'leaning';
  if (said === 0) return 'leaning';
  return said <= SHORT_GROUPS ? 'short' : 'alone';
};

const FLOWS = new Set(['#export', '#import', '#turnover']);
const SUBJECTS = new Set(['thing', 'programme', 'organisation', 'person', 'asked']);

/** The question with what it leaves out filled in from the one before; what it names itself takes the place of its like. */
export const carryOver = (question: Question, before: Question): Question => {
  const names = (kind: (group: Group) => boolean): boolean => question.groups.some(kind);
  const isFlow = ({ terms }: Group): boolean => terms.some((term) => FLOWS.has(term));
  const isSubject = (group: Group): boolean => SUBJECTS.has(group.kind) && !isFlow(group);
  const replaced = (group: Group): boolean =>
    (group.kind === 'place' && names(({ kind }) => kind === 'place')) ||
    (isFlow(group) && names(isFlow)) ||
    (isSubject(group) && names((other) => isSubject(other) && other.kind !== 'asked'));
  const said = new Set(question.groups.flatMap(({ terms }) => terms));
  const carried = before.groups
    .filter((group) => !replaced(group) && !group.terms.some((term) => said.has(term)))
    .map((group) => ({ ...group, from: -1, factor: group.factor * CARRIED }));
  const direction =
    question.places.length > 0 ? question.direction : { ...before.direction, flow: question.direction.flow ?? before.direction.flow };
  return {
    ...question,
    groups: [...question.groups, ...carried],
    wanted: question.wanted === 'anything' ? before.wanted : question.wanted,
    compares: question.compares || (before.compares && question.years.length !== 1),
    years: question.years.length > 0 || question.reading.cues.has('now') ? question.years : before.years,
    places: question.places.length > 0 ? question.places : before.places,
    direction,
    dimensions: question.dimensions.size > 0 ? question.dimensions : question.groups.some(isSubject) ? new Set() : before.dimensions,
  };
};
