import { z } from 'zod';
import type { Entry } from '../search/dictionary.js';
import { readLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';

const schema = z.array(z.strictObject({ id: z.string(), ru: z.array(z.string()), en: z.array(z.string()) }));

/** Verbs, and what is named by them: of a word that may be a noun, too, they say nothing. */
const VERBS: ReadonlySet<string> = new Set(['light']);
/** "For a newspaper", "my boss wants to know" tell of the asker; "which newspaper" asks for its name, "how many teachers" for a number. */
const NAMED: ReadonlySet<string> = new Set(['writings', 'askers']);

/**
 * Whether a word frames, evaluates or orders what is asked, and is no part of it: "role", «важный», "happen". `isAskedFor`: it stands
 * just behind a question word.
 */
export const createNoMatter = (): ((entry: Entry, isAskedFor: boolean) => boolean) => {
  const kinds = readLexicon('no-matter', schema);
  const lemmasOf = (isIn: (id: string) => boolean): ReadonlySet<string> =>
    new Set(kinds.flatMap(({ id, ru, en }) => (isIn(id) ? [...ru, ...en].map(normalize) : [])));
  const verbs = lemmasOf((id) => VERBS.has(id));
  const named = lemmasOf((id) => NAMED.has(id));
  const names = lemmasOf((id) => !VERBS.has(id) && !NAMED.has(id));
  return ({ lemmas, nominal, parts, isKnown }, isAskedFor) =>
    isKnown &&
    (nominal.some((lemma) => names.has(lemma) || (!isAskedFor && named.has(lemma))) ||
      (parts.has('verb') && !parts.has('noun') && lemmas.some((lemma) => verbs.has(lemma))));
};
