import { parse } from 'yaml';
import { z } from 'zod';
import { readProgramFile } from '../content/program-file.js';

const forms = { ru: z.array(z.string()), en: z.array(z.string()) };
const both = z.strictObject(forms);
const plural = z.strictObject({ one: z.string(), few: z.string().optional(), many: z.string().optional(), other: z.string() });
const unitName = z.union([z.string(), plural]);
const names = z.strictObject({ ru: unitName, en: unitName });

const wordsSchema = z.strictObject({
  headings: z.array(z.strictObject({ code: z.string(), ...forms })),
  'left-out': both,
  keywords: both,
  bounds: z.array(z.strictObject({ bound: z.enum(['more than', 'less than', 'at least', 'about']), ...forms })),
  times: z.array(z.strictObject({ kind: z.enum(['by', 'from', 'as of']), ...forms })),
  years: both,
  now: both,
  growth: both,
  kinds: z.array(z.strictObject({ kind: z.enum(['problem', 'aim', 'proposal', 'forecast', 'plan', 'view']), ...forms })),
  change: both,
  generic: both,
  labels: both,
  linking: both,
  share: z.strictObject({ ru: z.string(), en: z.string() }),
});

const measure = z.enum(['amount', 'share', 'growth', 'multiple', 'area', 'duration', 'money']);

const unitsSchema = z.strictObject({
  scales: z.array(z.strictObject({ id: z.string(), power: z.int(), name: z.strictObject({ ru: z.string(), en: z.string() }), ...forms })),
  yearly: z.strictObject({ name: z.strictObject({ ru: z.string(), en: z.string() }), ...forms }),
  units: z.array(
    z.strictObject({
      id: z.string(),
      dimension: z.string(),
      factor: z.string().default('1'),
      measure,
      name: names,
      ...forms,
      /** How people ask for it, where that's another thing than how it's printed. */
      asked: both.optional(),
    }),
  ),
  bare: z.strictObject({ id: z.string(), dimension: z.string(), name: names }),
});

/** The words that a draft is guessed by, and the units as they are printed; throws when a file of them is broken. */
export const readDraftingWords = () => readProgramFile('locales/drafting/words.yaml', (text) => wordsSchema.parse(parse(text)));
export const readPrintedUnits = () => readProgramFile('locales/drafting/units.yaml', (text) => unitsSchema.parse(parse(text)));

export type DraftingWords = ReturnType<typeof readDraftingWords>;
export type PrintedUnits = ReturnType<typeof readPrintedUnits>;
export type UnitName = z.output<typeof unitName>;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A pattern of forms in a text: whole words, `*` for any ending, a point after a short form or not. Longer forms come first. */
export const patternOf = (all: readonly string[]): string => {
  const pieces = [...all]
    .sort((a, b) => b.length - a.length)
    .map((form) => {
      const body = form
        .split('*')
        .map((part) => escape(part).replaceAll(' ', String.raw`\s?`))
        .join(String.raw`\p{L}*`);
      return /\p{L}$/u.test(form) ? String.raw`${body}(?![\p{L}\d])\.?` : form.endsWith('*') ? body : String.raw`${body}(?!\p{L})`;
    });
  return String.raw`(?<![\p{L}])(?:${pieces.join('|')})`;
};
