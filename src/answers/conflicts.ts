import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';
import { miscounted } from './counted.js';
import { runsOtherWay } from './direction.js';
import { isFlow } from './flow.js';
import { CARRIED, SUBJECTS } from './follow.js';
import { tellsWhere } from './kind-fit.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';
import { asksForDone, isOfOtherStatus } from './status.js';
import { isTopical, type Traits } from './traits.js';

/** What the question demands and a record does not have: each makes the record no answer, however alike it is. */
export type Conflict =
  | { readonly why: 'year'; readonly years: readonly number[] }
  | { readonly why: 'unknown' | 'place' | 'direction' | 'unit' | 'share' | 'measure' | 'status'; readonly words: readonly string[] };

/** The demands of `question` that `record` contradicts; none for a record that may answer it. */
export const conflictsOf = (question: Question, record: IndexedRecord, { content, traitsOf }: Knowledge): readonly Conflict[] => {
  const traits = traitsOf(record);
  const figure = record.target.kind === 'figure' ? record.target.figure : undefined;
  return [
    ...(isWhole(question, record) ? [] : yearConflict(question, record, traits)),
    ...wordConflict(question, record),
    ...countConflict(question, record, content),
    ...whereConflict(question, record, content),
    ...followConflict(question, record, content),
    ...placeConflict(question, record, traits, content),
    ...(figure ? figureConflicts(question, figure, record, content) : textConflicts(question, record, content)),
  ];
};

/** A section asked for as a whole is told whole, whatever times it speaks of. */
const isWhole = ({ wanted }: Question, { target }: IndexedRecord): boolean => wanted === 'overview' && target.kind === 'section';

const yearConflict = ({ years, compares, wanted }: Question, { target }: IndexedRecord, traits: Traits): readonly Conflict[] => {
  if (years.length === 0) return [];
  // What happened in a year is no question for a whole section.
  if (target.kind === 'section' && wanted !== 'overview') return [{ why: 'year', years }];
  const fits = compares ? years.some((year) => traits.years.has(year)) : years.every((year) => traits.years.has(year));
  return fits ? [] : [{ why: 'year', years: years.filter((year) => !traits.years.has(year)) }];
};

/** Things asked of a subject (price, population, budget) and foreign countries must be the record's own words. */
const wordConflict = ({ groups }: Question, record: IndexedRecord): readonly Conflict[] => {
  const missing = groups.filter((group) => isRequired(group) && !isFirmIn(record, group));
  return missing.length > 0 ? [{ why: 'unknown', words: missing.map(({ text }) => text) }] : [];
};

/** A place asked for must be told; a follow-on's may be said beside it, a section or a list is made of several. */
const whereConflict = (question: Question, record: IndexedRecord, content: Content): readonly Conflict[] => {
  const { kind } = record.target;
  if (question.wanted !== 'place' || question.compares || question.after !== undefined || kind === 'section' || kind === 'list') return [];
  // "Where was it in 2014" may ask how high.
  if (kind === 'figure' && question.years.length > 0) return [];
  return tellsWhere(question, record, content) ? [] : [{ why: 'unknown', words: [] }];
};

const countConflict = (question: Question, record: IndexedRecord, content: Content): readonly Conflict[] => {
  const head = miscounted(question, record, content);
  return head ? [{ why: 'unknown', words: [head.text] }] : [];
};

const isFirmIn = ({ firm, around }: IndexedRecord, { kind, terms }: Group): boolean =>
  terms.some((term) => firm.has(term) || (kind === 'measure' && around.has(term)));

const REQUIRED: ReadonlySet<string> = new Set(['asked', 'foreign', 'measure']);
/** Exports and imports are told by their direction, not by their word. */
const isRequired = (group: Group): boolean => REQUIRED.has(group.kind) && !isFlow(group);

/**
 * A follow-on stays with its subject and is about what it says itself: a record that has none of what was carried over,
 * unless it stands by the last answer, or none of what is named now, is about something else.
 */
