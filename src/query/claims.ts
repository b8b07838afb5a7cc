import Big from 'big.js';
import { z } from 'zod';
import type { Content, Unit } from '../content/content.js';
import { createCardinals } from '../search/cardinals.js';
import { createForms, type Forms } from '../search/forms.js';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { hasLetters, tokenize, type Token } from '../search/tokens.js';
import type { Claim } from './query.js';

const scalesSchema = z.array(
  z.looseObject({
    power: z.int(),
    'before-unit': z.boolean().default(false),

    ru: z.array(z.string()),
    en: z.array(z.string()),
  }),
);

const BOUNDS = ['over', 'under', 'about'] as const;

const fractionsSchema = z.array(
  z.strictObject({
    percent: z.string().default(''),
    bound: z.enum(BOUNDS).optional(),
    ru: z.array(z.string()),
    en: z.array(z.string()),
  }),
);

const unitsSchema = z.array(
  z.looseObject({ dimension: z.string(), words: z.strictObject({ ru: z.array(z.string()), en: z.array(z.string()) }).optional() }),
);

/** "Over 4 million", «более чем 4 млн». */
const BOUND_REACH = 2;

/** A number that a text says, and which of its tokens say it: the number, its scale and its unit. */
export interface Stated {
  readonly claim: Claim;
  readonly from: number;
  readonly length: number;
}

/** Reads numbers, and the units that they are in or are wanted in. */
export interface Claims {
  /** The numbers that these tokens say, years apart; with the small words around them, also their bounds and what is denied of them. */
  in(tokens: readonly Token[], cues?: ReadonlyMap<string, readonly number[]>): readonly Stated[];
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
}

