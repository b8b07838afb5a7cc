import type { IndexedRecord, SearchIndex } from '../search/search-index.js';
import { STANDS } from '../search/where-terms-stand.js';
import type { Group } from '../search/terms.js';
import type { Traits } from './traits.js';

/** A record that may answer a question, with what it has of the question: worked out once for all that judge it. */
export interface Candidate {
  readonly record: IndexedRecord;
  readonly traits: Traits;
  /** Where each group of the question stands in the record, in the question's order: flags of `STANDS` and `BROADER`. */
  readonly held: readonly number[];
}

/** A flag beside those of `STANDS`: the record has a wider thing than the one named, such as "park" for a technology park. */
export const BROADER = 32;

/** Tells where each group stands in a record. The terms are looked up once, before all the records are gone through. */
export const holdingOf = (groups: readonly Group[], { placesOf }: SearchIndex): ((record: IndexedRecord) => readonly number[]) => {
  const found = (terms: readonly string[]): readonly Uint8Array[] => terms.flatMap((term) => placesOf(term) ?? []);
  const looked = groups.map(({ terms, broader }) => ({ own: found(terms), broader: found(broader) }));
  return ({ at }) =>
    looked.map(({ own, broader }) => {
      let held = 0;
      for (const places of own) held |= places[at] ?? 0;
      for (const places of broader) if (((places[at] ?? 0) & STANDS.own) !== 0) held |= BROADER;
      return held;
    });
};

/** Whether the group at this place among the question's stands in any of these places of the record. */
export const holds = ({ held }: Pick<Candidate, 'held'>, at: number, places: number): boolean => ((held[at] ?? 0) & places) !== 0;

/** The indices of the groups that fit. */
export const placesWhere = (groups: readonly Group[], fits: (group: Group) => boolean): readonly number[] =>
  groups.flatMap((group, at) => (fits(group) ? [at] : []));
