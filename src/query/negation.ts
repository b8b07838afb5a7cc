import type { Entry } from '../search/dictionary.js';
import type { Reading } from '../search/reading.js';
import type { Query, QueryAct } from './query.js';
import { mayBe } from './word.js';
import { LAST_TO_ASK } from './yes-no.js';

/** "Why can't the sensor disturb it": who does it stands between the "not" and its verb. */
export const denyingWhy = (
  acts: readonly QueryAct[],
  asksWhy: boolean,
  { language }: Reading,
  entries: readonly Entry[],
  cues: ReadonlyMap<string, readonly number[]>,
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

/** A "no" negates a word that stands so near behind it. */
const NEGATION_REACH = 2;

/** Whether the "no" at one place negates the word at another. What says how it is done may stand between: "nobody has fully analysed it". */
export const negates = (no: number, at: number, entries: readonly Entry[]): boolean => {
  const isManner = (place: number): boolean => [...(entries[place]?.parts ?? [])].every((part) => part === 'adverb');
  const between = Array.from({ length: Math.max(at - no, 0) }, (_, i) => no + i);
  return no < at && between.filter((place) => !isManner(place)).length <= NEGATION_REACH;
};

/**
 * The light verbs that a "no" negates. They say nothing by themselves, so such a "no" is spent on what they do.
 * @example "nobody has made an analysis": "made" is negated, and means that nothing was analysed
 */
export const lightVerbsNegated = (
  entries: readonly Entry[],
  cues: ReadonlyMap<string, readonly number[]>,
  mayBeLight: (at: number) => boolean,
): readonly number[] =>
  entries.flatMap((_, at) => (mayBeLight(at) && (cues.get('negation') ?? []).some((no) => negates(no, at, entries)) ? [at] : []));

/** Whether the "no" at a place negates one of the acts: the next one, or what a light verb behind it does. */
export const negatesOneOf = (acts: readonly QueryAct[], no: number, lightVerbs: readonly number[], entries: readonly Entry[]): boolean =>
  acts.find((act) => act.at > no)?.negated === true ||
  (lightVerbs.some((at) => negates(no, at, entries)) && acts.some(({ negated }) => negated));
