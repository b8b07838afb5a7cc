import { z } from 'zod';
import type { Content } from '../content/content.js';
import { yearsOf } from '../content/period.js';
import { readLexicon } from './lexicon.js';
import { normalize } from './normalize.js';
import type { Token } from './tokens.js';

const words = z.object({ ru: z.array(z.string()), en: z.array(z.string()) });
const schema = z.object({ before: words, after: words });

const FOUR_DIGITS = /^1\d{3}$/;
const THREE_DIGITS = /^[1-9]\d{2}$/;

/**
 * Takes numbers for years where they stand like years ("in 1345", «в 1345 году») or are years of the article; those of the last two
 * centuries are years anywhere. `isSmall` tells the words that only build a sentence: "in 1345 towers" is no year.
 */
export const createEarlyYears = (
  { figures, statements }: Pick<Content, 'figures' | 'statements'>,
  isSmall: (word: string) => boolean,
): ((tokens: readonly Token[]) => readonly Token[]) => {
  const lexicon = readLexicon('early-years', schema);
  const setOf = ({ ru, en }: z.output<typeof words>): ReadonlySet<string> => new Set([...ru, ...en].map(normalize));
  const [before, after] = [setOf(lexicon.before), setOf(lexicon.after)];
  const own = new Set(
    [...figures.values(), ...statements.values()].flatMap(({ period }) => yearsOf(period).filter((year) => FOUR_DIGITS.test(String(year)))),
  );
  return (tokens) => {
    const isYear = (at: number): boolean => {
      const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
      if (token?.kind !== 'number') return false;
      const isNamed = next !== undefined && after.has(next.text);
      if (THREE_DIGITS.test(token.text)) return isNamed;
      if (!FOUR_DIGITS.test(token.text)) return false;
      const stands = previous !== undefined && before.has(previous.text) && (next === undefined || isSmall(next.text));
      return isNamed || stands || own.has(Number(token.text));
    };
    if (!tokens.some(({ kind }) => kind === 'number')) return tokens;
    return tokens.map((token, at): Token => (isYear(at) ? { kind: 'year', text: token.text, year: Number(token.text) } : token));
  };
};
