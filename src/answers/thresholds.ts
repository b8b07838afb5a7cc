/** What decides between answering and refusing. */
export interface Thresholds {
  /** Records that search hands on. */
  readonly candidates: number;
  /** What a score is made of: how much of the question the record covers, how like its own phrases it is, its rank. */
  readonly weights: { readonly cover: number; readonly like: number; readonly rank: number };
  /** How much a word counts that the record is only asked by, that only stands around it, in its section's names, or in the statements beside it. */
  readonly counts: { readonly asked: number; readonly around: number; readonly beside: number };
  /** What a record gains or loses by its kind, for what is wanted. */
  readonly kinds: {
    /** A question that is little more than a section's name asks for the section. */
    readonly named: { readonly from: number; readonly fit: number };
    /** Gained by what names a place that is asked for, and lost by what doesn't. */
    readonly place: number;
    /** Who asks for somebody wants a record that names one. */
    readonly person: number;
    /** No number tells who, or why. */
    readonly figure: { readonly quantity: number; readonly dated: number; readonly unwanted: number; readonly other: number };
    readonly statement: { readonly numbered: number; readonly unnumbered: number; readonly reason: number; readonly undated: number };
    readonly list: { readonly list: number; readonly quantity: number };
    /** What sums up a section is rarely asked for, unless an overview is. */
    readonly section: { readonly quantity: number; readonly other: number };
    /** Shares, growth rates and the present are meant only when the question says so. */
    readonly measure: { readonly present: number; readonly asked: number; readonly unaskedNumber: number; readonly unasked: number };
  };
  /** What a figure gains that counts the very thing asked for, and loses if it counts another one, or nothing that is named. */
  readonly figure: { readonly counted: number; readonly other: number; readonly unnamed: number; readonly headless: number };
  /** Below this score the article does not answer. */
  readonly answer: number;
  /** A record that contradicts the question gives way to another one that is not further behind than this. */
  readonly giveWay: number;
  /** A second figure answers the second part of a question if it's this near and covers this much more. */
  readonly secondPart: { readonly within: number; readonly adds: number };
  /** Statements this near to the best one are shown with it, those of its paragraph from further off, and a list of its section. */
  readonly context: { readonly near: number; readonly paragraph: number; readonly list: number };
  /** Two figures this near fit equally well. */
  readonly ambiguous: number;
  /** The same figure at other times is told too if it's this near and the question names no time. */
  readonly series: number;
  /** What a record gains that stands by the answer before: in the very statement, in its paragraph, its section, in the same units. */
  readonly beside: { readonly same: number; readonly paragraph: number; readonly section: number; readonly unit: number };
  /** A search by words shows the records that cover this much of them. */
  readonly found: number;
}

/**
 * Every number that decides between answering and refusing. All were found by `npm run bench -- tune`, a random coordinate search on the
 * given questions and the development sets of bench/answers/questions, rounded, and then tried one by one; the held-out questions were not
 * looked at. `answer` is in the middle of where the sum of hits and right refusals is flat (0.46 to 0.54).
 *
 * What they are worth, each taken out alone, in right answers of 100 (trust, conversations, earlier blind rounds, our own sets): likeness 2.4,
 * 6.4, 2.7, 1.9; rank 0.2, 3.2, −0.9, 0.6; `measure` 0.2, 2.4, 0, 0.3; the other groups of `kinds`, `figure`, `beside`, `series`,
 * `secondPart` and `ambiguous` at most 0.8 each, mostly none. All of `kinds` but two, with `figure`, `beside` and rank, together: 1.4, 0.8, −0.2,
 * 0.8, and 21 tests of single answers. How much each kind of word counts is in search/weights.ts.
 *
 * Of 1,811 labelled questions (`npm run bench -- labelled`) none of them alone is worth more than 0.3 in 100. `statement`, `list`, `figure` and
 * `beside` together cost 0.3 there, but bring 0.7 in our own sets.
 */
export const THRESHOLDS: Thresholds = {
  candidates: 40,
  weights: { cover: 0.55, like: 0.45, rank: 0.1 },
  counts: { asked: 0.9, around: 0.6, beside: 0.4 },
  kinds: {
    named: { from: 0.62, fit: 0.13 },
    place: 0.06,
    person: 0.06,
    figure: { quantity: 0.08, dated: 0.06, unwanted: -0.12, other: -0.04 },
    statement: { numbered: 0.02, unnumbered: -0.06, reason: 0.04, undated: -0.08 },
    list: { list: 0.05, quantity: -0.1 },
    section: { quantity: -0.3, other: -0.2 },
    measure: { present: 0.1, asked: 0.08, unaskedNumber: -0.1, unasked: -0.05 },
  },
  figure: { counted: 0.08, other: 0.04, unnamed: 0.08, headless: 0.08 },
  answer: 0.52,
  giveWay: 0.12,
  secondPart: { within: 0.2, adds: 0.15 },
  context: { near: 0.14, paragraph: 0.45, list: 0.21 },
  ambiguous: 0.03,
  series: 0.12,
  beside: { same: 0.08, paragraph: 0.12, section: 0.04, unit: 0.07 },
  found: 0.5,
};
