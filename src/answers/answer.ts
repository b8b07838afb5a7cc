import type { Figure, List, Section, Statement, SummaryLength } from '../content/content.js';
import type { Language } from '../content/language.js';
import type { Value } from '../content/value.js';
import type { Query } from '../query/query.js';

/** Why there is no answer, so that the reply can say it plainly. */
export type Refusal =
  | { readonly why: 'empty' }
  /** Words of the question that the article does not have. */
  | { readonly why: 'unknown'; readonly words: readonly string[] }
  | { readonly why: 'year'; readonly years: readonly number[] }
  | { readonly why: 'later'; readonly articleYear: number }
  | { readonly why: 'place' | 'direction' | 'unit' | 'share' | 'measure' | 'status'; readonly words: readonly string[] }
  | { readonly why: 'incomparable' }
  | { readonly why: 'record'; readonly field: RecordField }
  /** The very part of the fact that was asked for. */
  | { readonly why: 'role'; readonly role: Role }
  /** One side of a comparison or a sum that the article has no number for. */
  | { readonly why: 'operand'; readonly names: readonly string[] }
  /** The numbers that it could be worked out of aren't there. */
  | { readonly why: 'unworkable' }
  /** None of the numbers of it lies within the bounds asked for. */
  | { readonly why: 'none-such' }
  /** Two numbers of one thing with no dates: that it changed isn't said. */
  | { readonly why: 'undated' }
  /** No number of the same before or after it. */
  | { readonly why: 'moment'; readonly to: 'later' | 'earlier' }
  /** What isn't among what the article names. */
  | { readonly why: 'rest' }
  | { readonly why: 'section' }
  | { readonly why: 'reference'; readonly number: number; readonly known: readonly number[] }
  /** What is asked for is told of nothing that it could be of. */
  | { readonly why: 'untold' }
  /** Nothing tells it for certain, and something is close: that it isn't told can't be said for certain, either. */
  | { readonly why: 'unsure'; readonly of: 'question' | 'claim' };

/** A part of a fact that may be asked for and that the article may leave out. */
export type Role = 'why' | 'who' | 'which' | 'time' | 'day' | 'place' | 'definition' | 'extreme' | 'name' | 'average';

/** What people ask of the article itself that its record may not have. */
export type RecordField = 'title' | 'authors' | 'doi' | 'references' | 'journal';

/** Something that the article does say, near to what was asked. */
export type Neighbour =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'section'; readonly section: Section };

/** A number that was worked out, as a figure says its own: decimal strings, a range, a bound where its parts are bounds or ranges. */
export interface Amount {
  readonly value: Value;
  readonly bound?: NonNullable<Figure['bound']> | 'at most' | undefined;
}

/** Our own arithmetic on two figures of one dimension and one base. `unknown` where their bounds don't tell which is larger. */
export type Arithmetic =
  | { readonly larger: 'unknown' }
  | {
      readonly larger: 'first' | 'second' | 'equal';
      /** In the first figure's unit. */
      readonly difference: Amount;
      /** The larger divided by the smaller, rounded to two decimals; none of degrees, twice of which says nothing. */
      readonly ratio: Amount | undefined;
      /** Change from the first to the second in per cent, rounded to one decimal; absent for percentages themselves and where it's not exact. */
      readonly percent: string | undefined;
      /** The smaller as a share of the larger in per cent, rounded to one decimal; absent likewise, and for next to nothing. */
      readonly part: string | undefined;
    };

/**
 * Worked out of several figures: added up, the part in per cent of the whole, what is left of the whole, the whole of a part and its
 * share, how much there is for one of them, their mean, the same in another unit, which of two has changed more, what there was before it grew,
 * what one unit comes to in another, so much a year over so many years, how far the ends of a range are apart, by how much a number is over or under one that the question says.
 */
