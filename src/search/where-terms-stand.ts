/** Where a term stands in a record; a term may stand in several places, so these are flags that add up. */
export const STANDS = {
  /** In a phrase that asks for the record, or in its own text. */
  own: 1,
  /** In its own text or name. A word that stands only in a phrase that asks for it isn't its subject. */
  firm: 2,
  /** In its own text. */
  stated: 4,
  /** In the text around it, such as its section's title. */
  around: 8,
  /** In the statements before and after it. */
  beside: 16,
} as const;

/** Every term that has to do with a record, with where it stands. */
export type Standing = ReadonlyMap<string, number>;

/** Gathers the terms of each kind of place into one map of flags. */
export const standingOf = (terms: Readonly<Record<keyof typeof STANDS, Iterable<string>>>): Standing => {
  const standing = new Map<string, number>();
  for (const place of PLACES) for (const term of terms[place]) standing.set(term, (standing.get(term) ?? 0) | STANDS[place]);
  return standing;
};

const PLACES = ['own', 'firm', 'stated', 'around', 'beside'] as const;

/** Whether a term stands in one of these places. */
export const stands = (standing: Standing, term: string, places: number): boolean => ((standing.get(term) ?? 0) & places) !== 0;
