import type { Group } from '../search/terms.js';
import { isFlow } from './flow.js';
import type { Question } from './question.js';

/**
 * How a question leans on the one before: not at all; perhaps, since it's short; plainly, since it opens so or points back;
 * or wholly, since it names nothing but a year, a place or a kind of question.
 */
export type Leaning = 'alone' | 'short' | 'leaning' | 'pointing' | 'bound';

const OPENING = new Set(['а', 'и', 'но', 'ну', 'and', 'but', 'так', 'тогда', 'what about', 'how about', 'n']);
const POINTING = new Set([
  ...'это этого этому этой этих эти этим этими него их ее им ими они он она оно ним ними нем ней них его там туда тот том тоже также же тогда еще ещё именно конкретно'.split(
    ' ',
  ),
  ...'that this it its they them their there those these same then ones'.split(' '),
]);
const SHORT_GROUPS = 2;
const LEANING_GROUPS = 4;
/** Commoner words don't tell what a question is about. */
const TELLING = 0.5;
/** What is carried over counts less than what is said now, and stands at no token. */
const CARRIED_FACTOR = 0.6;
export const CARRIED = -1;

/** Kinds of what a question can be about. */
export const SUBJECTS: ReadonlySet<string> = new Set(['thing', 'programme', 'organisation', 'person']);
const MODIFIERS: ReadonlySet<string> = new Set(['place', 'measure', 'number', 'asked']);

export const leaningOf = ({ reading, groups }: Question): Leaning => {
  if (reading.cues.has('switch')) return 'alone';
  const words = reading.tokens.map(({ text }) => text);
  const said = groups.filter(({ length, factor }) => length === 1 && factor >= TELLING);
  if (groups.every((group) => MODIFIERS.has(group.kind) || isFlow(group))) return 'bound';
  const opening = OPENING.has(words[0] ?? '') || OPENING.has(words.slice(0, 2).join(' '));
  const pointing = words.some((word) => POINTING.has(word));
  if (said.length <= LEANING_GROUPS && (opening || pointing)) {
    if (!groups.some((group) => group.factor >= TELLING && (isSubject(group) || group.kind === 'place' || group.kind === 'foreign')))
      return 'bound';
    return pointing ? 'pointing' : 'leaning';
  }
  return said.length <= SHORT_GROUPS ? 'short' : 'alone';
};

/** Whether a group names what a question can be about. */
export const isSubject = (group: Group): boolean => SUBJECTS.has(group.kind) && !isFlow(group);

/**
 * The question with what it leaves out filled in from the one before. What it names itself takes the place of its like
 * ("and coal?" after oil), or is asked of it when `keepsSubject` ("and how many enterprises?" after parks).
 */
export const carryOver = (question: Question, before: Question, { keepsSubject = false } = {}): Question => {
  const said = new Set(question.groups.flatMap(({ terms }) => terms));
  const repeats = (group: Group): boolean => group.terms.some((term) => said.has(term));
  // "And how many tonnes of oil?" after the oil loan is still about the loan.
  const staysOn = before.groups.some((group) => isSubject(group) && repeats(group));
  const names = (kind: (group: Group) => boolean): boolean => question.groups.some(kind);
  const replaced = (group: Group): boolean =>
    (group.kind === 'place' && names(({ kind }) => kind === 'place')) ||
    (isFlow(group) && names(isFlow)) ||
    (SUBJECTS.has(group.kind) &&
      !isFlow(group) &&
      !staysOn &&
      !keepsSubject &&
      names(({ kind }) => kind === group.kind && !isFlow(group))) ||
    (group.kind === 'asked' && names(isSubject)) ||
    (keepsSubject && !isSubject(group) && group.kind !== 'place' && !isFlow(group));
  const carried = before.groups
    .filter((group) => !replaced(group) && !repeats(group))
    .map((group) => ({ ...group, from: CARRIED, factor: group.factor * CARRIED_FACTOR }));
  // Who sends and who gets belongs to the flow asked for: "and how much did they import?" turns it round.
  const turns = question.direction.flow !== undefined && question.direction.flow !== before.direction.flow;
  const direction = question.places.length > 0 || turns ? question.direction : before.direction;
  const asksForPercent = question.reading.cues.has('share') || question.reading.cues.has('growth');
  return {
    ...question,
    groups: [...question.groups, ...carried],
    wanted: question.wanted === 'anything' ? before.wanted : question.wanted,
    compares: question.compares || (before.compares && question.years.length !== 1),
    years: question.years.length > 0 || question.reading.cues.has('now') ? question.years : before.years,
    places: question.places.length > 0 ? question.places : before.places,
    direction,
    dimensions: question.dimensions.size > 0 || names(isSubject) || asksForPercent ? question.dimensions : before.dimensions,
  };
};

/** "Compare them", "what's the difference?": a comparison that names nothing to compare. */
export const comparesTheLast = ({ compares, groups, years }: Question): boolean =>
  compares && years.length === 0 && !groups.some((group) => isSubject(group) || group.kind === 'place' || group.kind === 'foreign');

const WITH: ReadonlySet<string> = new Set(['с', 'со', 'with', 'to', 'against']);

/** "Compare with oil", "how does that compare to coal?": one thing to set beside what was told, named right after its preposition. */
export const comparesWithOne = ({ compares, years, groups, reading: { tokens } }: Question): boolean => {
  const subjects = groups.filter(isSubject);
  const [only] = subjects;
  return compares && years.length === 0 && subjects.length === 1 && only !== undefined && WITH.has(tokens[only.from - 1]?.text ?? '');
};
