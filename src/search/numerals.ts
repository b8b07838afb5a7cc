import { z } from 'zod';
import { lookUp } from './dictionary.js';
import { createForms } from './forms.js';
import { readLexicon } from './lexicon.js';
import { createPrefixIndex } from './prefix-index.js';
import { isCyrillic, stemOf } from './tokens.js';

const schema = z.record(
  z.string(),
  z.looseObject({ ru: z.array(z.string()), en: z.array(z.string()), place: z.array(z.string()).default([]) }),
);
const scalesSchema = z.array(z.looseObject({ power: z.int(), ru: z.array(z.string()), en: z.array(z.string()) }));

/** Letters of a Russian number, or of its place in a row, behind what all its forms begin with. */
const LONGEST_ENDING = 3;
/** Numbers of one text stand in words with nothing but spaces and hyphens between. */
const BREAK = /([^\p{L} -]+)/u;

/** Numbers that are said in words. */
export interface Numerals {
  /** The whole number that a word says, from eleven on also as a place in a row: 15 for "fifteen", "fifteenth", «пятнадцатью». */
  of(word: string): number | undefined;
  /**
   * A normalized text with the numbers from eleven on in digits: "thirty-two" as 32, «в две тысячи девятом» as «в 2009»; smaller ones often
   * count nothing.
   */
  inDigits(text: string): string;
}

/** By locales/lexicon/number-words.yaml and scales.yaml; throws when one of them is broken. */
export const createNumerals = (): Numerals => {
  const entries = Object.entries(readLexicon('number-words', schema)).flatMap(([printed, forms]) =>
    Number.isInteger(Number(printed)) ? [{ number: Number(printed), ...forms }] : [],
  );
  const inWords = createWords(entries.flatMap(({ number, ru, en }) => [...ru, ...en].map((form) => [form, number] as const)));
  const places = createWords(entries.flatMap(({ number, place }) => place.map((form) => [form, number] as const)));
  const of: Numerals['of'] = (word) => inWords(word, (number) => number > LARGEST_LEFT);
  const numberAt = (words: readonly string[], at: number, isBehind: boolean): number | undefined => {
    const word = words[at] ?? '';
    return of(word) ?? (isBehind ? places(word, () => true) : undefined);
  };
  const scales = readLexicon('scales', scalesSchema).filter(({ power }) => power === THOUSAND);
  const thousand = createForms(scales.map(({ power, ru, en }) => [String(power), [...ru, ...en]] as const));
  const isThousand = (word: string | undefined): boolean =>
    word !== undefined && thousand.ofWord({ kind: 'word', text: word, stem: stemOf(word) }).length > 0;

  /** The number below a thousand that words say from a place on, and how many of them. */
  const belowThousandAt = (words: readonly string[], from: number, isBehind = false): Said => {
    let [value, at, below] = [0, from, Infinity];
    for (;;) {
      const number = numberAt(words, at, isBehind || at > from);
      if (number === undefined) break;
      // "Five hundred" is five of them.
      const isTimes = number === HUNDRED && value > 0 && value < 10;
      if (!isTimes && number >= below) break;
      value = isTimes ? value * number : value + number;
      below = number >= HUNDRED ? HUNDRED : number >= 20 ? 10 : 0;
      at += 1;
    }
    return { value, length: at - from };
  };

  const saidAt = (words: readonly string[], from: number): Said => {
    const first = belowThousandAt(words, from);
    const at = from + first.length;
    if (first.length === 0) return first;
    const isOfThousands = isThousand(words[at]);
    const rest = belowThousandAt(words, isOfThousands ? at + 1 : at, isOfThousands);
    if (rest.length === 0) return first;
    if (isOfThousands) return { value: first.value * 1000 + rest.value, length: first.length + 1 + rest.length };
    // "Twenty fourteen" is a year.
    const isYear = CENTURIES.has(first.value) && rest.value >= 10 && rest.value < HUNDRED;
    return isYear ? { value: first.value * HUNDRED + rest.value, length: first.length + rest.length } : first;
  };

  const rewritten = (run: string): string => {
    const [words, between] = [run.split(/[ -]/), run.match(/[ -]/g) ?? []];
    let text = '';
    for (let at = 0; at < words.length;) {
      const { value, length } = saidAt(words, at);
      const isWritten = value > LARGEST_LEFT;
      const end = at + Math.max(1, isWritten ? length : 1);
      text += (isWritten ? String(value) : (words[at] ?? '')) + (between[end - 1] ?? '');
      at = end;
    }
    return text;
  };

  return { of, inDigits: (text) => text.split(BREAK).map(rewritten).join('') };
};

/** Finds the number of a word; `isPlace` tells of which numbers a Russian adjective is a form: «двадцатый». */
const createWords = (
  forms: readonly (readonly [form: string, number: number])[],
): ((word: string, isPlace: (number: number) => boolean) => number | undefined) => {
  const whole = new Map(forms.map(([form, number]) => [form.replace('=', ''), number] as const));
  const begun = forms.filter(([form]) => isCyrillic(form) && !form.startsWith('='));
  const beginningsOf = createPrefixIndex(new Map(begun.map(([begins, number]) => [begins, { begins, number }] as const)));
  return (word, isPlace) => {
    if (!isCyrillic(word)) return whole.get(word);
    const [found] = beginningsOf(word);
    if (!found || word.length - found.begins.length > LONGEST_ENDING) return whole.get(word);
    const { parts, isKnown } = lookUp(word);
    return isKnown && (parts.has('other') || (parts.has('adjective') && isPlace(found.number))) ? found.number : undefined;
  };
};

interface Said {
  readonly value: number;
  readonly length: number;
}

const THOUSAND = 3;
const HUNDRED = 100;
const CENTURIES: ReadonlySet<number> = new Set([19, 20]);
const LARGEST_LEFT = 10;
