import { parse } from 'yaml';
import { z } from 'zod';
import type { ContentFiles } from './content-files.js';
import { readProgramFile } from './program-file.js';
import { unitSchema, unitWordsSchema } from './schema.js';

/** UCUM's code of a year. */
export const YEAR = 'a';

const FILE = 'locales/lexicon/units.yaml';

const knownSchema = z.array(
  z.looseObject({ code: z.string(), words: unitWordsSchema.optional() }).transform(({ code, words, ...unit }, context) => {
    const parsed = unitSchema.safeParse({ ...unit, id: code });
    if (parsed.success) return { unit: parsed.data, words };
    context.addIssue({ code: 'custom', message: `${code}: ${z.prettifyError(parsed.error)}` });
    return z.NEVER;
  }),
);

type Known = z.output<typeof knownSchema>[number];

let known: ReadonlyMap<string, Known> | undefined;

/** The units that every article may use by their UCUM code, read once; throws, and names the file, when it is broken. */
export const knownUnits = (): ReadonlyMap<string, Known> => {
  known ??= new Map(readProgramFile(FILE, (text) => knownSchema.parse(parse(text))).map((each) => [each.unit.id, each]));
  return known;
};

type Units = Pick<ContentFiles['units']['data'], 'units' | 'words'>;

/** An article's own units and, of those known, the ones that its figures or charts are in. */
export const unitsUsed = ({ units, sections, charts }: ContentFiles): Units => {
  const own = new Set(units.data.units.map(({ id }) => id));
  const named = new Set([
    ...sections.flatMap(({ data }) => data.statements.flatMap(({ figures }) => figures.map(({ unit }) => unit))),
    ...(charts?.data ?? []).map(({ unit }) => unit),
    ...units.data.units.flatMap(({ each }) => (each ? [each.of, each.is] : [])),
  ]);
  const taken = [...named].flatMap((id) => (own.has(id) ? [] : (knownUnits().get(id) ?? [])));
  return {
    units: [...units.data.units, ...taken.map(({ unit }) => unit)],
    words: [
      ...units.data.words,
      ...taken.flatMap(({ unit, words }) => (words ? [{ dimension: unit.dimension, unit: unit.id, ...words }] : [])),
    ],
  };
};
