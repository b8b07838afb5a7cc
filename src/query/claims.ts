import { z } from 'zod';
import type { Content } from '../content/content.js';
import { createCardinals } from '../search/cardinals.js';
import { createForms } from '../search/forms.js';
import { readLexicon } from '../search/lexicon.js';
import { hasLetters, type Token } from '../search/tokens.js';
import type { Claim } from './query.js';
import { countedUnits, createUnitReader, pluralsOf, type UnitReader } from './units.js';

const BOUNDS = ['over', 'under', 'about'] as const;

const fractionsSchema = z.array(
  z.strictObject({
    percent: z.string().default(''),
    bound: z.enum(BOUNDS).optional(),
    ru: z.array(z.string()),
    en: z.array(z.string()),
  }),
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
export interface Claims extends UnitReader {
  /** The numbers that these tokens say, years apart; with the small words around them, also their bounds and what is denied of them. */
  in(tokens: readonly Token[], cues?: ReadonlyMap<string, readonly number[]>): readonly Stated[];
}

/** Finds "22.36 billion dollars" in a message: the number, its power of ten, its unit. */
export const createClaims = (content: Pick<Content, 'glossary' | 'figures' | 'units' | 'otherUnits' | 'unitWords'>): Claims => {
  const units = createUnitReader(content);
  const counted = countedUnits(content);
  const parts = readLexicon('fractions', fractionsSchema);
  const fractions = createForms(parts.map(({ ru, en }, i) => [String(i), [...ru, ...en]] as const));
  // What a number is told for one of is counted, too: six washers, three rods of invar.
  const pieces = [...content.figures.values()].flatMap(({ each }) => (each === undefined ? [] : (content.glossary.get(each) ?? [])));
  const kinds = pieces.flatMap(({ broader }) => broader.flatMap((id) => content.glossary.get(id) ?? []));
  const countedForms = createForms([
    ...[...content.units.values()].flatMap(({ id, ru, en }) => (counted.has(id) ? [[id, [ru, en].flatMap(pluralsOf)] as const] : [])),
    ...[...new Set([...pieces, ...kinds])].map(({ id, ru, en }) => [id, [...ru, ...en]] as const),
  ]);
  const cardinal = createCardinals();
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
      const isUnit = (at: number): boolean => units.at(tokens, at).length > 0;
      const isNext = (at: number): boolean => units.scaleOf(tokens[at]) !== undefined || isUnit(at) || isCounted(tokens[at]);
      // "Eight times": a number in a word counts with what it is of, or as the last word. "Less than a billion" is less than one.
      const isWhole = isNext(from + 1) || (from === tokens.length - 1 && !cues.has('word'));
      const word = token?.kind === 'word' && isWhole ? cardinal(token) : undefined;
      const isOne = units.scaleOf(token) !== undefined && boundOf(from, cues) !== undefined;
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
      const sign = isSign(tokens[from - 1]) ? units.at(tokens, from - 1).units : [];
      const isMeasured = sign.length > 0 || isUnit(at + 1);
      const power = units.scaleOf(tokens[at]) ?? (isMeasured ? units.scaleOf(tokens[at], true) : undefined);
      if (power !== undefined) at += 1;
      const { units: dimensions, length } = units.at(tokens, at);
      const named = length > 0 ? tokens.slice(at, at + length) : sign.length > 0 ? tokens.slice(from - 1, from) : [];
      at += length;
      const unit = named.map(({ text }) => text).join(' ');
      const start = sign.length > 0 ? from - 1 : from;
      state({ value, power: power ?? 0, units: [...dimensions, ...sign], ...(unit === '' ? {} : { unit }) }, start, at - start);
      from = at - 1;
    }
    return withOwnYears(stated, tokens);
  };

  return { ...units, in: statedIn };
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
