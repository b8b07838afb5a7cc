import { lookUp, wordForms } from '../search/dictionary.js';
import { normalize } from '../search/normalize.js';
import { isCyrillic } from '../search/tokens.js';

/** Whether a word is a verb and nothing else: "достигла", "grew"; a participle that goes with a noun is none. */
export const isVerb = (word: string): boolean => {
  const [best] = isCyrillic(word) ? wordForms(word) : [];
  if (best) return best.part === 'verb' && best.case === undefined;
  const { parts } = lookUp(normalize(word));
  return parts.has('verb') && !parts.has('noun');
};
