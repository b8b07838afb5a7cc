import type { Content, Figure } from '../../content/content.js';
import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import type { Candidate } from '../candidate.js';
import type { Facts } from '../facts.js';
import type { Question } from '../question.js';

export type FacetName =
  | 'year'
  | 'required'
  | 'counted'
  | 'where'
  | 'follows'
  | 'place'
  | 'unit'
  | 'share'
  | 'status'
  | 'direction'
  | 'number'
  | 'subject'
  | 'act'
  | 'parties'
  | 'whole'
  | 'measure'
  | 'narrow'
  | 'open'
  | 'definition'
  | 'average'
  | 'name'
  | 'items'
  | 'month'
  | 'quantifier'
  | 'extreme'
  | 'time'
  | 'rank'
  | 'day'
  | 'who'
  | 'which'
  | 'besides'
  | 'why';

/** What speaks against a record: it doesn't say, says something else, or says the contrary; the words are the question's. */
export interface Against {
  readonly is: 'silent' | 'other' | 'opposite';
  readonly facet: FacetName;
  readonly words: readonly string[];
}

/** How a facet of a question stands to a record. */
export type Stance = { readonly is: 'same' } | Against;

/** A question by itself, before any record is looked at. */
export interface Alone {
  readonly query: Query;
  readonly question: Question;
  readonly acts: Acts;
  readonly content: Content;
  /** The terms of goods that leave or arrive. */
  readonly trade: readonly string[];
}

/** A question beside a record, with all that is known of either. */
export interface Beside extends Alone {
  readonly match: Candidate;
  readonly facts: Facts;
}

/** Holds what a question asks against a record; undefined where there is nothing to compare. */
export type Hold = (beside: Beside) => Stance | undefined;

/** One thing that a question may ask of a fact. */
export interface Facet {
  /**
   * Whether it tells which fact is meant (of that year, place, unit), rather than what is asked of the fact. A record of another year isn't
   * what was asked for, however alike it is.
   */
  readonly pins?: true;
  /** Reads its part of the question, once for all records; undefined when the question doesn't ask it. */
  ask(alone: Alone): Hold | undefined;
}

/** Nothing speaks against the record. */
export const SAME: Stance = { is: 'same' };

/** The record says something else, such as another year. */
export const other = (facet: FacetName, words: readonly string[] = []): Against => ({ is: 'other', facet, words });
/** The record doesn't say it. */
export const silent = (facet: FacetName, words: readonly string[] = []): Against => ({ is: 'silent', facet, words });
/** The record says the contrary. */
export const opposite = (facet: FacetName, words: readonly string[] = []): Against => ({ is: 'opposite', facet, words });

/** The figures by which a record answers an amount: itself, or those of its statement. */
export const answeringFigures = ({ match: { record }, query }: Beside): readonly Figure[] => {
  if (record.target.kind === 'figure') return [record.target.figure];
  return record.target.kind === 'statement' && query.asked !== 'open' && query.operation !== 'define'
    ? record.target.statement.figures
    : [];
};

/** One of its figures is enough for a statement; undefined where there is none to compare. */
export const byFigures = (beside: Beside, compare: (figure: Figure) => Stance | undefined): Stance | undefined => {
  const stances = answeringFigures(beside).map(compare);
  const [first] = stances;
  return stances.find((stance) => stance === undefined || stance.is === 'same') ?? first;
};

/** What is asked for that a strange verb may change: who did it, when, why, whether. */
export const STRICT: ReadonlySet<string> = new Set(['who', 'time', 'place', 'why', 'truth']);
