import Big from 'big.js';
import { z } from 'zod';
import type { Content, Unit } from '../content/content.js';
import { createForms, type Forms } from '../search/forms.js';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { tokenize, type Token } from '../search/tokens.js';
import type { Claim } from './query.js';

const scalesSchema = z.array(
  z.looseObject({
    power: z.int(),
    'before-unit': z.boolean().default(false),

    ru: z.array(z.string()),
    en: z.array(z.string()),
  }),
);

const unitsSchema = z.array(
  z.looseObject({ dimension: z.string(), words: z.strictObject({ ru: z.array(z.string()), en: z.array(z.string()) }).optional() }),
);

/** Reads units and scales in tokens, and tells how large one unit is in another. */
export interface UnitReader {
  /** The power of ten of a unit: 9 of "billion USD". */
  powerOf(unit: string): number;
  /**
   * The units that these tokens name outside of the numbers claimed, told from others of their dimension: "in square kilometres", "in
   * thousand tonnes". Where it's `inAny`, a scale alone is one, too ("in billions"), and whatever there is in roubles.
   */
  unitsIn(tokens: readonly Token[], isClaimed: (at: number) => boolean, inAny: boolean): readonly string[];
  /** Whether two words name units of different dimensions: roubles, dollars. */
  isRate(a: Token | undefined, b: Token | undefined): boolean;
  /** Whether words name another unit than a figure's: hectares of what is given in square metres. */
  isOtherUnit(words: string, unit: string): boolean;
  /**
   * How many of a unit one of what is claimed is: 0.01 million m² for a hectare; of a bare number 1. Undefined where the claim is of another
   * dimension, or nothing tells how large its unit is.
   */
  inUnit(claim: Pick<Claim, 'power' | 'units' | 'unit'>, unit: string): Big | undefined;
  /** The power of ten that a word says: 6 of "million". With `isLetter` that of a letter before a unit, the m of "100m cubic metres". */
  scaleOf(token: Token | undefined, isLetter?: boolean): number | undefined;
  /** The dimensions of the unit that stands at a place, and how many tokens name it; none and 0 where no unit stands. */
  at(tokens: readonly Token[], at: number): { readonly units: readonly string[]; readonly length: number };
}

