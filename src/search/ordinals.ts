import { formsOf } from './forms.js';
import type { Lexicon } from './lexicon.js';
import type { Token } from './tokens.js';

/** The cues of the lexicon that tell a place in a row, by that place. */
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/** Reads "the third" as the place that it names. */
export interface Ordinals {
  /** The place as a number's text, such as "3"; undefined for a word that is no ordinal. */
  ofWord(token: Token): string | undefined;
}

/** By the cues of the lexicon that are called like places in a row. */
export const createOrdinals = ({ cues }: Lexicon): Ordinals => {
  const forms = formsOf(cues.filter(({ id }) => ORDINALS.includes(id)));
  return {
    ofWord: (token) => {
      const ids = forms.ofWord(token);
      const at = ORDINALS.findIndex((id) => ids.includes(id));
      return at < 0 ? undefined : String(at + 1);
    },
  };
};

/** The place in a row that the cues of a question name. */
export const ordinalAmong = (cues: ReadonlySet<string>): number | undefined => {
  const at = ORDINALS.findIndex((ordinal) => cues.has(ordinal));
  return at < 0 ? undefined : at + 1;
};
