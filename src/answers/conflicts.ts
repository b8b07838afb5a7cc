import type { Content, Figure } from '../content/content.js';
import { unitOf } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';
import { stemOf } from '../search/tokens.js';
import { ancestorsOf, type Question } from './question.js';

/** What the question demands and a record does not have: each makes the record no answer, however alike it is. */
export type Conflict =
  | { readonly why: 'year'; readonly years: readonly number[] }
  | { readonly why: 'unknown' | 'place' | 'direction' | 'unit' | 'measure' | 'status'; readonly words: readonly string[] };

/** The demands of `question` that `record` contradicts; none for a record that may answer it. */
export const conflictsOf = (question: Question, record: IndexedRecord, content: Content): readonly Conflict[] => {
  const figure = record.target.kind === 'figure' ? record.target.figure : undefined;
  return [
    ...yearConflict(question, record, content),
    ...wordConflict(question, record),
    ...placeConflict(question, record, figure, content),
    ...(figure ? figureConflicts(question, figure, content) : unitConflict(question, record, content)),
  ];
};

const yearConflict = (question: Question, record: IndexedRecord, content: Content): readonly Conflict[] => {
  const years = yearsIn(record, content);
  const fits = question.compares ? question.years.some((year) => years.has(year)) : question.years.every((year) => years.has(year));
  if (question.years.length === 0 || fits) return [];
  return [{ why: 'year', years: question.years.filter((year) => !years.has(year)) }];
};

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** The years that a record speaks of: a figure's own period, else all that its texts name, else its paragraph's. */
const yearsIn = ({ target, body }: IndexedRecord, content: Content): ReadonlySet<number> => {
  const own = target.kind === 'figure' ? yearsOf(target.figure.period) : [];
  if (own.length > 0) return new Set(own);
  const named = yearsNamed(body);
  if (named.length > 0 || target.kind !== 'statement') return new Set(named);
  const { section, paragraph } = target.statement;
  const paragraphs = [...content.statements.values()].filter((other) => other.section === section && other.paragraph === paragraph);
  return new Set(yearsNamed(paragraphs.map(({ en }) => en)));
};

const yearsNamed = (texts: readonly string[]): readonly number[] => texts.flatMap((text) => (text.match(YEAR) ?? []).map(Number));

/** Things asked of a subject (price, population) and foreign countries must be the record's own words. */
const wordConflict = (question: Question, record: IndexedRecord): readonly Conflict[] => {
  const missing = question.groups.filter((group) => (group.kind === 'asked' || group.kind === 'foreign') && !holds(record, group));
  return missing.length > 0 ? [{ why: 'unknown', words: missing.map(({ text }) => text) }] : [];
};

const holds = (record: IndexedRecord, group: Group): boolean => group.terms.some((term) => record.own.has(term) || record.around.has(term));

const primaryPlaces = (figure: Figure): readonly string[] =>
  [figure.whose, ...figure.where, figure.from, figure.to].filter((place) => place !== undefined);

const related = (a: string, b: string, content: Content): boolean =>
  a === b || ancestorsOf(a, content).includes(b) || ancestorsOf(b, content).includes(a);

const placeConflict = (question: Question, record: IndexedRecord, figure: Figure | undefined, content: Content): readonly Conflict[] => {
  // A statement of numbers speaks of the places of its numbers.
  const figures = figure ? [figure] : record.target.kind === 'statement' ? record.target.statement.figures : [];
  const primary = figures.flatMap(primaryPlaces).filter((id) => content.glossary.get(id)?.kind === 'place');
  const isHeld = (place: string): boolean => {
    if (record.own.has(`#${place}`)) return true;
    if (primary.length > 0) return primary.some((own) => ancestorsOf(own, content).includes(place));
    // A text that names no place of its own speaks of the article's subject.
    return record.around.has(`#${place}`) || isTopical(place, content) || holdsPart(record, place, content);
  };
  const missing = question.places.filter((ids) => !ids.some(isHeld)).flat();
  if (missing.length === 0) return [];
  const words = question.groups.filter((group) => missing.some((place) => group.terms.includes(`#${place}`))).map(({ text }) => text);
  return [{ why: 'place', words }];
};

const holdsPart = (record: IndexedRecord, place: string, content: Content): boolean =>
  [...record.own].some((term) => term.startsWith('#') && ancestorsOf(term.slice(1), content).includes(place));

/** Whether the whole article is about the place: named in its title, it need not be repeated. */
export const isTopical = (place: string, content: Content): boolean => {
  const concept = content.glossary.get(place);
  const { name, topic } = content.article;
  const text = `${name.en} ${topic.en}`.toLowerCase();
  return concept !== undefined && text.includes(concept.name.en.toLowerCase());
};

/** A question for tonnes is answered by tonnes only. */
const unitConflict = ({ wanted, dimensions }: Question, { target }: IndexedRecord, content: Content): readonly Conflict[] => {
  if (wanted !== 'quantity' || dimensions.size === 0 || target.kind !== 'statement') return [];
  const fits = target.statement.figures.some(({ unit }) => dimensions.has(unitOf(content, unit).dimension));
  return fits ? [] : [{ why: 'unit', words: [...dimensions] }];
};

const figureConflicts = (question: Question, figure: Figure, content: Content): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  const { dimension } = unitOf(content, figure.unit);
  if (question.dimensions.size > 0 && !question.dimensions.has(dimension)) conflicts.push({ why: 'unit', words: [...question.dimensions] });
  if (question.reading.cues.has('share') && question.wanted === 'quantity' && !dimension.startsWith('percent'))
    conflicts.push({ why: 'measure', words: ['%'] });
  if (question.reading.cues.has('done') && figure.status !== 'measured') conflicts.push({ why: 'status', words: [] });
  if (runsOtherWay(question, figure, content)) conflicts.push({ why: 'direction', words: [] });
  return conflicts;
};

const runsOtherWay = (question: Question, figure: Figure, content: Content): boolean => {
  const { flow, from, to } = question.direction;
  if (figure.flow === undefined || figure.flow === 'turnover') return false;
  const comesFrom = (place: string): boolean => figure.from !== undefined && related(place, figure.from, content);
  const goesTo = (place: string): boolean => figure.to !== undefined && related(place, figure.to, content);
  if (from !== undefined && !comesFrom(from) && goesTo(from)) return true;
  if (to !== undefined && !goesTo(to) && comesFrom(to)) return true;
  if (flow === undefined) return false;
  if (figure.from === undefined || figure.to === undefined) return flow !== figure.flow;
  const subject = subjectOf(question, content);
  if (subject === undefined) return false;
  return flow === 'export' ? !comesFrom(subject) && goesTo(subject) : !goesTo(subject) && comesFrom(subject);
};

/** Whose exports or imports are asked for: the only place named, as a noun and without a preposition. */
const subjectOf = (question: Question, content: Content): string | undefined => {
  const { from, to } = question.direction;
  const [[place] = [], ...others] = question.places;
  if (place === undefined || others.length > 0 || from !== undefined || to !== undefined) return undefined;
  const group = question.groups.find(({ terms }) => terms.includes(`#${place}`));
  const name = content.glossary.get(place)?.name;
  const isNoun = (text: string): boolean =>
    name !== undefined && [name.ru, name.en].some((noun) => stemOf(noun.toLowerCase()) === stemOf(text));
  return group && isNoun(group.text) ? place : undefined;
};
