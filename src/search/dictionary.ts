import { createRequire } from 'node:module';
import path from 'node:path';
import Az, { type Parse } from 'az';
import lemmatizer from 'wink-lemmatizer';
import createTagger from 'wink-pos-tagger';
import { inOneSpelling } from '../content/letters.js';
import { isCyrillic } from './tokens.js';

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb' | 'preposition' | 'other';
export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'locative';

/** What the dictionary knows of a word: each likely lemma, part of speech and case. Most words can be read in more than one way. */
export interface Entry {
  readonly lemmas: readonly string[];
  /** Those of them that it has as something else than a verb: "processing" is a form of "process" as a verb alone. */
  readonly nominal: readonly string[];
  readonly parts: ReadonlySet<PartOfSpeech>;
  /** Russian words only. */
  readonly cases: ReadonlySet<Case>;
  /** "Largest", «крупнейший»; of an English word its neighbours tell, so that it's known in a row alone. */
  readonly isSuperlative: boolean;
  /** "Larger", «дороже»; of an English word likewise. */
  readonly isComparative: boolean;
  /** Whether the dictionary has it as the name of a place and as nothing else. */
  readonly isPlaceName: boolean;
  /** Whether the dictionary has the word itself, rather than a guess by its ending. */
  readonly isKnown: boolean;
}

// A reading less likely than half of the best one is left out: of «парков» that leaves «парк», of «лесу» both «лес» and «леса».
const LIKELY = 0.5;

const require = createRequire(import.meta.url);

// WordNet as wink-lexicon has it: where each word stands, the senses of the word that stands there, what a sense is (noun.location).
// Required, since wink-lemmatizer has the large ones already: an import reads them two times more, half a second, to find their exports.
const places = require('wink-lexicon/src/wn-words.js') as Readonly<Record<string, number>>;
const sensesAt = require('wink-lexicon/src/wn-word-senses.js') as readonly (readonly number[])[];
const senseNames = require('wink-lexicon/src/wn-senses.js') as readonly string[];

// The dictionary is read from disk once a process (0.2 s, 70 MB), before anything is asked of it.
await new Promise<void>((resolve, reject) => {
  Az.Morph.init(path.join(path.dirname(require.resolve('az/package.json')), 'dicts'), (error) => {
    if (error) reject(error);
    else resolve();
  });
});

/**
 * The same words come again and again, so up to so many entries are remembered; then all are forgotten. Looking each word up anew took an
 * eighth of a question's time.
 */
const MOST_ENTRIES = 8_000;
const entries = new Map<string, Entry>();

/** A word's entry: Russian by az (OpenCorpora's data), English by wink-lemmatizer (WordNet's). `word` is one normalized word. */
export const lookUp = (word: string): Entry => {
  const known = entries.get(word);
  if (known) return known;
  const entry = isCyrillic(word) ? russian(word) : english(word);
  if (entries.size >= MOST_ENTRIES) entries.clear();
  entries.set(word, entry);
  return entry;
};

/**
 * The entries of words that stand in a row: which of the parts of speech that an English word may have it is here, its neighbours tell
 * (ship oil, an oil ship). Worth 1 hit in 400 of the project's own questions.
 */
export const lookUpAll = (words: readonly string[]): readonly Entry[] => {
  const tagged = words.some((word) => !isCyrillic(word)) ? tagger.tagRawTokens([...words]) : [];
  return words.map((word, at) => {
    const entry = lookUp(word);
    if (isCyrillic(word)) return entry;
    const pos = tagged[at]?.pos ?? '';
    const isSuperlative = ENGLISH_SUPERLATIVES.has(pos);
    const part = ENGLISH_PARTS.find(([start]) => pos.startsWith(start))?.[1] ?? 'other';
    const isElse = entry.isKnown && part !== 'other' && !entry.parts.has(part);
    const isComparative = entry.isComparative && !isSuperlative && /^(?:JJ|RB)/.test(pos);
    return { ...entry, isSuperlative, isComparative, ...(isElse ? {} : { parts: new Set([part]) }) };
  });
};

const tagger = createTagger();

/** By the beginning of the Penn Treebank's tag: NNS is a noun, VBD a verb. */
const ENGLISH_PARTS: readonly (readonly [string, PartOfSpeech])[] = [
  ['NN', 'noun'],
  ['VB', 'verb'],
  ['JJ', 'adjective'],
  ['RB', 'adverb'],
];

const ENGLISH_SUPERLATIVES: ReadonlySet<string> = new Set(['JJS', 'RBS']);

const russian = (word: string): Entry => {
  const plain = Az.Morph(word);
  const found = plain.some(isInDictionary) ? plain : (asName(word) ?? plain);
  const best = Math.max(...found.map(({ score }) => score), 0);
  const likely = found.filter(({ score }) => score >= best * LIKELY);
  const flags = likely.map(({ tag }) => tag);
  return {
    lemmas: lemmasOf(likely),
    nominal: lemmasOf(likely.filter(({ tag }) => RUSSIAN_PARTS[tag.POST] !== 'verb')),
    parts: new Set(flags.map(({ POST }) => RUSSIAN_PARTS[POST] ?? 'other')),
    cases: new Set(flags.flatMap(({ flex }) => flex.flatMap((grammeme) => RUSSIAN_CASES[grammeme] ?? []))),
    isSuperlative: flags.some(({ stat, flex }) => [...stat, ...flex].includes('Supr')),
    isComparative: flags.some(({ POST }) => POST === 'COMP'),
    isPlaceName: flags.every(({ stat }) => stat.includes('Geox')),
    isKnown: found.some(isInDictionary),
  };
};

