import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';

/**
 * What a message wants done: told, a claim checked, a word defined; two or more things set side by side, put in order or added up, one
 * of them as a share of another, what a part leaves of its whole, how much there is for each, how one thing has changed, which of two
 * has changed more, those whose numbers lie within bounds, a number in another unit, what one unit comes to in another.
 */
const operation = z.enum([
  'tell',
  'verify',
  'define',
  'compare',
  'change',
  'changes',
  'rank',
  'sum',
  'share',
  'remainder',
  'mean',
  'select',
  'convert',
  'rate',
]);

/** The part of a fact that is asked for; `open` when nothing but a thing is named, `truth` of a yes-or-no question. */
const asked = z.enum(['amount', 'time', 'place', 'who', 'why', 'list', 'what', 'open', 'truth']);

/** Whose a word of the message is; `nobody` for a word that neither language's small words, acts nor the article's glossary explain. */
const owner = z.enum(['act', 'quality', 'thing', 'place', 'number', 'unit', 'small', 'nobody']);

/** What a message asks: the result of reading it. */
export const querySchema = z.strictObject({
  language: z.enum(LANGUAGES),
  operation,
  asked,
  /** Each act by the ids that its word may mean, and whether the message negates it; qualities (best, large) are among them. */
  acts: z.array(
    z.strictObject({
      ids: z.array(z.string()).min(1),
      negated: z.boolean(),
      at: z.int(),
      length: z.int(),
      /** Places that do it and places that it is done to, as far as order, case and prepositions tell. */
      who: z.array(z.string()),
      whom: z.array(z.string()),
    }),
  ),
  /** Acts that the names of things hold: the processing of "processing enterprises", the trade of "trade volume". */
  actsNamed: z.array(z.string()),
  /** What "which" stands before, one of which is to be named: the park of "which of the 15 parks"; every lemma of its noun. */
  which: z.strictObject({ ids: z.array(z.string()), lemmas: z.array(z.string()) }).optional(),
  /** What is known already, where anything else is asked for: "besides oil". */
  besides: z.strictObject({ ids: z.array(z.string()), lemmas: z.array(z.string()), from: z.int(), length: z.int() }).optional(),
  /** Ids of the glossary. */
  things: z.array(z.string()),
  places: z.array(z.string()),
  /** "2013" or, with a month, "2013-09"; "--09" for a month without a year. */
  times: z.array(z.string()),
  /** What is claimed came after the year that it names. */
  after: z.boolean(),
  /** Dimensions whose units are asked for. */
  units: z.array(z.string()),
  /** The very units asked for, where a word or a scale tells them from others of their dimension; any of them will do. */
  inUnits: z.array(z.string()),
  /** What kind of number is asked for, where the words tell: how large an area, for how long. */
  measures: z.array(z.enum(['area', 'duration'])),
  /** Numbers that the message says itself: a decimal string, its power of ten, the dimensions of the unit beside it. */
  claims: z.array(
    z.strictObject({
      value: z.string(),
      power: z.int(),
      units: z.array(z.string()),
      unit: z.string().optional(),
      bound: z.enum(['over', 'under', 'about']).optional(),
      /** "At least 40": the bound itself is within it. */
      isInclusive: z.boolean().optional(),
      /** "A third": a share in words. */
      fraction: z.boolean().optional(),
      /** "It isn't 15". */
      negated: z.boolean().optional(),
      /** What follows says what the number is: "is the 23 % the share of …". */
      isWhat: z.boolean().optional(),
      /** Of one of several numbers, the years that stand beside it. */
      years: z.array(z.int()).optional(),
      /** The things named right after it: the oil of "32% of the oil". */
      of: z.array(z.string()),
      /** The things that it tells from others of their kind: the washers of "washers of 5 g", the bob of "the 38 kg bob". */
      tells: z.array(z.string()).optional(),
    }),
  ),
  quantifiers: z.array(z.enum(['all', 'only', 'some', 'exactly', 'total', 'average'])),
  /** The most or the least of something, or a place in an order. */
  extreme: z.boolean(),
  /** The least rather than the most. */
  least: z.boolean(),
  /** Where words stand between things that are set beside each other: "and", "or", "than". */
  joins: z.array(z.int()),
  /** Where a word says that something takes place in what follows, is done by means of it, or is it: "in", "by", "as a". */
  within: z.array(z.int()),
  means: z.array(z.int()),
  being: z.array(z.int()),
  /** Where English has an auxiliary other than "be", before who does it: "how much did it lose". */
  auxiliaries: z.array(z.int()),
  /** Where what it is done for begins: "in order to". */
  aim: z.int().optional(),
  /** Where what is compared with begins: "than". */
  than: z.int().optional(),
  /** Less of something than of another. */
  less: z.boolean(),
  /** A yes or no is asked for, be it of a claim or of what is ahead. */
  yesNo: z.boolean(),
  /** By how much, how many times, how many more are lacking. */
  difference: z.boolean(),
  /** How far the two ends of one number are apart: "between the lowest and the highest". */
  ends: z.boolean(),
  /** The number claimed and the next one are the ends of a range: "between 5 and 6". */
  between: z.boolean(),
  /** Where the word stands that asks who does it: "who". */
  doer: z.int().optional(),
  /** Who or what alone is claimed to have done it, where a message takes for granted that it was done: "was it Brandell who did it". */
  onlyDoer: z.strictObject({ from: z.int(), until: z.int() }).optional(),
  /** Where something comes from is asked for, which may be its cause. */
  origin: z.boolean(),
  /** A name is asked for: "what are they called". */
  names: z.boolean(),
  /** A part of the article is spoken of: "what does the second section say". */
  section: z.boolean(),
  /** Things of which one is spoken of: "per park", "in one park". */
  apiece: z.array(z.string()),
  /** How much there is a year. */
  yearly: z.boolean(),
  /** The very day is asked for: "on what date". */
  day: z.boolean(),
  /** Said to be denied by the authors, or refused: what is asked is the contrary of what follows. */
  denies: z.boolean(),
  /** Something is asked to be one of what is named with it. */
  member: z.boolean(),
  /** A "no" that belongs to no act: "are there no problems". */
  lacks: z.boolean(),
  /** Something stands in quotation marks: that very word is meant. */
  quoted: z.boolean(),
  /** Every word with its owner. */
  words: z.array(
    z.strictObject({
      text: z.string(),
      owner,
      part: z.string(),
      /** The cases that a Russian word may stand in. */
      cases: z.array(z.string()),
      lemmas: z.array(z.string()),
      isKnown: z.boolean(),
      at: z.int(),
    }),
  ),
});

/** A message, read: what it asks and what must hold of the answer. Data alone, so that reading and answering are measured apart. */
export type Query = z.output<typeof querySchema>;
export type Claim = Query['claims'][number];
export type QueryAct = Query['acts'][number];

/** Whether an amount in units is claimed: "35 million square metres in all" says how much there is, "all 15 parks" that it's so of each. */
export const claimsAmount = ({ claims }: Query): boolean => claims.some(({ units }) => units.length > 0);
