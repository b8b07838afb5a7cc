import type { Content } from '../content/content.js';
import { stands, STANDS } from '../search/standing.js';
import type { Group } from '../search/terms.js';
import { type Candidate, holds, placesWhere } from './candidate.js';
import { miscounting } from './counted.js';
import { isFlow } from './flow.js';
import { CARRIED, SUBJECTS } from './subjects.js';
import { placeTeller } from './kind-fit.js';
import type { Question } from './question.js';
import { isTopical } from './traits.js';

/** What the question demands and a record does not have: each makes the record no answer, however alike it is. */
export type Conflict =
  | { readonly why: 'year'; readonly years: readonly number[] }
  | { readonly why: 'unknown' | 'place' | 'direction' | 'unit' | 'share' | 'measure' | 'status'; readonly words: readonly string[] };

/** Holds one demand against a candidate: the conflict, when the candidate doesn't meet it. */
export type Check = (candidate: Candidate) => Conflict | undefined;

/** Reads one demand out of a question, once; undefined when the question doesn't make it. */
export type Demand = (question: Question, content: Content) => Check | undefined;

/** The years asked for. A section asked for as a whole is told whole, whatever times it speaks of. */
const ofYears: Demand = ({ years, compares, wanted }) => {
  if (years.length === 0) return undefined;
  return ({ record: { target }, traits }) => {
    // What happened in a year is no question for a whole section.
    if (target.kind === 'section') return wanted === 'overview' ? undefined : { why: 'year', years };
    const fits = compares ? years.some((year) => traits.years.has(year)) : years.every((year) => traits.years.has(year));
    return fits ? undefined : { why: 'year', years: years.filter((year) => !traits.years.has(year)) };
  };
};

/** Things asked of a subject (price, population, budget) and foreign countries must be the record's own words. */
const ofWords: Demand = ({ groups }) => {
  const required = placesWhere(groups, isRequired);
  if (required.length === 0) return undefined;
  return (candidate) => {
    const missing = required.filter(
      (at) => !holds(candidate, at, groups[at]?.kind === 'measure' ? STANDS.firm | STANDS.around : STANDS.firm),
    );
    return missing.length > 0 ? { why: 'unknown', words: textsAt(groups, missing) } : undefined;
  };
};

const textsAt = (groups: readonly Group[], places: readonly number[]): readonly string[] => places.map((at) => groups[at]?.text ?? '');

const REQUIRED: ReadonlySet<string> = new Set(['foreign', 'measure']);
/** Exports and imports are told by their direction, not by their word. */
const isRequired = (group: Group): boolean => REQUIRED.has(group.kind) && !isFlow(group);

/** What "how many" asks for must be counted. */
const ofCount: Demand = (question, content) => {
  const counting = miscounting(question, content);
  if (!counting) return undefined;
  const { head, miscounts } = counting;
  return (candidate) => (miscounts(candidate) ? { why: 'unknown', words: [head.text] } : undefined);
};

/** A place asked for must be told; a follow-on's may be said beside it, a section or a list is made of several. */
const ofWhere: Demand = (question) => {
  if (question.wanted !== 'place' || question.compares || question.after !== undefined) return undefined;
  const tellsWhere = placeTeller(question);
  return (candidate) => {
    const { kind } = candidate.record.target;
    if (kind === 'section' || kind === 'list') return undefined;
    // "Where was it in 2014" may ask how high.
    if (kind === 'figure' && question.years.length > 0) return undefined;
    return tellsWhere(candidate) ? undefined : { why: 'unknown', words: [] };
  };
};

/**
 * A follow-on stays with its subject and is about what it says itself: a record that has none of what was carried over,
 * unless it stands by the last answer, or none of what is named now, is about something else.
 */
const ofFollowing: Demand = ({ groups, after }, content) => {
  if (after === undefined) return undefined;
  const carried = placesWhere(groups, ({ from, kind }) => from === CARRIED && SUBJECTS.has(kind));
  const said = placesWhere(groups, ({ from, kind, factor }) => from !== CARRIED && kind !== 'place' && factor >= TELLING);
  // A budget, a price, a yield asked of "it" is that of the very thing.
  const asksOf = groups.some((group, at) => said.includes(at) && isRequired(group));
  const standsBy = standingBy(after, content);
  return (candidate) => {
    const isCarried = (at: number): boolean => holds(candidate, at, STANDS.own | STANDS.around);
    const isSaid = said.length === 0 || said.some((at) => holds(candidate, at, STANDS.own));
    const stays = asksOf ? carried.every(isCarried) : carried.some(isCarried);
    return isSaid && (stays || standsBy(candidate)) ? undefined : { why: 'unknown', words: textsAt(groups, said) };
  };
};

/** Words that count for less don't tell what a question is about. */
const TELLING = 0.7;

const standingBy = (after: string, { figures, statements, lists }: Content): ((candidate: Candidate) => boolean) => {
  const last = figures.get(after) ?? statements.get(after) ?? lists.get(after);
  return ({ record: { target } }) => {
    const here = target.kind === 'list' ? target.list : target.kind === 'section' ? undefined : target.statement;
    if (!here || !last) return false;
    return here.section === last.section && here.paragraph === last.paragraph;
  };
};

/** The places asked for must be the record's. */
const ofPlaces: Demand = ({ places, groups }, content) => {
  if (places.length === 0) return undefined;
  const topical = new Set(places.flat().filter((place) => isTopical(place, content)));
  const isHeld = ({ record: { standing }, traits }: Candidate, place: string): boolean => {
    const term = `#${place}`;
    if (stands(standing, term, STANDS.own)) return true;
    if (traits.places.size > 0) return traits.places.has(place) || (traits.openEnded && topical.has(place));
    // A text that names no place of its own speaks of the article's subject, or of what stands beside it.
    return stands(standing, term, STANDS.around | STANDS.beside) || topical.has(place) || traits.containing.has(place);
  };
  return (candidate) => {
    const missing = places.filter((ids) => !ids.some((place) => isHeld(candidate, place))).flat();
    if (missing.length === 0) return undefined;
    const words = groups.filter((group) => missing.some((place) => group.terms.includes(`#${place}`))).map(({ text }) => text);
    return { why: 'place', words };
  };
};

/** What is demanded of any record; the first that isn't met tells why the record is no answer. */
export const OF_ANY: readonly Demand[] = [ofYears, ofWords, ofCount, ofWhere, ofFollowing, ofPlaces];
