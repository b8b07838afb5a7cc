/** Looks up what is entered for the beginnings of a word, the longest beginning first. */
export type PrefixIndex<T> = (word: string) => readonly T[];

const NONE: readonly never[] = [];
/** A shorter beginning would fit half of all words, so it's left out. */
const SHORTEST = 2;
/** Entries are found by so many of their first letters. Most words begin like no entry, and are done with at once. */
const START_LENGTH = SHORTEST + 1;

/** Looks words up by how they begin: the entry with the longest beginning first. */
export const createPrefixIndex = <T>(entries: ReadonlyMap<string, T>): PrefixIndex<T> => {
  const byStart = new Map<string, { readonly begins: string; readonly entry: T }[]>();
  for (const [begins, entry] of entries) {
    if (begins.length < SHORTEST) continue;
    const start = begins.slice(0, START_LENGTH);
    const known = byStart.get(start);
    if (known) known.push({ begins, entry });
    else byStart.set(start, [{ begins, entry }]);
  }
  for (const known of byStart.values()) known.sort((a, b) => b.begins.length - a.begins.length);
  return (word) => {
    const longer = byStart.get(word.slice(0, START_LENGTH));
    const short = word.length < START_LENGTH ? undefined : byStart.get(word.slice(0, SHORTEST));
    if (!longer && !short) return NONE;
    const found: T[] = [];
    for (const { begins, entry } of longer ?? NONE) if (word.startsWith(begins)) found.push(entry);
    for (const { entry } of short ?? NONE) found.push(entry);
    return found;
  };
};
