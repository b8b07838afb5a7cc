import type { Language } from '../content/language.js';
import { createMonths } from '../query/months.js';
import { lookUp } from '../search/dictionary.js';
import { normalize } from '../search/normalize.js';
import { referencesIn } from './references.js';
import { countedUnit } from './terms.js';
import { createTimes, type NamedTime } from './times.js';
import { createUnitReader, type DraftUnit } from './units.js';
import { patternOf, type DraftingWords, type PrintedUnits } from './words.js';

/** A number of a claim that may be a figure: its value, its unit and where it stands. */
export interface FoundNumber {
  readonly value: string | readonly [string, string];
  readonly unit: DraftUnit;
  readonly measure: string;
  readonly bound: string | undefined;
  readonly period: string | undefined;
  /** What is counted, as it is written: "перерабатывающих предприятий". */
  readonly counted: string | undefined;
  /** It has no unit of its own, and was given that of the number before it: "20 parks, and 30 in 2020". */
  readonly isElided: boolean;
  readonly from: number;
  /** Where the number ends, and where its unit does. */
  readonly numberTo: number;
  readonly to: number;
}

export interface Found {
  readonly numbers: readonly FoundNumber[];
  readonly times: readonly NamedTime[];
}

/** After a number: words between it and a time that belongs to it ("5,18 % в 2009 году"). */
const NEAR = 4;

/** Finds the numbers of a claim with what they say; years, references, dates and numbers of tables are none. */
export const createNumberFinder = (words: DraftingWords, printed: PrintedUnits, language: Language): ((claim: string) => Found) => {
  const { at: unitAt, scaleAt } = createUnitReader(printed, language);
  const timesIn = createTimes(words, language);
  const monthOf = createMonths();
  const one =
    language === 'ru'
      ? String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?`
      : String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?`;
  const number = new RegExp(String.raw`(?<![\p{L}\d.,/–-])(?<first>${one})(?:\s?[–—-]\s?(?<last>${one}))?(?!\d)`, 'gu');
  const bounds = words.bounds.map(({ bound, [language]: forms }) => ({ bound, pattern: new RegExp(`(?:${patternOf(forms)})\\s*$`, 'iu') }));
  const label = new RegExp(`(?:${patternOf(words.labels[language])})\\s*$`, 'iu');
  const grows = new RegExp(patternOf(words.growth[language]), 'iu');
  const changes = new RegExp(`(?:${patternOf(words.change[language])})\\s*$`, 'iu');
  const isMonth = (word: string): boolean =>
    [normalize(word), ...lookUp(normalize(word)).lemmas].some((lemma) => monthOf(lemma) !== undefined);

  return (claim) => {
    // "2013 year" is a time; "1139 million" is none.
    const times = timesIn(claim).filter(({ to }) => (unitAt(claim.slice(to))?.unit.dimension ?? 'years') === 'years');
    const references = referencesIn(claim);
    const numbers: FoundNumber[] = [];
    for (const match of claim.matchAll(number)) {
      const { first = '', last } = match.groups ?? {};
      const from = match.index;
      const numberTo = from + match[0].length;
      const [before, after] = [claim.slice(0, from), claim.slice(numberTo)];
      const known = unitAt(after);
      if (times.some((time) => time.from <= from && from < time.to)) continue;
      const isReference = references.some((reference) => reference.from <= from && from < reference.to);
      const isOrdinal = /^\s*$/.test(before) && /^[.)]/.test(after);
      const isDate = isMonth(/^\s*(\p{L}+)/u.exec(after)?.[1] ?? '');
      if (isReference || isOrdinal || isDate || label.test(before) || (/^-?\p{L}/u.test(after) && !known)) continue;
      const scale = known ? undefined : scaleAt(after);
      const counted = known || !(scale || isWhole(first)) ? undefined : countedUnit(after.slice(scale?.length ?? 0), language);
      const elided = known || counted ? undefined : numbers.at(-1);
      const unit = known?.unit ?? (counted && (scale?.scaled(counted.unit) ?? counted.unit)) ?? elided?.unit ?? bare(printed, language);
      const values = [first, last].flatMap((each) => (each === undefined ? [] : [plain(each, language)]));
      const bound = longest(bounds.map(({ bound: each, pattern }) => ({ each, length: pattern.exec(before)?.[0].length ?? 0 })));
      const isGrowth = known?.unit.dimension === 'percent' && changes.test(before) && grows.test(before.slice(-REACH));
      const to = numberTo + (known?.length ?? 0) + (counted ? after.indexOf(counted.phrase) + counted.phrase.length : 0);
      numbers.push({
        value: values.length === 2 ? [values[0] ?? '', values[1] ?? ''] : (values[0] ?? ''),
        unit,
        measure: known ? (isGrowth ? 'growth' : known.measure) : counted ? 'count' : (elided?.measure ?? 'amount'),
        bound,
        period: periodOf(times, claim, from, to),
        counted: counted?.phrase ?? (elided ? elided.counted : undefined),
        isElided: elided !== undefined,
        from,
        numberTo,
        to,
      });
    }
    return { numbers: withSharedUnits(numbers), times };
  };
};

/** "Not less than" is at least, not less than. */
const longest = (found: readonly { readonly each: string; readonly length: number }[]): string | undefined =>
  found.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length)[0]?.each;

/** "Between 3.2 and 6.8 m": two numbers with nothing but a short word between them share the unit of the second. */
const withSharedUnits = (numbers: readonly FoundNumber[]): readonly FoundNumber[] =>
  numbers.map((number, i) => {
    const next = numbers[i + 1];
    const shares = number.unit.dimension === 'number' && next !== undefined && next.from - number.numberTo <= SHORT_WORD;
    return shares ? { ...number, unit: next.unit, measure: next.measure, counted: next.counted } : number;
  });

const SHORT_WORD = 5;

const REACH = 40;

const isWhole = (number: string): boolean => /^\d+$/.test(number.replace(/\s/g, ''));

/** As content writes numbers: no grouping, a point. */
const plain = (number: string, language: Language): string => {
  const digits = number.replace(/\s/g, '');
  return language === 'ru' ? digits.replace(',', '.') : digits.replaceAll(',', '');
};

const bare = ({ bare: unit }: PrintedUnits, language: Language): DraftUnit => ({
  id: unit.id,
  dimension: unit.dimension,
  factor: '1',
  name: unit.name[language],
  words: [],
});

/** The time that stands right after a number, else the last one before it, else the first one after it. */
const periodOf = (times: readonly NamedTime[], claim: string, from: number, to: number): string | undefined => {
  const after = times.find((time) => time.from >= to);
  const between = after ? claim.slice(to, after.from) : '';
  if (after && !/[,;\d]/.test(between) && (between.match(/\p{L}+/gu) ?? []).length < NEAR - 1) return after.period;
  return (times.findLast((time) => time.to <= from) ?? (/[,;]/.test(between) ? undefined : after))?.period;
};