const followConflict = ({ groups, after }: Question, record: IndexedRecord, content: Content): readonly Conflict[] => {
  if (after === undefined) return [];
  const carried = groups.filter(({ from, kind }) => from === CARRIED && SUBJECTS.has(kind));
  const said = groups.filter(({ from, kind, factor }) => from !== CARRIED && kind !== 'place' && factor >= TELLING);
  const isLeft = (all: readonly Group[]): boolean => all.length === 0 || all.some((group) => holds(record, group));
  const isSaid = said.length === 0 || said.some(({ terms }) => terms.some((term) => record.own.has(term)));
  const near = standsBy(record, after, content);
  // A budget, a price, a yield asked of "it" is that of the very thing.
  const asksOf = said.some(isRequired);
  const stays = near || (asksOf ? carried.every((group) => holds(record, group)) : isLeft(carried));
  return stays && isSaid ? [] : [{ why: 'unknown', words: said.map(({ text }) => text) }];
};

/** Words that count for less don't tell what a question is about. */
const TELLING = 0.7;

const standsBy = ({ target }: IndexedRecord, after: string, { figures, statements, lists }: Content): boolean => {
  const last = figures.get(after) ?? statements.get(after) ?? lists.get(after);
  const here = target.kind === 'list' ? target.list : target.kind === 'section' ? undefined : target.statement;
  if (!here || !last) return false;
  return here.section === last.section && here.paragraph === last.paragraph;
};

const holds = ({ own, around }: IndexedRecord, { terms }: Group): boolean => terms.some((term) => own.has(term) || around.has(term));

const placeConflict = ({ places, groups }: Question, record: IndexedRecord, traits: Traits, content: Content): readonly Conflict[] => {
  const { own, around, beside } = record;
  const isHeld = (place: string): boolean => {
    const term = `#${place}`;
    if (own.has(term)) return true;
    if (traits.places.size > 0) return traits.places.has(place) || (traits.openEnded && isTopical(place, content));
    // A text that names no place of its own speaks of the article's subject, or of what stands beside it.
    return around.has(term) || beside.has(term) || isTopical(place, content) || traits.containing.has(place);
  };
  const missing = places.filter((ids) => !ids.some(isHeld)).flat();
  if (missing.length === 0) return [];
  const words = groups.filter((group) => missing.some((place) => group.terms.includes(`#${place}`))).map(({ text }) => text);
  return [{ why: 'place', words }];
};

/** A question for tonnes is answered by tonnes only, one for a share by a share, one for a number by a number. */
const textConflicts = (question: Question, record: IndexedRecord, content: Content): readonly Conflict[] => {
  const { wanted, dimensions, reading } = question;
  const { target } = record;
  if (target.kind !== 'statement') return [];
  const { figures, kind } = target.statement;
  const { cues } = reading;
  const conflicts: Conflict[] = [];
  if (asksForDone(reading) && UNDONE.has(kind)) conflicts.push({ why: 'status', words: [] });
  if (flowsOtherWay(question, record, content)) conflicts.push({ why: 'direction', words: [] });
  if (wanted !== 'quantity') return conflicts;
  const given = figures.map(({ unit }) => unitOf(content, unit).dimension);
  if (cues.has('number') && given.length === 0) conflicts.push({ why: 'measure', words: [] });
  if (cues.has('share') && !given.some(isShare)) conflicts.push({ why: 'share', words: [] });
  if (dimensions.size > 0 && !given.some((dimension) => dimensions.has(dimension))) conflicts.push({ why: 'unit', words: [...dimensions] });
  return conflicts;
};

/** A statement whose numbers all flow another way tells of another flow. */
const flowsOtherWay = (question: Question, record: IndexedRecord, content: Content): boolean => {
  const { target } = record;
  const flowing = target.kind === 'statement' ? target.statement.figures.filter(({ flow, from, to }) => flow && (from ?? to)) : [];
  return flowing.length > 0 && flowing.every((figure) => runsOtherWay(question, figure, record, content));
};

const UNDONE: ReadonlySet<string> = new Set(['plan', 'proposal', 'forecast', 'aim']);
const isShare = (dimension: string): boolean => dimension.startsWith('percent');

const figureConflicts = (question: Question, figure: Figure, record: IndexedRecord, content: Content): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  const { dimension } = unitOf(content, figure.unit);
  const { cues } = question.reading;
  if (question.dimensions.size > 0 && !question.dimensions.has(dimension)) conflicts.push({ why: 'unit', words: [...question.dimensions] });
  if (cues.has('share') && question.wanted === 'quantity' && !isShare(dimension)) conflicts.push({ why: 'share', words: [] });
  if (isOfOtherStatus(question, figure, content)) conflicts.push({ why: 'status', words: [] });
  if (runsOtherWay(question, figure, record, content)) conflicts.push({ why: 'direction', words: [] });
  return conflicts;
};
