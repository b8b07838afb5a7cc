import type { Query } from './query.js';
import { mayBe, type Word } from './word.js';

/**
 * Who or what alone is claimed to have done what follows.
 * @example "was it Brandell who did the statistics": Brandell; «это Россия утвердила План»: Russia
 */
export const onlyDoerIn = (
  words: readonly Word[],
  cues: ReadonlyMap<string, readonly number[]>,
  language: Query['language'],
): Query['onlyDoer'] => {
  const [at] = cues.get('pointed-at') ?? [];
  if (at === undefined) return undefined;
  const from = at + (language === 'en' ? LENGTH_OF_ENGLISH : 1);
  const until =
    language === 'en'
      ? cues.get('pointing')?.find((place) => place > from)
      : words.find((word) => word.at > from && mayBe(word, 'verb') && !mayBe(word, 'noun'))?.at;
  const isDoer = language === 'en' || words[from]?.cases.includes('nominative') === true;
  return until !== undefined && isDoer && until < words.length - 1 ? { from, until } : undefined;
};

/** "Was it": the two words before it. */
const LENGTH_OF_ENGLISH = 2;
