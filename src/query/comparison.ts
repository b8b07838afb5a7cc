import type { Reading } from '../search/reading.js';
import type { Group } from '../search/terms.js';
import type { Worded } from './word-reader.js';
import { SUBJECT_KINDS } from './word.js';
import { covers } from '../search/tokens.js';

/** "How many minutes longer does this take than that", «на сколько это дороже того»: two are named, and how much more the one is. */
export const exceedsOther = (
  { groups, language, tokens, cues: kinds }: Reading,
  { entries, cues }: Pick<Worded, 'entries' | 'cues'>,
): boolean => {
  const than = cues.get('than')?.[0];
  const isAsked =
    language === 'ru' ? cues.has('difference') : kinds.has('number') && than !== undefined && tokens[than + 1]?.kind === 'word';
  const isWithin = ({ from, length }: Group): boolean => groups.some((other) => other.length > length && covers(other, from));
  const named = groups.filter((group) => SUBJECT_KINDS.has(group.kind) && group.from >= 0 && !isWithin(group));
  return isAsked && entries.some(({ isComparative }) => isComparative) && named.length > 1;
};

/** Acts by which one thing is ahead of another, or behind it. */
export const UNEQUAL: ReadonlySet<string> = new Set(['exceed', 'lag']);
