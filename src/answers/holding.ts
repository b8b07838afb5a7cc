import type { IndexedRecord } from '../search/search-index.js';
import { stands, STANDS } from '../search/where-terms-stand.js';
import type { Group } from '../search/terms.js';

/** Whether one of these records has all of these in its own text. */
export type Holding = (ids: readonly string[], groups: readonly Group[]) => boolean;

/** For the records of one index; an id that is none of them has nothing. */
export const createHolding = (records: readonly IndexedRecord[]): Holding => {
  const standings = new Map(records.map(({ id, standing }) => [id, standing]));
  const holds = (id: string, { terms }: Group): boolean => {
    const standing = standings.get(id);
    return standing !== undefined && terms.some((term) => stands(standing, term, STANDS.firm | STANDS.stated));
  };
  return (ids, groups) => ids.some((id) => groups.every((group) => holds(id, group)));
};