export interface Worked {
  readonly kind: 'worked';
  readonly by:
    | 'sum'
    | 'share'
    | 'remainder'
    | 'whole'
    | 'mean'
    | 'average'
    | 'convert'
    | 'changes'
    | 'earlier'
    | 'rate'
    | 'product'
    | 'spread'
    | 'over'
    | 'under';
  readonly figures: readonly Figure[];
  readonly amount: Amount;
  /** The unit's id; per cent has none of its own. */
  readonly unit: string | undefined;
  /** Among how many a mean divides; what a rate is for; over how many years; what the question says. */
  readonly per?: { readonly value: string; readonly unit: string } | undefined;
  /** How many there are of what the number is told for one of. */
  readonly pieces?: string | undefined;
  /** A sum that is set beside one more figure: which is larger, the sum first. */
  readonly beside?: { readonly figure: Figure; readonly arithmetic: Arithmetic } | undefined;
  /** Which of the two that are added up is larger, where that is asked for, too. */
  readonly apart?: Arithmetic | undefined;
  /** Of two things that have changed, the one that changed more first. */
  readonly changes?: readonly Change[] | undefined;
}

/** One thing at two times. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  readonly arithmetic: Arithmetic | undefined;
}

/** Small talk, answered in a line. */
export type Talk = 'greeting' | 'thanks' | 'who' | 'can' | 'bye' | 'share' | 'trust' | 'ok' | Offered;

/** What a word such as "unsubscribe" asks the bot to do: offered, and not done at once. */
export type Offered = 'unsubscribe' | 'menu' | 'forget' | 'russian' | 'english';

/** Who says what a statement tells: the article by itself, its authors as a view of theirs, or the article after one of its references. */
export type Origin = { readonly by: 'article' | 'view' } | { readonly by: 'reference'; readonly number: number };

/** A claim held against what the article says: "yes" or "no", and the record that decides. */
export interface Checked {
  readonly kind: 'checked';
  readonly holds: boolean;
  /** The number that was claimed, as typed, where it's denied. */
  readonly claim?: string | undefined;
  readonly by: Extract<Answer, { kind: 'figure' | 'statement' | 'list' | 'comparison' | 'worked' }>;
}

/** What an answer claims to be. */
export type Verdict = 'told' | 'confirmed' | 'denied' | 'partly' | 'not-told' | 'ask' | 'talk';

/** The verdict that stands behind an answer. */
export const verdictOf = (answer: Answer): Verdict => {
  switch (answer.kind) {
    case 'checked':
      return answer.holds ? 'confirmed' : 'denied';
    case 'none':
      // A message without a word asks nothing.
      return answer.refusal.why === 'empty'
        ? 'talk'
        : answer.refusal.why === 'operand' && answer.neighbours.length > 0
          ? 'partly'
          : 'not-told';
    case 'talk':
    case 'foreign':
      return 'talk';
    case 'several': {
      const verdicts = answer.answers.map((each) => verdictOf(each.answer));
      const isAny = verdicts.some((verdict) => verdict !== 'not-told');
      return verdicts.includes('not-told') ? (isAny ? 'partly' : 'not-told') : (verdicts[0] ?? 'told');
    }
    default:
      return 'told';
  }
};

