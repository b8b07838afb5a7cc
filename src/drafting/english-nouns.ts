import lemmatizer from 'wink-lemmatizer';
import type { Phrase } from './phrase.js';

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
/** Parts of a phrase: what stands between two small words, verbs or marks. */
const BREAK = /[^\p{L}\p{N}\s-]+/u;
const LONGEST = 3;

/** The lemma of an English noun, and whether the word is its plural. */
export const englishForms = (word: string): { readonly lemma: string; readonly isPlural: boolean } => {
  const lemma = lemmatizer.noun(word);
  return { lemma, isPlural: lemma !== word };
};

/** Runs of words that are neither small nor forms of verbs: "processing enterprise", "enterprise". */
export const englishPhrases = (text: string, isSmall: (word: string) => boolean): readonly Phrase[] =>
  text.split(BREAK).flatMap((piece) => {
    const runs: string[][] = [[]];
    for (const word of piece.match(WORD) ?? [])
      if (isSmall(word.toLowerCase()) || isVerbForm(word.toLowerCase())) runs.push([]);
      else runs.at(-1)?.push(word);
    return runs.flatMap(phrasesOfRun);
  });

/** Most words may be nouns as well; a form that is a verb's alone is none. */
const isVerbForm = (word: string): boolean => lemmatizer.verb(word) !== word && lemmatizer.noun(word) === word;

const phrasesOfRun = (run: readonly string[]): readonly Phrase[] => {
  const nouns = run.slice(-LONGEST);
  const head = nouns.at(-1);
  if (head === undefined || head.length < 3) return [];
  const lemma = englishForms(head.toLowerCase()).lemma;
  const isName = nouns.every((word) => /^\p{Lu}/u.test(word));
  const phrase = (words: readonly string[]): Phrase => {
    const before = words.slice(0, -1).map((word) => word.toLowerCase());
    const name = isName ? words.join(' ') : [...before, lemma].join(' ');
    return { name, words: words.length, kind: 'thing', written: words.join(' ').toLowerCase(), forms: () => [name.toLowerCase()] };
  };
  return nouns.length > 1 ? [phrase(nouns), phrase([head])] : [phrase([head])];
};
