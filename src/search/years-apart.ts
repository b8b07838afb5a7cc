import { z } from 'zod';
import { readLexicon } from './lexicon.js';
import { createNumerals } from './numerals.js';
import { normalize } from './normalize.js';
import type { Token } from './tokens.js';

/** A time told by its distance: 3 for "three years later", −1 for "годом раньше". */
export interface Distance {
  readonly years: number;
  /** The tokens that tell it, from the first to the last. */
  readonly from: number;
  readonly to: number;
}

/** How times are told beside their years. */
export interface YearsApart {
  /** The distance in tokens; undefined where there is none. */
  in(tokens: readonly Token[]): Distance | undefined;
  /** "Not 2020", "before the 2020 target": whether the year at a place is named to be left out. */
  isLeftOut(tokens: readonly Token[], at: number): boolean;
}

const words = z.object({ ru: z.array(z.string()), en: z.array(z.string()) });
const schema = z.object({
  years: words,
  later: words,
  earlier: words,
  last: words,
  except: words,
  numbers: z.array(words.extend({ number: z.number() })),
});

/** Words between "not" and its year. */
const WORDS_BEFORE = 2;

/** People count no further back or on than this. */
const MOST_YEARS = 50;

/** By locales/lexicon/years-apart.yaml; throws when it is broken. */
export const createYearsApart = (): YearsApart => {
  const lexicon = readLexicon('years-apart', schema);
  const setOf = ({ ru, en }: z.output<typeof words>): ReadonlySet<string> => new Set([...ru, ...en].map(normalize));
  const { years, later, earlier, last, except } = {
    years: setOf(lexicon.years),
    later: setOf(lexicon.later),
    earlier: setOf(lexicon.earlier),
    last: setOf(lexicon.last),
    except: setOf(lexicon.except),
  };
  const numerals = createNumerals();
  const numbers = new Map(lexicon.numbers.flatMap((entry) => [...setOf(entry)].map((word) => [word, entry.number] as const)));

  const numberOf = (token: Token | undefined): number | undefined => {
    const number = token?.kind === 'number' ? Number(token.text) : (numbers.get(token?.text ?? '') ?? numerals.of(token?.text ?? ''));
    return number !== undefined && Number.isInteger(number) && number <= MOST_YEARS ? number : undefined;
  };

  const distanceIn: YearsApart['in'] = (tokens) => {
    const at = tokens.findIndex(({ text }) => years.has(text));
    if (at < 0) return undefined;
    const number = numberOf(tokens[at - 1]);
    const start = number === undefined ? at : at - 1;
    // "The last five years" are no distance.
    if (number === undefined && last.has(tokens[at - 1]?.text ?? '')) return { years: -1, from: at - 1, to: at };
    for (const beside of [at + 1, start - 1]) {
      const word = tokens[beside]?.text ?? '';
      const sign = later.has(word) ? 1 : earlier.has(word) ? -1 : undefined;
      if (sign !== undefined) return { years: sign * (number ?? 1), from: Math.min(start, beside), to: Math.max(at, beside) };
    }
    return undefined;
  };

  return {
    in: distanceIn,
    isLeftOut: (tokens, at) => tokens.slice(Math.max(0, at - WORDS_BEFORE), at).some(({ text }) => except.has(text)),
  };
};