const lemmasOf = (parses: readonly Parse[]): readonly string[] => unique(parses.map((parse) => inOneSpelling(parse.normalize().word)));

/**
 * With a capital letter az finds the names that it knows («Китай», «Россия»). Without it, it takes «россия» for an unknown word and
 * guesses.
 */
const asName = (word: string): Parse[] | undefined => {
  const found = Az.Morph(word.charAt(0).toUpperCase() + word.slice(1)).filter(isInDictionary);
  return found.length > 0 ? found : undefined;
};

/** One reading of a Russian word in a text. */
export interface WordForm {
  readonly lemma: string;
  readonly part: PartOfSpeech;
  readonly case: Case | undefined;
  readonly isPlural: boolean;
  readonly tense: 'past' | 'present' | 'future' | undefined;
  /** Passive participles and verbs that take no object: their subject is what it is done to, or what it happens to. */
  readonly isPassive: boolean;
  readonly names: 'place' | 'organisation' | 'person' | undefined;
  /** Its gender or number, by which adjectives go with it. */
  readonly agrees: string;
  /** The form with these grammemes: `['plur', 'nomn']`; undefined where the dictionary has none. */
  inflected(grammemes: readonly string[]): string | undefined;
}

/** The likely readings of a Russian word, best first; `word` as it is written, since a capital tells a name. */
export const wordForms = (word: string): readonly WordForm[] => {
  const all = Az.Morph(word);
  const known = all.filter(isInDictionary);
  const found = known.length > 0 ? known : all;
  const best = Math.max(...found.map(({ score }) => score), 0);
  return found.filter(({ score }) => score >= best * LIKELY).map(formOf);
};

const formOf = (parse: Parse): WordForm => {
  const { POST, stat, flex } = parse.tag;
  const all = [...stat, ...flex];
  const isPlural = all.includes('plur');
  return {
    // Roman numerals and Latin letters have no lemma.
    lemma: inOneSpelling((lemmaOf(parse) ?? parse.toString()).toLowerCase()),
    part: RUSSIAN_PARTS[POST] ?? 'other',
    case: flex.flatMap((grammeme) => RUSSIAN_CASES[grammeme] ?? [])[0],
    isPlural,
    tense: TENSES.find(({ grammeme }) => all.includes(grammeme))?.tense,
    isPassive: all.includes('pssv') || all.includes('intr'),
    names: NAMES.find(({ grammeme }) => all.includes(grammeme))?.names,
    agrees: isPlural ? 'plur' : (GENDERS.find((gender) => all.includes(gender)) ?? 'masc'),
    inflected: (grammemes) => {
      const found = parse.inflect(grammemes);
      return found === false ? undefined : inOneSpelling(found.word.toLowerCase());
    },
  };
};

const lemmaOf = (parse: Parse): string | undefined => parse.normalize().word;

const GENDERS = ['masc', 'femn', 'neut'] as const;
const TENSES = [
  { grammeme: 'past', tense: 'past' },
  { grammeme: 'futr', tense: 'future' },
  { grammeme: 'pres', tense: 'present' },
] as const;
const NAMES = [
  { grammeme: 'Geox', names: 'place' },
  { grammeme: 'Orgn', names: 'organisation' },
  { grammeme: 'Surn', names: 'person' },
  { grammeme: 'Name', names: 'person' },
] as const;

const isInDictionary = ({ parser }: Parse): boolean => parser === 'Dictionary';

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
  PREP: 'preposition',
};

const RUSSIAN_CASES: Readonly<Record<string, Case>> = {
  nomn: 'nominative',
  gent: 'genitive',
  datv: 'dative',
  accs: 'accusative',
  ablt: 'instrumental',
  loct: 'locative',
};

/** WordNet has a word as it stands, or one part's lemmatizer makes it a word that WordNet has: then it's a form of that part. */
const english = (word: string): Entry => {
  const [noun, verb, adjective] = [lemmatizer.noun(word), lemmatizer.verb(word), lemmatizer.adjective(word)];
  const senses = (sensesAt[places[word] ?? -1] ?? []).flatMap((sense) => senseNames[sense] ?? []);
  const parts = new Set(senses.flatMap((sense) => WORDNET_PARTS[sense.split('.')[0] ?? ''] ?? []));
  if (noun !== word) parts.add('noun');
  if (verb !== word) parts.add('verb');
  if (adjective !== word) parts.add('adjective');
  return {
    lemmas: unique([verb, noun, adjective, word]),
    nominal: unique([noun, adjective]),
    parts: parts.size > 0 ? parts : new Set(['noun']),
    cases: new Set(),
    isSuperlative: false,
    // "Longer" is a form of "long".
    isComparative: adjective !== word,
    isPlaceName: senses.length > 0 && senses.every((sense) => sense === 'noun.location'),
    isKnown: parts.size > 0,
  };
};

/** WordNet's senses are called noun.location, verb.motion … */
const WORDNET_PARTS: Readonly<Record<string, PartOfSpeech>> = { noun: 'noun', verb: 'verb', adj: 'adjective', adv: 'adverb' };

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
