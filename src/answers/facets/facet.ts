import type { Content, Figure } from '../../content/content.js';
import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import type { Facts } from '../facts.js';
import type { Match } from '../candidates.js';
import type { Question } from '../question.js';

/** How a facet of a question stands to a record: it holds, the record doesn't say, says something else, or says the contrary. */
export type Standing =
  { readonly is: 'same' } | { readonly is: 'silent' | 'other' | 'opposite'; readonly facet: FacetName; readonly words: readonly string[] };

export type FacetName =
  | 'subject'
  | 'act'
  | 'parties'
  | 'whole'
  | 'measure'
  | 'place'
  | 'month'
  | 'quantifier'
  | 'extreme'
  | 'time'
  | 'who'
  | 'why'
  | 'definition'
  | 'narrow'
  | 'open'
  | 'status'
  | 'number';

/** A question beside a record, with all that is known of either. */
export interface Beside {
  readonly query: Query;
  readonly question: Question;
  readonly match: Match;
  readonly facts: Facts;
  readonly acts: Acts;
  readonly content: Content;
}

/** One thing that a question may ask of a fact. `compare` is undefined when the question doesn't ask it. */
export interface Facet {
  readonly name: FacetName;
  compare(beside: Beside): Standing | undefined;
}

/** Nothing speaks against the record. */
export const SAME: Standing = { is: 'same' };

/** The figures by which a record answers an amount: itself, or those of its statement. */
export const figuresOf = ({ match: { record }, query }: Beside): readonly Figure[] => {
  if (record.target.kind === 'figure') return [record.target.figure];
  return record.target.kind === 'statement' && query.asked !== 'open' && query.operation !== 'define'
    ? record.target.statement.figures
    : [];
};

/** One of its figures is enough for a statement; undefined where there is none to compare. */
export const byFigures = (beside: Beside, compare: (figure: Figure) => Standing | undefined): Standing | undefined => {
  const standings = figuresOf(beside).map(compare);
  const [first] = standings;
  return standings.find((standing) => standing === undefined || standing.is === 'same') ?? first;
};

/** What is asked for that a strange verb may change: who did it, when, why, whether. */
export const STRICT: ReadonlySet<string> = new Set(['who', 'time', 'place', 'why', 'truth']);
