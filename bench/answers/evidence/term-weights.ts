import type { IndexedRecord, SearchIndex } from '../../../src/search/search-index.js';
import type { Group } from '../../../src/search/terms.js';
import { STANDS } from '../../../src/search/where-terms-stand.js';

/** How much each term of a record's own text tells it from others. */
export type TermWeightsOf = (record: IndexedRecord) => readonly (readonly [term: string, weight: number])[];

/** The weights of every record's terms, worked out once. */
export const createTermWeights = ({ records, weightOf }: SearchIndex): TermWeightsOf => {
  const weights = records.map(({ standing }) =>
    [...standing].flatMap(([term, places]) =>
      (places & STANDS.stated) === 0 ? [] : [[term, weightOf({ ...TERM, terms: [term] })] as const],
    ),
  );
  return ({ at }) => weights[at] ?? [];
};

/** A term by itself, as a question would name it. */
const TERM: Omit<Group, 'terms'> = { kind: 'thing', broader: [], text: '', from: 0, length: 1, factor: 1 };
