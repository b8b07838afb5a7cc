import { z } from 'zod';
import { LANGUAGES } from './language.js';
import { periodSchema } from './period.js';
import { saysSchema } from './says-schema.js';
import { bilingual, drafted, id, inBoth, inLanguages, names, phrases, text } from './text-schema.js';

/** A text in one sentence, in three, and in as many as it takes; each can be read by itself. What is told in one needs no more. */
const summary = z
  .strictObject({ one: bilingual, three: bilingual.optional(), whole: bilingual.optional() })
  .transform(({ one, three = one, whole = three }) => ({ one, three, whole }));

/** As the article numbers its sections; it travels in buttons and deep links, whose alphabet is small. */
export const code = z
  .string()
  .regex(/^[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*$/, 'a section code is letters, digits and points, such as III.2, 2.1, Methods or intro')
  .max(20, 'a section code has 20 characters at most; it needs no whole title');
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/, 'a number is a decimal string in quotes with a point, such as "25.0" or "-3"');

/** Goods that leave, that arrive, or both together. */
const flow = z.enum(['export', 'import', 'turnover']);

export const figureSchema = z.strictObject({
  id,
  drafted,
  value: z.union([decimal, z.tuple([decimal, decimal])]),
  /** What is printed after ±. */
  error: decimal.optional(),
  bound: z.enum(['more than', 'less than', 'at least', 'about']).optional(),
  unit: z.string(),
  printed: text.optional(),
  period: periodSchema.optional(),
  /** What kind of number it is: amount, share, growth, multiple, count, area … or any other, such as density. By its unit unless told. */
  measure: id.optional(),
  of: z.array(id).default([]),
  /** What it is told for one of: the price of a rod. */
  each: id.optional(),
  flow: flow.optional(),
  from: id.optional(),
  to: id.optional(),
  whose: id.optional(),
  /** One place or several that the number is about. */
  where: z
    .union([id, z.array(id)])
    .transform((places) => [places].flat())
    .default([]),
  base: z.array(id).default([]),
  status: z.enum(['measured', 'planned', 'forecast']).default('measured'),
  label: bilingual,
  ask: phrases,
  note: bilingual.optional(),
});

export const statementSchema = z
  .strictObject({
    id,
    drafted,
    paragraph: z.int().positive(),
    kind: z.enum(['fact', 'view', 'reason', 'aim', 'plan', 'forecast', 'proposal', 'problem']),
    /** When, for a dated statement whose figures don't say it themselves. */
    period: periodSchema.optional(),
    ...inLanguages,
    /** What it says as facts. */
    says: saysSchema.optional(),
    /** Where the article contradicts itself, or leaves open what one would take for granted. */
    note: bilingual.optional(),
    /** What tells this too, a statement or the section's summary: this one stands by itself to be asked for, and isn't read out beside that. */
    restates: z.union([z.literal('summary'), id]).optional(),
    ask: phrases,
    figures: z.array(figureSchema).default([]),
  })
  .transform((record, context) => inBoth<string, typeof record>(record, context));

const item = z
  .strictObject({ statement: id, ...inLanguages })
  .transform((record, context) => inBoth<string, typeof record>(record, context));

export const listSchema = z.strictObject({
  id,
  drafted,
  role: z.enum(['problems', 'proposals', 'list']),
  paragraph: z.int().positive(),
  title: bilingual,
  /** What it says as facts, in which its items fill a role. */
  says: saysSchema.optional(),
  ask: phrases,
  items: z.array(item).min(2),
  /** The list of its role that is the article's own point: shown before the others. */
  main: z.boolean().default(false),
});

export const sectionSchema = z.strictObject({
  code,
  drafted,
  title: bilingual,
  names,
  paragraphs: z.int().positive(),
  summary,
  keyFigures: z.array(id).default([]),
  statements: z.array(statementSchema).min(1),
  lists: z.array(listSchema).default([]),
});

