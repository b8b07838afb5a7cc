import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';

/** What a message wants done: told, a claim checked, two or more things set side by side, put in order or added up, a word defined. */
const operation = z.enum(['tell', 'verify', 'compare', 'rank', 'sum', 'define']);

/** The part of a fact that is asked for; `open` when nothing but a thing is named, `truth` of a yes-or-no question. */
const asked = z.enum(['amount', 'time', 'place', 'who', 'why', 'list', 'what', 'open', 'truth']);

/** Whose a word of the message is; `nobody` for a word that neither language's small words, acts nor the article's glossary explain. */
const owner = z.enum(['act', 'quality', 'thing', 'place', 'number', 'unit', 'small', 'nobody']);

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
  /** Ids of the glossary. */
  things: z.array(z.string()),
  places: z.array(z.string()),
  /** "2013" or, with a month, "2013-09"; "--09" for a month without a year. */
  times: z.array(z.string()),
  /** Dimensions whose units are asked for. */
  units: z.array(z.string()),
  /** Numbers that the message says itself: a decimal string, its power of ten, the dimensions of the unit beside it. */
  claims: z.array(
    z.strictObject({
      value: z.string(),
      power: z.int(),
      units: z.array(z.string()),
      unit: z.string().optional(),
      bound: z.enum(['over', 'under', 'about']).optional(),
    }),
  ),
  quantifiers: z.array(z.enum(['all', 'only', 'some', 'exactly', 'total', 'average'])),
  /** The most or the least of something, or a place in an order. */
  extreme: z.boolean(),
  /** Said to be denied by the authors, or refused: what is asked is the contrary of what follows. */
  denies: z.boolean(),
  /** A "no" that belongs to no act: "are there no problems". */
  lacks: z.boolean(),
  /** Something stands in quotation marks: that very word is meant. */
  quoted: z.boolean(),
  /** Every word with its owner. */
  words: z.array(z.strictObject({ text: z.string(), owner, part: z.string(), isKnown: z.boolean(), at: z.int() })),
});

/** A message, read: what it asks and what must hold of the answer. Data alone, so that reading and answering are measured apart. */
export type Query = z.output<typeof querySchema>;
export type Claim = Query['claims'][number];
export type QueryAct = Query['acts'][number];
