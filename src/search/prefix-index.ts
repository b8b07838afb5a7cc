/** Looks up what is entered for the beginnings of a word, the longest beginning first. */
export type PrefixIndex<T> = (word: string) => readonly T[];

const NONE: readonly never[] = [];
/** With shorter beginnings half of all words would begin. */
const SHORTEST = 2;

/**
 * Looks words up by how they begin. Few words begin like any entry, and the first two letters tell which may. Only for those are longer
 * beginnings tried, of the lengths that entries with these two letters have.
 */
export const createPrefixIndex = <T>(entries: ReadonlyMap<string, T>): PrefixIndex<T> => {
  const lengths = new Map<string, number[]>();
  for (const entry of entries.keys()) {
    if (entry.length < SHORTEST) continue;
    const start = entry.slice(0, SHORTEST);
    const known = lengths.get(start);
    if (!known) lengths.set(start, [entry.length]);
    else if (!known.includes(entry.length)) known.push(entry.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return (word) => {
    const tried = lengths.get(word.slice(0, SHORTEST));
    if (!tried) return NONE;
    const found: T[] = [];
    for (const length of tried) {
      const entry = length <= word.length ? entries.get(word.slice(0, length)) : undefined;
      if (entry !== undefined) found.push(entry);
    }
    return found;
  };
};
