import { content } from '../article.js';
import { createKnowledge } from '../../../src/answers/knowledge.js';
import { type Question, understand } from '../../../src/answers/question.js';
import { THRESHOLDS } from '../../../src/answers/thresholds.js';
import { createWordReader } from '../../../src/query/word-reader.js';
import { createQueryReader } from '../../../src/query/reader.js';
import { loadLexicon } from '../../../src/search/lexicon.js';
import { createNames } from '../../../src/search/names.js';
import { createReader } from '../../../src/search/reading.js';
import { recordsOf } from '../../../src/search/records.js';
import { createSearchIndex } from '../../../src/search/search-index.js';
import { createTerms } from '../../../src/search/terms.js';

const lexicon = loadLexicon();
const terms = createTerms(content, lexicon);
const index = createSearchIndex(recordsOf(content), terms);
const words = createWordReader(content, lexicon);
const read = createReader(content, lexicon, terms, index);
const readQuery = createQueryReader(content, lexicon, words);

/** What the engine knows of the article. */
export const knowledge = createKnowledge(content, { index, names: createNames(content, lexicon.fillers), words, thresholds: THRESHOLDS });

/** A message as the engine understands it, before anything is looked for. */
export const questionOf = (message: string): Question =>
  understand({ text: message, claims: false }, read(message), content, words, readQuery);
