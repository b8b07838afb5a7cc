import { createRequire } from 'node:module';
import path from 'node:path';
import Az, { type Parse } from 'az';
import lemmatizer from 'wink-lemmatizer';
import { isCyrillic } from './tokens.js';

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'other';
export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'locative';

/** What the dictionary has of a word: every likely lemma, part of speech and case, since most words may be read in more ways than one. */
export interface Entry {
  readonly lemmas: readonly string[];
  readonly parts: ReadonlySet<PartOfSpeech>;
  /** Russian alone; English has none. */
  readonly cases: ReadonlySet<Case>;
  /** Russian alone: WordNet's lemmas don't tell larger from largest. */
  readonly isSuperlative: boolean;
  /** Whether the dictionary has the word itself, rather than a guess by its ending. */
  readonly isKnown: boolean;
}

// A reading less likely than half of the best one is left out: of «парков» that leaves «парк», of «лесу» both «лес» and «леса».
const LIKELY = 0.5;

const require = createRequire(import.meta.url);

// The dictionary is read from disk once a process (0.2 s, 70 MB), before anything is asked of it.
await new Promise<void>((resolve, reject) => {
  Az.Morph.init(path.join(path.dirname(require.resolve('az/package.json')), 'dicts'), (error) => {
    if (error) reject(error);
    else resolve();
  });
});

/** A word's entry: Russian by az (OpenCorpora's data), English by wink-lemmatizer (WordNet's). `word` is one normalized word. */
export const lookUp = (word: string): Entry => (isCyrillic(word) ? russian(word) : english(word));

const russian = (word: string): Entry => {
  const plain = Az.Morph(word);
  const found = plain.some(isInDictionary) ? plain : (asName(word) ?? plain);
  const best = Math.max(...found.map(({ score }) => score), 0);
  const likely = found.filter(({ score }) => score >= best * LIKELY);
  const flags = likely.map(({ tag }) => tag);
  return {
    lemmas: unique(likely.map((parse) => normal(parse.normalize().word))),
    parts: new Set(flags.map(({ POST }) => RUSSIAN_PARTS[POST] ?? 'other')),
    cases: new Set(flags.flatMap(({ flex }) => flex.flatMap((grammeme) => RUSSIAN_CASES[grammeme] ?? []))),
    isSuperlative: flags.some(({ stat, flex }) => [...stat, ...flex].includes('Supr')),
    isKnown: found.some(isInDictionary),
  };
};

/** A capital finds the names that az knows (Китай, Россия): as a common word it guesses at a verb. */
const asName = (word: string): Parse[] | undefined => {
  const found = Az.Morph(word.charAt(0).toUpperCase() + word.slice(1)).filter(isInDictionary);
  return found.length > 0 ? found : undefined;
};

const isInDictionary = ({ parser }: Parse): boolean => parser === 'Dictionary';
const normal = (word: string): string => word.replaceAll('ё', 'е');

const RUSSIAN_PARTS: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: 'noun',
  ADJF: 'adjective',
  ADJS: 'adjective',
  COMP: 'adjective',
  VERB: 'verb',
  INFN: 'verb',
  PRTF: 'verb',
  PRTS: 'verb',
  GRND: 'verb',
  ADVB: 'adverb',
};

const RUSSIAN_CASES: Readonly<Record<string, Case>> = {
  nomn: 'nominative',
  gent: 'genitive',
  datv: 'dative',
  accs: 'accusative',
  ablt: 'instrumental',
  loct: 'locative',
};

/** WordNet tells a form from a lemma: a word that one part's lemmatizer changes is a form of that part. */
const english = (word: string): Entry => {
  const [noun, verb, adjective] = [lemmatizer.noun(word), lemmatizer.verb(word), lemmatizer.adjective(word)];
  const parts = new Set<PartOfSpeech>();
  if (noun !== word) parts.add('noun');
  if (verb !== word) parts.add('verb');
  if (adjective !== word) parts.add('adjective');
  const isForm = parts.size > 0;
  return {
    lemmas: unique([verb, noun, adjective, word]),
    parts: isForm ? parts : new Set(['noun']),
    cases: new Set(),
    isSuperlative: false,
    isKnown: isForm,
  };
};

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