/** The units that an article has, or may be asked for in. Throws when a file of the lexicon is broken. */
export const createUnitReader = (content: Pick<Content, 'figures' | 'units' | 'otherUnits' | 'unitWords'>): UnitReader => {
  const allUnits = new Map([...content.units, ...content.otherUnits]);
  const scales = readLexicon('scales', scalesSchema);
  const scaleFormsOf = (isBeforeUnit: boolean): Forms =>
    createForms(
      scales.filter((scale) => scale['before-unit'] === isBeforeUnit).map(({ power, ru, en }) => [String(power), [...ru, ...en]] as const),
    );
  const [scaleForms, shortScaleForms] = [scaleFormsOf(false), scaleFormsOf(true)];
  const counted = countedUnits(content);
  const unitForms = createForms([
    ...content.unitWords.map(({ dimension, ru, en }) => [dimension, [...ru, ...en]] as const),
    // "Years" and "times" are units by their own names; what is counted (parks) is a thing.
    ...[...content.units.values()].flatMap(({ id, dimension, ru, en }) =>
      counted.has(id) ? [] : [[dimension, [ru, en].flatMap(pluralsOf)] as const],
    ),
  ]);
  // "Cubic metres": a power of a length is said by two words.
  const lengths = createForms(
    readLexicon('units', unitsSchema).flatMap(({ dimension, words }) =>
      dimension === 'length' && words ? [[dimension, [...words.ru, ...words.en]] as const] : [],
    ),
  );
  const isLength = (token: Token | undefined): boolean => token?.kind === 'word' && lengths.ofWord(token).length > 0;
  const unitWords = createForms(content.unitWords.map(({ ru, en }, i) => [String(i), [...ru, ...en]] as const));
  const wordsOf = (ids: readonly string[]): Content['unitWords'] => ids.flatMap((id) => content.unitWords[Number(id)] ?? []);
  const powerOf = (token: Token | undefined, forms = scaleForms): number | undefined => {
    if (token?.kind !== 'word') return undefined;
    const [power] = forms.ofWord(token);
    return power === undefined ? undefined : Number(power);
  };

  const powers = new Map(
    [...allUnits.values()].map(({ id, ru, en }) => {
      const names = [ru, en].flatMap((name) =>
        typeof name === 'string' ? [name] : Object.values(name).filter((form) => form !== undefined),
      );
      return [id, names.flatMap((name) => tokenize(normalize(name)).flatMap((token) => powerOf(token) ?? []))[0] ?? 0] as const;
    }),
  );
  const powerOfUnit = (id: string): number => powers.get(id) ?? 0;

  /** How many base units one of it is, its power of ten apart: 10,000 m² for million hectares. */
  const sizes = new Map(
    [...allUnits.values()].map(({ id, factor }) => [id, new Big(factor).div(new Big(10).pow(powerOfUnit(id))).toNumber()] as const),
  );
  const sizeOf = (id: string): number => sizes.get(id) ?? 1;

  const unitNames = createForms([...content.units.values()].map(({ id, ru, en }) => [id, [ru, en].flatMap(pluralsOf)] as const));

  /** The sizes of the units of a dimension that words name, undefined for one that nothing tells. */
  const sizesNamed = (words: string, dimension: string | undefined): readonly (number | undefined)[] => {
    const tokens = tokenize(words);
    const tells = content.unitWords.some((entry) => entry.dimension === dimension && content.units.has(entry.unit ?? ''));
    const longest = Math.max(...unitWords.find(tokens).map(({ length }) => length));
    const entries = unitWords.find(tokens).flatMap(({ ids, length }) => (length === longest ? wordsOf(ids) : []));
    const named = entries.flatMap((entry) => (entry.dimension === dimension ? [entry.unit] : []));
    const byName = unitNames.find(tokens).flatMap(({ ids }) => ids.filter((id) => content.units.get(id)?.dimension === dimension));
    return [...named, ...byName].map((id) => (id === undefined ? (tells ? undefined : 1) : sizeOf(id)));
  };

  const isOtherUnit: UnitReader['isOtherUnit'] = (words, id) => {
    const named = sizesNamed(words, content.units.get(id)?.dimension);
    return named.length > 0 && !named.includes(sizeOf(id));
  };

  const inUnit: UnitReader['inUnit'] = ({ power, units, unit }, id) => {
    const own = content.units.get(id);
    if (units.length > 0 && !units.includes(own?.dimension ?? '')) return undefined;
    if (units.length === 0 && power === 0) return new Big(1);
    const scale = new Big(10).pow(power - powerOfUnit(id));
    if (unit === undefined || !isOtherUnit(unit, id)) return scale;
    const [size] = sizesNamed(unit, own?.dimension).filter((each) => each !== undefined);
    return size === undefined ? undefined : scale.times(size).div(sizeOf(id));
  };

  const unitsIn: UnitReader['unitsIn'] = (tokens, isClaimed, inAny) => {
    const named = unitWords.find(tokens).flatMap(({ ids, from, length }) => wordsOf(ids).map((entry) => ({ entry, from, length })));
    const longest = named.filter(
      ({ from, length }) =>
        !named.some((other) => other.from <= from && from + length <= other.from + other.length && other.length > length),
    );
    const said = tokens.flatMap((token, at) => (inAny && !isClaimed(at) ? (powerOf(token) ?? []) : []));
    const scaled = [...content.units.values()].flatMap(({ id }) => (said.includes(powerOfUnit(id)) ? [id] : []));
    const told = longest.flatMap(({ entry: { dimension, unit }, from }) => {
      if (isClaimed(from)) return [];
      // "In millions of dollars": a small word may stand between.
      const power = powerOf(tokens[from - 1]) ?? (tokens[from - 1]?.kind === 'word' ? powerOf(tokens[from - 2]) : undefined);
      // "Tonnes" alone are any unit of mass.
      if (unit === undefined && power === undefined && !inAny) return [];
      // Units that the article hasn't are named by themselves.
      return [...(unit === undefined ? content.units : allUnits).values()]
        .filter((each) => each.dimension === dimension && (unit === undefined || sizeOf(each.id) === sizeOf(unit)))
        .filter(({ id }) => power === undefined || powerOfUnit(id) === power)
        .map(({ id }) => id);
    });
    return told.length > 0 ? told : scaled;
  };

  const unitAt: UnitReader['at'] = (tokens, at) => {
    const token = tokens[at];
    const units = token?.kind === 'word' ? unitForms.ofWord(token) : [];
    return { units, length: units.length === 0 ? 0 : isLength(tokens[at + 1]) ? 2 : 1 };
  };

  const isRate: UnitReader['isRate'] = (a, b) => {
    const [one, other] = [a, b].map((token) => (token?.kind === 'word' ? unitForms.ofWord(token) : []));
    return one?.[0] !== undefined && other?.[0] !== undefined && !one.some((dimension) => other.includes(dimension));
  };

  return {
    powerOf: powerOfUnit,
    unitsIn,
    isRate,
    isOtherUnit,
    inUnit,
    scaleOf: (token, isLetter = false) => powerOf(token, isLetter ? shortScaleForms : scaleForms),
    at: unitAt,
  };
};

/** The units that count things: parks, enterprises. */
export const countedUnits = ({ figures }: Pick<Content, 'figures'>): ReadonlySet<string> =>
  new Set([...figures.values()].flatMap(({ measure, unit }) => (measure === 'count' ? [unit] : [])));

/** The forms of a unit's name by number: "acre", "acres". */
export const pluralsOf = (name: Unit['ru']): readonly string[] =>
  typeof name === 'string' ? [] : Object.values(name).filter((form) => form !== undefined);
