import { tokenize } from '../search/tokens.js';
import { stands, STANDS } from '../search/where-terms-stand.js';
import type { IndexedRecord } from '../search/search-index.js';
import type { WordReader } from '../query/word-reader.js';
import type { Answer } from './answer.js';
import { candidatesFor } from './candidates.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';

/** So many are named to choose from at least, of which so many have to be in the list for it to be the one that is meant. */
const LEAST_NAMED = 3;
const LEAST_HELD = 2;
/** A name has so many words at most, parts of it counted. */
const MOST_OF_NAME = 3;
const SHORTEST = 3;

/** What a message asks to be left over; undefined where it names nothing to choose from, or no list has most of it. */
export type LeftOver = (message: string) => Answer | undefined;

/**
 * Which of those that are named aren't in the list that is spoken of: the list that holds most of them decides.
 * @example "Which of these is no priority: energy, tourism, forestry?": tourism
 */
export const createLeftOver = (questionOf: (text: string) => Question, words: WordReader, knowledge: Knowledge): LeftOver => {
  const { index } = knowledge;

  /** Whether a list has an option: every word of a name, of a longer one what tells it from others most. */
  const isIn = (option: string, record: IndexedRecord): boolean => {
    const groups = questionOf(option).groups.filter(({ from, text }) => from >= 0 && text.length >= SHORTEST);
    const heaviest = Math.max(...groups.map((group) => index.weightOf(group)));
    const telling = groups.length <= MOST_OF_NAME ? groups : groups.filter((group) => index.weightOf(group) === heaviest).slice(0, 1);
    const { lemmas } = knowledge.factsOf(record);
    // "Forest" stands in "forestry".
    const isBegun = (text: string): boolean => [...lemmas].some((lemma) => lemma.startsWith(text));
    return (
      telling.length > 0 &&
      telling.every(({ terms, text }) => terms.some((term) => stands(record.standing, term, STANDS.firm | STANDS.stated)) || isBegun(text))
    );
  };

  return (message) => {
    const [head = '', ...tails] = message.split(':');
    if (tails.length === 0) return undefined;
    const cues = words.cuesIn(tokenize(head));
    if (!cues.has('negation') || !(cues.has('word') || cues.has('joining'))) return undefined;
    const options = tails
      .join(':')
      .split(/[,;?]/u)
      .map((option) => option.trim())
      .filter((option) => option !== '');
    if (options.length < LEAST_NAMED) return undefined;
    const near = new Map(candidatesFor(questionOf(head), knowledge).matches.map(({ record, score }) => [record.id, score]));
    const lists = index.records.flatMap((record) => {
      const { id, target } = record;
      if (target.kind !== 'list') return [];
      return [{ list: target.list, without: options.filter((option) => !isIn(option, record)), score: near.get(id) ?? 0 }];
    });
    const [best] = lists.sort((a, b) => a.without.length - b.without.length || b.score - a.score);
    const isMeant = best && best.without.length > 0 && options.length - best.without.length >= LEAST_HELD;
    return isMeant ? { kind: 'list', list: best.list, without: best.without } : undefined;
  };
};
