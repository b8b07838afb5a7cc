import { z } from 'zod';
import { querySchema } from './query.js';

const { operation, asked, things, places, times, claims, quantifiers, extreme } = querySchema.shape;

/** What is said of a word that is only a manner of speaking. */
export const NOTHING = 'nothing';

/**
 * A question as another reader than ours read it: parts of a query by ids and numbers, each in place of what ours read there. What it
 * leaves out stays as ours read it.
 */
export const slotsSchema = z.strictObject({
  operation,
  asked,
  /** Ids of acts; "!grow" for one that the question negates. */
  acts: z.array(z.string()),
  things,
  places,
  times,
  claims: z.array(claims.element.pick({ value: true, power: true })),
  quantifiers,
  extreme,
  /** What words that ours couldn't explain mean: the id of an act, a thing or a place, or "nothing". */
  words: z.array(z.strictObject({ word: z.string(), means: z.string() })),
});

/** The same with parts left out. */
export const someSlotsSchema = slotsSchema.partial();

export type Slots = z.output<typeof someSlotsSchema>;
