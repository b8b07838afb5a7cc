/** The share of a word's letters that are wrong at least, wherever it stands in each of the texts. */
export type LeastWrong = (word: string) => Float64Array;

/**
 * A bound for fuzzy search, at a hundredth of its cost. A slip spoils two pairs of neighbouring letters at most, so that where a text lacks
 * pairs of a word, the word has at least half as many slips (Ukkonen 1992, "Approximate string matching with q-grams").
 */
export const createLeastWrong = (texts: readonly string[]): LeastWrong => {
  const withPair = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const pair of new Set(pairsIn(text))) {
      const known = withPair.get(pair);
      if (known) known.push(at);
      else withPair.set(pair, [at]);
    }
  });
  return (word) => {
    const pairs = pairsIn(word);
    const lacking = new Float64Array(texts.length).fill(pairs.length);
    for (const pair of pairs) for (const at of withPair.get(pair) ?? []) lacking[at] = (lacking[at] ?? 0) - 1;
    return lacking.map((count) => Math.ceil(count / 2) / word.length);
  };
};

const pairsIn = (text: string): readonly string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