export const conceptSchema = z.strictObject({
  id,
  drafted,
  kind: z.enum(['place', 'organisation', 'person', 'programme', 'thing', 'measure', 'word']),
  within: id.optional(),
  /** What it is a kind of: someone who asks for a technology park is told of parks, if there's nothing nearer. */
  broader: z.array(id).default([]),
  /** What people call a flow by: a measure is the flow itself, a thing what flows ("exports"). */
  flow: flow.optional(),
  name: bilingual,
  ru: z.array(text).default([]),
  en: z.array(text).default([]),
});

export const glossarySchema = z.array(conceptSchema);

const unitName = z.union([text, z.strictObject({ one: text, few: text.optional(), many: text.optional(), other: text })]);
/** Twice 20 °C is no 40 °C, and a p-value is neither half nor twice another. */
const scale = z.enum(['ratio', 'interval', 'none']).default('ratio');
type UnitName = z.output<typeof unitName>;

export const unitSchema = z
  .strictObject({
    id: z.string(),
    drafted,
    dimension: id,
    /** How many of the dimension's base unit one of these is; units of one dimension can be compared. */
    factor: z
      .string()
      .regex(/^\d+(?:\.\d+)?(?:e-?\d+)?$/, 'a factor is a number in quotes, such as "1e6" or "0.001"')
      .default('1'),
    /** Of a rate, the unit that it is told for one of, and the unit of what it comes to: for each year million tonnes, for each degree seconds a day. */
    each: z.strictObject({ of: z.string(), is: z.string() }).optional(),
    /** What arithmetic may do with it: all, set two apart (degrees), or nothing (a p-value). */
    scale,
    ru: unitName.optional(),
    en: unitName.optional(),
  })
  .transform((record, context) => inBoth<UnitName, typeof record>(record, context));

/** Words of a question that ask for a dimension: tonnes, hectares, roubles. */
export const unitWordsSchema = z.strictObject({ ru: z.array(text).default([]), en: z.array(text).default([]) });

export const unitsSchema = z.strictObject({
  units: z.array(unitSchema).default([]),
  words: z
    .array(
      unitWordsSchema.extend({
        dimension: id,
        /** The unit that these words name, whatever its power of ten: hectares beside square metres. */
        unit: z.string().optional(),
      }),
    )
    .default([]),
});

const role = z.enum(['year', 'period', 'reference', 'ordinal', 'denominator', 'meta']);

export const articleSchema = z.strictObject({
  drafted,
  name: bilingual,
  topic: bilingual,
  year: z.int(),
  /** The language that the article is printed in. */
  language: z.enum(LANGUAGES),
  /** The languages that the content is whole in. What is written in another one, too, is told in that. */
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .default([...LANGUAGES]),
  /** What it came out in; none for a preprint or a report of its own. */
  journal: z
    .strictObject({
      name: text,
      volume: text.optional(),
      issue: text.optional(),
      page: text.optional(),
      issn: z.array(text).default([]),
      /** Where the issue can be read. */
      link: z.url({ protocol: /^https?$/ }).optional(),
    })
    .optional(),
  /** Not in the text that we have; an operator who knows them may fill them in. */
  title: text.optional(),
  authors: z.array(text).optional(),
  doi: text.optional(),
  parts: z.array(z.strictObject({ code, title: bilingual, sections: z.array(code).min(1) })).min(1),
  /** The section that tells the article as a whole, such as its abstract. */
  overview: code.optional(),
  /** The article itself in short; without it the overview's summary stands for it. */
  summary: summary.optional(),
  sectors: z.array(z.strictObject({ id, section: code, icon: text, name: bilingual })).default([]),
  examples: names,
  /** Where each section begins in the source, and its numerals that are no figures; used by the check alone. */
  source: z
    .array(
      z.strictObject({
        section: code,
        begins: text,
        /** How each paragraph begins, where blank lines of the source don't tell. */
        openings: z.array(text).min(1).optional(),
        numerals: z.partialRecord(role, z.array(z.string())).default({}),
      }),
    )
    .default([]),
});
