/** A piece of a phrase, and how much it helps to tell records apart. */
interface Piece {
  readonly terms: readonly string[];
  readonly weight: number;
}

/**
 * The phrases that ask for a record, found by their terms. There are hundreds of records with dozens of phrases each, so they are kept as
 * arrays of numbers.
 */
export interface PhraseIndex {
  /** For each term, where `pieces` tells how many pieces it stands in and, right after that, which. */
  readonly byTerm: ReadonlyMap<string, number>;
  readonly pieces: Uint32Array;
  /** The phrase that each piece is of, and what the piece weighs. */
  readonly phraseOf: Uint32Array;
  readonly pieceWeights: Float64Array;
  /** What each phrase weighs: the sum of its pieces. */
  readonly weights: Float64Array;
}

/** The index of one record's phrases, each given by its pieces. */
export const phraseIndexOf = (phrases: readonly (readonly Piece[])[]): PhraseIndex => {
  const all = phrases.flatMap((pieces, phrase) => pieces.map((piece) => ({ ...piece, phrase })));
  const standing = new Map<string, number[]>();
  all.forEach(({ terms }, at) => {
    for (const term of terms) {
      const places = standing.get(term);
      if (places) places.push(at);
      else standing.set(term, [at]);
    }
  });
  const byTerm = new Map<string, number>();
  const pieces: number[] = [];
  for (const [term, places] of standing) {
    byTerm.set(term, pieces.length);
    pieces.push(places.length, ...places);
  }
  return {
    byTerm,
    pieces: Uint32Array.from(pieces),
    phraseOf: Uint32Array.from(all, ({ phrase }) => phrase),
    pieceWeights: Float64Array.from(all, ({ weight }) => weight),
    weights: Float64Array.from(phrases, (of) => of.reduce((sum, { weight }) => sum + weight, 0)),
  };
};
