import type { Entry } from '../search/dictionary.js';
import type { Group } from '../search/terms.js';
import type { Worded } from './word-reader.js';
import type { Word } from './word.js';

/**
 * Whether the most or the least of something is asked for, or a place in an order. «Самый первый стержень» and "the longest stop" are names
 * of things, so they ask for neither. "Most of it" doesn't, either.
 */
export const asksExtreme = (
  words: readonly Word[],
  { entries, cues }: Worded,
  groupsAt: (at: number) => readonly Group[],
  isApart: (at: number) => boolean,
  inClaim: (at: number) => boolean,
): boolean =>
  cues.has('place-in-order') ||
  (cues.get('most') ?? []).some((at) => !isItself(at, entries, groupsAt) && !isApart(at)) ||
  entries.some(({ isSuperlative }, at) => isSuperlative && !inClaim(at) && words[at]?.owner !== 'thing');

/** «Самый большой» is the most of them; «в самой провинции» is the province itself. */
const isItself = (at: number, entries: readonly Entry[], groupsAt: (at: number) => readonly Group[]): boolean =>
  entries[at]?.parts.has('adjective') === true &&
  entries[at].cases.size > 0 &&
  (entries[at + 1]?.parts.has('adjective') !== true || groupsAt(at + 1).some(({ kind }) => kind === 'place'));

/** How many ends of a range are named: "the lowest and the highest", "upper and lower". */
export const endsNamed = ({ tokens, entries, cues }: Worded): number =>
  new Set(tokens.flatMap(({ text }, at) => (entries[at]?.isSuperlative || cues.get('end')?.includes(at) ? [text] : []))).size;
