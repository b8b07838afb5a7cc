/** How much each kind of word counts, in what is indexed and in what is asked. */
export const WEIGHTS = {
  /** By what a piece is. Names and things say most. What the article may lack counts more, so that it isn't overlooked. */
  kind: {
    place: 0.8,
    organisation: 1,
    person: 1,
    programme: 1,
    thing: 1,
    measure: 0.7,
    word: 0.6,
    foreign: 1.5,
    stem: 0.8,
    number: 1,
  },
  /** A word that is also part of a phrase found: "federal" in "federal district". */
  partOfPhrase: 0.4,
  /** A name that is spelt like an empty word. */
  emptyButNamed: 0.4,
  /** "The third". */
  ordinal: 0.5,
  /** A name that neither the article nor everyday language knows. */
  stranger: 1.5,
  /** The commoner a word is in its language, the less it says. Each pair: up to this rank, the word counts so much. */
  byRank: [
    [300, 0.3],
    [1000, 0.5],
    [3000, 0.75],
    [10_000, 1],
  ] satisfies [number, number][],
  /** A broader thing than the one asked for. */
  broader: 0.5,
  /** The most that a rare word counts; without it one odd word would decide alone. */
  mostIdf: 3.5,
  /** The weight of a word that no record has: one of everyday language, and one that isn't. */
  unknownIdf: { common: 1.4, rare: 2.5 },
  /** MiniSearch: what stands around only breaks ties. */
  boost: { around: 0.3 },
};
