import type { PartOfSpeech } from '../search/dictionary.js';
import type { Query } from './query.js';

/** A word of a message, as it was read. */
export type Word = Query['words'][number];

/** Whether a word may be of this part of speech. */
export const mayBe = ({ part }: Word, wanted: PartOfSpeech): boolean => part.split('/').some((each) => each === wanted);

/** The ids of the glossary among terms, each once. */
export const idsAmong = (terms: readonly string[]): string[] => [
  ...new Set(terms.flatMap((term) => (term.startsWith('#') ? [term.slice(1)] : []))),
];

/** Concepts that name something; a word or a measure of the glossary only gathers its synonyms. */
export const SUBJECT_KINDS: ReadonlySet<string> = new Set(['organisation', 'person', 'programme', 'thing']);
