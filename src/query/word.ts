import { lookUp, type PartOfSpeech } from '../search/dictionary.js';
import type { Query } from './query.js';

/** A word of a message, as it was read. */
export type Word = Query['words'][number];

/** Whether a word may be of this part of speech. */
export const mayBe = ({ part }: Word, wanted: PartOfSpeech): boolean => part.split('/').some((each) => each === wanted);

/** "Sometimes" is an adverb wherever it stands; of a word that it doesn't have the dictionary tells nothing. */
export const mayBeVerb = (word: string): boolean => {
  const { parts, isKnown } = lookUp(word);
  return !isKnown || parts.has('verb');
};

/** The ids of the glossary among terms, each once. */
export const idsAmong = (terms: readonly string[]): string[] => [
  ...new Set(terms.flatMap((term) => (term.startsWith('#') ? [term.slice(1)] : []))),
];

/** Kinds of concepts that a question can be about; a word or a measure of the glossary only gathers its synonyms. */
export const SUBJECT_KINDS: ReadonlySet<string> = new Set(['organisation', 'person', 'programme', 'thing']);

/** Kinds of concepts that have a name of their own. */
export const PROPER_KINDS: ReadonlySet<string> = new Set(['organisation', 'person', 'programme']);
