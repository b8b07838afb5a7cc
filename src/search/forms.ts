import { createPrefixIndex } from './prefix-index.js';
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

/** What there is of a word: the entries that it is a form of, and the phrases that may begin with it. */
interface Known {
  readonly ids: readonly string[];
  readonly phrases: readonly Phrase[];
}

/** Shorter stems are alike by accident: «за» and «заем», «дала» and «далее». */
const SHORTEST_BY_STEM = 4;
const WORD = /[\p{L}\d%$]+\*?/gu;

const isExactForm = (form: string): boolean => form.startsWith('=');

const toPattern = (word: string): Pattern => (word.endsWith('*') ? { begins: word.slice(0, -1) } : { text: word, stem: stemOf(word) });

const matchesWord = (pattern: Pattern, token: Token): boolean => {
  if ('begins' in pattern) return token.text.startsWith(pattern.begins);
  if (pattern.text === token.text) return true;
  return token.kind === 'word' && token.text.length >= SHORTEST_BY_STEM && pattern.stem === token.stem;
};

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
};

/** Builds the finder for entries `[id, forms]`. */
export const createForms = (entries: Iterable<readonly [id: string, forms: readonly string[]]>): Forms => {
  const exact = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  const prefixes = new Map<string, string[]>();
  // Phrases by how they begin: the stem of their first word, or the letters before its `*`.
  const byStem = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();

  for (const [id, forms] of entries)
    for (const form of forms) {
      const words = normalize(form).match(WORD) ?? [];
      const [first = ''] = words;
      if (words.length > 1) {
        const phrase = { id, words: words.map(toPattern) };
        if (first.endsWith('*')) push(byBeginning, first.slice(0, -1), phrase);
        else push(byStem, stemOf(first), phrase);
      } else if (first.endsWith('*')) push(prefixes, first.slice(0, -1), id);
      else if (isExactForm(form)) push(exact, first, id);
      else {
        push(exact, first, id);
        push(stems, stemOf(first), id);
      }
    }

  const wordBeginnings = createPrefixIndex(prefixes);
  const phraseBeginnings = createPrefixIndex(byBeginning);

  const idsOf = (token: Token): readonly string[] => {
    const direct = exact.get(token.text);
    if (direct) return direct;
    if (token.kind !== 'word') return [];
    const byStem = token.text.length < SHORTEST_BY_STEM ? undefined : stems.get(token.stem);
    const [byPrefix] = wordBeginnings(token.text);
    if (!byStem || !byPrefix) return byStem ?? byPrefix ?? [];
    return [...new Set([...byStem, ...byPrefix])];
  };

  /** A word is looked up once, as long as its token is remembered. */
  const known = new WeakMap<Token, Known>();
  const look = (token: Token): Known => {
    const found = known.get(token);
    if (found) return found;
    const stemmed = byStem.get(token.kind === 'word' ? token.stem : token.text) ?? [];
    const looked = { ids: idsOf(token), phrases: [...stemmed, ...phraseBeginnings(token.text).flat()] };
    known.set(token, looked);
    return looked;
  };

  const fitsAt = ({ words }: Phrase, tokens: readonly Token[], from: number): boolean => {
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      const token = tokens[from + i];
      if (!word || !token || !matchesWord(word, token)) return false;
    }
    return true;
  };

  /** The longest of the phrases that begin at a token. */
  const phraseAt = (tokens: readonly Token[], from: number, phrases: readonly Phrase[]): FormMatch | undefined => {
    let length = 0;
    let ids: string[] = [];
    for (const phrase of phrases) {
      if (phrase.words.length < length || !fitsAt(phrase, tokens, from)) continue;
      if (phrase.words.length > length) ids = [];
      length = phrase.words.length;
      if (!ids.includes(phrase.id)) ids.push(phrase.id);
    }
    return length === 0 ? undefined : { ids, from, length };
  };

  const find = (tokens: readonly Token[]): readonly FormMatch[] => {
    const matches: FormMatch[] = [];
    let covered = 0;
    for (let from = 0; from < tokens.length; from++) {
      const token = tokens[from];
      if (!token) continue;
      const { ids, phrases } = look(token);
      const phrase = from >= covered && phrases.length > 0 ? phraseAt(tokens, from, phrases) : undefined;
      if (phrase) {
        matches.push(phrase);
        covered = from + phrase.length;
      }
      if (ids.length > 0) matches.push({ ids, from, length: 1 });
    }
    return matches;
  };

  return { find, ofWord: (token) => look(token).ids, isExact: (token) => exact.has(token.text) };
};

/** The finder for entries of a lexicon, or concepts of the glossary, by their forms in both languages. */
export const formsOf = (
  entries: readonly { readonly id: string; readonly ru: readonly string[]; readonly en: readonly string[] }[],
): Forms => createForms(entries.map(({ id, ru, en }) => [id, [...ru, ...en]] as const));
