import { tokenize } from '../search/tokens.js';
import type { Language } from './language.js';

const SENTENCE_END = /(?<=[.!?…]) /u;
/** A word after which a clause may end. */
const CLAUSE_END = /[,;:–—]$/u;
/** So many questions of one message are answered. */
const MOST = 3;

/**
 * The questions of a message, in its order. A sentence that asks nothing stands around them ("Dear bot, I write …"), as does a clause
 * in which the asker speaks of himself; a clause that begins with a question word of its own is a question of its own.
 */
export const questionsIn = (message: string, words: Language): readonly string[] => {
  const sentences = message
    .trim()
    .replace(/\s+/g, ' ')
    .split(SENTENCE_END)
    .filter((sentence) => sentence !== '');
  // What has no part that could be asked by itself is one question, whatever it asks.
  const [only, another] = sentences;
  if (another === undefined && only === message && piecesOf(message, words).length === 1) return [message];
  const asks = (text: string): boolean => {
    const cues = words.cuesIn(tokenize(text));
    return text.trimEnd().endsWith('?') || cues.has('word') || cues.has('whether') || cues.has('confirm');
  };
  // Without one question word nothing tells what is around and what is asked: it may be another keyboard's letters.
  const asking = sentences.some((sentence) => hasQuestionWord(sentence, words)) ? withSubject(sentences, asks, words) : [message];
  const kept = asking.length > 0 ? asking : sentences;
  const questions = kept.flatMap((sentence) => clausesOf(sentence, words));
  return questions.length === 0 ? [message] : questions.length > MOST ? [message] : questions;
};

/** The sentences that ask; one that names nothing itself ("so what was it in 2012?") is asked of what the sentence before it says. */
const withSubject = (sentences: readonly string[], asks: (sentence: string) => boolean, words: Language): readonly string[] =>
  sentences.flatMap((sentence, i) => {
    if (!asks(sentence)) return [];
    const before = sentences[i - 1];
    const names = tokenize(sentence).some((token) => token.kind === 'word' && !words.isSmall(token));
    return [names || before === undefined || asks(before) ? sentence : `${before} ${sentence}`];
  });

const clausesOf = (sentence: string, words: Language): readonly string[] => {
  const pieces = piecesOf(sentence, words);
  const clauses: string[] = [];
  for (const piece of pieces) {
    const last = clauses.at(-1);
    if (last === undefined) clauses.push(piece);
    else if (beginsQuestion(piece, words) && saysSomething(piece, words) && saysSomething(last, words)) clauses.push(piece);
    else clauses[clauses.length - 1] = `${last}, ${piece}`;
  }
  // Only the first clause may be about the asker; what doesn't ask by itself belongs to the question after it.
  const [first, ...rest] = clauses;
  if (first === undefined || rest.length === 0) return clauses.length === 1 ? [sentence] : clauses;
  if (hasQuestionWord(first, words)) return clauses;
  return words.cuesIn(tokenize(first)).has('self') ? rest : [sentence];
};

/** Where a clause may begin: after a comma or a dash, and at "and". */
const piecesOf = (sentence: string, words: Language): readonly string[] => {
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const word of sentence.split(' ')) {
    const [token] = tokenize(word);
    const joins = token !== undefined && words.asking.ofWord(token).includes('also');
    if (piece.length > 0 && (joins || CLAUSE_END.test(piece.at(-1) ?? ''))) {
      pieces.push(piece.join(' ').replace(CLAUSE_END, '').trim());
      piece = [];
    }
    piece.push(word);
  }
  return [...pieces, piece.join(' ')].filter((each) => each !== '');
};

const hasQuestionWord = (text: string, words: Language): boolean => {
  const cues = words.cuesIn(tokenize(text));
  return cues.has('word') || cues.has('whether');
};

/** A question word at its start, after "and" or a preposition. */
const beginsQuestion = (text: string, words: Language): boolean =>
  (words.cuesIn(tokenize(text)).get('word') ?? []).some((at) => at <= FIRST);
const FIRST = 2;

/** More than a question word: "and how much" alone belongs to what stands before it. */
const saysSomething = (text: string, words: Language): boolean => {
  const tokens = tokenize(text);
  return tokens.some((token) => !words.isSmall(token));
};
