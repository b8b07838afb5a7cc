import { LRUCache } from 'lru-cache';
import type { Content } from '../content/content.js';
import { createFrame, type Frame } from '../query/frame.js';
import { createQueryReader } from '../query/reader.js';
import { createWordReader, type WordReader } from '../query/word-reader.js';
import { type Lexicon, loadLexicon } from '../search/lexicon.js';
import { createNames, type Names } from '../search/names.js';
import { ownLexicon } from '../search/own-lexicon.js';
import { createReader, type Reader } from '../search/reading.js';
import { recordsOf } from '../search/records.js';
import { createSearchIndex } from '../search/search-index.js';
import { createTerms } from '../search/terms.js';
import { createKnowledge, type Knowledge } from './knowledge.js';
import { type Question, understand } from './question.js';
import type { Thresholds } from './thresholds.js';

/** One message is looked at from several sides; the questions that it consists of are understood once for all of them. */
const QUESTIONS_OF_A_MESSAGE = 32;

/** How messages about one article are understood, and what answering them rests on. */
export interface Understanding {
  readonly lexicon: Lexicon;
  readonly words: WordReader;
  readonly read: Reader;
  readonly frame: Frame;
  readonly names: Names;
  readonly knowledge: Knowledge;
  questionOf(message: string): Question;
}

/** Builds the dictionaries and indexes of an article: about three seconds. */
export const createUnderstanding = (content: Content, thresholds: Thresholds): Understanding => {
  const lexicon = ownLexicon(content, loadLexicon());
  const terms = createTerms(content, lexicon);
  const index = createSearchIndex(recordsOf(content), terms);
  const read = createReader(content, lexicon, terms, index);
  const words = createWordReader(content, lexicon);
  const readQuery = createQueryReader(content, lexicon, words);
  const names = createNames(content, lexicon.fillers);
  const knowledge = createKnowledge(content, { index, names, words, thresholds });
  const frame = createFrame(words);
  const workOut = (message: string): Question => {
    const framed = frame(message);
    return understand(framed, read(framed.text), content, words, readQuery);
  };
  const understood = new LRUCache<string, Question>({ max: QUESTIONS_OF_A_MESSAGE, memoMethod: workOut });
  return { lexicon, words, read, frame, names, knowledge, questionOf: (message) => understood.memo(message) };
};