/** Finds "22.36 billion dollars" in a message: the number, its power of ten, its unit. */
export const createClaims = (content: Pick<Content, 'glossary' | 'figures' | 'units' | 'otherUnits' | 'unitWords'>): Claims => {
  const allUnits = new Map([...content.units, ...content.otherUnits]);
  const scales = readLexicon('scales', scalesSchema);
  const scaleFormsOf = (isBeforeUnit: boolean): Forms =>
    createForms(
      scales.filter((scale) => scale['before-unit'] === isBeforeUnit).map(({ power, ru, en }) => [String(power), [...ru, ...en]] as const),
    );
  const [scaleForms, shortScaleForms] = [scaleFormsOf(false), scaleFormsOf(true)];
  const parts = readLexicon('fractions', fractionsSchema);
  const fractions = createForms(parts.map(({ ru, en }, i) => [String(i), [...ru, ...en]] as const));
  const counted = new Set([...content.figures.values()].flatMap(({ measure, unit }) => (measure === 'count' ? [unit] : [])));
  const unitForms = createForms([
    ...content.unitWords.map(({ dimension, ru, en }) => [dimension, [...ru, ...en]] as const),
    // "Years" and "times" are units by their own names; what is counted (parks) is a thing.
    ...[...content.units.values()].flatMap(({ id, dimension, ru, en }) =>
      counted.has(id) ? [] : [[dimension, [ru, en].flatMap(pluralsOf)] as const],
    ),
  ]);
  // What a number is told for one of is counted, too: six washers, three rods of invar.
  const pieces = [...content.figures.values()].flatMap(({ each }) => (each === undefined ? [] : (content.glossary.get(each) ?? [])));
  const kinds = pieces.flatMap(({ broader }) => broader.flatMap((id) => content.glossary.get(id) ?? []));
  const countedForms = createForms([
    ...[...content.units.values()].flatMap(({ id, ru, en }) => (counted.has(id) ? [[id, [ru, en].flatMap(pluralsOf)] as const] : [])),
    ...[...new Set([...pieces, ...kinds])].map(({ id, ru, en }) => [id, [...ru, ...en]] as const),
  ]);
  // "Cubic metres": a power of a length is said by two words.
  const lengths = createForms(
    readLexicon('units', unitsSchema).flatMap(({ dimension, words }) =>
      dimension === 'length' && words ? [[dimension, [...words.ru, ...words.en]] as const] : [],
    ),
  );
  const isLength = (token: Token | undefined): boolean => token?.kind === 'word' && lengths.ofWord(token).length > 0;
  const cardinal = createCardinals();
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

  const isOtherUnit: Claims['isOtherUnit'] = (words, id) => {
    const named = sizesNamed(words, content.units.get(id)?.dimension);
    return named.length > 0 && !named.includes(sizeOf(id));
  };

  const inUnit: Claims['inUnit'] = ({ power, units, unit }, id) => {
    const own = content.units.get(id);
    if (units.length > 0 && !units.includes(own?.dimension ?? '')) return undefined;
    if (units.length === 0 && power === 0) return new Big(1);
    const scale = new Big(10).pow(power - powerOfUnit(id));
    if (unit === undefined || !isOtherUnit(unit, id)) return scale;
    const [size] = sizesNamed(unit, own?.dimension).filter((each) => each !== undefined);
    return size === undefined ? undefined : scale.times(size).div(sizeOf(id));
  };

  const unitsIn: Claims['unitsIn'] = (tokens, isClaimed, inAny) => {
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
  /** The dimensions of the unit that stands at a place, and how many tokens name it. */
  const unitAt = (tokens: readonly Token[], at: number): { readonly units: readonly string[]; readonly length: number } => {
    const token = tokens[at];
    const units = token?.kind === 'word' ? unitForms.ofWord(token) : [];
    return { units, length: units.length === 0 ? 0 : isLength(tokens[at + 1]) ? 2 : 1 };
  };

  const isUnit = (token: Token | undefined): boolean => token?.kind === 'word' && unitForms.ofWord(token).length > 0;

  const isRate: Claims['isRate'] = (a, b) => {
    const [one, other] = [a, b].map((token) => (token?.kind === 'word' ? unitForms.ofWord(token) : []));
    return one?.[0] !== undefined && other?.[0] !== undefined && !one.some((dimension) => other.includes(dimension));
  };
  const isCounted = (token: Token | undefined): boolean => token?.kind === 'word' && countedForms.ofWord(token).length > 0;
  const isNear = (id: string, from: number, cues: ReadonlyMap<string, readonly number[]>): boolean =>
    (cues.get(id) ?? []).some((at) => at < from && from - at <= BOUND_REACH);
  // "Less than the 96 importers" bounds what they have.
  const boundOf = (from: number, cues: ReadonlyMap<string, readonly number[]>): Claim['bound'] =>
    cues.get('article')?.includes(from - 1) === true ? undefined : BOUNDS.find((id) => isNear(id, from, cues));
  /** "It isn't 15"; a message that begins with its "no" asks whether it's so. */
  const isNegated = (from: number, cues: ReadonlyMap<string, readonly number[]>): boolean =>
    !cues.has('whether') && (cues.get('negation') ?? []).some((at) => at > 0 && at < from && from - at <= BOUND_REACH);

  /** "Is the 23 % figure the share of …": what is told behind is what the number is. */
  const isToldWhat = (at: number, cues: ReadonlyMap<string, readonly number[]>): boolean =>
    cues.get('article')?.includes(cues.get('abstract')?.includes(at) === true ? at + 1 : at) === true;

  const statedIn: Claims['in'] = (tokens, cues = new Map()) => {
    const stated: Stated[] = [];
    const state = (said: Pick<Claim, 'value' | 'power' | 'units' | 'unit' | 'fraction' | 'bound'>, from: number, length: number): void => {
      // Nobody who says "a third" means it to the tenth.
      const bound = said.bound ?? boundOf(from, cues) ?? (said.fraction ? 'about' : undefined);
      const negated = bound === undefined && isNegated(from, cues);
      const isWhat = isToldWhat(from + length, cues);
      const isInclusive = bound !== undefined && isNear('inclusive', from, cues);
      stated.push({
        claim: {
          ...said,
          of: [],
          ...(bound ? { bound } : {}),
          ...(isInclusive ? { isInclusive } : {}),
          ...(negated ? { negated } : {}),
          ...(isWhat ? { isWhat } : {}),
        },
        from,
        length,
      });
    };
    const shares = fractions.find(tokens);
    for (let from = 0; from < tokens.length; from++) {
      const token = tokens[from];
      const [share] = shares.filter((each) => each.from === from).sort((a, b) => b.length - a.length);
      const part = parts[Number(share?.ids[0])];
      if (share && part) {
        const { percent, bound } = part;
        if (percent !== '')
          state({ value: percent, power: 0, units: [PERCENT], fraction: true, ...(bound ? { bound } : {}) }, from, share.length);
        from += share.length - 1;
        continue;
      }
      const isNext = (at: number): boolean => powerOf(tokens[at]) !== undefined || isUnit(tokens[at]) || isCounted(tokens[at]);
      // "Eight times": a number in a word counts with what it is of, or as the last word. "Less than a billion" is less than one.
      const isWhole = isNext(from + 1) || (from === tokens.length - 1 && !cues.has('word'));
      const word = token?.kind === 'word' && isWhole ? cardinal(token) : undefined;
      const isOne = powerOf(token) !== undefined && boundOf(from, cues) !== undefined;
      const number = token?.kind === 'number' ? token.text : (word?.toString() ?? (isOne ? '1' : undefined));
      if (number === undefined) continue;
      let at = isOne ? from : from + 1;
      // A range is said by two numbers in a row, or by "30 to 50"; what grew from 15 to 30 has two.
      const next = tokens[at + 1];
      const isUpTo = cues.get('to')?.includes(at) === true && cues.get('from')?.includes(from - 1) !== true && isNext(at + 2);
      if (isUpTo && next?.kind === 'number' && Number(next.text) > Number(number)) at += 1;
      const end = tokens[at];
      const value = end?.kind === 'number' ? `${number}-${end.text}` : number;
      if (end?.kind === 'number') at += 1;
      const sign = isSign(tokens[from - 1]) ? unitAt(tokens, from - 1).units : [];
      const isMeasured = sign.length > 0 || isUnit(tokens[at + 1]);
      const power = powerOf(tokens[at]) ?? (isMeasured ? powerOf(tokens[at], shortScaleForms) : undefined);
      if (power !== undefined) at += 1;
      const { units, length } = unitAt(tokens, at);
      const named = length > 0 ? tokens.slice(at, at + length) : sign.length > 0 ? tokens.slice(from - 1, from) : [];
      at += length;
      const unit = named.map(({ text }) => text).join(' ');
      const start = sign.length > 0 ? from - 1 : from;
      state({ value, power: power ?? 0, units: [...units, ...sign], ...(unit === '' ? {} : { unit }) }, start, at - start);
      from = at - 1;
    }
    return withOwnYears(stated, tokens);
  };

  return { in: statedIn, powerOf: powerOfUnit, unitsIn, isRate, isOtherUnit, inUnit };
};

/** "Not 30 but 40" claims 40. */
export const withoutCorrected = (stated: readonly Stated[]): readonly Stated[] => {
  const meant = stated.filter(({ claim }) => !claim.negated);
  return meant.length > 0 ? meant : stated;
};

/** What stands before its number: "$120m". */
const isSign = (token: Token | undefined): boolean => token?.kind === 'word' && !hasLetters(token.text);

const PERCENT = 'percent';

/**
 * Of several numbers each has years of its own where there are as many: "from 8.58 % in 2001 to 2.04 % in 2012", "from 12.8 to 16.7 between
 * 2010 and 2014". One year alone is that of the last number, if it stands behind it: "from 15 to 30 by 2020".
 */
const withOwnYears = (stated: readonly Stated[], tokens: readonly Token[]): readonly Stated[] => {
  const named = tokens.flatMap((token, at) => (token.kind === 'year' ? [{ year: token.year, at }] : []));
  const [last] = stated.slice(-1);
  if (stated.length < 2 || named.length === 0 || !last) return stated;
  const [only] = named.length === 1 ? named : [];
  if (only) return only.at < last.from ? stated : stated.map((each) => (each === last ? withYears(each, [only.year]) : each));
  const each = named.length / stated.length;
  if (!Number.isInteger(each)) return stated;
  const years = named.map(({ year }) => year);
  return stated.map((said, i) => withYears(said, years.slice(i * each, (i + 1) * each)));
};

const withYears = ({ claim, ...stated }: Stated, years: number[]): Stated => ({ ...stated, claim: { ...claim, years } });

const pluralsOf = (name: Unit['ru']): readonly string[] =>
  typeof name === 'string' ? [] : Object.values(name).filter((form) => form !== undefined);
