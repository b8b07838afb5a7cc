import Big from 'big.js';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Unit } from './content.js';
import type { ContentFiles } from './content-files.js';
import type { Language } from './language.js';
import { readProgramFile } from './program-file.js';
import { unitSchema, unitWordsSchema } from './schema.js';

/** UCUM's code of a year. */
export const YEAR = 'a';

const FILE = 'locales/lexicon/units.yaml';

const knownSchema = z.array(
  z
    .looseObject({ code: z.string(), asked: z.boolean().default(true), words: unitWordsSchema.optional() })
    .transform(({ code, asked, words, ...unit }, context) => {
      const parsed = unitSchema.safeParse({ ...unit, id: code });
      if (parsed.success) return { unit: parsed.data, asked, words };
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

const SCALES_FILE = 'locales/lexicon/scales.yaml';

const scalesSchema = z.array(z.looseObject({ power: z.int(), name: z.strictObject({ ru: z.string(), en: z.string() }).optional() }));

/** A unit with those of a million of it, a billion and so on. */
const withScaled = (unit: Unit): readonly Unit[] => {
  const scales = readProgramFile(SCALES_FILE, (text) => scalesSchema.parse(parse(text)));
  const scaled = scales.flatMap(({ power, name }): Unit[] => {
    if (!name || unit.scale !== 'ratio') return [];
    const named = (language: Language): string => `${name[language]} ${manyOf(unit[language])}`;
    return [{ ...unit, id: `${name.en}-${unit.id}`, factor: times(unit.factor, 10 ** power), ru: named('ru'), en: named('en') }];
  });
  return [unit, ...scaled];
};

const manyOf = (name: Unit['ru']): string => (typeof name === 'string' ? name : (name.many ?? name.other));

const times = (factor: string, by: Big.BigSource): string => new Big(factor).times(by).toFixed();

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

/**
 * The known units of an article's dimensions that it doesn't use itself, in the base that it has for the dimension: acres of what it tells in
 * hectares. Where no unit of its own tells that base, there are none; nor of what its own words name.
 */
export const unitsBeside = ({ units, words }: Units): Units => {
  const own = new Set(words.flatMap(({ dimension, ru, en }) => [...ru, ...en].map((form) => `${dimension} ${form}`)));
  const dimensions = [...new Set(units.map(({ dimension }) => dimension))];
  const beside = dimensions.flatMap((dimension) => {
    const shared = units.find((unit) => unit.dimension === dimension && knownUnits().get(unit.id)?.unit.dimension === dimension);
    const known = shared && knownUnits().get(shared.id);
    if (!known) return [];
    const base = new Big(shared.factor).div(known.unit.factor);
    return [...knownUnits().values()].flatMap(({ unit, asked, words: said }) =>
      unit.dimension !== dimension || !asked || !said || [...said.ru, ...said.en].some((form) => own.has(`${dimension} ${form}`))
        ? []
        : [{ unit: { ...unit, factor: times(unit.factor, base) }, words: { dimension, unit: unit.id, ...said } }],
    );
  });
  return { units: beside.flatMap(({ unit }) => withScaled(unit)), words: beside.map((each) => each.words) };
};
