import type { Token } from './tokens.js';
import { normalize } from './normalize.js';
import { stemOf } from './tokens.js';

/** A stretch of tokens that is a form of the named entries: "дальн* восток*" or "coal". */
export interface FormMatch {
  readonly ids: readonly string[];
  readonly from: number;
  readonly length: number;
}

/** Finds forms of a lexicon in tokens; a `*` in a form stands for any ending, `=word` is that very word, others match by stem. */
export interface Forms {
  /** All matches of the tokens: at each place the longest phrase, or the closest single word. */
  find(tokens: readonly Token[]): readonly FormMatch[];
  /** The entries that a single word is a form of. */
  ofWord(token: Token): readonly string[];
  /** Whether a single-word form is spelt just like the token. */
  isExact(token: Token): boolean;
}

type Pattern = { readonly begins: string } | { readonly text: string; readonly stem: string };

interface Phrase {
  readonly id: string;
  readonly words: readonly Pattern[];
}

const SHORTEST_PREFIX = 2;
/** Stems of shorter words meet by accident: за and заем, дала and далее. */
const SHORTEST_BY_STEM = 4;
const WORD = /[\p{L}\d%$]+\*?/gu;

const isExactForm = (form: string): boolean => form.startsWith('=');

const toPattern = (word: string): Pattern => (word.endsWith('*') ? { begins: word.slice(0, -1) } : { text: word, stem: stemOf(word) });

const matchesWord = (pattern: Pattern, token: Token): boolean => {
  if ('begins' in pattern) return token.text.startsWith(pattern.begins);
  if (pattern.text === token.text) return true;
  return token.kind === 'word' && token.text.length >= SHORTEST_BY_STEM && pattern.stem === token.stem;
};

const add = (map: Map<string, string[]>, key: string, id: string): void => {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
};

/** Builds the finder for entries `[id, forms]`. */
export const createForms = (entries: Iterable<readonly [id: string, forms: readonly string[]]>): Forms => {
  const exact = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const prefixes = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();

  for (const [id, forms] of entries)
    for (const form of forms) {
      const words = normalize(form).match(WORD) ?? [];
      const [first = ''] = words;
      if (words.length > 1) {
        const key = first.slice(0, SHORTEST_PREFIX);
        phrases.set(key, [...(phrases.get(key) ?? []), { id, words: words.map(toPattern) }]);
      } else if (first.endsWith('*')) add(prefixes, first.slice(0, -1), id);
      else if (isExactForm(form)) add(exact, first, id);
      else {
        add(exact, first, id);
        add(stems, stemOf(first), id);
      }
    }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);

  const byPrefix = (word: string): readonly string[] => {
    for (let end = word.length; end >= SHORTEST_PREFIX; end--) {
      const ids = prefixes.get(word.slice(0, end));
      if (ids) return ids;
    }
    return [];
  };

  const ofWord = (token: Token): readonly string[] => {
    const direct = exact.get(token.text);
    if (direct) return direct;
    if (token.kind !== 'word') return [];
    const byStem = token.text.length < SHORTEST_BY_STEM ? [] : (stems.get(token.stem) ?? []);
    return [...new Set([...byStem, ...byPrefix(token.text)])];
  };

  const phraseAt = (tokens: readonly Token[], from: number): FormMatch | undefined => {
    const start = tokens[from]?.text.slice(0, SHORTEST_PREFIX) ?? '';
    const fits = (phrase: Phrase): boolean =>
      phrase.words.every((word, i) => {
        const token = tokens[from + i];
        return token !== undefined && matchesWord(word, token);
      });
    const found = (phrases.get(start) ?? []).filter(fits);
    const length = found[0]?.words.length ?? 0;
    if (length === 0) return undefined;
    return { ids: [...new Set(found.filter(({ words }) => words.length === length).map(({ id }) => id))], from, length };
  };

  const find = (tokens: readonly Token[]): readonly FormMatch[] => {
    const matches: FormMatch[] = [];
    let covered = 0;
    tokens.forEach((token, from) => {
      const phrase = from >= covered ? phraseAt(tokens, from) : undefined;
      if (phrase) {
        matches.push(phrase);
        covered = from + phrase.length;
      }
      const ids = ofWord(token);
      if (ids.length > 0) matches.push({ ids, from, length: 1 });
    });
    return matches;
  };

  return { find, ofWord, isExact: (token) => exact.has(token.text) };
};
