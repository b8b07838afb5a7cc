import type { Concept, Content } from '../content/content.js';
import type { CommonWords } from './common-words.js';
import { type Flow, flowOf } from './flow.js';
import { createForms, type FormMatch } from './forms.js';
import type { Lexicon } from './lexicon.js';
import { createOrdinals } from './ordinals.js';
import { indicesOf, isCyrillic, type Token } from './tokens.js';
import { WEIGHTS } from './weights.js';

export type GroupKind = Concept['kind'] | 'foreign' | 'stem' | 'number';

/** Kinds of concepts that are called by a name, places among them. */
export const NAME_KINDS: ReadonlySet<string> = new Set(['place', 'organisation', 'programme', 'person']);

/**
 * One meaning-bearing piece of a text: the terms that may stand for it (any of them matches) and how much it counts.
 * Terms: `#coal` a concept of the glossary, `n:25` a number, otherwise a stem.
 */
export interface Group {
  readonly kind: GroupKind;
  readonly terms: readonly string[];
  /** Wider things that these are kinds of: "park" for a technology park. They match, too, but count less. */
  readonly broader: readonly string[];
  readonly text: string;
  readonly from: number;
  readonly length: number;
  /** How much it counts: 1 for a name or a thing, less for words that say less. */
  readonly factor: number;
  /** Exports, imports or turnover, where it names one. */
  readonly flow?: Flow | undefined;
  /** Whether it's a word of everyday language. */
  readonly isCommon?: boolean;
}

/** Turns tokens into groups, alike for what is indexed and what is asked. */
export interface Terms {
  groupsOf(tokens: readonly Token[]): readonly Group[];
  isEmptyWord(word: string): boolean;
  /** Whether the word is a form of anything in the glossary. */
  isNamed(token: Token): boolean;
}

/** For one article: its glossary's forms, and the program's small words. */
export const createTerms = (content: Content, lexicon: Lexicon): Terms => {
  const kinds = new Map<string, GroupKind>();
  const entries: [string, readonly string[]][] = [];
  const enter = (term: string, kind: GroupKind, forms: readonly string[]): void => {
    kinds.set(term, kind);
    entries.push([term, forms]);
  };
  for (const concept of content.glossary.values())
    enter(`#${concept.id}`, concept.kind, [...concept.ru, ...concept.en, concept.name.ru, concept.name.en]);
  const forms = createForms(entries);

  const kindOf = ([term = '']: readonly string[]): GroupKind => kinds.get(term) ?? 'stem';
  const broaderOf = (terms: readonly string[]): readonly string[] =>
    terms.flatMap((term) => (content.glossary.get(term.slice(1))?.broader ?? []).map((id) => `#${id}`));
  // A word that tells only the kind of question, such as "when", says nothing about its subject.
  const wordsOf = (cues: Lexicon['cues']) =>
    createForms(cues.map(({ id, ru, en }) => [id, [...ru, ...en].filter((form) => !form.includes(' '))] as const));
  const cueWords = wordsOf(lexicon.cues);
  const emptyPhrases = createForms(
    lexicon.cues.filter(({ empty }) => empty).map(({ id, ru, en }) => [id, [...ru, ...en].filter((form) => form.includes(' '))] as const),
  );
  const emptyCues = wordsOf(lexicon.cues.filter(({ empty }) => empty));
  const isEmptyWord = (word: string): boolean => lexicon.fillers.has(word) || (word.length === 1 && isCyrillic(word));
  const saysNothing = (token: Token): boolean => isEmptyWord(token.text) || cueWords.ofWord(token).length > 0;
  const ordinals = createOrdinals(lexicon);

  const groupsOf = (tokens: readonly Token[]): readonly Group[] => {
    const groups: Group[] = [];
    const taken = new Set<number>();
    const inPhrase = new Set<number>();
    const inEmptyPhrase = indicesIn(emptyPhrases.find(tokens));
    for (const { ids, from, length } of forms.find(tokens)) {
      const token = tokens[from];
      if (!token) continue;
      if (length > 1) for (const at of indicesOf({ from, length })) inPhrase.add(at);
      // A small word is taken for a name only if it is spelt exactly like it: «дала» isn't a form of «далее».
      if (length === 1 && isEmptyWord(token.text) && !forms.isExact(token)) continue;
      const kind = kindOf(ids);
      if (length === 1) taken.add(from);
      if (length === 1 && kind === 'word' && emptyCues.ofWord(token).length > 0) continue;
      const weak = length === 1 && isEmptyWord(token.text) ? WEIGHTS.emptyButNamed : 1;
      const part = length === 1 && inPhrase.has(from) ? WEIGHTS.partOfPhrase : 1;
      const common = length === 1 && kind === 'word' ? commonness(token, lexicon.common) : 1;
      const text = tokens
        .slice(from, from + length)
        .map((t) => t.text)
        .join(' ');
      groups.push({
        kind,
        terms: ids,
        broader: broaderOf(ids),
        flow: flowOf(ids, content),
        text,
        from,
        length,
        factor: WEIGHTS.kind[kind] * Math.min(weak, part, common),
      });
    }
    tokens.forEach((token, from) => {
      // A 2 or a 4 typed for "to" or "for" is a small word, too.
      if (taken.has(from) || token.kind === 'year' || (token.kind === 'number' && isEmptyWord(token.text))) return;
      const part = inPhrase.has(from) ? WEIGHTS.partOfPhrase : 1;
      const plain = { broader: [], text: token.text, from, length: 1 } as const;
      const ordinal = ordinals.ofWord(token);
      if (token.kind === 'number') groups.push({ ...plain, kind: 'number', terms: [`n:${token.text}`], factor: part });
      else if (ordinal !== undefined)
        groups.push({ ...plain, kind: 'number', terms: [`n:${ordinal}`], factor: Math.min(part, WEIGHTS.ordinal) });
      else if (!saysNothing(token) && !inEmptyPhrase.has(from))
        groups.push({
          ...plain,
          kind: 'stem',
          terms: [token.stem],
          factor: WEIGHTS.kind.stem * Math.min(part, commonness(token, lexicon.common)),
          isCommon: lexicon.common.rankOf(token.stem) !== undefined,
        });
    });
    return groups.sort((a, b) => a.from - b.from || b.length - a.length);
  };

  return { groupsOf, isEmptyWord, isNamed: (token) => forms.ofWord(token).length > 0 };
};

/** The indices of all tokens inside these matches. */
const indicesIn = (matches: readonly FormMatch[]): ReadonlySet<number> => new Set(matches.flatMap(indicesOf));

const commonness = (token: Token, common: CommonWords): number => {
  const rank = token.kind === 'word' ? common.rankOf(token.stem) : undefined;
  return rank === undefined ? 1 : (WEIGHTS.byRank.find(([most]) => rank <= most)?.[1] ?? 1);
};
