import type { Lexicon } from '../search/lexicon.js';
import type { Reading } from '../search/reading.js';
import type { Group } from '../search/terms.js';
import type { Query, QueryAct } from './query.js';
import { PROPER_KINDS, SUBJECT_KINDS } from './word.js';
import { NO_ENTRY, type Worded, type WordReader } from './word-reader.js';

type Owner = Query['words'][number]['owner'];

/** What is known of the words of a message before each gets its owner. */
export interface Known {
  readonly reading: Reading;
  readonly worded: Worded;
  /** What the words at a place name. */
  groupsAt(at: number): readonly Group[];
  readonly acts: readonly QueryAct[];
  /** Whether a number or a date is said there. */
  isStated(at: number): boolean;
  /** Whether it only asks, or says nothing. */
  isEmpty(at: number): boolean;
  /** Whether it asks to convert something. */
  converts(at: number): boolean;
}

/** What the content has a term for. */
type KindOf = (term: string) => string | undefined;

/** Gives each word of a message the one thing that it is there for: a number, a place, a thing, an act, a unit, only asking, or nothing known. */
export const createOwners = (
  kindOf: KindOf,
  { fillers }: Pick<Lexicon, 'fillers'>,
  { acts, isLight }: Pick<WordReader, 'acts' | 'isLight'>,
): ((known: Known) => readonly Owner[]) => {
  return ({ reading, worded: { tokens, entries, cues }, ...known }) => {
    const lemmas = entries.map((entry) => entry.lemmas);
    return tokens.map((token, at): Owner => {
      if (token.kind !== 'word' || known.isStated(at)) return 'number';
      const groups = known.groupsAt(at);
      const kinds = groups.flatMap(({ terms }) => terms.flatMap((term) => kindOf(term) ?? []));
      const parts = entries[at]?.parts ?? NO_ENTRY.parts;
      // A participle in a name ("Open Innovations") does nothing.
      const isVerb = parts.has('verb') && !parts.has('noun') && !groups.some(isInside(at));
      if (kinds.includes('place')) return 'place';
      const act = known.acts.find((each) => each.at <= at && at < each.at + each.length);
      if (known.converts(at)) return 'small';
      if (act && act.length > 1) return 'act';
      if (fillers.has(token.text) || (cues.get('abstract')?.includes(at) === true && !(isVerb && act))) return 'small';
      if (kinds.some((kind) => SUBJECT_KINDS.has(kind)) && !isVerb) return 'thing';
      const isMost = cues.get('most')?.includes(at) === true && !act;
      if (known.isEmpty(at) || isMost || isLight(lemmas, at) || token.text.length === 1) return 'small';
      if (!act && acts.at(lemmas, at)) return 'act';
      if (act) return act.ids.every((id) => acts.isQuality(id)) ? 'quality' : 'act';
      if (groups.length === 0) return reading.dimensions.size > 0 ? 'unit' : 'small';
      return 'nobody';
    });
  };
};

/** Whether a word stands inside a name, where it does nothing: "radio-controlled"; what begins one may: "wind the clock". */
export const isInside =
  (at: number) =>
  ({ kind, length, from }: Group): boolean =>
    length > 1 && (PROPER_KINDS.has(kind) || (kind === 'thing' && from < at));
