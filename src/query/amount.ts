import type { Reading } from '../search/reading.js';
import type { Acts } from './acts.js';
import type { Worded } from './word-reader.js';
import type { QueryAct } from './query.js';
import type { Word } from './word.js';

/** Nouns of what a number measures, by their cue. */
export const MEASURES = ['area', 'duration'] as const;

/** The last word of what a question asks for: the area of "what is the area of the parks". */
export const askedWordAt = (words: readonly Word[], cues: ReadonlyMap<string, readonly number[]>): number | undefined => {
  // The "s" of "Russia's" ends nothing.
  const isContent = ({ owner, text, at }: Word): boolean =>
    (owner !== 'small' || (text.length === 1 && at > 0)) && !(cues.get('auxiliary') ?? []).includes(at);
  const first = words.findIndex(isContent);
  const after = words.findIndex((word, at) => at > first && !isContent(word));
  return first < 0 ? undefined : (after < 0 ? words.length : after) - 1;
};

/** "What was the grain export", "what is the area": a number is asked for without "how much". */
export const asksAmount = (
  head: number | undefined,
  acts: readonly QueryAct[],
  cues: ReadonlyMap<string, readonly number[]>,
  known: Acts,
): boolean =>
  (cues.get('auxiliary') ?? []).includes(1) &&
  (MEASURES.some((id) => cues.get(id)?.includes(head ?? -1)) ||
    acts.some(({ at, ids }) => at === head && ids.every((id) => known.hasSides(id))));

/** In English what is counted stands right behind "how many" and right before its verb, with no auxiliary between. */
export const countsDoer = ({ language, quantityAt }: Reading, words: readonly Word[], cues: Worded['cues']): boolean => {
  if (language !== 'en' || quantityAt === undefined) return false;
  const rest = words.slice(quantityAt + HOW_MANY);
  const verb = rest.findIndex(({ owner }) => owner === 'act');
  return verb > 0 && rest.slice(0, verb).every((word) => word.owner === 'thing' && cues.get('auxiliary')?.includes(word.at) !== true);
};

/** Words of "how many". */
const HOW_MANY = 2;
