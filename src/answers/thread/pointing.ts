import { normalize } from '../../search/normalize.js';
import { tokenize } from '../../search/tokens.js';
import type { Question } from '../question.js';
import { isSubject } from '../subjects.js';

/** Where the words stand that tell how a message follows on, by kind, as places of its tokens. */
export type Marks = ReadonlyMap<string, readonly number[]>;

/** "They", "there", "its": at what was said before, unless the message has named it itself. */
export const pointingOf = (
  message: string,
  { groups }: Question,
  names: readonly number[],
  marks: Marks,
): 'surely' | 'perhaps' | undefined => {
  const placesOf = (id: string): readonly number[] => marks.get(id) ?? [];
  const clauses = clausesOf(message, marks);
  const clauseOf = (at: number): number => clauses.filter((from) => from <= at).length;
  const [first = Infinity] = names;
  const [somebody = Infinity] = groups.filter(({ kind }) => SOMEBODY.has(kind)).map(({ from }) => from);
  const [subject = Infinity] = groups.filter((group) => isSubject(group) || SOMEBODY.has(group.kind)).map(({ from }) => from);
  const surely =
    placesOf('pointing').some((at) => clauseOf(at) <= clauseOf(first)) ||
    placesOf('there').some((at) => at < somebody && clauseOf(at) <= clauseOf(first)) ||
    placesOf('they').some((at) => at < subject) ||
    placesOf('these').some((at) => !names.includes(at + 1) && clauseOf(at) <= clauseOf(first)) ||
    (somebody === Infinity && placesOf('possessive').some((at) => at < first));
  return surely ? 'surely' : placesOf('they').length > 0 ? 'perhaps' : undefined;
};

/** Kinds of what has something, or is somewhere to be. */
const SOMEBODY: ReadonlySet<string> = new Set(['place', 'organisation', 'programme', 'foreign', 'person']);

/** Where clauses begin: at their words, and after a comma or a dash. */
const clausesOf = (message: string, marks: Marks): readonly number[] => {
  const breaks = [...message.matchAll(/[,;:—–]/gu)].map(({ index }) => tokenize(normalize(message.slice(0, index))).length);
  return [...(marks.get('clause') ?? []).filter((at) => at > 0), ...breaks];
};
