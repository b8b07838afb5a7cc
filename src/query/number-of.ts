import type { Group } from '../search/terms.js';
import type { Stated } from './claims.js';
import type { Worded } from './word-reader.js';
import { idsAmong, SUBJECT_KINDS } from './word.js';

/** Words between a number and what it is of: "32% of the oil". */
const OF_REACH = 2;

/** The concepts that a number is said to be of. */
export const thingAfter = ({ from, length }: Stated, groups: readonly Group[]): string[] => {
  const end = from + length;
  const [group] = groups.filter((each) => each.kind === 'thing' && each.from >= end && each.from - end <= OF_REACH);
  return group ? idsAmong(group.terms) : [];
};

/** The concepts that a number behind an article, or between a thing and its preposition, tells from others of their kind. */
export const toldApartBy = ({ from, length }: Stated, groups: readonly Group[], cues: Worded['cues']): string[] => {
  const isAfter = cues.get('article')?.includes(from - 1) === true;
  const isBefore = cues.get('of-size')?.includes(from - 1) === true;
  const group = groups.find(
    (each) =>
      SUBJECT_KINDS.has(each.kind) &&
      each.from >= 0 &&
      ((isAfter && each.from >= from + length && each.from - from - length <= OF_REACH) ||
        (isBefore && each.from + each.length === from - 1)),
  );
  return group ? idsAmong(group.terms) : [];
};
