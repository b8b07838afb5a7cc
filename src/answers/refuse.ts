import type { Content } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import type { Target } from '../search/records.js';
import { STANDS } from '../search/where-terms-stand.js';
import { holds } from './candidate.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Answer, Neighbour, Refusal } from './answer.js';
import type { Against, FacetName } from './facets/facet.js';
import type { Knowledge } from './knowledge.js';
import type { Candidates, Match } from './candidates.js';
import type { Question } from './question.js';
import { isSameFact } from './figure-relations.js';

/** A refusal shows so many records that are near to what was asked. */
export const MOST_NEIGHBOURS = 3;
/** A neighbour has to share this much of the question, or it is no help. */
const NEIGHBOUR_COVER = 0.25;

/** Says that the article does not tell, why, and what it does tell nearby. */
export const refuse = (candidates: Candidates, { content, index }: Knowledge): Answer => {
  const neighbours = neighboursOf(candidates.matches);
  return { kind: 'none', refusal: reasonOf(candidates, content, index) ?? closeTo(neighbours, candidates.question), neighbours };
};

/**
 * Of 34 blind questions that were refused without a reason that could be named, 26 were told, most by what stood closest: so the refusal
 * doesn't claim that the article is silent.
 */
const closeTo = (neighbours: readonly Neighbour[], { query }: Question): Refusal =>
  neighbours.length === 0 ? { why: 'untold' } : { why: 'unsure', of: query.operation === 'verify' ? 'claim' : 'question' };

const reasonOf = ({ question, matches, judge }: Candidates, content: Content, index: SearchIndex): Refusal | undefined => {
  if (question.groups.length === 0) return { why: 'empty' };
  // What the article plans or forecasts for then isn't beyond it.
  const isPlanned = (year: number): boolean =>
    [...content.figures.values()].some(({ period }) => yearsOf(period).some((own) => own >= year));
  const later = question.years.some((year) => year > content.article.year && !isPlanned(year));
  // Who asks how many is told what speaks against a number, not against a sentence without one.
  const isCounting = (match: Match | undefined): boolean => match !== undefined && isOfNumbers(match.record.target);
  const closest = question.wanted === 'quantity' && isCounting(matches[1]) && !isCounting(matches[0]) ? matches[1] : matches[0];
  const [against] = closest?.against ?? [];
  if (asksForLater(question) || (later && question.wanted !== 'quantity')) return { why: 'later', articleYear: content.article.year };
  // "Has nothing on" is said of what stands in no record at all.
  const unknown = question.groups.filter(
    ({ terms, kind, from }) =>
      kind !== 'number' && from >= 0 && !terms.some((term) => index.isKnown(term)) && !namesNothing(from, question),
  );
  const lacking = closest && isOfThat(closest, question) ? onlyLacking(judge(closest).against) : undefined;
  if (lacking) return lacking;
  if (unknown.length > 0) return { why: 'unknown', words: unknown.map(({ text }) => text) };
  if (closest && against && isOfOtherYear(closest, question)) return { why: 'year', years: against.words.map(Number) };
  // A name that the article doesn't have.
  const isLacking = (word: string): boolean => question.groups.some(({ text, kind }) => text === word && kind === 'foreign');
  if (against && against.words.length > 0 && against.words.every(isLacking)) return { why: 'unknown', words: against.words };
  return undefined;
};

/** What a refusal names as the reason, with the facets that speak of it; of numbers a share before a unit. */
const FACETS_OF_REASON: readonly (readonly [
  why: 'place' | 'direction' | 'share' | 'unit' | 'measure' | 'status',
  facets: readonly FacetName[],
])[] = [
  ['status', ['status', 'act']],
  ['place', ['place', 'where']],
  ['direction', ['direction', 'parties']],
  ['share', ['share', 'unit', 'number', 'measure']],
  ['unit', ['unit', 'number', 'measure']],
  ['measure', ['number', 'measure']],
];

/** The reason to name, if it alone speaks against the closest record. A record that is about something else gives no reason. */
const onlyLacking = (all: readonly Against[]): Refusal | undefined => {
  // A missing name that is the place itself is no second reason.
  const placed = new Set(all.flatMap(({ facet, words }) => (facet === 'place' ? words : [])));
  const against = all.filter(({ facet, words }) => facet !== 'subject' || words.length === 0 || !words.every((word) => placed.has(word)));
  const reason = FACETS_OF_REASON.find(
    ([why, facets]) =>
      against.some(({ facet }) => facet === why || facet === facets[0]) && against.every(({ facet }) => facets.includes(facet)),
  );
  return reason && { why: reason[0], words: against.find(({ facet }) => facet === reason[1][0])?.words ?? [] };
};

/** A word that only asks, counts, or says how or that something is done names nothing that the article could lack. */
const namesNothing = (at: number, { query }: Question): boolean =>
  query.words.some((word) => word.at === at && (ASKS.has(word.owner) || word.part.split('/').every((part) => DOES.has(part))));
const ASKS: ReadonlySet<string> = new Set(['small', 'number']);
const DOES: ReadonlySet<string> = new Set(['verb', 'adverb']);

/** "No such number for 2012" is said only where that very number has other years: nothing but the year speaks against it. */
const isOfOtherYear = (closest: Match, question: Question): boolean =>
  isOfNumbers(closest.record.target) && closest.against.every(({ facet }) => facet === 'year') && isOfThat(closest, question);

/** Whether the closest record has all that the question names but places and numbers. */
const isOfThat = (closest: Match, { groups }: Question): boolean =>
  groups.every(({ from, kind }, at) => from < 0 || kind === 'number' || kind === 'place' || holds(closest, at, STANDS.own | STANDS.around));

const isOfNumbers = (target: Target): boolean =>
  target.kind === 'figure' || (target.kind === 'statement' && target.statement.figures.length > 0);

const neighboursOf = (matches: readonly Match[]): readonly Neighbour[] => {
  const neighbours: Neighbour[] = [];
  /** Whole statements, and those of figures, too: nothing is told twice. */
  const shown = new Set<string>();
  const statements = new Set<string>();
  for (const { record, cover } of matches) {
    if (neighbours.length === MOST_NEIGHBOURS) break;
    if (cover < NEIGHBOUR_COVER) continue;
    const { target } = record;
    if (target.kind === 'figure') {
      const { figure } = target;
      const isTold = neighbours.some((each) => each.kind === 'figure' && isSameFact(each.figure, figure));
      if (isTold || shown.has(figure.statement)) continue;
      statements.add(figure.statement);
      neighbours.push({ kind: 'figure', figure });
    } else if (target.kind === 'statement' && !statements.has(target.statement.id)) {
      shown.add(target.statement.id);
      statements.add(target.statement.id);
      neighbours.push({ kind: 'statement', statement: target.statement });
    } else if (target.kind === 'section') neighbours.push({ kind: 'section', section: target.section });
  }
  return neighbours;
};

/** Whether a question is about what no article can know: last year, the pandemic. */
export const asksForLater = ({ reading }: Question): boolean => reading.cues.has('later');
