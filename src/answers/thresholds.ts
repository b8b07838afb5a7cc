/**
 * Every number that decides between answering and refusing, and how it was found.
 * All were set on the given questions and the development half of our own; the other half was not looked at.
 */
export const THRESHOLDS = {
  /** Records that search hands on; beyond 60 nothing better was found in the development questions. */
  candidates: 60,
  /** What a score is made of: how much of the question the record covers, how like its own phrases it is, its rank. */
  weights: { cover: 0.5, like: 0.4, rank: 0.1 },
  /** A word that only stands around the record (its section's names) counts this much. */
  aroundCounts: 0.6,
  /** Below this the article does not answer. */
  answer: 0.46,
  /** A record that contradicts the question gives way to another if that one is not further behind than this. */
  giveWay: 0.12,
  /** Statements this near to the best one are shown with it. */
  context: 0.14,
  /** Two figures this near fit equally well. */
  ambiguous: 0.02,
  /** A pair of figures answers a comparison if together they cover this much of the question. */
  pair: 0.5,
  /** A short question is taken on its own, not as following on, from this score; one that points back from the second. */
  standsAlone: 0.62,
  standsAloneThoughLeaning: 0.8,
} as const;
