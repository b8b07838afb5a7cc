import type { Reading } from '../search/reading.js';
import type { Group } from '../search/terms.js';
import type { Query } from './query.js';
import { idsAmong, mayBe, type Word } from './word.js';

/** What "which" stands before: the last noun of its row, behind numbers, adjectives and "of the". */
export const nounOfWhich = (
  words: readonly Word[],
  cues: ReadonlyMap<string, readonly number[]>,
  language: Reading['language'],
): Word | undefined => {
  const asking = cues.get('which') ?? [];
  // «Новые модели», «торгово-экономические зоны»: what may be an adjective, too, is one before another or a noun.
  const isNoun = (word: Word): boolean => {
    const next = words[word.at + 1];
    const describes =
      language === 'ru' && mayBe(word, 'adjective') && next !== undefined && (mayBe(next, 'noun') || mayBe(next, 'adjective'));
    return mayBe(word, 'noun') && !describes;
  };
  const begins = words.findIndex((word) => word.at > (asking[0] ?? Infinity) && isNoun(word) && !asking.includes(word.at));
  const isBetween = (word: Word): boolean =>
    word.owner === 'number' || mayBe(word, 'adjective') || mayBe(word, 'adverb') || (cues.get('among') ?? []).includes(word.at);
  const after = asking.findLast((at) => at < begins);
  if (after === undefined || !words.slice(after + 1, begins).every(isBetween)) return undefined;
  // In English the last of a row is the head: "which border trade zones".
  const row = language === 'en' ? words.slice(begins) : words.slice(begins, begins + 1);
  const end = row.findIndex((word) => !isNoun(word) || word.owner === 'place');
  return row[(end < 0 ? row.length : end) - 1];
};

/** The thing that it names; "which role" and "which year" name none. */
export const whichOf = (
  noun: Word | undefined,
  cues: ReadonlyMap<string, readonly number[]>,
  groupsAt: (at: number) => readonly Group[],
): Query['which'] => {
  if (!noun || noun.owner === 'small' || (cues.get('abstract') ?? []).includes(noun.at)) return undefined;
  const ids = idsAmong(
    groupsAt(noun.at).flatMap(({ kind, from, length, terms }) => (kind !== 'word' && from + length - 1 === noun.at ? terms : [])),
  );
  return { ids, lemmas: noun.lemmas };
};

/** What stands behind "besides", up to a verb or a question word. */
export const besidesOf = (
  words: readonly Word[],
  cues: ReadonlyMap<string, readonly number[]>,
  groups: readonly Group[],
): Query['besides'] => {
  const last = cues.get('besides')?.at(-1);
  if (last === undefined) return undefined;
  const from = last + 1;
  const ends = (word: Word): boolean =>
    ENDING.some((id) => cues.get(id)?.includes(word.at)) || (mayBe(word, 'verb') && !mayBe(word, 'noun') && !mayBe(word, 'adjective'));
  const rest = words.slice(from);
  // "Besides oil Russia also exports": who does it is none of it.
  const end = rest.findIndex(
    (word, at) => ends(word) || (word.owner === 'place' && rest.slice(0, at).some(({ owner }) => owner === 'thing')),
  );
  const own = end < 0 ? rest : rest.slice(0, end);
  const terms = groups.filter((group) => own.some(({ at }) => at === group.from)).flatMap((group) => group.terms);
  return {
    ids: idsAmong(terms),
    lemmas: [...new Set(own.filter(({ owner }) => owner !== 'small').flatMap(({ lemmas }) => lemmas))],
    from,
    length: own.length,
  };
};

const ENDING = ['word', 'joining', 'auxiliary', 'preposition'] as const;
