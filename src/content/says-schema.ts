import { z } from 'zod';
import { periodSchema } from './period.js';
import { bilingual, id } from './text-schema.js';

/** One of these or several, read as several either way. */
const several = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(schema).min(1));

const forms = 'write an id of glossary.yaml, { ru: …, en: … } in words or, in a list, items';
/** Who or what fills a role: a concept, or a short noun phrase where the glossary has none. In a list `items` are its items. */
const filler = z.union([id, bilingual], { error: forms });
const role = several(filler).optional();

/** The roles of a fact that are filled by things, people, places; `as` by a number, too. */
export const ROLES = ['who', 'what', 'whom', 'from', 'to', 'where', 'as', 'in', 'of', 'for', 'by', 'under', 'because'] as const;

/**
 * What a statement or a list says as a fact: an act and who and what take part in it. What the article leaves open stays open.
 * @example { act: approve, who: state-council, what: opening-plan, when: "2013-09", status: done, source: 7 }
 */
export const factSchema = z.strictObject({
  /** An id of locales/lexicon/acts.yaml. */
  act: id,
  /** The statement denies the act. */
  negated: z.literal(true).optional(),
  /** Who or what does it, or of whom it is told. */
  who: role,
  /** What it is done to, or what it is about. */
  what: role,
  /** With whom, over whom, for whose loss or gain. */
  whom: role,
  /** Where goods, money, people, levels go from, and where to. */
  from: role,
  to: role,
  where: role,
  when: periodSchema.optional(),
  /** Rank, quality, state, function: a number is a rank. */
  as: several(z.union([z.number(), id, bilingual], { error: `${forms}, or a number for a rank` })).optional(),
  /** In what respect. */
  in: role,
  /** Of what base or whole. */
  of: role,
  /** What for, or for whom or what it is meant. */
  for: role,
  /** By what means. */
  by: role,
  /** By which document. */
  under: role,
  /** The reason, where the statement gives it itself. */
  because: role,
  /** How many of who or what are meant, where it says so. */
  many: z.enum(['all', 'some', 'one']).optional(),
  /** Whether a list's items are all that there are, or some, "such as". */
  whole: z.boolean().optional(),
  /** Whether the article states it, thinks it, demands it or holds it possible; by the statement's kind unless told. */
  stance: z.enum(['stated', 'view', 'should', 'may']).optional(),
  /** How far it has come; by the statement's kind unless told. */
  status: z.enum(['done', 'now', 'planned', 'under-way', 'forecast', 'proposed', 'hoped']).optional(),
  /** The number of the article's reference that closes it: [7]. */
  source: z.int().positive().optional(),
  /** The statements that this is the reason or the purpose of. */
  'reason-of': z.array(id).min(1).optional(),
});

/** A fact as it is written, or several; more than three are more than one statement can say. */
export const saysSchema = several(factSchema).refine((facts) => facts.length <= 3, 'three facts at most; split the statement');
