import type { Entry } from '../search/dictionary.js';
import type { Reading } from '../search/reading.js';
import { NEGATION_REACH, type Worded } from './word-reader.js';
import type { Query, QueryAct } from './query.js';
import { mayBe } from './word.js';
import { LAST_TO_ASK } from './yes-no.js';

/** "Why can't the sensor disturb it": who does it stands between the "not" and its verb. */
export const denyingWhy = (
  acts: readonly QueryAct[],
  asksWhy: boolean,
  { language }: Reading,
  entries: readonly Entry[],
  cues: Worded['cues'],
): readonly QueryAct[] => {
  const not = (cues.get('negation') ?? []).find((at) => at <= LAST_TO_ASK + 1);
  if (language !== 'en' || !asksWhy || not === undefined) return acts;
  const first = acts.find(({ at }) => at > not && entries[at]?.parts.has('verb') === true);
  return acts.map((act) => (act === first ? { ...act, negated: true } : act));
};

/** Whether a "not" stands before the name of something, small words and numbers apart: "are not national", «не на эти 200 предприятий». */
export const lacksName = (words: Query['words'], { tokens }: Reading, cues: ReadonlyMap<string, readonly number[]>): boolean => {
  const isBound = (at: number): boolean => BOUNDS.some((id) => cues.get(id)?.includes(at));
  return (cues.get('negation') ?? []).some((at) => {
    const word = words[at];
    const next = words
      .slice(at + 1)
      .find((each) => each.owner !== 'small' && (each.owner !== 'number' || tokens[each.at]?.kind === 'year'));
    if (!word || !next || isBound(at)) return false;
    // "Without further words" denies nothing of what is asked.
    return next.owner === 'thing' || (mayBe(next, 'adjective') && !mayBe(word, 'preposition'));
  });
};

const BOUNDS = ['over', 'under', 'lacking'] as const;

/** Whether a "no" there negates one of the acts: the next one, or what the light verb of "nobody has made an analysis" does. */
export const negatesOneOf = (acts: readonly QueryAct[], at: number, isLight: (place: number) => boolean): boolean => {
  const isNear = Array.from({ length: NEGATION_REACH }, (_, i) => at + 1 + i).some(isLight);
  return acts.find((act) => act.at > at)?.negated === true || (isNear && acts.some(({ negated }) => negated));
};