/** What the article says to a question: data that replies turn into text. Every kind but `none` and `talk` rests on content. */
export type Answer =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly statement: Statement; readonly also: readonly Figure[] }
  | {
      readonly kind: 'figures';
      readonly figures: readonly Figure[];
      readonly why: 'ambiguous' | 'series' | 'ranked' | 'ranked-up' | 'selected';
    }
  | Worked
  | {
      readonly kind: 'statement';
      readonly statement: Statement;
      readonly list?: List | undefined;
      /** What answers it as well, and is told with it. */
      readonly beside?: readonly Statement[];
      readonly context: readonly Statement[];
      /** Said first where that is what was asked. */
      readonly origin?: Origin | undefined;
    }
  /** `without` names what the question has and the list hasn't, where that is asked for. */
  | { readonly kind: 'list'; readonly list: List; readonly without?: readonly string[] }
  /** With a length it is the summary that was asked for; without one the section at a glance. */
  | { readonly kind: 'section'; readonly section: Section; readonly length?: SummaryLength }
  | {
      readonly kind: 'comparison';
      readonly first: Figure;
      readonly second: Figure;
      readonly arithmetic: Arithmetic | undefined;
      /** What a series has between them. */
      readonly between?: readonly Figure[] | undefined;
    }
  | Checked
  | { readonly kind: 'record'; readonly field: RecordField }
  /** A part of the article that has several sections. */
  | { readonly kind: 'part'; readonly part: string; readonly sections: readonly Section[] }
  /** Several questions of one message, each with its answer. */
  | { readonly kind: 'several'; readonly answers: readonly { readonly question: string; readonly answer: Answer }[] }
  | { readonly kind: 'talk'; readonly talk: Talk }
  /** A message in another language than the bot's: its code. */
  | { readonly kind: 'foreign'; readonly language: string }
  | { readonly kind: 'none'; readonly refusal: Refusal; readonly neighbours: readonly Neighbour[] };

/** An answer with how the question was understood. */
export interface Answered {
  readonly answer: Answer;
  readonly language: Language;
  /** The question as read, when words or letters had to be corrected. */
  readonly readAs: string | undefined;
  /** What another reader took each of its questions for, where one was asked. */
  readonly taken?: readonly Taken[] | undefined;
  /** What it took from what was said before. */
  readonly took?: TakenOver | undefined;
}

/** Years, and ids of the glossary, that a question rests on and its message didn't say. */
export interface TakenOver {
  readonly years: readonly number[];
  readonly names: readonly string[];
}

/** What a question was taken for, in names that can be shown. */
export interface Taken {
  readonly asked: Query['asked'];
  readonly acts: readonly { readonly name: string; readonly negated: boolean }[];
  /** Of things and places, and the times. */
  readonly names: readonly string[];
}

/** The codes of the sections that an answer rests on, best first. */
export const sectionsOf = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case 'figure':
      return unique([answer.figure.section, ...answer.also.map(({ section }) => section)]);
    case 'worked':
    case 'figures':
      return unique(figuresOf(answer).map(({ section }) => section));
    case 'statement':
      return unique([answer.statement.section, ...answer.context.map(({ section }) => section)]);
    case 'list':
      return [answer.list.section];
    case 'section':
      return [answer.section.code];
    case 'comparison':
      return unique(figuresOf(answer).map(({ section }) => section));
    case 'checked':
      return sectionsOf(answer.by);
    case 'part':
      return answer.sections.map(({ code }) => code);
    case 'several':
      return unique(answer.answers.flatMap((each) => sectionsOf(each.answer)));
    case 'record':
    case 'foreign':
    case 'talk':
    case 'none':
      return [];
  }
};

/** The figures that an answer gives as its own; neighbours of a refusal are not among them. */
export const figuresOf = (answer: Answer): readonly Figure[] => {
  switch (answer.kind) {
    case 'figure':
      return [answer.figure];
    case 'worked':
      return [...answer.figures, ...(answer.beside ? [answer.beside.figure] : [])];
    case 'figures':
      return answer.figures;
    case 'comparison':
      return [answer.first, ...(answer.between ?? []), answer.second];
    case 'checked':
      return figuresOf(answer.by);
    case 'several':
      return answer.answers.flatMap((each) => figuresOf(each.answer));
    default:
      return [];
  }
};

/** The id of the record that an answer rests on first, for following on. */
export const targetOf = (answer: Answer): string | undefined => {
  switch (answer.kind) {
    case 'statement':
      return answer.context.at(-1)?.id ?? answer.statement.id;
    case 'list':
      return answer.list.id;
    case 'checked':
      return targetOf(answer.by);
    case 'part':
      return answer.sections[0]?.code;
    case 'several':
      return answer.answers.map((each) => targetOf(each.answer)).findLast((id) => id !== undefined);
    case 'section':
      return answer.section.code;
    default:
      return figuresOf(answer)[0]?.id;
  }
};

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
